"""Status of an event: actual, future, hypothetical, negated or historical; PLOVER's reductions of promised acts."""

import datetime as dt

from vakanuvis.base.folding import lower
from vakanuvis.base.records import DateMention, Predicate
from vakanuvis.semantics.events.scene import Scene, word_list

PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
REFUSED_MODES = {"AID": "assist", "CONCEDE": "yield", "CONSULT": "meet", "RETREAT": "yield"} | dict.fromkeys(
    ("AGREE", "COOPERATE", "SUPPORT")
)
RECENT = dt.timedelta(days=29)  # an act a month before the article is historical (guide: "about a month")
HISTORY = dt.timedelta(days=366)
PLACED = "@Loc"  # the lemma that the language stage gives to a place that is a headline's predicate
WILLED = frozenset({"ActN", "Inf"})


def governor(predicate: Predicate, scene: Scene) -> Predicate | None:
    """The predicate above, if any."""
    return scene.predicates[predicate.governor] if predicate.governor is not None else None


def is_open(predicate: Predicate, scene: Scene) -> bool:
    """True if the act is planned, possible or conditional, by its own form or by what stands above it."""
    return is_future(predicate, scene) or is_possible(predicate, scene)


def is_future(predicate: Predicate, scene: Scene) -> bool:
    """True for "-ecek", "-eceğini", and for "-mesi planlanıyor"."""
    if predicate.tense == "Fut" or predicate.suffix == "FutPart" or _ends_in(predicate, "plan_verbs"):
        return True
    if (
        predicate.tense == "Pres"
        and predicate.lemma in word_list("scheduled_verbs")
        and scene.sentence(predicate).kind == "title"
    ):
        return True
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    if predicate.form == "Noun" and any(lower(token.text) in word_list("before_words") for token in ahead):
        return True
    above = governor(predicate, scene) or _happens(predicate, scene)
    if predicate.form == "Conv" and above is not None and above.form != "Rel" and above.tense == "Fut":
        return True  # "yakalayarak | teslim edeceğiz"
    if above is None or (predicate.suffix not in WILLED and predicate.form != "Noun"):
        return False
    carried = predicate.form == "Noun" or is_carried_on(predicate, scene)  # "sınır dışı etmeyi | sürdürecek"
    return above.lemma in word_list("plan_verbs") or (carried and (above.tense == "Fut" or above.suffix == "FutPart"))


def is_carried_on(predicate: Predicate, scene: Scene) -> bool:
    """True for what is said to go on or to begin: "durmaya | devam edeceğini"."""
    above = governor(predicate, scene)
    return predicate.suffix in WILLED and above is not None and above.lemma in word_list("carrying_verbs")


def _ends_in(predicate: Predicate, name: str) -> bool:
    """True for an act whose own verb plans it or thinks of it ("yaptırım düşünüyor")."""
    return predicate.noun is not None and predicate.lemma.rpartition(" ")[2] in word_list(name)


def _happens(noun: Predicate, scene: Scene) -> Predicate | None:
    """The next clause, if it says that an event noun happens ("görüşmelerin 3 Ağustos günü başlayacağı")."""
    if noun.form != "Noun":
        return None
    ahead = (other for other in scene.beside(noun) if other.head > noun.head)
    after = min(ahead, key=lambda other: other.head, default=None)
    return after if after is not None and after.lemma in word_list("occurrence_verbs") else None


def _is_able(predicate: Predicate, scene: Scene) -> bool:
    """True for "-ebileceğini", "-abileceği": what may be."""
    word = lower(scene.sentence(predicate).tokens[predicate.head].text)
    return predicate.suffix == "FutPart" and any(stem in word for stem in ("ebileceğ", "abileceğ", "ebilecek", "abilecek"))


def _is_own(predicate: Predicate, scene: Scene) -> bool:
    """True if the one who speaks of the act is its doer: both clauses have one subject."""
    above = governor(predicate, scene)
    if above is None or predicate.negated:
        return False
    doers = {argument.head for argument in predicate.arguments if argument.role == "agent"}
    return bool(doers & {argument.head for argument in above.arguments if argument.role == "agent"})


def is_vowed(predicate: Predicate, scene: Scene) -> bool:
    """True for the first person's aorist, which announces what the speaker is ready to do ("vururuz")."""
    if _is_able(predicate, scene) and _is_own(predicate, scene):
        return True  # "(Netanyahu, İran'a) saldırabileceklerini (söyledi)"
    features = scene.sentence(predicate).tokens[predicate.head].features
    return features.aspect == "Hab" and predicate.person in ("1sg", "1pl") and not predicate.negated


