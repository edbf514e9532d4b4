"""Site rules: each registered site has a golden page of our own that its rule is needed for; the loader refuses wrong files."""

import datetime as dt

import pytest
from tests.extract_pages import expect, read
from tests.test_extract_pages import FOLDER, NAMES

from vakanuvis.assets.site_tables import choose_version, load_sites, parse_site
from vakanuvis.base.errors import AssetError
from vakanuvis.base.records import Page


def _read_golden(host: str, address: str) -> list[str]:
    html = (FOLDER / f"{host}.html").read_bytes().replace(host.encode(), address.encode())
    return read(expect(Page(url=f"https://{address}/1", body=html, media_type="text/html", origin="test")), "body")


@pytest.mark.parametrize("host", load_sites())
def test_registered_site_has_a_golden_page(host: str) -> None:
    assert host in NAMES


@pytest.mark.parametrize("host", load_sites())
def test_rule_of_a_site_is_needed(host: str) -> None:
    assert len(_read_golden(host, host)) < len(_read_golden(host, "unregistered.example"))


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        ('[[version]]\nsince = 2024-01-01\ndrop = [".a"]\nkeep = ".b"\n', "keep"),
        ("[[version]]\nsince = 2024-01-01\n", "drop"),
        ("[[version]]\nsince = 2025-01-01\ndrop = []\n[[version]]\nsince = 2024-01-01\ndrop = []\n", "oldest"),
        ("version = []\n", "at least one"),
        ("[[version]\n", "mend"),
    ],
    ids=["unknown key", "missing key", "versions out of order", "no version", "no TOML"],
)
def test_wrong_rule_file_is_refused_by_name(rules: str, fault: str) -> None:
    with pytest.raises(AssetError, match=rf"assets/sites/x\.toml: .*{fault}"):
        parse_site(rules, "sites/x.toml")


@pytest.mark.parametrize(
    ("day", "since"),
    [("2023-05-01", "2024-01-01"), ("2024-06-01", "2024-01-01"), ("2025-06-01", "2025-01-01")],
    ids=["before the oldest", "the oldest", "the newest"],
)
def test_version_is_that_of_the_day(day: str, since: str) -> None:
    table = "".join(f"[[version]]\nsince = {first}\ndrop = []\n" for first in ("2024-01-01", "2025-01-01"))
    rules = parse_site(table, "sites/x.toml")
    assert str(choose_version(rules, dt.date.fromisoformat(day)).since) == since
