"""Periods: the sentences of a paragraph with every passage between marks folded into one word.

The language layer also splits what is said into sentences; here only the sentence that frames it counts:
`Fidan, <passage> dedi.` is one period, however many sentences the passage has.
"""

import msgspec

from vakanuvis.assets.speech_tables import Heard, load_heard
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Analysis, Article, Span, Token
from vakanuvis.semantics.quotes.marks import Passage, find_passages

_LONGEST = 250  # words; no sentence is longer, and looking from each cue over its period stays linear in the text
_ENDS = frozenset(".!?…")
_MARKS = frozenset("\"'“”‘’«»„")
_PASSAGE = Heard("", is_capital=False)


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a period, or a passage as one: `text` in lower case without suffix, `ending` the suffix behind an apostrophe.

    `is_capital` is True for a word that starts with a capital letter, an article of Arabic names left aside ("el-Beyk");
    `heard` tells what it may be in speech.
    """

    span: Span
    text: str
    ending: str = ""
    token: Token | None = None
    passage: Passage | None = None
    is_capital: bool = False
    heard: Heard = _PASSAGE

    @property
    def case(self) -> str | None:
        """The case, as the language layer reads it."""
        return self.token.features.case if self.token else None

    @property
    def pos(self) -> str:
        """The part of speech; empty for a passage."""
        return self.token.pos if self.token else ""

    @property
    def end(self) -> int:
        """Where the word ends without its suffix."""
        return self.token.span.end if self.token else self.span.end


class Period(msgspec.Struct, frozen=True, gc=False):
    """A framing sentence: its words, the number of its paragraph, that paragraph's kind, and whether it opens and ends it."""

    words: tuple[Word, ...]
    paragraph: int
    kind: str
    opens: bool
    ends: bool

    @property
    def span(self) -> Span:
        """From the first to the last character."""
        return Span(self.words[0].span.start, self.words[-1].span.end)


def split_periods(analysis: Analysis) -> list[Period]:
    """The periods of an article, in order."""
    tokens: dict[int, list[Token]] = {}
    for sentence in analysis.sentences:
        tokens.setdefault(sentence.paragraph, []).extend(sentence.tokens)
    periods: list[Period] = []
    for number, paragraph in enumerate(analysis.article.paragraphs):
        passages = find_passages(analysis.article.text, paragraph.span)
        words = _fold(analysis.article, tokens.get(number, []), passages)
        groups = _split(words, analysis.article.text)
        for place, group in enumerate(groups):
            periods.append(Period(tuple(group), number, paragraph.kind, place == 0, place == len(groups) - 1))
    return periods


def _fold(article: Article, tokens: list[Token], passages: list[Passage]) -> list[Word]:
    """The paragraph's words, each outermost passage as one word with its suffix ('"Hayır"ın')."""
    text, known = article.text, load_heard(article.language)
    outer = [passage for passage in passages if passage.depth == 0]
    words = [Word(Span(passage.outer.start, passage.outer.end), "", passage=passage) for passage in outer]
    place = 0
    for token in tokens:
        while place < len(outer) and outer[place].outer.end <= token.span.start:
            place += 1
        if place < len(outer) and outer[place].outer.start < token.span.end:
            continue
        written, suffix = token.text, token.suffix
        if written not in _MARKS:
            heard = known[written]
            span = Span(token.span.start, suffix.end) if suffix else token.span
            ending = lower(text[suffix.start + 1 : suffix.end]) if suffix else ""
            words.append(Word(span, heard.text, ending, token, None, heard.is_capital, heard))
    return sorted(words, key=lambda word: word.span.start) if outer else words


def _split(words: list[Word], text: str) -> list[list[Word]]:
    """The words in groups that end at a full stop outside of marks, or at a passage that ends its sentence."""
    groups: list[list[Word]] = []
    group: list[Word] = []
    for number, word in enumerate(words):
        group.append(word)
        following = words[number + 1] if number + 1 < len(words) else None
        if following is not None and (len(group) >= _LONGEST or _ends_period(word, following, text)):
            groups.append(group)
            group = []
    return [*groups, group] if group else groups


def _ends_period(word: Word, following: Word, text: str) -> bool:
    """True if a period ends behind the word."""
    if word.passage is None and word.text[:1] not in _ENDS:
        return False
    if following.text[:1] and following.text[0] in _ENDS:
        return False
    begins = following.passage is not None or not following.text[:1].isalpha() or following.is_capital
    if word.passage is None:
        return begins and set(word.text) <= _ENDS
    # "... bitti." Trump ayrıca ...: the passage ended its sentence; "...!" Trump'ın sözleri stays rare enough to lose.
    return following.is_capital and text[word.passage.span.end - 1] in _ENDS and word.passage.closed
