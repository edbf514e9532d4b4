"""Aliases: short names of bodies named in full before, "Komisyon" for "AB Komisyonu", "SNHR" after "... Ağı (SNHR)"."""

from dataclasses import dataclass, field

from vakanuvis.semantics.actors.finds import Find, Reader, is_mark

LONGEST_ACRONYM = 8


@dataclass(slots=True)
class Aliases:
    """The bodies named so far in an article, the last one of each head noun and of each acronym."""

    heads: dict[str, Find] = field(default_factory=dict)
    acronyms: dict[str, Find] = field(default_factory=dict)

    def note(self, reader: Reader, find: Find) -> None:
        """Remember a body's head noun and the acronym in brackets behind it."""
        if find.kind != "body":
            return
        head = reader.head_in(find.last, reader.tables.bodies)
        if head is not None and find.last > find.first:
            self.heads[head[0]] = find
        ahead = [token.text for token in reader.tokens[find.last + 1 : find.last + 4]]
        bracketed = len(ahead) == 3 and ahead[0] == "(" and ahead[2] == ")"
        if bracketed and ahead[1].isupper() and 2 <= len(ahead[1]) <= LONGEST_ACRONYM:
            self.acronyms[ahead[1]] = find

    def acronym(self, reader: Reader, position: int, number: int) -> Find | None:
        """The body whose acronym stands here."""
        target = self.acronyms.get(reader.tokens[position].text)
        return None if target is None else _alias(number, position, target)

    def short(self, reader: Reader, position: int, number: int) -> Find | None:
        """The body whose bare head noun stands here, capitalised and owned by nobody ("Bakanlık", but "Dışişleri Bakanlığı")."""
        if not self.heads or not reader.is_capital(position) or reader.tokens[position].suffix is not None:
            return None
        if reader.tokens[position].features.is_possessed:
            return None
        head = reader.head_in(position, reader.tables.bodies)
        target = self.heads.get(head[0]) if head is not None else None
        return None if target is None or _goes_on(reader, position) else _alias(number, position, target)


def _goes_on(reader: Reader, position: int) -> bool:
    """True if a capitalised word follows, so that the noun begins another name ("Parti Meclisi")."""
    ahead = position + 1
    if ahead >= len(reader.tokens) or is_mark(reader.tokens[ahead]):
        return False
    return reader.is_capital(ahead) and reader.tokens[position].features.case in (None, "Nom")


def _alias(number: int, position: int, target: Find) -> Find:
    """A find of one word that stands for a body named before."""
    return Find(
        number, position, position, position, position, "alias", target.country, target.sector, "actors.alias", target=target
    )  # fmt: skip
