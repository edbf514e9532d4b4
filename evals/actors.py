"""How many of the gold's participants are found as actors with the right country code and sector, whatever the events."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.results import Result, hash_files, is_held_out
from vakanuvis.base.records import Actor, Analysis, Mention, Page, Rejected
from vakanuvis.extract import extract
from vakanuvis.language import analyse
from vakanuvis.semantics.actors import find_actors

# The gold is parsed JSON.
Row = dict[str, Any]

# A state that acts is the government or, where it uses force, one of its organs: the event decides, not the actor.
_ORGANS = frozenset({"GOV", "MIL", "COP", "JUD", "CVL", "LEG"})


def score(shared: Path | None) -> Iterator[Result]:
    """The shares on the annotated articles and headlines."""
    for name in ("dev", "dev_headlines") if shared else ():
        path = shared / "eval" / f"{name}.jsonl"
        shares = score_file(path)
        number = int(shares.pop("participants"))
        yield Result(f"actors.{name}", hash_files(path), shares, (f"{number} participants",))


def score_file(path: Path, ids: frozenset[str] | None = None) -> dict[str, float]:
    """Shares of gold participants: found at all, with the right code (crowds of open country count), and right sector."""
    verdicts = [verdict for article in read_gold(path, ids) for _, verdict in judge(article)]
    total = max(1, len(verdicts))
    return {
        "participants": float(len(verdicts)),
        "found": sum(verdict != "missed" for verdict in verdicts) / total,
        "code": sum(verdict in ("right", "open", "sector") for verdict in verdicts) / total,
        "sector": sum(verdict in ("right", "open") for verdict in verdicts) / total,
    }


def read_gold(path: Path, ids: frozenset[str] | None) -> Iterator[Row]:
    """The annotated articles, all or those with these ids."""
    for line in path.read_text("utf-8").splitlines():
        article: Row = json.loads(line)
        if ids is None or article["id"] in ids:
            yield article


def judge(gold: Row) -> Iterator[tuple[str, str]]:
    """Each participant of the article with the verdict: right, open (country left open), sector (wrong one), code, missed."""
    body = json.dumps(gold).encode()
    article = extract(Page(url=gold.get("url") or "", body=body, media_type="application/json", origin="gold"))
    if isinstance(article, Rejected):
        return
    analysis = analyse(article)
    actors = find_actors(analysis)
    for event in gold["events"]:
        for participant in event["actors"] + event["recipients"]:
            if participant["text"]:
                verdict = _judge(participant, event["sentence"], analysis, actors)
                yield f"{participant['text']} = {participant['code']} {participant['sector']}: {verdict[1]}", verdict[0]


def _judge(participant: Row, sentence: str, analysis: Analysis, actors: tuple[Actor, ...]) -> tuple[str, str]:
    """The best verdict over the mentions that overlap the participant's words, in its sentence or, failing that, anywhere."""
    text = analysis.article.text
    start = max(0, text.find(sentence))
    hits = _overlapping(text, participant["text"], (start, start + len(sentence)), actors)
    hits = hits or _overlapping(text, participant["text"], (0, len(text)), actors)
    shown = "; ".join(f"{text[m.span.start : m.span.end]} {a.kind} {a.country} {a.sector}" for a, m in hits[:4])
    order = ("right", "open", "sector", "code", "missed")
    verdicts = [_compare(participant, actor) for actor, _ in hits] or ["missed"]
    return min(verdicts, key=order.index), shown


def _overlapping(text: str, words: str, bounds: tuple[int, int], actors: tuple[Actor, ...]) -> list[tuple[Actor, Mention]]:
    hits: list[tuple[Actor, Mention]] = []
    start = text.find(words, bounds[0], bounds[1])
    while start >= 0:
        end = start + len(words)
        hits += [(a, m) for a in actors for m in a.mentions if m.span.start < end and start < m.span.end]
        start = text.find(words, end, bounds[1])
    return hits


def _compare(participant: Row, actor: Actor) -> str:
    sector = " ".join(filter(None, (actor.sector, *actor.other_sectors))) or None
    same = sector == participant["sector"] or (actor.kind == "state" and participant["sector"] in _ORGANS)
    if actor.country == participant["code"]:
        return "right" if same else "sector"
    if actor.country is None and actor.kind == "crowd":
        return "open"
    return "code"


def _main() -> None:
    """Scores of the worked-on and the held-out part of the files named; with -v what is wrong in the worked-on part."""
    for name in [argument for argument in sys.argv[1:] if not argument.startswith("-")]:
        ids = [article["id"] for article in read_gold(Path(name), None)]
        for part, held in (("worked-on", False), ("held-out", True)):
            chosen = frozenset(key for key in ids if is_held_out(key) is held)
            print(name, part, {key: round(value, 3) for key, value in score_file(Path(name), chosen).items()})
        if "-v" in sys.argv:
            for article in read_gold(Path(name), frozenset(key for key in ids if not is_held_out(key))):
                for shown, verdict in judge(article):
                    if verdict not in ("right", "open"):
                        print(verdict.upper(), article["id"], shown)


if __name__ == "__main__":
    _main()
