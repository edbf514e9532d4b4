"""Fuzzes the extract stage with atheris: python -m tools.fuzz_extract MINUTES. Seeds are our own pages; crashes stay in .fuzz/.

A page must give an article with sound spans or a reason, within the seconds of `_SLOWEST`.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["vakanuvis.extract"]):
    from vakanuvis.base.records import Article, Page
    from vakanuvis.extract import extract

_ROOT = Path(__file__).resolve().parents[1]
_SLOWEST = 2
_LONGEST = 20_000
# The first byte of an input chooses the reader.
_TYPES = ("text/html", "text/html", "text/plain", "application/json")


def test_one_page(entry: bytes) -> None:
    """Raises on a page whose article has spans outside of its text or over each other."""
    media_type = _TYPES[entry[0] % len(_TYPES)] if entry else "text/html"
    article = extract(Page(url="https://ornek.com.tr/a", body=entry[1:], media_type=media_type, origin="fuzz"))
    if not isinstance(article, Article):
        return
    spans = sorted((part.span.start, part.span.end) for part in (*article.paragraphs, *article.furniture))
    edges = [edge for span in spans for edge in span]
    if edges != sorted(edges) or any(start >= end or end > len(article.text) for start, end in spans):
        raise AssertionError(f"spans are not sound: {spans}")


def write_seeds(folder: Path) -> None:
    """Write our own pages as the first inputs, each with the byte of its reader."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((*(_ROOT / "tests" / "pages").glob("*.html"), *(_ROOT / "examples").glob("*.*"))):
        kind = {".html": 0, ".txt": 2, ".jsonl": 3}.get(path.suffix)
        if kind is not None:
            (folder / path.name).write_bytes(bytes([kind]) + path.read_bytes()[:_LONGEST])


def main() -> None:
    """Runs for the minutes that are asked for; exit code 77 from the fuzzer says that it found a crash."""
    seconds = int(sys.argv[1]) * 60
    folder = _ROOT / ".fuzz"
    write_seeds(folder / "seeds")
    (folder / "inputs").mkdir(exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-timeout={_SLOWEST}", f"-max_len={_LONGEST}", f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], str(folder / "inputs"), str(folder / "seeds"), *options, "-print_final_stats=1"], test_one_page)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
