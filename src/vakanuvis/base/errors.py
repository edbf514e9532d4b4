"""The exceptions: for broken set-ups and bad commands only; a bad page is a `Rejected`, not an exception.

VakaError                    exit code 2, one line on standard error
├── SourceError              a path or URL that cannot be read
├── AssetError               a data file that is wrong: names file, line and mend
├── TargetError              a file that cannot be written
└── WarehouseError           a database that cannot be opened or written
"""


class VakaError(Exception):
    """Something the user can mend; the message says what was wrong, where, and the mend."""


class SourceError(VakaError):
    """A path or URL that cannot be read."""


class AssetError(VakaError):
    """A data file that is wrong."""


class TargetError(VakaError):
    """A file that cannot be written."""


class WarehouseError(VakaError):
    """A database that cannot be opened or written."""
