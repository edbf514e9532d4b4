"""Who did it to whom in plain sentences of the press: where one phrase ends and the next begins."""

from pathlib import Path

import pytest

from pages import make_article
from vakanuvis.base.records import Participant
from vakanuvis.language import analyse
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.dates import find_dates
from vakanuvis.semantics.events import Findings, find_events
from vakanuvis.semantics.places import find_places
from vakanuvis.semantics.quotes import find_speech

CASE_FOLDER = Path(__file__).parent / "cases" / "tr"
HEADER = "| text | event |"

CASES = {
    "Rusya Ukrayna'ya saldırdı.": "ASSAULT RUS MIL -> UKR GOV",
    "Rus ordusu Harkiv'i füzelerle vurdu.": "ASSAULT RUS MIL -> UKR CVL",
    "İsrail Gazze'ye saldırılarını yoğunlaştırdı.": "ASSAULT ISR MIL -> PSE GOV",
    "ABD İran'a yaptırım uyguladı.": "SANCTION USA GOV -> IRN GOV",
    "Fransa Cumhurbaşkanı Macron Çin'i ziyaret etti.": "CONSULT FRA GOV -> CHN GOV",
    "Yunanistan 3 Türk diplomatı sınır dışı etti.": "SANCTION GRC GOV -> TUR GOV",
    "Yemen'deki Husiler Kızıldeniz'de bir yük gemisine saldırdı.": "ASSAULT YEM REB -> UNK BUS",
    "İzmir'deki DEAŞ operasyonunda 7 kişi gözaltına alındı.": "COERCE TUR COP -> IMG REB",
    "Uyuşturucu kaçakçılığı yaptığı iddia edilen 3 kişi İstanbul'da yakalandı.": "COERCE TUR COP -> TUR CRM",
    "Kızılay, depremin ardından Afganistan'a 20 ton gıda gönderdi.": "AID TUR SOC -> AFG GOV",
    "Binlerce kişi başkent Paris'te hükümeti protesto etti.": "PROTEST FRA CVL -> FRA GOV",
    "Dışişleri Bakanı Fidan, Rus mevkidaşı Lavrov ile telefonda görüştü.": "CONSULT TUR GOV RUS GOV ->",
}


def read_sides(text: str) -> list[str]:
    analysis = analyse(make_article(text))
    actors = find_actors(analysis, find_places(analysis))
    findings = Findings(actors, find_places(analysis), find_dates(analysis), *find_speech(analysis, actors))
    return [
        " ".join([event.type, *map(show_side, event.actors), "->", *map(show_side, event.recipients)])
        for event in find_events(analysis, findings)
    ]


def show_side(side: Participant) -> str:
    return f"{side.code} {side.sector}"


def read_table() -> list[tuple[str, str]]:
    texts = [path.read_text("utf-8") for path in sorted(CASE_FOLDER.glob("*.md"))]
    texts = [text for text in texts if HEADER in text]
    lines = [line for text in texts for line in text.splitlines()]
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ") and line != HEADER]
    return [(text, event) for text, event in rows]


def read_codes(text: str) -> list[str]:
    """The events of a headline or of a sentence, as the table writes them."""
    article = make_article("Ayrıntılar birazdan.", title=text) if text[-1] != "." else make_article(text)
    analysis = analyse(article)
    actors = find_actors(analysis, find_places(analysis))
    findings = Findings(actors, find_places(analysis), find_dates(analysis), *find_speech(analysis, actors))
    return [f"{event.type} {join(event.actors)} > {join(event.recipients)}".strip() for event in find_events(analysis, findings)]


def join(side: tuple[Participant, ...]) -> str:
    return "+".join(sorted(entry.code or "?" for entry in side))


@pytest.mark.parametrize(("text", "event"), read_table())
def test_the_events_of(text: str, event: str) -> None:
    assert sorted(read_codes(text)) == ([] if event == "nothing" else sorted(event.split("; ")))


@pytest.mark.parametrize("text", CASES)
def test_sides_of_a_plain_sentence(text: str) -> None:
    assert CASES[text] in read_sides(text)


@pytest.mark.parametrize("text", ["ABD Kongresi'ne yeni yasa sunuldu.", "Dışişleri Bakanlığı saldırıyı kınamadı."])
def test_nobody_attacks_in(text: str) -> None:
    assert not [sides for sides in read_sides(text) if sides.startswith(("ASSAULT", "COERCE"))]


def test_a_raid_and_its_arrests_are_two_events_by_the_same_side() -> None:
    text = "İsrail askerleri, Batı Şeria'nın Cenin kentine düzenledikleri baskında 3 Filistinliyi gözaltına aldı."
    assert read_codes(text) == ["COERCE ISR > PSE"] * 2
