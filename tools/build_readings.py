"""Writes assets/languages/tr/readings.tsv.gz: the readings of the commonest word forms, by the rules as they are.

Without arguments the forms stay those of the present table; with SOURCE... they are the commonest of these pages (paths as of
`vaka read`; those of ../shared/corpus made the table that ships). What is written holds forms alone, no text.
"""

import sys
from collections import Counter
from importlib import resources
from pathlib import Path

import msgspec

from vakanuvis.base.folding import lower
from vakanuvis.base.records import Article, Page
from vakanuvis.collect import collect
from vakanuvis.extract import extract
from vakanuvis.language.analyses import abbreviations
from vakanuvis.language.known_words import PATH, Known, read_table, write_table
from vakanuvis.language.readings import derive_readings
from vakanuvis.language.sentences import split_sentences
from vakanuvis.language.words import split_words

_FORMS = 60_000
_LEAST = 2  # times; what stands only once is mostly a name or a slip


def count_forms(sources: list[str]) -> Counter[str]:
    """How often each word form stands in the Turkish articles of the sources, in lower case and without apostrophe suffix."""
    counts: Counter[str] = Counter()
    for page in collect(sources):
        article = extract(page) if isinstance(page, Page) else page
        if isinstance(article, Article) and article.language == "tr":
            for paragraph in article.paragraphs:
                for span in split_sentences(article.text, paragraph.span):
                    words = split_words(article.text, span, abbreviations("tr"))
                    counts.update(lower(word.text) for word in words if word.kind == "word")
    return counts


def choose(counts: Counter[str]) -> list[str]:
    """The commonest forms; of forms that stand equally often those first in the alphabet."""
    ranked = sorted(counts, key=lambda form: (-counts[form], form))
    return [form for form in ranked[:_FORMS] if counts[form] >= _LEAST and form.isalpha()]


def main(sources: list[str]) -> None:
    """Write the table."""
    forms = choose(count_forms(sources)) if sources else list(read_table().forms)
    readings = {form: tuple(Known(*msgspec.structs.astuple(reading)) for reading in derive_readings(form)) for form in forms}
    path = Path(str(resources.files("vakanuvis.assets"))) / PATH
    path.write_bytes(write_table(readings))
    print(f"{path}: {len(readings)} forms, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
