"""The course of an article's speech: who speaks at every reporting word; the last speaker goes on where nobody is named."""

from dataclasses import dataclass, field

from vakanuvis.assets.speech_tables import NOMINAL, RELATIVE, Speech, load_speech
from vakanuvis.base.records import Actor, Analysis
from vakanuvis.semantics.quotes.cues import Cue, find_cues
from vakanuvis.semantics.quotes.directory import Directory, build_directory, resolve
from vakanuvis.semantics.quotes.periods import Period, split_periods
from vakanuvis.semantics.quotes.phrases import Phrase, find_phrases, index_mentions
from vakanuvis.semantics.quotes.speakers import (
    Speaker,
    find_document,
    find_head,
    find_issuer,
    find_owner,
    find_quoted,
    find_subject,
)

_NEAR = 2  # paragraphs over which a dropped subject is still the last speaker


@dataclass(slots=True, frozen=True)
class Turn:
    """A reporting word of a period and who speaks there."""

    cue: Cue
    speaker: Speaker | None


@dataclass(slots=True)
class Scene:
    """A period with its phrases and turns; `carried` is who had spoken last before it, `issuer` who had issued something."""

    period: Period
    phrases: list[Phrase]
    turns: list[Turn] = field(default_factory=list)
    carried: Speaker | None = None
    issuer: Speaker | None = None


@dataclass(slots=True)
class Conversation:
    """All scenes of an article and what resolves its names."""

    text: str
    scenes: list[Scene]
    directory: Directory
    speech: Speech

    def name(self, speaker: Speaker) -> str:
        """The fullest name of a speaker."""
        return resolve(speaker.phrase, speaker.period.words, self.directory, self.speech, self.text)


def follow(analysis: Analysis, actors: tuple[Actor, ...]) -> Conversation:
    """The conversation of an analysed article."""
    speech = load_speech(analysis.article.language)
    periods = split_periods(analysis)
    mentions = index_mentions(actors, periods)
    phrases = [find_phrases(period, mentions, speech) for period in periods]
    text = analysis.article.text
    scenes = [Scene(period, row) for period, row in zip(periods, phrases, strict=True)]
    last: Speaker | None = None
    issuer: Speaker | None = None
    for scene in scenes:
        if last is not None and scene.period.paragraph - last.period.paragraph > _NEAR:
            last = _weaken(last)
        scene.carried, scene.issuer = last, issuer
        for cue in find_cues(scene.period, speech):
            turn = Turn(cue, _find_speaker(scene, cue, speech))
            scene.turns.append(turn)
        last = _last_speaker(scene) or last
        issuer = _find_issuer(scene, speech) or _last_speaker(scene) or issuer
    return Conversation(text, scenes, build_directory(periods, phrases, text, speech), speech)


def _weaken(speaker: Speaker) -> Speaker:
    return Speaker(speaker.phrase, speaker.period, speaker.by, speaker.confidence * 0.9)


def _last_speaker(scene: Scene) -> Speaker | None:
    """Who holds the floor after a scene: the speaker of its last turn that has one of its own."""
    for turn in reversed(scene.turns):
        if turn.speaker is not None and turn.cue.form != NOMINAL:
            return turn.speaker
    return None


def _find_issuer(scene: Scene, speech: Speech) -> Speaker | None:
    """Who issued a statement in this scene, if it names one."""
    number = find_document(scene.period, len(scene.period.words))
    return find_issuer(scene.period, scene.phrases, number, speech) if number is not None else None


def _find_speaker(scene: Scene, cue: Cue, speech: Speech) -> Speaker | None:
    """Who speaks at a cue."""
    if cue.passive:
        return _passive_speaker(scene, cue, speech)
    if cue.form == RELATIVE:
        # The subject of a participle is its head: "talep eden tasarı" has no speaker, whoever stands before it.
        return find_head(scene.period, scene.phrases, cue)
    if cue.form == NOMINAL:
        return find_quoted(scene.period, scene.phrases, cue.first)
    subject = find_subject(scene.period, scene.phrases, cue.first)
    if subject is not None:
        return subject
    if find_document(scene.period, cue.first) is not None:
        issuer = find_issuer(scene.period, scene.phrases, cue.first, speech)
        if issuer is not None:
            return issuer
    return _carry(scene.carried)


def _passive_speaker(scene: Scene, cue: Cue, speech: Speech) -> Speaker | None:
    """The issuer of what the period names, else the last one; for a bare passive nobody ("bildirildi")."""
    before = cue.first
    if cue.first > 0 and scene.period.words[cue.first - 1].passage is not None and cue.first < cue.last:
        owner = find_owner(scene.period, scene.phrases, cue.first - 1)
        if owner is not None:
            return owner
    if cue.form == RELATIVE:
        before = len(scene.period.words)
        if find_document(scene.period, before) is None:
            return None
    issuer = find_issuer(scene.period, scene.phrases, before, speech)
    if issuer is not None:
        return issuer
    if find_document(scene.period, before) is not None:
        return _carry(scene.issuer, "issued")
    near = scene.issuer is not None and scene.period.paragraph - scene.issuer.period.paragraph <= _NEAR
    return _carry(scene.issuer, "assumed") if near else None


def _carry(speaker: Speaker | None, by: str = "continued") -> Speaker | None:
    """The speaker taken over from before, less sure."""
    return Speaker(speaker.phrase, speaker.period, by, speaker.confidence * 0.85) if speaker is not None else None
