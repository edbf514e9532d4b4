"""Who speaks at a reporting word: the subject, the head noun of a relative clause, or the issuer of a statement."""

import msgspec

from vakanuvis.assets.speech_tables import Speech
from vakanuvis.base.records import Span
from vakanuvis.semantics.quotes.cues import Cue
from vakanuvis.semantics.quotes.periods import Period, Word
from vakanuvis.semantics.quotes.phrases import Phrase, behind_brackets, is_modifier, is_nationality, locative_stem

_TOPIC = frozenset({"ise", "de", "da", "dahi", "bile"})
_SOURCE_REACH = 5  # words between "Emniyetten" and its passage: "Emniyetten vatandaşlara "..." uyarısı"
_CUE_REACH = 4  # words between a passage and the verb that says it
_MAKING_REACH = 10  # words between "CENTCOM'un" and "yaptığı paylaşımda"
_PEOPLE = {"person": 6, "name": 5, "body": 5, "group": 5, "crowd": 4, "noun": 4, "people": 3, "state": 3, "word": 0}


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Who speaks: the phrase that names him at the cue, in which period, how he was found, how surely."""

    phrase: Phrase
    period: Period
    by: str
    confidence: float


def find_subject(period: Period, phrases: list[Phrase], before: int) -> Speaker | None:
    """The subject of a verb at or behind word `before`: the best nominative phrase in front of it."""
    best: tuple[float, Phrase] | None = None
    for phrase in phrases:
        if phrase.last >= before:
            break
        score = _score(period, phrase, before)
        if score > 0 and (best is None or score > best[0]):
            best = (score, phrase)
    if best is None:
        return None
    return Speaker(best[1], period, "subject", min(0.95, 0.5 + best[0] / 20))


def _score(period: Period, phrase: Phrase, before: int) -> float:
    """How well a phrase can be the subject; 0 or less if it cannot."""
    words = period.words
    if phrase.case != "Nom":
        return 0
    score = float(_PEOPLE.get(phrase.kind, 3))
    if phrase.kind == "word" and phrase.last + 1 < len(words) and words[phrase.last + 1].text in _TOPIC:
        return 0
    number = behind_brackets(words, phrase.last + 1)
    following = words[number] if number < len(words) else None
    if following is None or _leads_away(words, phrase, number):
        return 0
    after_clause = phrase.first > 0 and _is_relative(words[phrase.first - 1])
    if after_clause:
        score += 3
    to_passage = following.text == "," and number + 1 < len(words) and words[number + 1].passage is not None
    if following.passage is not None or number == before or to_passage:
        score += 6
    elif following.text == "," or following.text in _TOPIC:
        score += 4
    elif following.text in ("ve", "veya", ":"):
        score += 1
    elif not after_clause and (phrase.kind in ("noun", "state", "word") or not _is_free(words, number)):
        score -= 5
    if phrase.first == phrase.last > 0 and words[phrase.first - 1].case == "Gen" and not words[phrase.first - 1].is_capital:
        score -= 6  # "47'sinin Suriye, 43'ünün Mısır vatandaşı olduğunu"
    if phrase.first > 0 and not after_clause and _in_list(words, phrase):
        score -= 4
    return score


def _leads_away(words: tuple[Word, ...], phrase: Phrase, number: int) -> bool:
    """True if the word behind a phrase takes it to another: a postposition, a name in marks, the noun of an adjective."""
    following = words[number]
    if following.pos == "ADP" and following.text not in _TOPIC:
        return True
    if following.passage is not None and number + 1 < len(words) and words[number + 1].pos == "ADP":
        return True  # "şirket "X Rail" ile": a name in marks behind its noun
    return following.pos in ("NOUN", "ADJ", "NUM") and is_nationality(words, phrase)  # "Filistinli | şahsın"


def _is_relative(word: Word) -> bool:
    return word.token is not None and word.token.features.form == "Part" and word.text.endswith(("an", "en"))


def _is_free(words: tuple[Word, ...], number: int) -> bool:
    """True if the words from here on do not make the phrase before them a modifier ("Trump yönetimi", "ABD basını")."""
    for word in words[number : number + 3]:
        if word.token is None or word.pos == "PUNCT":
            return True
        features = word.token.features
        if features.form is not None or word.is_capital or word.pos in ("ADV", "NUM", "DET", "CCONJ"):
            return True
        if features.case not in (None, "Nom"):
            return features.possessive is None
        if features.possessive is not None:
            return False
    return True


def _in_list(words: tuple[Word, ...], phrase: Phrase) -> bool:
    """True inside "A, B ve C": a comma and a capital, then another comma or "ve"."""
    number = phrase.last + 1
    if number + 2 >= len(words) or words[number].text != "," or not words[number + 1].is_capital:
        return False
    number += 1
    while number < len(words) and words[number].is_capital and not words[number].ending:
        number += 1
    return number < len(words) and words[number].text in ("ve", ",") and words[number].text == "ve"


def find_head(period: Period, phrases: list[Phrase], cue: Cue) -> Speaker | None:
    """The head noun of a relative clause: the phrase right behind "diyen"."""
    for phrase in phrases:
        if phrase.first > cue.last:
            near = phrase.first - cue.last <= 4
            return Speaker(phrase, period, "head", 0.95) if near else None
    return None


def find_issuer(period: Period, phrases: list[Phrase], before: int, speech: Speech) -> Speaker | None:
    """Who issued the statement that the period names: "Bakanlıktan yapılan açıklamada", "X tarafından", "X'in raporunda"."""
    words = period.words
    for phrase in reversed([phrase for phrase in phrases if phrase.last < before]):
        following = words[phrase.last + 1 : min(before, phrase.last + 6)]
        texts = [word.text for word in following]
        if phrase.case == "Abl" and speech.issued & set(texts):
            return Speaker(phrase, period, "issuer", 0.9)
        if phrase.case == "Nom" and texts[:1] == ["tarafından"] and _leads_to_statement(following[1:]):
            return Speaker(phrase, period, "issuer", 0.85)
        if phrase.case == "Gen" and not _is_platform(words, phrase) and _owns_statement(words, phrase.last + 1, before, speech):
            return Speaker(phrase, period, "issuer", 0.85)
    return _find_account(period, phrases, before, speech)


def _owns_statement(words: tuple[Word, ...], first: int, before: int, speech: Speech) -> bool:
    """True if the owner's statement stands between: "Bakanlığın | açıklamasında", "Bakanlığın | dün yaptığı açıklamada"."""
    if any(_is_issued(word) for word in words[first : min(before, first + 3)]):
        return True
    for number in range(first, min(before - 1, first + _MAKING_REACH)):
        if words[number].text in speech.made:
            document = words[number + 1].heard.document
            return document is not None and bool(document["Loc"] or document["Dat"])
    return False


