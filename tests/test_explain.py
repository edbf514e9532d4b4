"""What the frames did and what they refused: every refusal has a named reason, every side an origin."""

import pytest

from pages import make_article
from vakanuvis.base.explanations import Explanation
from vakanuvis.language import analyse
from vakanuvis.semantics import explain

# A near miss, the frame that knows its words, and why it codes nothing.
REFUSED = {
    "Rusya Ukrayna'ya saldırmak istedi.": ("tr.assault.attack", "only wished, asked for or intended"),
    "Rusya'nın olası saldırısı konuşuldu.": ("tr.assault.attack", "only possible or planned"),
    "Dün akşam telefonda görüştü.": ("tr.consult.meet", "no actor"),
    "Bakan Ali Kara bir görüşme yaptı.": ("tr.consult.meet", "fewer than two sides"),
    "Herkes bunu bilmeli.": ("tr.request.necessity", "no actor"),
    'ABD\'li Senatör John Smith, "Bu bir felaketti. Artık ders çıkarmalıyız." dedi.': (
        "tr.request.necessity",
        "asks himself or just anybody",
    ),
}

# A plain sentence, and where its sides came from.
ORIGINS = {
    "Rusya Ukrayna'ya saldırdı.": ["actor RUS agent", "recipient UKR dative"],
    "Fransa Cumhurbaşkanı Luc Arnaud Çin'i ziyaret etti.": ["actor FRA agent", "recipient CHN object"],
    "Somali'de askeri üsse bombalı saldırı düzenlendi.": ["actor SOM implied", "recipient SOM implied"],
}


def explain_text(text: str) -> Explanation:
    return explain(analyse(make_article(text)))


@pytest.mark.parametrize("text", REFUSED)
def test_refusal_names_its_reason(text: str) -> None:
    assert REFUSED[text] in [(refusal.frame, refusal.reason) for refusal in explain_text(text).refusals]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_gives_no_event(text: str) -> None:
    assert explain_text(text).report.events == ()


def test_broken_condition_is_told() -> None:
    refusals = explain_text("İki şirket bir fabrika kurdu.").refusals
    assert "condition: any needs ortak or müşterek" in [refusal.reason for refusal in refusals]


@pytest.mark.parametrize("text", ORIGINS)
def test_every_side_has_an_origin(text: str) -> None:
    (telling,) = explain_text(text).tellings
    assert [f"{origin.side} {origin.participant.code} {origin.role}" for origin in telling.origins] == ORIGINS[text]


def test_tellings_of_one_act_go_into_one_event() -> None:
    article = make_article("Rusya, Ukrayna'ya saldırdı.", title="Rusya Ukrayna'ya saldırdı")
    explanation = explain(analyse(article))
    assert [telling.event for telling in explanation.tellings] == [0, 0]


@pytest.mark.parametrize(
    "text", ["Biz: Rusya'yı kınıyoruz.", "Ülkemizin istediği: İsrail'i kınıyoruz.", "Ülkesinin açıklaması: Rusya'yı kınıyoruz."]
)
def test_a_speaker_who_is_named_by_himself_is_nobody(text: str) -> None:
    assert [refusal.reason for refusal in explain_text(text).refusals if refusal.frame == "tr.accuse.condemn"] == ["no actor"]
