"""`vaka search`: the articles that hold some words, in whatever form."""

import datetime as dt

import click
from rich.console import Console
from rich.text import Text

from vakanuvis.commands.options import database, formatted, limited, opened
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.lines import HitLine, line_hit
from vakanuvis.warehouse.search import Hit
from vakanuvis.warehouse.search import search as find


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@limited(20)
@formatted
@database
def search(words: tuple[str, ...], *, limit: int, form: str | None, database: str) -> None:
    """Find the articles that hold all the WORDS in title, text or quotes, in whatever form, the best first.

    "bakanların görüşmesi" finds "Bakanı ... görüştü", DIŞİŞLERİ and disisleri find "Dışişleri".
    Words that must stand side by side go between quotation marks: '"sınır dışı"'.
    """
    with opened(database) as warehouse:
        hits = find(warehouse, " ".join(words), limit=limit or 1_000_000)
    if form is not None:
        print_rows(map(line_hit, hits), form, (), HitLine)
        return
    console = Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
    for hit in hits:
        console.print(Text(hit.title, style="bold"))
        console.print(Text(f"  {_day(hit) or 'undated'} · {hit.url}", style="dim"))
        console.print(Text("  ") + _snippet(hit))
    if not hits:
        click.echo("nothing found", err=True)


def _day(hit: Hit) -> dt.date | None:
    return hit.published_at.date() if hit.published_at else None


def _snippet(hit: Hit) -> Text:
    """The snippet with its found words in colour and between « »."""
    line, position = Text(), 0
    for mark in hit.marks:
        line.append(hit.snippet[position : mark.start])
        line.append(f"«{hit.snippet[mark.start : mark.end]}»", style="bold yellow")
        position = mark.end
    return line.append(hit.snippet[position:])
