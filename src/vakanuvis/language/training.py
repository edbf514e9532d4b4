"""The tagger's model from treebanks: `python -m vakanuvis.language.training tr PATH.conllu...` writes it into the assets.

The same treebanks give the same model, bit for bit: the trainer has no chance in it.
"""

import sys
from importlib import resources
from pathlib import Path

import pycrfsuite

from vakanuvis.language.labels import make_gold_label, write_label
from vakanuvis.language.observations import observe
from vakanuvis.language.treebanks import harmonised, read_treebank

_OPTIONS = {"c1": 0.3, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 2, "feature.possible_transitions": False}


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
    model = Path(str(resources.files("vakanuvis.assets").joinpath("languages", language, "tagger.crfsuite")))
    train_tagger([Path(path) for path in paths], model)
    print(f"{model}: {model.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
