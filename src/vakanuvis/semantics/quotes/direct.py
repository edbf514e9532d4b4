"""The quotes of an article: what stands between marks and is said, once each, with its speaker."""

from vakanuvis.base.records import Actor, Analysis, Quote
from vakanuvis.semantics.quotes.attribution import Attribution, attribute
from vakanuvis.semantics.quotes.conversation import Conversation, follow
from vakanuvis.semantics.quotes.passages import is_said
from vakanuvis.semantics.quotes.repeats import drop_repeated

_TERMINALS = frozenset(".!?…")
_UNCLOSED = 0.7


def find_quotes(analysis: Analysis, actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The quotes of an article, in order: passages of four or more words between marks that somebody says or writes."""
    return read_quotes(follow(analysis, actors))


def read_quotes(conversation: Conversation) -> tuple[Quote, ...]:
    """The quotes of a conversation."""
    text = conversation.text
    said = [item for item in attribute(conversation) if is_said(item, text, conversation.speech)]
    quotes = [_read_quote(item, conversation) for item in said]
    fronts = [item.scene.period.kind != "body" for item in said]
    return tuple(drop_repeated(quotes, fronts, text))


def _read_quote(item: Attribution, conversation: Conversation) -> Quote:
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
        by=f"quotes.{item.by}" + (f".{speaker.by}" if speaker else ""),
        confidence=round(confidence, 3),
    )


def _is_whole(text: str, item: Attribution) -> bool:
    """True for a passage that is a sentence of its own, not a fragment within another one's words."""
    shown = text[item.passage.span.start : item.passage.span.end]
    return item.near == 0 and (shown[0].isupper() or shown[-1] in _TERMINALS or not shown[0].isalpha())
