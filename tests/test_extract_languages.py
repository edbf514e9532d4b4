"""The language of a text: by its function words, by letters that only Turkish writes, else by the classifier."""

import pytest

from vakanuvis.extract.languages import identify_language

TEXTS = {
    "function words": (
        "tr",
        "Bakan Ada Yurt, dün yaptığı açıklamada iki ülke arasındaki anlaşmanın gelecek ay imzalanacağını ve bunun "
        "için gerekli hazırlıkların bu hafta içinde tamamlanacağını söyledi.",
    ),
    "a list of matches, nearly without function words": (
        "tr",
        "Günün maçları: Kızılırmak Gençlik - Ağrı Dağı (İzmir), Yeşilyurt - Çarşıbaşı, Iğdır Işık - Kırıkhan, "
        "Doğankent - Sığacık, Şarkışla - Bağarası (Aydın), Taşlıdere - Kıyıköy",
    ),
    "French with Turkish names": (
        "fr",
        "Le président du parlement de la région, Çağrı Doğan, a reçu hier à Muğla le ministre grec avec sa famille; après "
        "leur longue visite, il dit que la suite de leurs échanges est pour le mois prochain, sans autre projet et sans "
        "nouvelle réunion avant cet hiver.",
    ),
    "English with Turkish names": (
        "en",
        "The minister said on Monday that talks with Çağrı Doğan in Muğla would go on for a week, and that the two "
        "sides had agreed to meet again in the spring to sign what they have drafted.",
    ),
    "a Turkish headline": ("tr", "Bağımsız yargı"),
}


@pytest.mark.parametrize(("language", "text"), TEXTS.values(), ids=TEXTS)
def test_language(language: str, text: str) -> None:
    assert identify_language(text) == language