def is_possible(predicate: Predicate, scene: Scene) -> bool:
    """True for "-se", "-ebilir", "olası", "halinde", "ihtimali"."""
    if predicate.mood in ("Cnd", "Pot") or _is_able(predicate, scene) or _ends_in(predicate, "consider_verbs"):
        return True
    sentence = scene.sentence(predicate)
    window = sentence.tokens[max(0, predicate.first - 2) : predicate.head + 3]
    possible = word_list("possibility_words") - set(predicate.lemma.split())  # "temas halinde bulun" is no "halinde"
    if predicate.tense in ("Past", "Pqp"):  # "adli kontrol şartıyla serbest bırakıldı", "olası saldırıları askıya aldı"
        window = tuple(token for token in window if token.features.case != "Ins" and token.pos != "ADJ")
    if any(token.lemma in possible or lower(token.text) in possible for token in window):
        return True
    above = governor(predicate, scene)
    if above is not None and predicate.suffix in WILLED and _leaves_open(above, scene, possible):
        return True
    return (
        predicate.form in ("Noun", "Nom")
        and above is not None
        and not above.quoted
        and (above.mood in ("Cnd", "Pot") or _is_able(above, scene))
    )


def _leaves_open(above: Predicate, scene: Scene, possible: frozenset[str] | set[str]) -> bool:
    """True for a verb that weighs an act, or says that it is possible ("varılmasının iyi bir | ihtimal olduğunu")."""
    return above.lemma in word_list("consider_verbs") or bool(possible & _said(above, scene))


def _said(above: Predicate, scene: Scene) -> set[str]:
    """The words of a predicate with those that complete "ol" ("doğru | olmadığını")."""
    tokens = scene.sentence(above).tokens
    told = {tokens[part.head].lemma for part in above.arguments if part.role in ("complement", "object") and above.lemma == "ol"}
    return {above.lemma, *above.lemma.split(), *told}


def is_wished(predicate: Predicate, scene: Scene) -> bool:
    """True if the clause is only asked for, wished, intended or a purpose ("-mesini istedi", "görüşmek üzere")."""
    if predicate.form == "Conv" and _is_question(predicate, scene):
        return True
    above = governor(predicate, scene)
    if predicate.form == "Conv" and above is not None and above.suffix in WILLED:
        return is_wished(above, scene)
    if predicate.form == "Noun":
        open_verbs = word_list("offer_verbs") | word_list("permission_verbs")
        return above is not None and (above.lemma in open_verbs or _is_only_named(predicate, above, scene))
    if predicate.suffix not in WILLED:
        return False
    if above is not None and above.suffix == "ActN" and predicate.suffix == "ActN" and above.form == "Nom":
        return is_wished(above, scene)  # "konuşlanmasını tamamlamasını | engelledi"
    if _is_purpose(predicate, scene) or _seeks_ways(predicate, scene):
        return True
    joined = _joined(predicate, scene)
    if joined is not None and (above is None or joined.governor != predicate.governor):
        return is_wished(joined, scene)
    if above is None:
        return predicate.suffix == "Inf"
    features = scene.sentence(predicate).tokens[predicate.head].features
    carried = above.lemma in word_list("carrying_verbs") | word_list("plan_verbs") | word_list("consider_verbs")
    if features.possessive is None and features.case in ("Acc", "Dat") and not carried:
        return True  # "anlaşma yapmayı tercih etti"
    refused = above.negated and above.lemma in word_list("permission_verbs")  # "saldırmasına | onay vermedi"
    due = word_list("wish_verbs") | word_list("duty_words")
    return refused or predicate.suffix == "Inf" or bool(due & {above.lemma, *_said(above, scene)})


def _seeks_ways(predicate: Predicate, scene: Scene) -> bool:
    """True for what is asked how to be done: "iş birliğini geliştirmenin | yollarını (ele aldı)"."""
    tokens = scene.sentence(predicate).tokens
    ahead = tokens[predicate.head + 1 : predicate.head + 2]
    return tokens[predicate.head].features.case == "Gen" and any(token.lemma in word_list("way_words") for token in ahead)


def _is_purpose(predicate: Predicate, scene: Scene) -> bool:
    """True for "-mesi için", "-mesi amacıyla": what is yet to be done."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    return any(lower(token.text) in word_list("purpose_words") for token in ahead)


def _joined(predicate: Predicate, scene: Scene) -> Predicate | None:
    """The second of two joined "-mesi" clauses: "işgal edilmesi ve | yerleşim kurulması (çağrısı)"."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    if predicate.suffix != "ActN" or not any(token.lemma == "ve" for token in ahead):
        return None
    others = (other for other in scene.beside(predicate) if other.head > predicate.head)
    return next((other for other in others if other.suffix == "ActN"), None)


