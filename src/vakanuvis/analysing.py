"""The command `vaka analyse`: the sentences of pages with what the language layer and the first steps of semantics find."""

import sys

import click
from rich.console import Console

from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.collect import collect
from vakanuvis.console import print_analysis, print_outcome


@click.command("analyse")
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
def analyse_pages(sources: tuple[str, ...]) -> None:
    """Print the sentences of pages with their actors, places, dates, predicates and arguments.

    PATH is as in `vaka read`; nothing is kept.
    """
    from vakanuvis.extract import extract  # noqa: PLC0415 (loads the models; `vaka --help` shall not wait for them)

    console = Console(soft_wrap=not sys.stdout.isatty(), highlight=False, emoji=False, markup=False)
    for page in collect(sources):
        article = extract(page) if isinstance(page, Page) else page
        if isinstance(article, Rejected):
            print_outcome(console, article)
        else:
            _print(console, article)


def _print(console: Console, article: Article) -> None:
    """One article on the console."""
    from vakanuvis.language import analyse  # noqa: PLC0415
    from vakanuvis.semantics.actors import find_actors  # noqa: PLC0415
    from vakanuvis.semantics.dates import find_dates  # noqa: PLC0415
    from vakanuvis.semantics.places import find_places  # noqa: PLC0415

    analysis = analyse(article)
    turkish = article.language == "tr"
    places = find_places(analysis)
    actors = find_actors(analysis, places) if turkish else ()
    print_analysis(console, analysis, actors=actors, places=places, dates=find_dates(analysis))
