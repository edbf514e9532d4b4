"""What the frames' words tell about a sentence: event nouns, light-verb phrases, the forms of verbs."""

from vakanuvis.assets.files import read_lines, read_words
from vakanuvis.assets.frame_tables import Frames
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token
from vakanuvis.language.phrases import NOMINALS, postposition_roles
from vakanuvis.language.times import times

CAUSATIVES = ("tır", "tir", "tur", "tür", "dır", "dir", "dur", "dür", "ır", "ir", "ur", "ür", "ar", "er", "t")
ATTRIBUTIVE = ("mış", "miş", "muş", "müş", "maz", "mez")
SINGLE = frozenset("'‘’")
MARKS = frozenset("'\"‘’“”")
PARTICLES = MARKS | frozenset({"da", "de", "bile", "dahi", "bir", "kez", "daha", "yeniden", "resmen"})


def is_first_person_past(token: Token) -> bool:
    """True for "teşekkür ettik", which reads like a bare "-dik" participle."""
    features = token.features
    return features.suffix == "PastPart" and features.possessive is None and features.case in (None, "Nom")


def is_agentive(token: Token) -> bool:
    """True for "Kuvvetleri'nce": an apostrophe suffix of two or three letters that is no case suffix but -ce or -ca."""
    length = token.end - token.span.end
    return token.features.case == "Equ" or (length in (3, 4) and token.pos != "ADJ" and token.features.case in (None, "Nom"))


def causative(token: Token, word: str) -> str:
    """The lemma of a causative with its suffix, where it can be found: "yansıtmadığını" -> "yansıt"."""
    for suffix in CAUSATIVES:
        if word.startswith(token.lemma + suffix):
            return token.lemma + suffix
    return token.lemma


def says_their(token: Token) -> bool:
    """True for "-dıklarını", "-eceklerini": the subject is several, or a speaker who means himself and his own."""
    told = token.features.suffix in ("PastPart", "FutPart")
    return told and lower(token.text).endswith(("klerini", "klarını", "kleri", "kları"))


def closing_bracket(tokens: tuple[Token, ...], number: int) -> int:
    """The number of the bracket that closes the one at `number`; `number` itself where none does within a few words."""
    ahead = range(number + 1, min(number + 12, len(tokens)))
    return next((other for other in ahead if tokens[other].text == ")"), number)


def closing_mark(tokens: tuple[Token, ...], number: int) -> int | None:
    """The number of the quotation mark that closes the one at `number`, if no finite verb stands between them."""
    for ahead in range(number + 1, len(tokens)):
        if tokens[ahead].text in '"”»':
            return None if any(token.features.form == "Fin" for token in tokens[number:ahead]) else ahead
    return None


def _is_bare_action(token: Token) -> bool:
    """True for an action noun without case or owner ("arama", "kurtarma")."""
    features = token.features
    return features.suffix == "ActN" and features.case in (None, "Nom") and features.possessive is None


