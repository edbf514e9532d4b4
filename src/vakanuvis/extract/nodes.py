"""Ways through the tree of a page."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

HIGHEST = 40  # elements above one another that are looked at; hostile pages nest without end


def climb(node: LexborNode) -> Iterator[LexborNode]:
    """The elements above a node, the nearest first."""
    current = node.parent
    for _ in range(HIGHEST):
        if current is None:
            return
        yield current
        current = current.parent
