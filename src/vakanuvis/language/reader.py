"""Reading a sentence from left to right into clauses: phrases are pushed, predicates claim them."""

from vakanuvis.assets.files import read_words
from vakanuvis.assets.frame_tables import Frames
from vakanuvis.base.records import Token
from vakanuvis.language.borders import counts_many, ends_plural, is_time
from vakanuvis.language.brackets import goes_on_behind
from vakanuvis.language.clauses import (
    Clause,
    claim_all,
    claim_complements,
    claim_converb,
    claim_nominal,
    claim_relative,
    merge_noun,
)
from vakanuvis.language.companions import join_companion, join_members, leave_partner, take_members, waits
from vakanuvis.language.control import govern, part_subjects, raise_controller
from vakanuvis.language.headlines import end_in_adjective, end_in_noun, end_in_place, introduce, leave, take_opening
from vakanuvis.language.lexicon import Lexicon, closing_bracket, closing_mark, is_agentive, says_their
from vakanuvis.language.light import trim
from vakanuvis.language.owners import leave_tellers, steal_subject
from vakanuvis.language.phrases import CASES, Phrase, breaks_after, is_nominal, postposition_roles, side_words
from vakanuvis.language.possessors import find_possessor, is_ownerless
from vakanuvis.language.times import ends_before_time