class Lexicon:
    """Look-ups of the frames' words in one sentence."""

    def __init__(self, tokens: tuple[Token, ...], frames: Frames) -> None:
        self.tokens = tokens
        self.frames = frames
        self.words = [lower(token.text) for token in tokens]
        self.lemmas = [token.lemma for token in tokens]
        self._postpositions, self._outcomes = postposition_roles(), read_words("languages/tr/outcome_words.txt")
        for number, token in enumerate(tokens):
            if token.features.voice == "Caus":
                self.lemmas[number] = causative(token, self.words[number])

    def is_nominal_here(self, number: int) -> bool:
        """True for a word read as a verb that stands as a noun: "görüşme" within a sentence, "Birleşmiş" in a name."""
        token = self.tokens[number]
        if number + 1 >= len(self.tokens):
            return False
        following = self.tokens[number + 1]
        within = number > 0 and (self.tokens[number - 1].pos != "PUNCT" or self.tokens[number - 1].text == ",")
        if token.text[:1].isupper() and (within or (following.text[:1].isupper() and following.pos != "PUNCT")):
            return True
        if self.words[number].startswith(read_lines("languages/tr/noun_stems.txt")):
            return True  # "içişleri", no way of drinking
        if within and following.text[:1].isupper() and self.words[number] in read_words("languages/tr/actors/name_particles.txt"):
            return True  # "Ursula von | der Leyen"
        features = token.features
        statements = read_words("languages/tr/statement_nouns.txt")
        if features.suffix == "ActN" and features.case == "Loc" and {token.lemma + "ma", token.lemma + "me"} & statements:
            return True  # "yapılan açıklamada"
        if number == 0 and features.form == "Fin" and following.text == ",":
            return True  # "Kurtulmuş, ..."
        if self.words[number] in read_words("languages/tr/passing_words.txt") and following.lemma in times():
            return True  # "geçen yıl", "gelecek günlerde"
        if _is_bare_action(token):
            ahead = self.tokens[number + 2 : number + 3] if _is_bare_action(following) else (following,)
            return any(noun.features.is_possessed for noun in ahead)  # "ulaştırma fonu", "arama kurtarma ekibi"
        bare = token.features.form == "Fin" and token.features.tense is None and token.features.mood in (None, "Imp", "Ind")
        return bare and following.pos not in ("PUNCT", "SCONJ", "CCONJ") and following.lemma not in ("de", "diye")

    def is_act_before_name(self, number: int) -> bool:
        """True for an event noun before a name with a case of its own: "Trump-Putin zirvesi | Alaska'da", "tepki | Şili'den"."""
        if self._senders_follow(number + 1) and self.noun_at(number) is not None:
            return True
        following = self.tokens[number + 1]
        free = following.features.case not in (None, "Nom", "Gen")
        cased = following.suffix is not None and following.features.case not in (None, "Nom") and following.text[:1].isupper()
        owned = self.tokens[number].features.is_possessed
        between = number > 0 and self.words[number - 1] in read_words(
            "languages/tr/between_words.txt"
        )  # "X ile Y arasındaki görüşme | basına (kapalıydı)"
        return ((cased and owned) or (free and between and not owned)) and self.noun_at(number) is not None

    def closing_single(self, number: int) -> int | None:
        """The number of the single mark that closes the words said from `number` on, a finite verb among them.

        What is said is named behind it: "‘hoş gelmedin’ | protestosu", "'geri çekilin' | dedi"; a verb in marks is just the verb.
        """
        if self.words[number] not in SINGLE:
            return None
        end = next((ahead for ahead in range(number + 1, len(self.tokens) - 1) if self.words[ahead] in SINGLE), None)
        if end is None or not any(token.features.form == "Fin" for token in self.tokens[number:end]):
            return None
        behind = self.tokens[end + 1]
        named = behind.pos == "NOUN" and behind.features.is_possessed
        return end if named or (behind.lemma in self.frames.reporting and behind.features.form is not None) else None

    def _senders_follow(self, number: int) -> bool:
        """True where nothing but names up to an ablative stands from here to the end: "tepki | Venezuela ve Şili'den"."""
        last = self.tokens[-1]
        if last.suffix is None or last.features.case != "Abl" or len(self.tokens) - number > 5:
            return False
        return all(token.text[:1].isupper() or token.pos in ("CCONJ", "PUNCT") for token in self.tokens[number:])

    def is_postposition(self, number: int) -> bool:
        """True for a postposition, also for a noun that is one behind an act: "saldırısı | sonucu (öldü)"."""
        word = self.words[number]
        if self.tokens[number].pos == "ADP" or word in self._postpositions:
            return True
        if word not in self._outcomes or not 0 < number < len(self.tokens) - 2:
            return False
        act = self.tokens[number - 1]
        owned = act.features.is_possessed and act.features.case in (None, "Nom")
        return owned or (self.noun_at(number - 1) is not None and act.text.islower())

    def exists(self, number: int) -> bool:
        """True for what ends a clause as its verb: "ülkede seçim | yok", an adjective in a phrase of the frames."""
        if not number or (number + 1 < len(self.tokens) and self.tokens[number + 1].pos != "PUNCT"):
            return False
        if self.words[number] in read_words("languages/tr/existentials.txt"):
            return True
        return self.tokens[number].pos == "ADJ" and bool(self.phrase_at(number)[1])

    def noun_at(self, number: int) -> str | None:
        """The event noun or noun phrase ("siber saldırı") that ends at this token, if any."""
        token = self.tokens[number]
        lemma, form = token.lemma, token.features.form
        if form == "Vnoun" or (form == "Fin" and self.words[number] in (lemma + "me", lemma + "ma")):
            lemma += "me" if self.words[number][len(lemma) : len(lemma) + 2] == "me" else "ma"
        elif form is not None or token.pos == "PROPN":
            return None
        for parts in self.frames.noun_phrases.get(lemma, ()):
            before = range(number - len(parts), number)
            if before.start >= 0 and all(
                part in (self.words[n], self.tokens[n].lemma) for part, n in zip(parts, before, strict=True)
            ):
                return " ".join((*parts, lemma))
        return lemma if lemma in self.frames.nouns else None

    def phrase_at(self, number: int) -> tuple[int, tuple[str, ...]]:
        """Where the light-verb phrase that ends here starts, and its words before the verb."""
        known = self.frames.phrases.get(self.lemmas[number])
        if known is None:
            return number, ()
        for _, parts in sorted(self._phrases_before(number, known)):
            position, left = number - 1, len(parts)
            while left and position >= 0:
                if parts[left - 1] in self._readings(position):
                    left -= 1
                elif self.words[position] not in PARTICLES:
                    break
                position -= 1
            if not left:
                return position + 1, parts
        return number, ()

    def ties(self, number: int) -> bool:
        """True if the word there ties what stands in marks to itself: "X" | adlı tanker, "bozkurt işareti" | yasağını."""
        if number >= len(self.tokens):
            return False
        features = self.tokens[number].features
        owned = self.tokens[number].pos == "NOUN" and features.is_possessed and features.case == "Acc"
        return self.words[number] in read_words("languages/tr/naming_words.txt") or (owned and self.noun_at(number) is None)

    def _readings(self, number: int) -> tuple[str, ...]:
        """The word and its lemma, of an action noun also as a noun ("kısıtlamalar (getirdi)", "yürüyüşü (düzenledi)")."""
        word, token = self.words[number], self.tokens[number]
        if token.features.suffix == "Manner" and "ş" in word[len(token.lemma) :]:
            return word, token.lemma, word[: word.index("ş", len(token.lemma)) + 1]
        if token.features.suffix != "ActN":
            return word, token.lemma
        return word, token.lemma, token.lemma + "ma", token.lemma + "me"

    def _phrases_before(
        self, number: int, known: dict[str, tuple[tuple[int, tuple[str, ...]], ...]]
    ) -> set[tuple[int, tuple[str, ...]]]:
        """A verb's phrases whose last word stands before it, particles looked through."""
        found: set[tuple[int, tuple[str, ...]]] = set()
        for position in range(number - 1, -1, -1):
            for reading in self._readings(position):
                found.update(known.get(reading, ()))
            if self.words[position] not in PARTICLES:
                break
        return found

    def form_at(self, number: int) -> str:
        """The clause form of a verb: Fin, Conv, Rel (a participle before its noun) or Nom."""
        features = self.tokens[number].features
        if features.form is None or self.exists(number):
            return "Fin"
        if features.form == "Fin" and features.tense == "Fut" and self._modifies(number):
            return "Rel"  # "varılacak bir anlaşma"
        if features.form == "Fin" and self.words[number].endswith(ATTRIBUTIVE) and self._modifies(number):
            return "Rel"  # "terk edilmiş bir eve", "kullanılamaz hale"
        if features.form in ("Fin", "Conv"):
            return features.form
        if is_first_person_past(self.tokens[number]):
            return "Fin"
        if (
            features.suffix == "PresPart"
            and features.case in (None, "Nom")
            and self.words[number + 1 : number + 2] in (["ve"], [","])
        ):
            return "Conv" if self._has_participle(number + 2) else "Nom"
        if features.form == "Vnoun" or features.case not in (None, "Nom") or number + 1 >= len(self.tokens):
            return "Nom"
        if self._doubts(number):
            return "Nom"
        following = self.tokens[number + 1]
        modifies = following.pos in NOMINALS or following.features.form in ("Part", "Vnoun") or following.text in '"“«('
        if modifies and (features.suffix == "PresPart" or not self._reports(number + 1)):
            return "Rel"
        return "Nom"

    def has_subject(self, number: int) -> bool:
        """True if a nominalised verb can have a subject of its own ("-mesi", "-dığı"; not "-mek", "-meye")."""
        features = self.tokens[number].features
        return features.suffix != "Inf" and (features.suffix not in ("ActN", "Manner") or features.possessive is not None)

    def _modifies(self, number: int) -> bool:
        following = self.tokens[number + 1 : number + 2]
        return any(token.pos in NOMINALS and token.features.form is None for token in following)

    def _has_participle(self, number: int) -> bool:
        """True if a participle of the same kind follows within a few words ("taşıyan ve alabora olan tekne")."""
        ahead = self.tokens[number : number + 7]
        return any(token.features.suffix == "PresPart" for token in ahead)

    def _doubts(self, number: int) -> bool:
        """True for the second half of "yapıp yapmayacağı" (whether or not)."""
        before = self.tokens[number - 1] if number else None
        negated = self.tokens[number].features.negated
        return negated and before is not None and before.features.form == "Conv" and before.lemma == self.tokens[number].lemma

    def _reports(self, number: int) -> bool:
        """True if a light verb such as "iddia edildi" starts here, so that the participle before it is its object."""
        for ahead in (number + 1, number + 2):
            if ahead < len(self.tokens) and self.tokens[ahead].features.form is not None:
                first, words = self.phrase_at(ahead)
                tells = " ".join((*words, self.lemmas[ahead])) in self.frames.reporting
                owned = self.tokens[number].features.is_possessed
                sure = self.tokens[number].features.case != "Nom" or self.words[number].endswith(("sı", "si", "su", "sü"))
                return first == number and (tells or (owned and sure))  # "olacağı | uyarısında bulundu", not "ettiği | yardımı"
        return False
