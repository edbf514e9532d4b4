"""One article is one article: addresses cleaned so that they still open, and their keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address, make_key

RULES = load_address_rules()


@pytest.mark.parametrize(
    ("address", "cleaned"),
    [
        ("https://www.ornek.com.tr/a/b-1?utm_source=x&utm_Medium=y&id=7&fbclid=z", "https://www.ornek.com.tr/a/b-1?id=7"),
        ("HTTPS://WWW.Ornek.com:443/A#yorumlar", "https://www.ornek.com/A"),
        ("http://ornek.com:8080", "http://ornek.com:8080/"),
        ("https://ornek.com/a/../b/./c//d", "https://ornek.com/b/c/d"),
        ("https://ornek.com/a/", "https://ornek.com/a/"),
        ("https://ornek.com/dünya/şura", "https://ornek.com/d%C3%BCnya/%C5%9Fura"),
        ("https://ornek.com/d%c3%bcnya/%61", "https://ornek.com/d%C3%BCnya/a"),
        ("https://ornek.com/a%2Fb?q=x%26y", "https://ornek.com/a%2Fb?q=x%26y"),
        ("https://çağ.com/a", "https://xn--a-5fa3o.com/a"),
        ("https://kim:sifre@ornek.com/a", "https://ornek.com/a"),
        ("  https://ornek.com/a\n", "https://ornek.com/a"),
        ("https://ornek.com/haber.aspx?galeri=5&cid=3&source=2", "https://ornek.com/haber.aspx?galeri=5&cid=3&source=2"),
        ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a"),
    ],
)
def test_cleaned_address_opens_the_same_page(address: str, cleaned: str) -> None:
    assert clean_address(address, RULES) == cleaned


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ornek.com/a",
        "/a/b",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://ornek.com/a",
        "data:text/html,x",
        "mailto:a@ornek.com",
        "https://",
        "https:///a",
        "https://ornek.com:99999/a",
        "https://[::1/a",
        "https://or nek.com/a",
        "https://ornek.com/" + "a" * 5000,
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    assert clean_address(address, RULES) is None


def test_relative_address_is_read_against_the_page_that_names_it() -> None:
    assert clean_address("../b?id=1", RULES, base="https://ornek.com/rss/a.xml") == "https://ornek.com/b?id=1"


ONE = "https://www.ornek.com.tr/dunya/bakan-geldi-123"


@pytest.mark.parametrize(
    "address",
    [
        "http://ornek.com.tr/dunya/bakan-geldi-123/",
        "https://m.ornek.com.tr/dunya/bakan-geldi-123?utm_source=whatsapp",
        "https://amp.ornek.com.tr/dunya/bakan-geldi-123",
        "https://www.ornek.com.tr/amp/dunya/bakan-geldi-123",
        "https://www.ornek.com.tr/dunya/bakan-geldi-123/amp/",
        "https://www.ornek.com.tr/dunya/bakan-geldi-123/amp",
        "https://www.ornek.com.tr/dunya/bakan-geldi-123?amp=1",
        "https://www.ornek.com.tr/dunya/bakan-geldi-123?outputType=amp",
        "https://www.ornek.com.tr/dunya/bakan-geldi-123/index.html",
        "https://www-ornek-com-tr.cdn.ampproject.org/c/s/www.ornek.com.tr/amp/dunya/bakan-geldi-123",
        "https://www.google.com/amp/s/www.ornek.com.tr/amp/dunya/bakan-geldi-123",
    ],
)
def test_addresses_of_one_article_have_one_key(address: str) -> None:
    assert make_key(address, RULES) == make_key(ONE, RULES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://ornek.com/haber?id=1", "https://ornek.com/haber?id=2"),
        ("https://ornek.com/haber?id=1", "https://ornek.com/haber?id=1&sayfa=2"),
        ("https://ornek.com/a-1", "https://ornek.com/A-1"),
        ("https://spor.ornek.com/a", "https://ornek.com/a"),
        ("https://ornek.com/amper/a", "https://ornek.com/er/a"),
        ("https://ornek.com/kamp/", "https://ornek.com/k"),
        ("https://ornek.com/a/b", "https://ornek.com/a%2Fb"),
        ("https://m.com/a", "https://com/a"),
    ],
)
def test_addresses_of_two_articles_have_two_keys(one: str, other: str) -> None:
    assert make_key(one, RULES) != make_key(other, RULES)


def test_mobile_and_amp_address_of_parameters_in_another_order_have_one_key() -> None:
    assert make_key("https://m.ornek.com/h?b=2&a=1&amp", RULES) == make_key("https://ornek.com/h?a=1&b=2", RULES)


def test_what_is_no_address_is_its_own_key() -> None:
    assert make_key("sayfalar/a.html", RULES) == "sayfalar/a.html"


PIECES = st.lists(
    st.sampled_from(["amp", "/", ".", "..", "?", "&", "=", "utm_x", "%41", "%zz", "ş", "m.", "a", ":", "#", "@", "["])
)


@given(PIECES.map("".join))
def test_cleaning_twice_changes_nothing_more(rest: str) -> None:
    cleaned = clean_address(f"https://ornek.com/{rest}", RULES)
    assert cleaned is not None
    assert clean_address(cleaned, RULES) == cleaned


@given(st.text() | PIECES.map(lambda rest: f"http://{''.join(rest)}"))
def test_any_text_has_a_key_and_the_key_of_a_cleaned_address_is_the_same(address: str) -> None:
    key = make_key(address, RULES)
    assert make_key(clean_address(address, RULES) or address, RULES) == key