class Reader:
    """Reads one sentence; `clauses` holds its predicates in the order of their last tokens."""

    def __init__(self, tokens: tuple[Token, ...], frames: Frames, *, quoted: bool) -> None:
        self.tokens = tokens
        self.frames = frames
        self.lexicon = Lexicon(tokens, frames)
        self.words = self.lexicon.words
        self.clauses: list[Clause] = []
        self.stack: list[Phrase] = []
        self.outer: list[list[Phrase]] = []
        self.start: int | None = None
        self.joint: Phrase | None = None  # what "ve" joins to a phrase to come
        self.relative: Clause | None = None
        self.sources: list[Phrase] = []
        self.quoted = quoted
        self.single = -1  # the mark that closes a quotation in single marks
        self.looked_through: set[int] = set()
        self.roles = postposition_roles()

    def read(self) -> list[Clause]:
        """The sentence's clauses."""
        skip_until, lexicon = -1, self.lexicon
        for number, token in enumerate(self.tokens):
            if number <= skip_until:
                continue
            if counts_many(self.tokens, number):
                self._extend(number)
            elif token.text == "(":
                skip_until = closing_bracket(self.tokens, number)
                if not goes_on_behind(self.tokens, number, skip_until):
                    self._flush(number)
            elif token.pos == "PUNCT":
                if number not in self.looked_through or not lexicon.ties(number + 1):
                    self._punctuate(number)
            elif token.pos in ("CCONJ", "SCONJ") or lexicon.is_postposition(number):
                self._connect(number)
            elif (token.features.form is not None and not lexicon.is_nominal_here(number)) or lexicon.exists(number):
                self._predicate(number)
            elif is_nominal(token) or token.features.form is not None or counts_many(self.tokens, number + 1):
                self._extend(number)
            else:
                self._flush(number)
        self._flush(len(self.tokens))
        self._end()
        return self.clauses

    def _end(self) -> None:
        """Settle what waits at the sentence's end."""
        if (predicate := end_in_adjective(self.stack, self.lexicon, quoted=self.quoted)) is not None:
            self._claim(predicate)
            self.clauses.append(predicate)
        end_in_place(self.stack, self.clauses, self.tokens, len(self.tokens) - 1)
        end_in_noun(self.stack, self.clauses, self.tokens, len(self.tokens) - 1)
        for stack in (*self.outer, self.stack):
            leave(stack, self.tokens)

    def _punctuate(self, number: int) -> None:
        self._flush(number)
        text = self.tokens[number].text
        if text == "," and self.stack and (self.stack[-1].head >= number - 3 or self.tokens[number - 1].text == ")"):
            self.stack[-1].comma = True
        elif text in '"“”«»' or number == self.single:
            self._quote(number)
        elif not self.quoted and (end := self.lexicon.closing_single(number)) is not None:
            self.single = end
            self._quote(number)
        elif text == ":" and self.stack:
            introduce(self.stack, self.clauses, self.tokens)
            self.sources = [phrase for phrase in self.stack if phrase.role == "source"] or self.sources
        elif text == "|" and not self.clauses:
            self.stack.clear()  # "Canlı blog | Akar, Şoygu ile görüştü"
        elif text in (";", "-", "–") and self.stack and self.stack[-1].role == "nominative":
            self.stack[-1].comma = True

    def _quote(self, number: int) -> None:
        """Open or close a quotation that holds a finite verb; other marks are looked through."""
        if self.quoted:
            self.quoted = False
            self.stack = self.outer.pop() if self.outer else self.stack
        elif number in self.looked_through:
            return
        elif (closing := closing_mark(self.tokens, number)) is not None:
            self.looked_through.add(closing)
        else:
            self.quoted = True
            self.outer.append(self.stack)
            self.stack = []

    def _extend(self, number: int) -> None:
        token = self.tokens[number]
        if self.start is not None and ends_before_time(self.tokens, number):
            self._flush(number)
        self.start = number if self.start is None else self.start
        case = token.features.case
        nominal_follows = number + 1 < len(self.tokens) and is_nominal(self.tokens[number + 1])
        cased = token.suffix is not None and is_agentive(token)
        if case not in (None, "Nom") and not cased:
            joined = token.suffix is not None and case == "Loc" and len(token.suffix) >= 5  # "Karadeniz'deki çabalar"
            linked = nominal_follows and (token.pos == "DET" or joined or self.words[number].endswith("ki"))
            cased = not (linked or counts_many(self.tokens, number) or counts_many(self.tokens, number + 1))
        if cased or (nominal_follows and (breaks_after(self.tokens, number) or self.lexicon.is_act_before_name(number))):
            self._flush(number + 1)

    def _flush(self, end: int) -> None:
        """End the phrase under construction and push it."""
        if self.start is None:
            return
        token = self.tokens[end - 1]
        role = CASES.get(token.features.case or "", "nominative")
        if token.suffix is not None and is_agentive(token):
            role = "equative"
        if role == "nominative" and is_time(self.tokens, self.start, end - 1):
            role = "time"
        phrase, self.start = Phrase(self.start, end - 1, role), None
        self._push(phrase)

    def _push(self, phrase: Phrase) -> None:
        relative, self.relative = self.relative, None
        lemma = self.lexicon.noun_at(phrase.head)
        if lemma is not None:
            phrase.clause = Clause(phrase.head, phrase.head, lemma, "Noun", noun=lemma, quoted=self.quoted)
            self.clauses.append(phrase.clause)
        if relative is not None:
            phrase.relative = relative
            relative.modifies = phrase
            take_members(phrase, self.tokens)
            self._support_relative(relative, phrase)
        if self.joint is not None and self.stack and self.stack[-1] is self.joint:
            done = join_members(phrase, self.stack, self.tokens) or not waits(self.joint, phrase, self.tokens)
            self.joint = None if done else self.joint
        if isinstance(phrase.clause, Clause):
            claim_complements(self.stack, phrase, phrase.clause, self.tokens)
        else:
            find_possessor(phrase, self.stack, self.tokens)
        join_companion(phrase, self.stack, self.tokens)
        if phrase.role == "nominative" and is_ownerless(phrase, self.stack, self.tokens):
            phrase.role = "object"
        self.stack.append(phrase)

    def _support_relative(self, relative: Clause, phrase: Phrase) -> None:
        """Merge "düzenlediği saldırı": the relative's verb supports the noun it modifies."""
        noun = phrase.clause
        planned = relative.lemma in read_words("languages/tr/plan_verbs.txt")  # "planladıkları saldırıyı (durdurdu)"
        if isinstance(noun, Clause) and relative.lemma in self.frames.support and relative.noun is None and not planned:
            relative.flipped = self.frames.support[relative.lemma] == "object"
            merge_noun(relative, noun)
            phrase.clause = relative
            relative.modifies = None
            if phrase.start < phrase.head and self.tokens[phrase.start].pos == "PROPN":  # "yapılan | Lübnan-İsrail (görüşmeleri)"
                relative.phrases.append(Phrase(phrase.start, phrase.head - 1, "modifier"))

    def _connect(self, number: int) -> None:
        self._flush(number)
        word, lemma = self.words[number], self.tokens[number].lemma
        if word == "ise" and self.stack and self.stack[-1].role == "nominative":
            self.stack[-1].comma = True  # the topic: subject of the main verb
        if word in read_words("languages/tr/joining_words.txt"):
            self.joint = self.stack[-1] if self.stack else None
        elif number + 1 < len(self.tokens) and self.lexicon.phrase_at(number + 1)[0] == number:
            return  # "yerine getir": no postposition
        elif self.lexicon.is_postposition(number):
            role = self.roles.get(word) or self.roles.get(lemma) or lemma
            together = role == "with" and word != "ile" and self.stack and self.stack[-1].role != "with"
            if self.stack and self.stack[-1].head >= number - 2 and not together:  # "Irak'la birlikte", but "barış için birlikte"
                self.stack[-1].role = role

    def _predicate(self, number: int) -> None:
        if self.lexicon.noun_at(number) is not None and self.tokens[number].features.suffix == "ActN":
            if self.start is not None and ends_plural(self.tokens, number - 1):
                self._flush(number)
            self.start = number if self.start is None else self.start  # "görüşmesinde", even where the tagger sees a verb
            self._flush(number + 1)
            return
        first, phrase = self.lexicon.phrase_at(number)
        if self.start is not None and self.start >= first:
            self.start = None
        self._flush(first)
        trim(self.stack, first, self.tokens)
        self._take_apart(first)
        lemma = " ".join((*phrase, self.lexicon.lemmas[number]))
        form = self.lexicon.form_at(number)
        clause = Clause(number, first, lemma, form, quoted=self.quoted)
        if not phrase:
            self._support(clause)
        elif phrase[0] in side_words() and self.stack and self.stack[-1].role == "genitive":
            self.stack[-1].role = "object"
        self._claim(clause)
        self.clauses.append(clause)
        self._leave_mark(clause, number)

    def _take_apart(self, first: int) -> None:
        """Forget a participle that a light-verb phrase holds: "istenmeyen kişi | ilan edildi"."""
        for clause in [clause for clause in self.clauses if clause.token >= first and not clause.consumed]:
            clause.consumed = True
            self.stack += clause.phrases
            self.relative = None if self.relative is clause else self.relative

    def _support(self, clause: Clause) -> None:
        """Merge "saldırı düzenledi": the verb supports the event noun before it."""
        kind = self.frames.support.get(clause.lemma)
        if kind is None or not self.stack:
            return
        top, noun = self.stack[-1], self.stack[-1].clause
        if not isinstance(noun, Clause) or noun.form != "Noun" or noun.consumed or clause.first - top.head > 2:
            return
        told = clause.form == "Fin" and self.tokens[clause.token].features.voice != "Pass"
        if not told and clause.lemma in read_words("languages/tr/plan_verbs.txt"):
            return  # "saldırı planlıyor", but "saldırı planlayan hücre", "saldırı planlanıyor"
        if clause.lemma == "bulun" and top.role != "locative":
            return  # "çağrıda bulundu", but "tehdit bulunduğu" (that there is a threat)
        if kind == "origin" and top.role != "nominative":
            return  # "tepki geldi", but "ziyarete geldi"
        if top.role in ("nominative", "object", "dative", "locative"):
            self.stack.pop()
            clause.first = leave_partner(top, self.stack, self.tokens)
            merge_noun(clause, noun)
            clause.flipped = kind == "object"

    def _claim(self, clause: Clause) -> None:
        opening = take_opening(self.stack, clause, self.lexicon)
        suffix = self.tokens[clause.token].features.suffix
        if clause.form == "Fin":
            claim_all(self.stack, clause)
            self.sources = [phrase for phrase in clause.phrases if phrase.role == "source"] or self.sources
            clause.phrases += [source for source in self.sources if source not in clause.phrases]  # "Erdoğan: ... | durmalı"
        elif clause.form == "Conv" and suffix == "While" and any(phrase.role == "nominative" for phrase in self.stack):
            claim_all(self.stack, clause)  # "-ken" has a subject of its own
        elif clause.form == "Conv":
            claim_converb(self.stack, clause)
        elif clause.form == "Rel":
            features = self.tokens[clause.token].features
            bare = features.tense == "Fut" and features.possessive is None
            owned = suffix != "PresPart" and not bare
            claim_relative(self.stack, clause, self.tokens, object_relative=owned)
            if owned and not says_their(self.tokens[clause.token]):
                steal_subject(clause, self.tokens)  # "Cenin'in | kentine düzenledikleri": the subject is several
        else:
            theirs = says_their(self.tokens[clause.token])
            claim_nominal(self.stack, clause, self.tokens, subject=self.lexicon.has_subject(clause.token), theirs=theirs)
            if not theirs and suffix != "PresPart" and self.lexicon.has_subject(clause.token):
                steal_subject(clause, self.tokens, willed=suffix == "ActN")
                self.stack += leave_tellers(clause)
        raise_controller(clause, self.tokens)
        if clause.form == "Fin":
            part_subjects(clause, self.tokens)
        self.stack[:0] = opening
        govern(clause)

    def _leave_mark(self, clause: Clause, number: int) -> None:
        if clause.form == "Rel":
            led = clause.lemma == "ol" and self.relative is not None and not clause.phrases
            self.relative = self.relative if led else clause  # "yapacak | olan"
            return
        if clause.form == "Fin":
            return
        case = self.tokens[number].features.case
        role = "converb" if clause.form == "Conv" else CASES.get(case or "", "nominative")
        self.stack.append(Phrase(number, number, role, clause=clause))
