"""Indirect speech: "-dığını söyledi", "-dığını belirten X", "-dığı bildirildi", "X'e göre", and headlines "X: ..."."""

import re
from collections.abc import Iterator

from vakanuvis.assets.speech_tables import NOMINAL, RELATIVE
from vakanuvis.base.records import Actor, Analysis, Quote, Span
from vakanuvis.semantics.quotes.conversation import Conversation, Scene, Turn, follow
from vakanuvis.semantics.quotes.periods import Word
from vakanuvis.semantics.quotes.phrases import behind_brackets
from vakanuvis.semantics.quotes.speakers import Speaker, find_document, find_issuer

_REACH = 3  # words between the content's verb and the cue: "geldiğini bir kez daha vurguladı"
_WISH = re.compile("m[ae](?:s[ıi]|l[ae]r[ıi])(?:n[ıiae]|n[ıi]n)?$")  # "gelmesini": what should be, not what is
_SKIPPED = frozenset({",", "ise", "de", "da", "dahi", "ayrıca", "ancak", "ve"})


def find_statements(analysis: Analysis, actors: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The indirect speech of an article, in order: the content clause of each report, who reports, and the cue.

    `by` ends in fact ("-dığını"), wish ("-masını"), according ("X'e göre") or headline ("X: ...").
    """
    return read_statements(follow(analysis, actors), quotes)


def read_statements(conversation: Conversation, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The statements of a conversation, those left out that stand between marks."""
    known = {quote.span.start: quote for quote in quotes}
    found: list[Quote] = []
    for scene in conversation.scenes:
        for turn in scene.turns:
            if turn.cue.reports and turn.cue.form != NOMINAL and (statement := _read_turn(conversation, scene, turn)):
                found.append(statement)
        found.extend(_read_according(conversation, scene))
        if scene.period.kind != "body" and (statement := _read_headline(conversation, scene)):
            found.append(statement)
    return tuple(statement for statement in found if statement.span.start not in known)


def _read_turn(conversation: Conversation, scene: Scene, turn: Turn) -> Quote | None:
    """The statement that a cue reports, if a content clause stands before it."""
    words = scene.period.words
    verb = _content_verb(conversation, scene, turn)
    if verb is None or (turn.cue.form == RELATIVE and not turn.cue.passive and turn.speaker is None):
        return None
    first = _first_word(scene, turn, verb)
    if first >= verb:
        return None
    by = "wish" if _WISH.search(words[verb].text) else "fact"
    cue = Span(words[turn.cue.first].span.start, words[turn.cue.last].span.end)
    return _statement(conversation, scene, Span(words[first].span.start, words[verb].span.end), (turn.speaker, cue, by))


def _content_verb(conversation: Conversation, scene: Scene, turn: Turn) -> int | None:
    """The number of the verb of what is said: the nominalised one nearest before the cue, no passage and no cue between."""
    speech = conversation.speech
    before = [other.cue for other in scene.turns if other.cue.last < turn.cue.first and other.cue.form != NOMINAL]
    floor = max((cue.last for cue in before), default=-1)  # a reported report ("teyit ettiğini söyledi") is content itself
    for number in range(turn.cue.first - 1, max(floor, turn.cue.first - 2 - _REACH), -1):
        word = scene.period.words[number]
        if word.token is None:
            return None
        if not word.ending and (
            speech.content.search(word.text) or (turn.cue.passive and speech.content_passive.search(word.text))
        ):
            return number
    return None


def _first_word(scene: Scene, turn: Turn, verb: int) -> int:
    """Where the content begins: behind the subject, the statement that is named, and the report before it."""
    words = scene.period.words
    first = 0
    speaker = turn.speaker
    if speaker is not None and speaker.period is scene.period and speaker.phrase.last < verb:
        first = behind_brackets(words, speaker.phrase.last + 1)
    for other in scene.turns:
        if other.cue.last >= verb or other is turn or other.cue.form == NOMINAL:
            continue
        headed = other.speaker is not None and speaker is not None and other.speaker.phrase == speaker.phrase
        if other.cue.form != RELATIVE or headed:
            first = max(first, other.cue.last + 1)
    document = find_document(scene.period, verb)
    if document is not None and document >= first and words[document + 1].text in _SKIPPED:
        first = document + 1
    while first < verb and (words[first].text in _SKIPPED or words[first].pos == "PUNCT"):
        first += 1
    return first


def _read_according(conversation: Conversation, scene: Scene) -> Iterator[Quote]:
    """What follows "X'e göre", "X'in haberine göre", "X'ten yapılan açıklamaya göre"."""
    words = scene.period.words
    for number in range(1, len(words) - 2):
        if words[number].text != "göre":
            continue
        speaker = _according_to(conversation, scene, number)
        if speaker is None:
            continue
        first = number + 1
        while first < len(words) - 1 and words[first].pos == "PUNCT":
            first += 1
        last = _last_word(words)
        if first < last:
            cue = words[number].span
            yield _statement(
                conversation, scene, Span(words[first].span.start, words[last].span.end), (speaker, cue, "according")
            )


def _according_to(conversation: Conversation, scene: Scene, number: int) -> Speaker | None:
    """Whom "göre" at this word names: the dative right before it, or the issuer of the statement in the dative."""
    word = scene.period.words[number - 1]
    for phrase in scene.phrases:
        if phrase.last == number - 1 and phrase.case == "Dat" and phrase.kind not in ("word", "crowd", "people"):
            return Speaker(phrase, scene.period, "according", 0.85)
    document = word.heard.document
    if document is None or not document["Dat"]:
        return None
    return find_issuer(scene.period, scene.phrases, number, conversation.speech)


def _last_word(words: tuple[Word, ...]) -> int:
    last = len(words) - 1
    while last > 0 and words[last].pos == "PUNCT":
        last -= 1
    return last


def _read_headline(conversation: Conversation, scene: Scene) -> Quote | None:
    """What a headline says behind a name and a colon."""
    words = scene.period.words
    for phrase in scene.phrases:
        number = phrase.last + 1
        if words[phrase.last].heard.document:
            continue  # "SON DAKİKA HABERİ: ..."
        if number + 2 < len(words) and words[number].text == ":" and phrase.case == "Nom" and words[number + 1].passage is None:
            speaker = Speaker(phrase, scene.period, "headline", 0.9)
            span = Span(words[number + 1].span.start, words[_last_word(words)].span.end)
            return _statement(conversation, scene, span, (speaker, words[number].span, "headline"))
    return None


def _statement(conversation: Conversation, scene: Scene, span: Span, report: tuple[Speaker | None, Span, str]) -> Quote:
    """The statement as a record."""
    speaker, cue, by = report
    if speaker is not None and speaker.by in ("assumed", "issued") and speaker.period.paragraph != scene.period.paragraph:
        # An issuer of another paragraph is a guess: good enough for marks, not for whose word an event rests on.
        speaker = speaker if speaker.by == "issued" else None
    here = speaker is not None and speaker.period.paragraph == scene.period.paragraph
    actor = speaker.phrase.actor if speaker else None
    return Quote(
        span=span,
        kind="indirect",
        speaker=conversation.name(speaker) if speaker else None,
        actor_id=actor.id if actor else None,
        speaker_span=speaker.phrase.span if speaker and here else None,
        cue=conversation.text[cue.start : cue.end],
        cue_span=cue,
        by=f"statements.{by}" + (f".{speaker.by}" if speaker else ""),
        confidence=round(speaker.confidence if speaker else 0.5, 3),
    )
