"""Which turn a passage belongs to: the reporting word behind it, the announcement before it, or the speech that goes on."""

from dataclasses import dataclass, replace
from itertools import chain

from vakanuvis.assets.speech_tables import FINITE, NOMINAL, RELATIVE, Speech
from vakanuvis.base.records import Span
from vakanuvis.semantics.quotes.conversation import Conversation, Scene, Turn
from vakanuvis.semantics.quotes.marks import Passage
from vakanuvis.semantics.quotes.periods import Word
from vakanuvis.semantics.quotes.speakers import Speaker, find_issuer, find_medium, find_source, find_subject

_HEADLINE_REACH = 12  # words between the speaker and the colon: "X'ten Y Başkanı Z'ye teşekkür: ..."
_DENIAL_REACH = 4  # words between a claim and its denial: "iddiasını kesin bir dille yalanladı"
_FRONT = 3  # paragraphs in which a headline or its copy in the body stands
_APART = 3  # paragraphs between two parts of one speech: tickers and subheads stand between them


@dataclass(slots=True, frozen=True)
class Attribution:
    """A passage, who speaks it, the reporting words, and by which rule; `near` counts the words up to the cue."""

    passage: Passage
    scene: Scene
    number: int
    speaker: Speaker | None
    cue: Span | None
    by: str
    near: int = 0


def attribute(conversation: Conversation) -> list[Attribution]:
    """An attribution for every outermost passage, in order; a headline without speaker takes the next one's."""
    found: list[Attribution] = []
    for place, scene in enumerate(conversation.scenes):
        for number, word in enumerate(scene.period.words):
            if word.passage is not None:
                found.append(_attribute(conversation, place, number, word.passage, found[-1] if found else None))
    return _look_ahead(found, conversation)


def _look_ahead(found: list[Attribution], conversation: Conversation) -> list[Attribution]:
    """The attributions with headlines and leads that nobody speaks given to the first speaker after them, quoted or reported."""
    quoted = (item.speaker for item in found if item.speaker is not None and item.scene.period.kind == "body")
    scenes = (scene for scene in conversation.scenes if scene.period.kind == "body")
    told = (turn.speaker for scene in scenes for turn in scene.turns if turn.speaker is not None)
    first = next(chain(quoted, told), None)
    return [
        replace(item, speaker=first, by="headline")
        if item.speaker is None and item.by == "continued" and item.scene.period.paragraph < _FRONT
        else item
        for item in found
    ]


def _attribute(
    conversation: Conversation, place: int, number: int, passage: Passage, previous: Attribution | None
) -> Attribution:
    """The attribution of the passage at word `number` of scene `place`."""
    scene = conversation.scenes[place]
    words = scene.period.words
    turn = next((turn for turn in scene.turns if turn.cue.first > number), None)
    noun = _spoken_noun(conversation, scene, number)
    if noun is not None and _is_denied(words, noun, conversation.speech):
        medium = find_medium(scene.period, number, conversation.speech)
        return Attribution(passage, scene, number, medium, words[noun].span, "noun", noun - number - 1)
    if noun is not None and (turn is None or turn.cue.first > noun or turn.cue.form == NOMINAL):
        speaker = find_source(scene.period, scene.phrases, number)
        if speaker is not None or turn is None:
            return Attribution(passage, scene, number, speaker, words[noun].span, "noun", noun - number - 1)
    if number + 1 < len(words) and words[number + 1].text in conversation.speech.written:
        speaker = find_subject(scene.period, scene.phrases, number)
        return Attribution(passage, scene, number, speaker, words[number + 1].span, "written")
    if turn is None and number + 1 < len(words) and words[number + 1].text in conversation.speech.quotatives:
        speaker = find_subject(scene.period, scene.phrases, number) or scene.carried
        return Attribution(passage, scene, number, speaker, words[number + 1].span, "cue")
    if turn is not None:
        return _by_turn(scene, number, passage, turn)
    if number > 0 and words[number - 1].text == ":":
        return _announced(conversation, scene, number, scene, passage)
    if number == 0 and scene.period.opens:
        before = conversation.scenes[place - 1] if place > 0 else None
        if before is not None and before.period.words[-1].text == ":":
            return _announced(conversation, before, len(before.period.words), scene, passage)
        if _is_alone(scene):
            return _continued(scene, passage, previous)
    signed = _signed(scene, number)
    if signed is not None:
        return Attribution(passage, scene, number, signed, words[number + 1].span, "announced")
    return Attribution(passage, scene, number, _bare_speaker(scene, number), None, "none")


def _signed(scene: Scene, number: int) -> Speaker | None:
    """Who stands behind a passage and a colon: '"...": Papa'dan barış çağrısı'."""
    words = scene.period.words
    if number + 2 >= len(words) or words[number + 1].text != ":":
        return None
    behind = [phrase for phrase in scene.phrases if phrase.first == number + 2 and phrase.case in ("Nom", "Abl")]
    return Speaker(behind[0], scene.period, "source", 0.8) if behind and behind[0].kind != "word" else None


