"""The ontology as a person reads it: types with their modes, contexts, CAMEO codes."""

import msgspec
from rich.console import Console
from rich.text import Text

from vakanuvis.assets.ontology_tables import CameoCode, EventType, load_cameo, load_ontology, load_plover


def to_ontology_json() -> bytes:
    """PLOVER and CAMEO as one JSON object."""
    return msgspec.json.encode(load_ontology())


def print_ontology(console: Console) -> None:
    """A line for each type, indented one for each mode, then the contexts."""
    plover = load_plover()
    console.print(Text("type        quad  intensity  recipient  says", style="bold"))
    for name, entry in plover.types.items():
        console.print(_describe_type(name, entry))
        for mode, says in entry.modes.items():
            console.print(Text(f"  /{mode:<32}  {says}", style="dim"))
    quads = ", ".join(f"{number} {quad}" for number, quad in enumerate(plover.quads, 1))
    console.print(Text(f"quad: {quads}\n"))
    console.print(Text("context                 says", style="bold"))
    for context, says in plover.contexts.items():
        console.print(Text(f"{context:<22}  {says}"))


def _describe_type(name: str, entry: EventType) -> Text:
    needed = "required" if entry.needs_recipient else "optional"
    line = Text(f"{name:<10}", style="bold cyan")
    return line.append(f"  {entry.quad:<4}  {entry.intensity:>+9}  {needed:<9}  {entry.says}", style="not bold default")


def print_cameo(console: Console) -> None:
    """A line for each CAMEO code, then the way back."""
    cameo = load_cameo()
    console.print(Text("code  goldstein  PLOVER                  contexts                  says", style="bold"))
    for code, entry in cameo.codes.items():
        console.print(Text(_describe_code(code, entry)))
    console.print(Text("\nPLOVER                  code", style="bold"))
    for name, code in cameo.back.items():
        console.print(Text(f"{name:<22}  {code}"))
    console.print(Text(f"{'SUPPORT, signed':<22}  {cameo.signed}"))


def _describe_code(code: str, entry: CameoCode) -> str:
    value = "-" if entry.goldstein is None else f"{entry.goldstein:+}"
    name = "-" if entry.type is None else entry.type + (f"/{entry.mode}" if entry.mode else "")
    return f"{code:<4}  {value:>9}  {name:<22}  {' '.join(entry.contexts):<24}  {entry.says}"
