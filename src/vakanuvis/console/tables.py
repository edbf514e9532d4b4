"""Rows as a table for people, as JSON lines, or as CSV."""

import csv
import sys
from collections.abc import Iterable
from itertools import chain

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from vakanuvis.base.cells import form_cell
from vakanuvis.base.records import Record


def print_rows(rows: Iterable[Record], form: str, columns: tuple[str, ...], record: type[Record]) -> int:
    """Print the rows in a form (table, json, csv) and return how many; a table shows only the named columns."""
    if form == "json":
        return sum(_print_json(row) for row in rows)
    if form == "csv":
        return _print_csv(rows, record)
    return _print_table(rows, columns)


def _print_json(row: Record) -> int:
    sys.stdout.write(msgspec.json.encode(row).decode() + "\n")
    return 1


def _print_csv(rows: Iterable[Record], record: type[Record]) -> int:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(record.__struct_fields__)
    count = 0
    for row in rows:
        writer.writerow([form_cell(getattr(row, name)) for name in record.__struct_fields__])
        count += 1
    return count


def _print_table(rows: Iterable[Record], columns: tuple[str, ...]) -> int:
    """A table: on a terminal wrapped into its width, in a pipe a line a row, parted by tabs."""
    cells = [[form_cell(getattr(row, name)) for name in columns] for row in rows]
    console = Console(highlight=False, emoji=False, markup=False)
    if not console.is_terminal:
        sys.stdout.writelines("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in chain([list(columns)], cells))
        return len(cells)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for line in cells:
        table.add_row(*map(Text, line))
    console.print(table)
    return len(cells)
