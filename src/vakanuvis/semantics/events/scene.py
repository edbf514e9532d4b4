"""The scene of an article: what the event coder looks up while it reads the predicates."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

from vakanuvis.assets.files import read_lines, read_words
from vakanuvis.assets.frame_tables import load_frames
from vakanuvis.base.folding import lower
from vakanuvis.base.records import (
    Actor,
    Analysis,
    Argument,
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
CLOSING_MARKS = frozenset("\"'”’»")


@cache
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

    `issued` is who issued the statement named last, with its position; `acts` are the heads of event nouns (sentence, token),
    `holders` the owners that a sentence names ("İsrail'e ait"), `clauses` the predicates of each sentence, `spoken` the quotes
    and statements that have a speaker, `asking` the clauses (sentence, head) whose speaker is being looked for;
    `clause_agents` keeps who did what clauses tell, until what is remembered of the predicates read so far changes.
    """

    analysis: Analysis
    findings: Findings
    hits: dict[tuple[int, int], list[Hit]] = field(default_factory=dict)
    by_sentence: dict[int, list[Hit]] = field(default_factory=dict)
    by_id: dict[str, Actor] = field(default_factory=dict)
    places: dict[int, list[tuple[Place, Span]]] = field(default_factory=dict)
    dates: dict[int, list[DateMention]] = field(default_factory=dict)
    words: dict[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    acts: set[tuple[int, int]] = field(default_factory=set)
    holders: dict[int, list[Argument]] = field(default_factory=dict)
    clauses: dict[int, list[Predicate]] = field(default_factory=dict)
    spoken: tuple[Quote, ...] = ()
    topic: tuple[Participant, ...] = ()
    attackers: list[tuple[Participant, ...]] = field(default_factory=list)
    claimants: tuple[Participant, ...] = ()
    issued: tuple[int, tuple[Participant, ...]] = (-1, ())
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

    def beside(self, predicate: Predicate) -> list[Predicate]:
        """The predicates of a predicate's sentence, itself among them."""
        return self.clauses[predicate.sentence]

    def sentence(self, predicate: Predicate) -> Sentence:
        """The sentence of a predicate."""
        return self.analysis.sentences[predicate.sentence]

    def hits_within(self, sentence: int, span: Span) -> list[Hit]:
        """The actor mentions of a sentence that lie within a span, in order."""
        start, end = span.start, span.end
        return [hit for hit in self.by_sentence.get(sentence, ()) if start <= hit[1].span.start and hit[1].span.end <= end]

    def lemmas(self, sentence: int, span: Span) -> frozenset[str]:
        """The lemmas of a sentence's tokens within a span."""
        tokens, start, end = self.analysis.sentences[sentence].tokens, span.start, span.end
        return frozenset([token.lemma for token in tokens if start <= token.span.start and token.span.end <= end])


def build_scene(analysis: Analysis, findings: Findings) -> Scene:
    """The scene with its indexes filled."""
    scene = Scene(analysis, findings)
    scene.acts = {(predicate.sentence, predicate.head) for predicate in analysis.predicates if predicate.form == "Noun"}
    scene.spoken = tuple(quote for quote in (*findings.quotes, *findings.statements) if quote.speaker is not None)
    for predicate in analysis.predicates:
        scene.clauses.setdefault(predicate.sentence, []).append(predicate)
        held = [argument for argument in predicate.arguments if argument.role == "ait"]
        scene.holders.setdefault(predicate.sentence, []).extend(held)
    for actor in findings.actors:
        scene.by_id[actor.id] = actor
        for mention in actor.mentions:
            if not _is_medium(actor, mention, analysis.sentences[mention.sentence]):
                _index_mention(scene, actor, mention)
    for predicate in analysis.predicates:
        if predicate.form == "Rel" and predicate.lemma in word_list("composing_verbs"):
            _lend_members(scene, predicate, members="ablative", group="agent")
        elif predicate.form == "Rel" and predicate.lemma in word_list("belonging_verbs") and _is_among(scene, predicate):
            _lend_members(scene, predicate, members="agent", group="object")
    for entries in scene.by_sentence.values():
        entries.sort(key=lambda hit: hit[1].span)
    _index_places_and_dates(scene)
    return scene


def _index_places_and_dates(scene: Scene) -> None:
    """Put places and dates to the sentences within which they stand."""
    sentences = scene.analysis.sentences
    starts = [sentence.span.start for sentence in sentences]
    for date in scene.findings.dates:
        number = bisect_right(starts, date.span.start) - 1
        if number >= 0 and sentences[number].span.contains(date.span):
            scene.dates.setdefault(number, []).append(date)
    for place in scene.findings.places:
        for span in place.mentions:
            number = bisect_right(starts, span.start) - 1
            if number >= 0 and sentences[number].span.contains(span) and not _is_nationality(sentences[number], span):
                scene.places.setdefault(number, []).append((place, span))


def _is_among(scene: Scene, predicate: Predicate) -> bool:
    """True for "aralarında Fransa'nın da bulunduğu (ülkeler)"."""
    tokens = scene.sentence(predicate).tokens
    return any(
        part.role == "locative" and lower(tokens[part.head].text) in word_list("among_words") for part in predicate.arguments
    )


def _lend_members(scene: Scene, predicate: Predicate, *, members: str, group: str) -> None:
    """Let a group stand for those whom it is made of or who belong to it: "İsraillilerden oluşan | bir grup"."""
    number = predicate.sentence
    heads = [head for part in predicate.arguments if part.role == members for head in part.heads or (part.head,)]
    found = [hit for head in heads for hit in scene.hits.get((number, head), ())]
    for part in predicate.arguments if found else ():
        if part.role == group and all(hit[0].country is None for hit in scene.hits.get((number, part.head), ())):
            scene.hits[number, part.head] = found


def _is_nationality(sentence: Sentence, span: Span) -> bool:
    """True for a country that only says whose somebody is: "Pakistan | uyruklu genç"."""
    ahead = next((token for token in sentence.tokens if token.span.start >= span.end), None)
    return ahead is not None and lower(ahead.text) in word_list("nationality_words")


def _is_medium(actor: Actor, mention: Mention, sentence: Sentence) -> bool:
    """True for the company on whose platform a statement was made ("X şirketinin | sosyal medya platformundan")."""
    ahead = sentence.tokens[mention.head + 1 : mention.head + 2]
    return actor.sector == "BUS" and any(token.lemma in word_list("medium_words") for token in ahead)


def _index_mention(scene: Scene, actor: Actor, mention: Mention) -> None:
    scene.by_sentence.setdefault(mention.sentence, []).append((actor, mention))
    tokens = scene.analysis.sentences[mention.sentence].tokens
    for number in range(mention.head, -1, -1):
        if tokens[number].span.end <= mention.extent.start:
            break
        scene.hits.setdefault((mention.sentence, number), []).append((actor, mention))


def is_border(span: Span, sentence: Sentence) -> bool:
    """True for a state of which only the border is named ("Rusya | sınırına yakın bölge")."""
    ahead = next((token for token in sentence.tokens if token.span.start >= span.end), None)
    return ahead is not None and ahead.lemma in word_list("border_words")


def is_headline(predicate: Predicate, scene: Scene) -> bool:
    """True in a title, a subhead, a line without a stop or a finite verb: there the ablative acts ("ABD'den yaptırım")."""
    sentence = scene.sentence(predicate)
    last, before = sentence.tokens[-1], sentence.tokens[-2:-1]
    if last.pos != "PUNCT" or (last.text in CLOSING_MARKS and before and before[0].pos != "PUNCT"):
        return True  # 'Erdoğan'dan AB'ye tepki: "Kendi işine baksın"'
    return sentence.kind in ("title", "subhead") or not any(token.features.form == "Fin" for token in sentence.tokens)


def has_origin(predicate: Predicate, scene: Scene) -> bool:
    """True where the ablative acts: in a headline, and of what came from somebody ("Mısır'dan kınama geldi")."""
    noun = predicate.noun
    support = load_frames("tr").support.get(predicate.lemma.removeprefix(f"{noun} ")) if noun is not None else None
    return is_headline(predicate, scene) or (predicate.form != "Noun" and support == "origin")


def is_hearsay(scene: Scene, predicate: Predicate, argument: Argument) -> bool:
    """True for claims that are told by what they say, not by who made them: "X'in Y'yi engellediği yönündeki | iddialar"."""
    tokens = scene.sentence(predicate).tokens
    if tokens[argument.head].lemma not in word_list("hearsay_nouns"):
        return False
    before = tokens[max(0, argument.head - 3) : argument.head]
    told = any(token.text in CLOSING_MARKS or token.features.suffix in ("FutPart", "PastPart") for token in before[-1:])
    return told or any(lower(token.text) in word_list("content_words") for token in before)


def has_source(predicate: Predicate) -> bool:
    """True behind the name of him who says it ("İran: ...")."""
    return any(argument.role == "source" for argument in predicate.arguments)


def is_background(predicate: Predicate, scene: Scene) -> bool:
    """True for an event noun that only frames the clause: "soruşturma | kapsamında (gözaltına alındı)"."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    return predicate.form == "Noun" and any(lower(token.text) in word_list("background_words") for token in ahead)


def is_means(predicate: Predicate, scene: Scene) -> bool:
    """True for an event noun that is only the means or ground of another act: "valinin | talimatıyla (boşaltıldı)"."""
    tokens = scene.sentence(predicate).tokens
    ahead = [lower(token.text) for token in tokens[predicate.head + 1 : predicate.head + 2]]
    return predicate.form == "Noun" and (
        tokens[predicate.head].features.case == "Ins" or any(word in word_list("ground_words") for word in ahead)
    )


def is_topic(predicate: Predicate, scene: Scene) -> bool:
    """True for an attack that only names a trial, a plan, a means: "suikast girişimi | davası", "saldırılarla (ulaşılamaz)"."""
    ahead = [token for token in scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 3] if token.pos != "PUNCT"]
    if predicate.form == "Noun" and any(token.lemma in word_list("topic_nouns") for token in ahead[:1]):
        return True
    return is_means(predicate, scene) and not predicate.arguments


def is_until(predicate: Predicate, scene: Scene) -> bool:
    """True for a clause that only sets a term or condition: "şartları kabul etmediği | sürece"."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    return any(lower(token.text) in word_list("term_words") for token in ahead)


def is_commemorated(predicate: Predicate, scene: Scene) -> bool:
    """True for an act that a sentence of remembrance only recalls."""
    recalls = predicate.form in ("Rel", "Noun") or predicate.suffix == "PresPart"  # "ölenler (anıldı)"
    if not recalls:
        return False
    words = [lower(token.text) for token in scene.sentence(predicate).tokens]
    known = read_lines("languages/tr/commemoration_words.txt")
    return any(word.startswith(known) for word in words)


def is_alleged(predicate: Predicate, scene: Scene) -> bool:
    """True for a clause that gives the reason of another act: "gösteri düzenledikleri | gerekçesiyle (gözaltına alındı)"."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    return predicate.form in ("Nom", "Rel") and any(lower(token.text) in word_list("pretext_words") for token in ahead)
