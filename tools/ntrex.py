"""A first look at NTREX-128: the Turkish side, document by document, with the events coded from it.

ntrex.py [--json]: reads ../shared/data/parallel (or VAKA_SHARED); nothing is compared until English is coded.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator

from evals.results import find_shared
from rich.console import Console

from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import Page, Rejected
from vakanuvis.console import print_outcome
from vakanuvis.flow import read

DOCUMENTS, TURKISH = "ntrex_DOCUMENT_IDS.tsv", "ntrex_newstest2019-ref.tur.txt"


def read_documents() -> Iterator[tuple[str, list[str]]]:
    """Id and sentences of each document; its first sentence is its headline."""
    shared = find_shared()
    if shared is None:
        raise SystemExit("ntrex: no ../shared, VAKA_SHARED not set; nothing to read")
    folder = shared / "data" / "parallel"
    names = (folder / DOCUMENTS).read_text("utf-8").splitlines()
    lines = (folder / TURKISH).read_text("utf-8").splitlines()
    documents: dict[str, list[str]] = {}
    for name, line in zip(names, lines, strict=True):
        documents.setdefault(name.strip(), []).append(line.strip())
    yield from documents.items()


def make_page(name: str, sentences: list[str]) -> Page:
    """The document as an article that is already extracted."""
    given = {"id": name, "site": "ntrex", "title": sentences[0], "text": "\n".join(sentences[1:])}
    body = json.dumps(given, ensure_ascii=False).encode()
    return Page(url=f"ntrex:{name}", media_type="application/json", body=body, origin="ntrex")


def main() -> int:
    """Print every document with its events, then the counts."""
    as_json = "--json" in sys.argv[1:]
    console = Console(soft_wrap=True, highlight=False, emoji=False, markup=False)
    types: Counter[str] = Counter()
    documents = quiet = refused = 0
    for name, sentences in read_documents():
        outcome = read(make_page(name, sentences))
        documents += 1
        if isinstance(outcome, Rejected):
            refused += 1
        else:
            types.update(event.type for event in outcome.events)
            quiet += not outcome.events
        if as_json:
            print(to_json(outcome).decode())
        else:
            print_outcome(console, outcome)
    told = ", ".join(f"{name} {count}" for name, count in types.most_common())
    print(f"{documents} documents, {refused} refused, {quiet} without events, {types.total()} events: {told}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
