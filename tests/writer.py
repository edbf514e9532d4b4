"""Saves reports one after the other and says each id when it is kept, until it is killed: python writer.py FILE PREFIX."""

import itertools
import sys

from reports import make_report
from vakanuvis.warehouse import open_warehouse, save


def main(file: str, prefix: str) -> None:
    """Write without end."""
    warehouse = open_warehouse(file)
    for number in itertools.count():
        save(warehouse, make_report(f"{prefix}-{number}"))
        print(f"{prefix}-{number}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
