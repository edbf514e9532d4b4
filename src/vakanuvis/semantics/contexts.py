"""Contexts of an article: what it is about, among PLOVER's 37, by weighted words."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from vakanuvis.assets.context_tables import ContextEntry, load_contexts
from vakanuvis.base.folding import lower
from vakanuvis.base.keeping import Kept
from vakanuvis.base.records import Analysis, Sentence, Token

# A word said once settles nothing ("iklim zirvesi" is no diplomacy); a strong word of the title that comes again does.
TIMES, LEAST = 2, 4
# A long article happens on many words: for so many tokens more, one point more is asked, up to twice the least.
TOKENS_A_POINT = 120
HEAD = frozenset({"title", "lead", "subhead"})


def find_contexts(analysis: Analysis) -> tuple[str, ...]:
    """The contexts of an article, in alphabetical order.

    Each word (lemma) or phrase counts once for a context, by its heaviest entry, double in title, lead and subheads.
    """
    heard: dict[str, dict[tuple[str, ...], int]] = {}
    times: Counter[str] = Counter()
    tokens = 0
    for sentence in analysis.sentences:
        tokens += len(sentence.tokens)
        share = 2 if sentence.kind in HEAD else 1
        for lemma, entry in _entries(sentence, analysis.article.language):
            times[entry.context] += 1
            words = heard.setdefault(entry.context, {})
            said = (lemma, *entry.rest)  # "kadın örgütleri", "kadına yönelik şiddet": two
            words[said] = max(words.get(said, 0), entry.weight * share)
    least = min(2 * LEAST, LEAST + tokens // TOKENS_A_POINT)
    return tuple(sorted(name for name, words in heard.items() if times[name] >= TIMES and sum(words.values()) >= least))


def _entries(sentence: Sentence, language: str) -> Iterator[tuple[str, ContextEntry]]:
    """For each word and context the heaviest entry that begins at the word, with the word's lemma."""
    table, tokens = load_contexts(language), sentence.tokens
    words, starts, shortest = table.words, table.starts, table.shortest
    for number, token in enumerate(tokens):
        lemma, form = token.lemma, lower(token.text)
        if "'" in form:
            form = _form(token)
        if lemma not in words and form not in words and form[:shortest] not in starts:
            continue
        found: dict[str, ContextEntry] = {}
        for entry in _CANDIDATES[language, lemma, form]:
            known = found.get(entry.context)
            if (known is None or known.weight < entry.weight) and _follows(entry.rest, tokens, number + 1):
                found[entry.context] = entry
        for entry in found.values():
            yield lemma, entry


def _candidates(language: str, lemma: str, form: str) -> tuple[ContextEntry, ...]:
    """The entries whose first word is the lemma, the form, or a beginning of the form."""
    table = load_contexts(language)
    begun = (table.beginnings.get(form[:end], ()) for end in range(table.shortest, min(len(form), table.longest) + 1))
    whole = table.words.get(form, ()) if form != lemma else ()
    return (*table.words.get(lemma, ()), *whole, *chain.from_iterable(begun))


_CANDIDATES = Kept[tuple[str, str, str], tuple[ContextEntry, ...]](lambda seen: _candidates(*seen), 8_192)


def _form(token: Token) -> str:
    """The word in lower case, up to an apostrophe in it."""
    form = lower(token.text)
    return form.split("'")[0] if "'" in form else form


def _follows(rest: tuple[str, ...], tokens: tuple[Token, ...], start: int) -> bool:
    """True if the words of the phrase stand from `start` on, those with "*" perhaps only begun."""
    if not rest:
        return True
    if start + len(rest) > len(tokens):
        return False
    for token, word in zip(tokens[start : start + len(rest)], rest, strict=True):
        form = _form(token)
        if not (form.startswith(word[:-1]) if word.endswith("*") else word in (token.lemma, form)):
            return False
    return True
