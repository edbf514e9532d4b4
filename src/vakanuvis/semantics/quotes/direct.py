"""The quotes of an article: what stands between marks and is said, once each, with its speaker."""

from vakanuvis.base.folding import fold
from vakanuvis.base.records import Actor, Analysis, Quote, Span
from vakanuvis.semantics.quotes.attribution import Attribution, attribute
from vakanuvis.semantics.quotes.conversation import Conversation, follow
from vakanuvis.semantics.quotes.passages import is_said

_TERMINALS = frozenset(".!?…")
_UNCLOSED = 0.7


def find_quotes(analysis: Analysis, actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The quotes of an article, in order: passages of four or more words between marks that somebody says or writes."""
    conversation = follow(analysis, actors)
    text = analysis.article.text
    said = [item for item in attribute(conversation) if is_said(item, text, conversation.speech)]
    quotes = [_read_quote(item, conversation, actors) for item in said]
    kinds = [item.scene.period.kind for item in said]
    return tuple(_merge(quotes, kinds, text))


def _read_quote(item: Attribution, conversation: Conversation, actors: tuple[Actor, ...]) -> Quote:
    """The quote of an attributed passage."""
    text, span, speaker = conversation.text, item.passage.span, item.speaker
    confidence = (speaker.confidence if speaker else 0.5) * (1.0 if item.passage.closed else _UNCLOSED)
    actor = speaker.phrase.actor if speaker else None
    here = speaker is not None and speaker.period.paragraph == item.scene.period.paragraph
    return Quote(
        span=span,
        kind="direct" if _is_whole(text, item) else "mixed",
        speaker=conversation.name(speaker) if speaker else None,
        actor_id=actor.id if actor else None,
        speaker_span=speaker.phrase.span if speaker and here else None,
        cue=text[item.cue.start : item.cue.end] if item.cue else None,
        cue_span=item.cue,
        about=_mentioned(span, actors),
        by=f"quotes.{item.by}" + (f".{speaker.by}" if speaker else ""),
        confidence=round(confidence, 3),
    )


def _is_whole(text: str, item: Attribution) -> bool:
    """True for a passage that is a sentence of its own, not a fragment within another one's words."""
    shown = text[item.passage.span.start : item.passage.span.end]
    return item.near == 0 and (shown[0].isupper() or shown[-1] in _TERMINALS or not shown[0].isalpha())


def _mentioned(span: Span, actors: tuple[Actor, ...]) -> tuple[str, ...]:
    """The actors that a passage mentions."""
    return tuple(actor.id for actor in actors if any(span.contains(mention.span) for mention in actor.mentions))


def _merge(quotes: list[Quote], kinds: list[str], text: str) -> list[Quote]:
    """The quotes without those of title, lead and subheads that a fuller one repeats."""
    stems = [_stems(text[quote.span.start : quote.span.end]) for quote in quotes]
    dropped: set[int] = set()
    for i, quote in enumerate(quotes):
        for j, other in enumerate(quotes):
            if i == j or j in dropped or len(other.span) < len(quote.span) or (len(other.span) == len(quote.span) and i < j):
                continue
            front = kinds[i] != "body" or kinds[j] != "body"
            if _is_repeated(stems[i], stems[j], 0.75 if front else 1.0):
                dropped.add(i)
                break
    return [quote for number, quote in enumerate(quotes) if number not in dropped]


def _stems(shown: str) -> frozenset[str]:
    """The beginnings of the longer words, which endings leave alone."""
    words = "".join(c if c.isalnum() else " " for c in fold(shown)).split()
    return frozenset(word[:5] for word in words)


def _is_repeated(short: frozenset[str], long: frozenset[str], share: float) -> bool:
    return len(short & long) >= share * len(short)
