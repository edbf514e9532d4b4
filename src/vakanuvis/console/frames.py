"""The event frames as a person reads them."""

import msgspec
from rich.console import Console
from rich.text import Text

from vakanuvis.assets.frame_tables import Frame, load_frames


class FrameForm(msgspec.Struct, frozen=True):
    """A frame as JSON: its own fields, with the number of its predicates."""

    id: str
    says: str
    type: str
    mode: str | None
    predicates: int
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    codes: str
    skips: str


def list_frames(type_: str | None = None, language: str = "tr") -> tuple[Frame, ...]:
    """The frames of a language, of one PLOVER type if it is named, by type and id."""
    frames = load_frames(language).frames
    chosen = (frame for frame in frames if type_ is None or frame.type == type_)
    return tuple(sorted(chosen, key=lambda frame: (frame.type, frame.id)))


def to_frame_json(frame: Frame) -> bytes:
    """A frame as one JSON object."""
    parts = {name: getattr(frame, name) for name in FrameForm.__struct_fields__ if name != "predicates"}
    return msgspec.json.encode(FrameForm(predicates=_count(frame), **parts))


def print_frames(console: Console, frames: tuple[Frame, ...]) -> None:
    """A line for each frame, then how many frames and predicates there are."""
    width = max((len(frame.id) for frame in frames), default=0)
    for frame in frames:
        line = Text(f"{frame.id:<{width}}", style="bold cyan")
        name = frame.type + (f"/{frame.mode}" if frame.mode else "")
        line.append(f"  {name:<22}  {_count(frame):>4} predicates  {frame.says}", style="not bold default")
        console.print(line)
    distinct = {word for frame in frames for word in (*frame.verbs, *frame.nouns)}
    console.print(Text(f"{len(frames)} frames, {len(distinct)} distinct predicates", style="dim"))


def _count(frame: Frame) -> int:
    return len(frame.verbs) + len(frame.nouns)
