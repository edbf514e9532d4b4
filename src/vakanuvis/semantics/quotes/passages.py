"""Whether a passage between marks is something said: titles, charges, names and scare quotes are not."""

from vakanuvis.assets.speech_tables import Speech
from vakanuvis.semantics.quotes.attribution import Attribution

_FEWEST_WORDS = 4
_TERMINALS = frozenset(".!?…")
_NEAR = 3


def is_said(attribution: Attribution, text: str, speech: Speech) -> bool:
    """True if the passage is a quote by the guide: four words or more that somebody says or writes."""
    passage = attribution.passage
    shown = text[passage.span.start : passage.span.end]
    if len(shown.split()) < _FEWEST_WORDS:
        return False
    if attribution.by in ("announced", "continued"):
        return attribution.by == "announced" or attribution.speaker is not None or passage.closed
    if _is_named(attribution, speech) or (_is_titled(shown) and attribution.near > 0):
        return False
    if attribution.by == "none":
        return shown[-1] in _TERMINALS and not _is_titled(shown)
    if passage.single and attribution.near > 0:
        return False
    return True


def _is_named(attribution: Attribution, speech: Speech) -> bool:
    """True if the word behind the passage makes it a name: "başlıklı", "programında", "suçundan"."""
    words = attribution.scene.period.words
    number = attribution.number + 1
    return number < len(words) and words[number].text in speech.title_nouns


def _is_titled(shown: str) -> bool:
    """True if all longer words are capitalised: a title, not a sentence."""
    words = [word for word in shown.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and shown[-1] not in _TERMINALS and all(word[0].isupper() for word in words)