def _leads_to_statement(words: tuple[Word, ...]) -> bool:
    """True if a statement or a passage stands close behind "tarafından": not "vatandaşlar tarafından ilgi gördüğü"."""
    for word in words:
        match = word.heard.document
        if word.passage is not None or (match is not None and (match["Loc"] or match["Dat"] or match["Abl"])):
            return True
    return False


def _is_issued(word: Word) -> bool:
    """True for a possessed document: "haberinde", "açıklamasına (göre)"."""
    match = word.heard.document
    return match is not None and bool(match["possessive"]) and bool(match["Loc"] or match["Dat"] or match["Abl"])


def _find_account(period: Period, phrases: list[Phrase], before: int, speech: Speech) -> Speaker | None:
    """Whose account, site or page a statement came from: "X'in sosyal medya hesabından yapılan açıklamada"."""
    words = period.words
    for number in range(1, before):
        if words[number].text in speech.issued and words[number - 1].text.endswith(("ndan", "nden")):
            owners = [phrase for phrase in phrases if phrase.last < number - 1 and phrase.case in ("Gen", "Nom")]
            owners = [phrase for phrase in owners if not _is_platform(words, phrase)]
            first = next((phrase for phrase in owners if phrase.case == "Gen"), owners[0] if owners else None)
            return Speaker(first, period, "issuer", 0.85) if first is not None else None
    return None


def _is_platform(words: tuple[Word, ...], phrase: Phrase) -> bool:
    """True for "ABD merkezli X şirketinin (platformundaki)": the platform is nobody's voice."""
    return any(word.text == "merkezli" for word in words[max(0, phrase.first - 2) : phrase.last])


def find_document(period: Period, before: int) -> int | None:
    """The word that names a statement or report in the locative ("Açıklamada"), the last one in front of `before`."""
    for number in range(before - 1, -1, -1):
        document = period.words[number].heard.document
        if document is not None and document["Loc"]:
            return number
    return None


def find_quoted(period: Period, phrases: list[Phrase], before: int) -> Speaker | None:
    """The genitive subject of "dediğini": X'in "..." dediğini; right in front of the passage, else the first person's."""
    owners = [phrase for phrase in phrases if phrase.last < before and phrase.case == "Gen"]
    for phrase in reversed(owners):
        ahead = range(phrase.last + 1, min(phrase.last + 3, before))
        if any(period.words[number].passage is not None and before - number <= _CUE_REACH for number in ahead):
            return Speaker(phrase, period, "source", 0.85)
    first = next((phrase for phrase in owners if phrase.actor is not None and phrase.actor.kind == "person"), None)
    near = first is not None and any(word.passage is not None for word in period.words[first.last + 1 : first.last + 7])
    return Speaker(first, period, "source", 0.7) if first is not None and near else None


def find_owner(period: Period, phrases: list[Phrase], passage: int) -> Speaker | None:
    """The genitive right in front of a passage: yetkililerin, "..." görüşlerine yer verildi."""
    comma = passage > 0 and period.words[passage - 1].text == ","
    for phrase in phrases:
        if phrase.case == "Gen" and phrase.last == passage - (2 if comma else 1):
            return Speaker(phrase, period, "source", 0.85)
    return None


def find_source(period: Period, phrases: list[Phrase], before: int, reach: int = _SOURCE_REACH) -> Speaker | None:
    """The genitive or ablative at most `reach` words in front of a noun of speaking: X'in "..." sözleri, X'ten "..." uyarısı."""
    for phrase in reversed([phrase for phrase in phrases if phrase.last < before]):
        if phrase.case in ("Gen", "Abl") and before - phrase.last <= reach:
            return Speaker(phrase, period, "source", 0.85)
    return None


def find_medium(period: Period, passage: int, speech: Speech) -> Speaker | None:
    """Where a passage stands that nobody signs: "sosyal medya platformlarında | yer alan "..." iddiası"."""
    words = period.words
    place = passage - (2 if passage and words[passage - 1].text == "," else 1)
    if place < 1 or words[place].text not in speech.standing:
        return None
    last = next((number for number in range(place - 1, max(place - 3, -1), -1) if words[number].case == "Loc"), None)
    if last is None:
        return None
    first = last
    while first > 0 and last - first < 3 and is_modifier(words[first - 1]):
        first -= 1
    span = Span(words[first].span.start, words[last].span.start + locative_stem(words[last]))
    return Speaker(Phrase(first, last, span, "Loc", "noun"), period, "medium", 0.6)
