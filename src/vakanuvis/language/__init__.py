"""Stage language: Article -> Analysis. Sentences, tokens, morphology, names, predicates."""

from vakanuvis.language.analyses import analyse

__all__ = ["analyse"]
