"""The scene of an article: what the event coder looks up while it reads the predicates."""

from dataclasses import dataclass, field

from vakanuvis.assets.files import read_words
from vakanuvis.assets.frame_tables import load_frames
from vakanuvis.base.folding import lower
from vakanuvis.base.records import (
    Actor,
    Analysis,
    DateMention,
    Mention,
    Participant,
    Place,
    Predicate,
    Quote,
    Sentence,
    Span,
)

Hit = tuple[Actor, Mention]

HEAD = 4  # sentences that tell what a page without a lead is about
SPORT = 3  # different words of sport in them: "Beşiktaş, ligin ilk maçında ... golüyle kazandı"


def word_list(name: str) -> frozenset[str]:
    """A word list of the event coder, from `assets/languages/tr/`."""
    return read_words(f"languages/tr/{name}.txt")


@dataclass(slots=True)
class Findings:
    """What the earlier steps found in the article."""

    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Quote, ...] = ()
    contexts: tuple[str, ...] = ()


@dataclass(slots=True)
class Scene:
    """Indexes over an analysis and its findings; `topic` is the agent of the last main clause, `pair` the last two sides.

    `asking` are the clauses (sentence, head) whose speaker is being looked for; `clause_agents` keeps who did what clauses
    tell, until what is remembered of the predicates read so far changes.
    """

    analysis: Analysis
    findings: Findings
    hits: dict[tuple[int, int], list[Hit]] = field(default_factory=dict)
    by_sentence: dict[int, list[Hit]] = field(default_factory=dict)
    by_id: dict[str, Actor] = field(default_factory=dict)
    places: dict[int, list[tuple[Place, Span]]] = field(default_factory=dict)
    dates: dict[int, list[DateMention]] = field(default_factory=dict)
    words: dict[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    topic: tuple[Participant, ...] = ()
    attackers: list[tuple[Participant, ...]] = field(default_factory=list)
    locale: tuple[Place, Span] | None = None
    claimants: tuple[Participant, ...] = ()
    last: dict[str, tuple[Participant, ...]] = field(default_factory=dict)
    aims: dict[str, tuple[Participant, ...]] = field(default_factory=dict)
    pair: tuple[Participant, ...] = ()
    clause_agents: dict[tuple[int, int, frozenset[tuple[int, int]]], tuple[Participant, ...]] = field(default_factory=dict)
    asking: set[tuple[int, int]] = field(default_factory=set)
    sport: bool = False

    @property
    def predicates(self) -> tuple[Predicate, ...]:
        """The predicates of the analysis."""
        return self.analysis.predicates

    def sentence(self, predicate: Predicate) -> Sentence:
        """The sentence of a predicate."""
        return self.analysis.sentences[predicate.sentence]

    def hits_within(self, sentence: int, span: Span) -> list[Hit]:
        """The actor mentions of a sentence that lie within a span, in order."""
        return [hit for hit in self.by_sentence.get(sentence, ()) if span.contains(hit[1].span)]

    def lemmas(self, sentence: int, span: Span) -> frozenset[str]:
        """The lemmas of a sentence's tokens within a span."""
        tokens = self.analysis.sentences[sentence].tokens
        return frozenset(token.lemma for token in tokens if span.contains(token.span))


def build_scene(analysis: Analysis, findings: Findings) -> Scene:
    """The scene with its indexes filled."""
    scene = Scene(analysis, findings, sport=is_sport(analysis))
    for actor in findings.actors:
        scene.by_id[actor.id] = actor
        for mention in actor.mentions:
            _index_mention(scene, actor, mention)
    for entries in scene.by_sentence.values():
        entries.sort(key=lambda hit: hit[1].span)
    for number, sentence in enumerate(analysis.sentences):
        scene.dates[number] = [date for date in findings.dates if sentence.span.contains(date.span)]
        scene.places[number] = [
            (place, span) for place in findings.places for span in place.mentions if sentence.span.contains(span)
        ]
    return scene


def is_sport(analysis: Analysis) -> bool:
    """True for a page of the sports section, or with so many words of sport in title and lead (its start, if it has no lead)."""
    sections = set(lower(analysis.article.section or "").replace("-", "/").split("/"))
    words = word_list("sport_words")
    above = [sentence for sentence in analysis.sentences if sentence.kind != "body"]
    read = above if analysis.article.lead else analysis.sentences[:HEAD]  # a ticker may open the body
    head = {token.lemma for sentence in read for token in sentence.tokens}
    return bool(sections & words) or len(head & words) >= SPORT


def _index_mention(scene: Scene, actor: Actor, mention: Mention) -> None:
    scene.by_sentence.setdefault(mention.sentence, []).append((actor, mention))
    tokens = scene.analysis.sentences[mention.sentence].tokens
    for number in range(mention.head, -1, -1):
        if tokens[number].span.end <= mention.extent.start:
            break
        scene.hits.setdefault((mention.sentence, number), []).append((actor, mention))


def is_headline(predicate: Predicate, scene: Scene) -> bool:
    """True in a title, a subhead or a sentence without a finite verb: there the ablative acts ("ABD'den yaptırım")."""
    sentence = scene.sentence(predicate)
    return sentence.kind in ("title", "subhead") or not any(token.features.form == "Fin" for token in sentence.tokens)


def has_origin(predicate: Predicate, scene: Scene) -> bool:
    """True where the ablative acts: in a headline, and of what came from somebody ("Mısır'dan kınama geldi")."""
    noun = predicate.noun
    support = load_frames("tr").support.get(predicate.lemma.removeprefix(f"{noun} ")) if noun is not None else None
    return is_headline(predicate, scene) or (predicate.form != "Noun" and support == "origin")


def has_source(predicate: Predicate) -> bool:
    """True behind the name of him who says it ("İran: ...")."""
    return any(argument.role == "source" for argument in predicate.arguments)


def is_background(predicate: Predicate, scene: Scene) -> bool:
    """True for an event noun that only frames the clause: "soruşturma | kapsamında (gözaltına alındı)"."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    return predicate.form == "Noun" and any(lower(token.text) in word_list("background_words") for token in ahead)


def is_alleged(predicate: Predicate, scene: Scene) -> bool:
    """True for a clause that gives the reason of another act: "gösteri düzenledikleri | gerekçesiyle (gözaltına alındı)"."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    return predicate.form in ("Nom", "Rel") and any(lower(token.text) in word_list("pretext_words") for token in ahead)
