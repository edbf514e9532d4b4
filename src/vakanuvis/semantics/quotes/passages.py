"""Whether a passage between marks is something said: titles, charges, names and scare quotes are not."""

import re

from vakanuvis.assets.speech_tables import Speech
from vakanuvis.semantics.quotes.attribution import Attribution

_FEWEST_WORDS = 4
_TERMINALS = frozenset(".!?…")
_LINKS = frozenset({",", "ve", "veya", "ya", "da", "de", "ile", "gibi"})
# What indirect speech ends in: "-dığı", "-acağı", "-ması", "-mek", with or without a case.
_CLAUSE = re.compile(
    "(?:[dt][ıiuü]ğ[ıiuü]|[ae]ca[ğk][ıi]|ece[ğk][ıi]|m[ae]s[ıi]|m[ae]k|l[ae]r[ıi])(?:n[ıiuü]|n[ae]|nd[ae]n?|n[ıiuü]n)?$"
)


def is_said(item: Attribution, text: str, speech: Speech) -> bool:
    """True if the passage is a quote by the guide: four words or more that somebody says or writes."""
    passage = item.passage
    shown = text[passage.span.start : passage.span.end]
    if len(shown.split()) < _FEWEST_WORDS:
        return False
    fragment = shown[-1] not in _TERMINALS
    if item.by == "announced":
        return True
    if fragment and _is_titled(shown) and (item.near > 0 or item.by in ("continued", "headline", "none")):
        return False
    if item.by in ("continued", "headline", "written"):
        return item.speaker is not None or passage.closed
    if _is_named(item, speech):
        return False
    if item.by == "none":
        return (not fragment or item.speaker is not None) and not passage.single
    if item.speaker is None and fragment and item.by == "noun":
        return False
    if item.speaker is None and fragment and shown[0].islower() and not _CLAUSE.search(shown):
        # "kaydedildi" alone may mean that something was measured; "ifadeleri kullanıldı" cannot.
        return item.near == 0 and item.cue is not None and " " in text[item.cue.start : item.cue.end]
    return not (passage.single and item.near > 0)


def _is_named(item: Attribution, speech: Speech) -> bool:
    """True if the word behind the passage, or behind its list of passages, makes it a name: "başlıklı", "suçundan"."""
    words = item.scene.period.words
    number = item.number + 1
    while number < len(words) and (words[number].passage is not None or words[number].text in _LINKS):
        number += 1
    alone = number == item.number + 1
    listed = not alone and words[number - 1].passage is not None if number <= len(words) else False
    return number < len(words) and (alone or listed) and words[number].text in speech.title_nouns


def _is_titled(shown: str) -> bool:
    """True if all longer words are capitalised: a title, not a sentence."""
    words = [word for word in shown.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and all(word[0].isupper() for word in words)
