"""Tab-separated lines, as POLECAT and GDELT have them: no quotes, so that tabs and line breaks in values become blanks."""

from collections.abc import Sequence

Cell = str | int | float | None


def to_line(cells: Sequence[Cell]) -> bytes:
    """The cells as one line of UTF-8; None is an empty cell."""
    return "\t".join("" if cell is None else " ".join(str(cell).split()) for cell in cells).encode() + b"\n"