def _bare_speaker(scene: Scene, number: int) -> Speaker | None:
    """Who is named right before a passage that ends its sentence without a reporting word: 'Saran, "..."'."""
    words = scene.period.words
    if any(word.pos != "PUNCT" for word in words[number + 1 :]):
        return None
    comma = number > 0 and words[number - 1].text == ","
    return next(
        (
            Speaker(phrase, scene.period, "bare", 0.7)
            for phrase in scene.phrases
            if phrase.case == "Nom" and phrase.kind != "word" and phrase.last == number - (2 if comma else 1)
        ),
        None,
    )


def _by_turn(scene: Scene, number: int, passage: Passage, turn: Turn) -> Attribution:
    """The attribution to a turn behind the passage; where it has no speaker of its own ("dediğini aktardı"), the main verb's."""
    speaker, cue = turn.speaker, turn.cue
    if cue.form in (NOMINAL, RELATIVE) and speaker is None:
        later = next((other for other in scene.turns if other.cue.first > cue.last and other.cue.form != NOMINAL), None)
        speaker = later.speaker if later else None
    words = scene.period.words
    span = Span(words[cue.first].span.start, words[cue.last].span.end)
    return Attribution(passage, scene, number, speaker, span, "cue", cue.first - number - 1)


def _spoken_noun(conversation: Conversation, scene: Scene, number: int) -> int | None:
    """The number of a noun of speaking right behind the passage: "sözleri", "yönündeki açıklaması"."""
    words = scene.period.words
    following = number + 1
    if following < len(words) and words[following].text in ("yönündeki", "şeklindeki", "biçimindeki", "yönünde"):
        following += 1
    if following >= len(words):
        return None
    match = conversation.speech.spoken_nouns.match(words[following].text)
    return following if match is not None and (match["possessive"] or following > number + 1) else None


def _is_denied(words: tuple[Word, ...], noun: int, speech: Speech) -> bool:
    """True for a claim that the sentence denies: "iddiasını | yalanladı", "iddialarının | gerçek dışı olduğunu"."""
    behind = words[noun + 1 : noun + 1 + _DENIAL_REACH]
    return words[noun].text.startswith(speech.claims) and any(word.text.startswith(speech.false) for word in behind)


def _announced(conversation: Conversation, before: Scene, end: int, scene: Scene, passage: Passage) -> Attribution:
    """The attribution of a passage behind a colon: the last turn before it, the name before it, or the issuer."""
    number = next(n for n, word in enumerate(scene.period.words) if word.passage is passage)
    turn = next((turn for turn in reversed(before.turns) if turn.cue.first < end and turn.cue.form == FINITE), None)
    if turn is not None:
        span = _announcing_words(before, turn, conversation.speech)
        speaker = turn.speaker or before.carried
        return Attribution(passage, scene, number, speaker, span, "announced")
    speaker = (
        find_issuer(before.period, before.phrases, end, conversation.speech)
        or find_subject(before.period, before.phrases, end)
        or find_source(before.period, before.phrases, end, _HEADLINE_REACH)
        or before.carried
    )
    return Attribution(passage, scene, number, speaker, _pointing_words(before, end, conversation.speech), "announced")


def _announcing_words(scene: Scene, turn: Turn, speech: Speech) -> Span:
    """The announcing words with what points at the passage: "şunları kaydetti", "şu ifadeleri kullandı"."""
    words = scene.period.words
    first = next(
        (n for n in range(turn.cue.first, max(-1, turn.cue.first - 4), -1) if words[n].text in speech.pointers), turn.cue.first
    )
    return Span(words[first].span.start, words[turn.cue.last].span.end)


def _pointing_words(scene: Scene, end: int, speech: Speech) -> Span | None:
    """The words in front of the colon from the pointer on: "sözlerini şöyle sürdürdü" without a known verb."""
    words = scene.period.words
    for number in range(end - 2, max(-1, end - 7), -1):
        if words[number].text in speech.pointers:
            return Span(words[number].span.start, words[end - 2].span.end)
    return None


def _is_alone(scene: Scene) -> bool:
    """True if the paragraph is nothing but passages."""
    rest = [word for word in scene.period.words if word.passage is None and word.pos != "PUNCT"]
    return scene.period.ends and not rest


def _continued(scene: Scene, passage: Passage, previous: Attribution | None) -> Attribution:
    """The attribution of a paragraph that is all passage: the speech before it goes on."""
    speaker = scene.carried
    if previous is not None and previous.speaker is not None and previous.speaker.by != "medium":
        apart = scene.period.paragraph - previous.scene.period.paragraph
        if apart == 1 or (apart <= _APART and not previous.passage.closed):
            speaker = previous.speaker
    return Attribution(passage, scene, 0, speaker, None, "continued")
