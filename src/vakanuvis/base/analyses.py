"""What the language layer finds: tokens, sentences, names, predicates."""

from vakanuvis.base.pages import Article
from vakanuvis.base.spans import Record, Span


class Features(Record, frozen=True):
    """Universal Dependencies features of a token; None where a feature does not apply.

    case Nom Gen Dat Acc Loc Abl Ins Equ; number Sing Plur; person 1 2 3 (of the verb); possessive 1sg..3pl;
    form Fin Conv Part Vnoun; suffix the verb's own ending, as akana names it (PastPart, FutPart, PresPart, ActN, Inf, ...);
    tense Past Pres Fut Pqp; aspect Hab for the aorist; mood Ind Imp Opt Cnd Nec Pot; evidential True for -mis;
    voice Act Pass Caus Rcp Rfl; negated True for -me-.
    """

    case: str | None = None
    number: str | None = None
    possessive: str | None = None
    person: str | None = None
    form: str | None = None
    suffix: str | None = None
    tense: str | None = None
    aspect: str | None = None
    mood: str | None = None
    voice: str | None = None
    negated: bool = False
    evidential: bool = False

    @property
    def is_possessed(self) -> bool:
        """True for "his", "her", "its", "their": what also closes a compound ("Savunma Bakanlığı")."""
        return self.possessive in ("3sg", "3pl")


class Token(Record, frozen=True):
    """A word without its apostrophe suffix, or a punctuation mark; `suffix` is the span of "'nin" behind a name, if any.

    `text` is the word as written, in a line all in capitals as it would be written elsewhere ("SALDIRI": saldırı).
    `pos` is a universal part of speech (NOUN PROPN VERB ADJ ADV NUM PRON DET ADP CCONJ SCONJ AUX PUNCT INTJ X).
    """

    span: Span
    text: str
    lemma: str
    pos: str
    features: Features
    suffix: Span | None = None

    @property
    def end(self) -> int:
        """Where the token ends, its apostrophe suffix included."""
        return self.suffix.end if self.suffix else self.span.end


class Sentence(Record, frozen=True):
    """A sentence of one paragraph; `kind` is the paragraph's kind, `paragraph` its number in `Article.paragraphs`."""

    span: Span
    tokens: tuple[Token, ...]
    kind: str
    paragraph: int


class Name(Record, frozen=True):
    """A capitalised name found by its form; `kind` is person, body, place or unknown."""

    span: Span
    kind: str
    by: str


class Argument(Record, frozen=True):
    """A noun phrase of a predicate.

    `role` is agent, object, dative, ablative, locative, with (ile, -le), between (arasında), against (karşı, yönelik, aleyhine),
    about (hakkında, ilişkin), head (what a -dığı clause modifies),
    time, complement (what somebody is made: "örgüt ilan etti") or a postposition's lemma; voice is already undone: the subject
    of a passive is the object, "tarafından" and "-ca" give the agent. `head` is the token number of its last noun, `heads` those
    of all coordinated members ("A, B ve C ile"), `possessor` that of a genitive before it, `clause` the number of the predicate
    that stands as this argument ("-dığını", "-mesini", an event noun).
    """

    role: str
    span: Span
    head: int
    heads: tuple[int, ...] = ()
    possessor: int | None = None
    clause: int | None = None


class Predicate(Record, frozen=True):
    """A verb, light-verb compound or event noun and its arguments.

    `lemma` is the verb or compound ("saldır", "saldırı düzenle", "gözaltına al") or the event noun ("saldırı"); `noun` the event
    noun in it, if any. `sentence` is the sentence's number, `head` the number of its last token, `first` that of its first;
    `form` is Fin, Conv, Rel (a participle before its noun), Nom (a nominalised clause) or Noun; `suffix` as in Features.
    `governor` is the number of the predicate above it; `inherited` is True if its agent was taken from there or from before.
    `quoted` stands between quotation marks. `carried` is the number of a predicate in the sentences before whose agent is also
    the agent of this one, where its sentence names none.
    """

    span: Span
    sentence: int
    head: int
    first: int
    lemma: str
    form: str
    arguments: tuple[Argument, ...] = ()
    noun: str | None = None
    negated: bool = False
    tense: str | None = None
    mood: str | None = None
    voice: str | None = None
    person: str | None = None
    suffix: str | None = None
    governor: int | None = None
    inherited: bool = False
    quoted: bool = False
    carried: int | None = None


class Analysis(Record, frozen=True):
    """What the language layer found in an article."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    by: str = ""
