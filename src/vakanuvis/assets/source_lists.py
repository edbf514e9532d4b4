"""The list of sources to begin with."""

from vakanuvis.assets.files import read_text


def read_starter() -> str:
    """The text of a file for `vaka watch` with thirty newspapers and agencies."""
    return read_text("sources/starter.toml")
