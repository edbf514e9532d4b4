"""The tagger's model from treebanks: `python -m vakanuvis.language.training tr PATH.conllu...` writes it into the assets.

Beside the model it writes `lemma_counts.tsv`. The same treebanks give the same files, bit for bit:
the trainer has no chance in it.
"""

import sys
from collections import Counter
from importlib import resources
from pathlib import Path

import pycrfsuite

from vakanuvis.base.folding import lower
from vakanuvis.language.labels import make_gold_label, write_label
from vakanuvis.language.lemmas import make_lemma
from vakanuvis.language.observations import observe
from vakanuvis.language.parses import parse_word
from vakanuvis.language.treebanks import harmonised, read_treebank

_OPTIONS = {"c1": 1.0, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 2, "feature.possible_transitions": False}
_LEAST_COUNT = 2  # a lemma that stands only once is too often a mistake of the annotation
_COUNTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PRON", "NUM"})
_HEADER = "# How often lemmas stand in the treebanks that scripts/train was given (see ATTRIBUTION.md).\nlemma\tkind\tcount\n"


def count_lemmas(treebanks: list[Path]) -> str:
    """The table of lemmas by frequency, verbs apart; causatives are left out, whose lemma the treebanks cut too far ("öldür")."""
    counts: Counter[tuple[str, str]] = Counter()
    for treebank in treebanks:
        for sentence in read_treebank(treebank):
            for word, gold in zip(sentence.words, sentence.gold, strict=True):
                form, lemma = lower(sentence.spaced[word.span.start : word.span.end]), lower(gold.lemma)
                if gold.pos in _COUNTED and "Cau" not in gold.features.get("Voice", "") and _is_possible(form, lemma):
                    counts[lemma, "VERB" if gold.pos == "VERB" else "OTHER"] += 1
    rows = [f"{lemma}\t{kind}\t{count}\n" for (lemma, kind), count in sorted(counts.items()) if count >= _LEAST_COUNT]
    return _HEADER + "".join(rows)


def _is_possible(form: str, lemma: str) -> bool:
    """True if the form has a parse with this lemma: PUD's lemmas are a machine's, and often none."""
    return any(make_lemma(form, parse) == lemma for parse in parse_word(form))


def train_tagger(treebanks: list[Path], model: Path) -> None:
    """Writes the model trained on all sentences of the treebanks."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_OPTIONS)
    for treebank in treebanks:
        for sentence in read_treebank(treebank):
            labels = [write_label(make_gold_label(gold.pos, gold.features)) for gold in harmonised(sentence)]
            trainer.append(observe(sentence.spaced, list(sentence.words)), labels)
    trainer.train(str(model))


def main(arguments: list[str]) -> None:
    """Trains the tagger of a language: its code, then the paths of the treebanks."""
    language, *paths = arguments
    treebanks = [Path(path) for path in paths]
    folder = Path(str(resources.files("vakanuvis.assets").joinpath("languages", language)))
    (folder / "lemma_counts.tsv").write_text(count_lemmas(treebanks), encoding="utf-8")
    train_tagger(treebanks, folder / "tagger.crfsuite")
    print(f"{folder / 'tagger.crfsuite'}: {(folder / 'tagger.crfsuite').stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
