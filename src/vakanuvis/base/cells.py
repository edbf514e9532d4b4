"""A value as a cell of a table or of CSV."""


def form_cell(value: object) -> str:
    """The words of a value; those of several are parted by semicolons, nothing is written for None."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
