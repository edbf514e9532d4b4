"""Tokens: suffixes kept apart, lemmas, parts of speech and features in context, and what holds for any text."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vakanuvis.base.records import Article, Paragraph, Sentence, Span, Token
from vakanuvis.language import analyse


def read(text: str, language: str = "tr") -> tuple[Sentence, ...]:
    paragraphs = (Paragraph(Span(0, len(text)), "body"),)
    return analyse(Article("1", "", "", language, "", text, 0, paragraphs)).sentences


def token(text: str, word: str) -> Token:
    return next(token for sentence in read(text) for token in sentence.tokens if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "suffix", "case"),
    [
        ("Türkiye'nin kararı açıklandı.", "Türkiye", "'nin", "Gen"),
        ("Bakan, İran’la görüştü.", "İran", "’la", "Ins"),
        ("Heyet ABD'ye gitti.", "ABD", "'ye", "Dat"),
        ("Heyet Irak'tan döndü.", "Irak", "'tan", "Abl"),
        ("Toplantı Bağdat'ta yapıldı.", "Bağdat", "'ta", "Loc"),
        ("Polis 12'sini gözaltına aldı.", "12", "'sini", "Acc"),
        ("Sağlık Bakanlığı'nı ziyaret etti.", "Bakanlığı", "'nı", "Acc"),
        ("TÜRKİYE'NİN KARARI", "TÜRKİYE", "'NİN", "Gen"),
        ("Muhammed el-Menfi'ye teşekkür etti.", "el-Menfi", "'ye", "Dat"),
        ("Kur'an'ı yaktılar.", "Kur'an", "'ı", "Acc"),
        ("Bakan O'Brien'ı aradı.", "O'Brien", "'ı", "Acc"),
        ("Karar 12.07.2025'te çıktı.", "12.07.2025", "'te", "Loc"),
    ],
)
def test_suffix_behind_an_apostrophe_is_apart_and_gives_the_case(text: str, word: str, suffix: str, case: str) -> None:
    found = token(text, word)
    assert found.suffix is not None
    assert (text[found.suffix.start : found.suffix.end], found.features.case) == (suffix, case)


@pytest.mark.parametrize(
    ("text", "word", "lemma", "pos", "features"),
    [
        ("Anlaşma dün imzalandı.", "imzalandı", "imzala", "VERB", {"voice": "Pass", "tense": "Past", "form": "Fin"}),
        ("Şüpheliler gözaltına alındı.", "alındı", "al", "VERB", {"voice": "Pass"}),
        ("Şüpheliler gözaltına alındı.", "gözaltına", "gözaltı", "NOUN", {"case": "Dat"}),
        ("Bakan ziyarette bulundu.", "bulundu", "bulun", "VERB", {"voice": None}),
        ("Bakan kararı açıkladı.", "açıkladı", "açıkla", "VERB", {"person": "3sg"}),
        ("Üç asker öldürüldü.", "öldürüldü", "öldür", "VERB", {"voice": "Pass"}),
        ("Toplantı güvenli bir ortamda yapıldı.", "ortamda", "ortam", "NOUN", {"case": "Loc", "possessive": None}),
        ("Bu önemli bir adım olacak.", "adım", "adım", "NOUN", {"case": "Nom", "possessive": None}),
        ("Şirketin deneyim paylaşımı sürüyor.", "deneyim", "deneyim", "NOUN", {"possessive": None}),
        ("Evimde kimse yok.", "Evimde", "ev", "NOUN", {"case": "Loc", "possessive": "1sg"}),
        ("Heyet yarın gidecek.", "gidecek", "git", "VERB", {"tense": "Fut"}),
        ("Anlaşma imzalanacaktı.", "imzalanacaktı", "imzala", "VERB", {"tense": "Fut", "voice": "Pass"}),
        ("Bakan bunu söylemişti.", "söylemişti", "söyle", "VERB", {"tense": "Pqp"}),
        ("Ordu çekilmiş.", "çekilmiş", "çekil", "VERB", {"evidential": True}),
        ("Taraflar anlaşamadı.", "anlaşamadı", "anlaş", "VERB", {"negated": True, "mood": "Pot"}),
        ("İsrail saldırıları durdurmalı.", "durdurmalı", "durdur", "VERB", {"mood": "Nec"}),
        ("Görüşmeler sürmektedir.", "sürmektedir", "sür", "VERB", {"tense": "Pres", "form": "Fin"}),
        ("Bakan, saldırıyı kınayarak ayrıldı.", "kınayarak", "kına", "VERB", {"form": "Conv", "suffix": "AdvErek"}),
        ("Heyet gelip görüştü.", "gelip", "gel", "VERB", {"form": "Conv", "suffix": "AdvIp"}),
        ("Görüşme sürerken patlama oldu.", "sürerken", "sür", "VERB", {"form": "Conv", "suffix": "While"}),
        ("Bakan, anlaşmanın yapıldığını belirtti.", "yapıldığını", "yap", "VERB", {"suffix": "PastPart", "case": "Acc"}),
        ("Bakan, heyetin gideceğini söyledi.", "gideceğini", "git", "VERB", {"suffix": "FutPart", "case": "Acc"}),
        ("Saldırıların durdurulmasını istedi.", "durdurulmasını", "durdur", "VERB", {"suffix": "ActN", "voice": "Pass"}),
        ("Köy, Suriye ordusunca alındı.", "ordusunca", "ordu", "NOUN", {"case": "Equ", "possessive": "3sg"}),
        ("Dava, savcılığınca açıldı.", "savcılığınca", "savcılık", "NOUN", {"case": "Equ", "possessive": "3sg"}),
        ("Konvoy, silahlı kişilerce durduruldu.", "kişilerce", "kişi", "NOUN", {"case": "Equ", "number": "Plur"}),
        ("Karar Bakanlık tarafından alındı.", "tarafından", "tarafından", "ADP", {}),
        ("Bakan, mevkidaşı ile görüştü.", "ile", "ile", "ADP", {}),
        ("Biz kararı uygulayalım.", "uygulayalım", "uygula", "VERB", {"mood": "Opt", "person": "1pl"}),
        ("Bakan öğretmenliğini anlattı.", "öğretmenliğini", "öğretmenlik", "NOUN", {"case": "Acc"}),
        ("Cumhurbaşkanının açıklaması bekleniyor.", "Cumhurbaşkanının", "cumhurbaşkanı", "NOUN", {"case": "Gen"}),
        ("Bunu kabul edemeyiz.", "edemeyiz", "et", "VERB", {"mood": "Pot", "negated": True, "person": "1pl"}),
        ("Bunu kabul edemem.", "edemem", "et", "VERB", {"mood": "Pot", "negated": True, "person": "1sg"}),
        ("Biz savaş istemeyiz.", "istemeyiz", "iste", "VERB", {"negated": True, "form": "Fin", "person": "1pl"}),
        ("Rusya zirveye katılmayabilir.", "katılmayabilir", "katıl", "VERB", {"mood": "Pot", "negated": True, "form": "Fin"}),
        ("Rusya zirveye katılabilir.", "katılabilir", "katıl", "VERB", {"mood": "Pot", "negated": False}),
        ("Kriz bir anda büyüyüverdi.", "büyüyüverdi", "büyü", "VERB", {"tense": "Past", "form": "Fin"}),
        ("Bu silahları teslim edin.", "edin", "et", "VERB", {"mood": "Imp", "person": "2pl"}),
        ("Uyarılara uymayınız.", "uymayınız", "uy", "VERB", {"negated": True, "person": "2pl"}),
        ("Barajın suyunu kestiler.", "suyunu", "su", "NOUN", {"case": "Acc"}),
        ("Barajın suyunun seviyesi düştü.", "suyunun", "su", "NOUN", {"case": "Gen"}),
        ("Bakan bu sorunu çözdü.", "sorunu", "sorun", "NOUN", {"case": "Acc"}),
        ("Yeni hedefler belirlendi.", "hedefler", "hedef", "NOUN", {"number": "Plur"}),
        ("Bundan ders çıkarmalıyız.", "çıkarmalıyız", "çıkar", "VERB", {"mood": "Nec", "person": "1pl"}),
        ("ABD yönetimi, 8 şirketi yaptırım kapsamına aldı.", "şirketi", "şirket", "NOUN", {"case": "Acc", "possessive": None}),
        ("Holdingin 8 şirketi iflas etti.", "şirketi", "şirket", "NOUN", {"case": "Nom", "possessive": "3sg"}),
        ("Meclis 2026 yılı bütçesini onayladı.", "yılı", "yıl", "NOUN", {"possessive": "3sg"}),
    ],
)
def test_word_is_read_in_context(text: str, word: str, lemma: str, pos: str, features: dict[str, object]) -> None:
    found = token(text, word)
    assert (found.lemma, found.pos) == (lemma, pos)
    assert {name: getattr(found.features, name) for name in features} == features


def spans_nest(text: str) -> bool:
    sentences = read(text)
    tokens = [(sentence, token) for sentence in sentences for token in sentence.tokens]
    inside = all(s.span.start <= t.span.start < t.span.end <= t.end <= s.span.end <= len(text) for s, t in tokens)
    ordered = all(first.end <= second.span.start for (_, first), (_, second) in itertools.pairwise(tokens))
    return inside and ordered


@settings(deadline=None)
@given(st.one_of(st.text(max_size=150), st.text(alphabet="aİıK'’.,\"-012% \u200b\n", max_size=150)))
def test_tokens_lie_in_their_sentence_one_behind_the_other(text: str) -> None:
    assert spans_nest(text)


@pytest.mark.parametrize("text", ["a" * 100_000, "Bakan geldi " * 9_000, "'" * 5_000, "İ.A." * 5_000, "1.2," * 9_000])
def test_broken_pages_are_read_in_pieces(text: str) -> None:
    assert spans_nest(text)
    assert max((len(sentence.tokens) for sentence in read(text)), default=0) <= 300


def test_zero_width_characters_do_not_hide_a_word() -> None:
    assert token("Bakan kara\u00adrı açıkladı.", "kara\u00adrı").lemma == "karar"


def test_english_has_tokens_without_morphology() -> None:
    assert [token.pos for token in read("Smith spoke.", "en")[0].tokens] == ["PROPN", "X", "PUNCT"]