def is_only_spoken_of(predicate: Predicate, scene: Scene) -> bool:
    """True for a "-mesi" clause that nothing says was done: "silah bırakması konusunda", "serbest bırakılması yönünde"."""
    above = governor(predicate, scene)
    if predicate.suffix not in WILLED:
        return False
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 3]
    if any(lower(token.text) in word_list("fact_words") for token in ahead):
        return False
    done = ("carrying_verbs", "occurrence_verbs", "plan_verbs", "consider_verbs")
    return above is None or not any(above.lemma in word_list(name) for name in done)


def _is_only_named(noun: Predicate, above: Predicate, scene: Scene) -> bool:
    """True for an act that is to begin, is asked about or is the topic: "saldırıların başlaması (çağrısı)"."""
    if above.suffix in WILLED and above.lemma in ("başla", "başlat") and is_wished(above, scene):
        return True
    if above.form == "Conv" and _is_question(above, scene):
        return True
    return any(argument.role == "about" and argument.head == noun.head for argument in above.arguments)


def _is_question(predicate: Predicate, scene: Scene) -> bool:
    """True for the first half of "yapıp yapmayacağı" (whether or not)."""
    tokens = scene.sentence(predicate).tokens
    ahead = tokens[predicate.head + 1 : predicate.head + 2]
    return any(token.lemma == tokens[predicate.head].lemma and token.features.negated for token in ahead)


def status_of(predicate: Predicate, scene: Scene, date: DateMention | None) -> str:
    """The status of what the predicate states."""
    above = governor(predicate, scene)
    if predicate.negated or (above is not None and predicate.form in ("Nom", "Noun", "Rel") and _denies(above, scene)):
        return "negated"
    if is_possible(predicate, scene):
        return "hypothetical"
    if is_future(predicate, scene):
        return "future"
    published = scene.analysis.article.published_at
    if date is not None and published is not None and published.date() - date.ends_on > RECENT:
        return "historical"
    if date is not None and published is not None and predicate.lemma == PLACED and date.starts_on > published.date():
        return "future"  # "Erdoğan 28 Eylül'de Almanya'da"
    return "actual"


def _denies(above: Predicate, scene: Scene) -> bool:
    """True for a verb that says of a claim that it is not so ("iddiasını | yalanladı", "doğru | olmadığını")."""
    return above.lemma in word_list("denial_verbs") or (above.negated and bool(word_list("truth_words") & _said(above, scene)))


def is_asked(predicate: Predicate, scene: Scene) -> bool:
    """True for a question, also inside a sentence: "rafa kalkacak mı?", "nasıl karşılık vereceği", "yapıp yapmayacağı"."""
    tokens = scene.sentence(predicate).tokens
    if predicate.suffix == "FutPart" and predicate.form == "Nom":
        before = tokens[predicate.first - 1] if predicate.first else None
        if before is not None and before.features.form == "Conv" and before.lemma == tokens[predicate.head].lemma:
            return True
        first = min((argument.span.start for argument in predicate.arguments), default=predicate.span.start)
        asking = word_list("question_words")
        clause = (token for token in tokens[: predicate.first] if token.span.start >= first)
        return any(lower(token.text) in asking for token in clause)
    return tokens[-1].text == "?" and any(token.lemma == "mi" for token in tokens[predicate.head + 1 :])


def is_old(date: DateMention, scene: Scene) -> bool:
    """True for history: more than a year before the article (guide)."""
    published = scene.analysis.article.published_at
    return published is not None and published.date() - date.ends_on > HISTORY


def is_refused(type_: str, predicate: Predicate, scene: Scene) -> bool:
    """True for an act of giving or giving way that its doer says he will not do: "İran, ABD ile | görüşmeyecek"."""
    tokens = scene.sentence(predicate).tokens
    owners = [argument for argument in predicate.arguments if argument.role == "agent" and not predicate.inherited]
    others = any(tokens[argument.head].features.case == "Gen" for argument in owners)  # "(Trump,) İran'ın | görüşmeyeceğini"
    own = predicate.form == "Fin" or (predicate.form == "Nom" and not others)
    return type_ in REFUSED_MODES and predicate.negated and predicate.tense == "Fut" and predicate.voice != "Pass" and own


def reduce(type_: str, status: str, *, spoken: bool) -> tuple[str, str]:
    """Type and status after PLOVER's reductions: a promised cooperative act is AGREE, an announced retreat CONCEDE.

    `spoken`: the act is done by saying what is to come ("Rusya'nın | sorumlu olacağını belirtti").
    """
    if status == "future" and type_ in PROMISED:
        return "AGREE", "actual"
    if status == "hypothetical" and type_ in PROMISED:
        return "AGREE", "hypothetical"
    if status == "future" and type_ == "ASSAULT":
        return "THREATEN", "actual"
    if status == "future" and type_ == "RETREAT":
        return "CONCEDE", "actual"
    if status == "future" and (spoken or type_ in ("AGREE", "CONCEDE", "THREATEN")):
        return type_, "actual"
    return type_, status
