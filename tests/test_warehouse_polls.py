"""What both databases keep of polls."""

import datetime as dt

import msgspec
import pytest

from reports import make_report
from vakanuvis.base.errors import WarehouseError
from vakanuvis.base.records import Rejected
from vakanuvis.warehouse import Warehouse, stream_reports
from vakanuvis.warehouse.polls import Fetch, SourceState, find_fetches, read_sources, save_poll

NOON = dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)
STATE = SourceState("https://ornek.com/rss", "Örnek", NOON, answered_at=NOON, new_at=None, new=3, rejected=2, trouble="x")


def test_state_and_fetches_come_back_as_they_were_kept(warehouse: Warehouse) -> None:
    fetches = [Fetch("https://a/", STATE.url, NOON, '"1"', "dün"), Fetch("https://b/", STATE.url, NOON, failures=2)]
    assert save_poll(warehouse, STATE, fetches, [make_report(), Rejected("x", "collect", "robots")], {}) == 2
    assert read_sources(warehouse) == [STATE]
    assert find_fetches(warehouse, ["https://a/", "https://b/", "https://c/"]) == {fetch.key: fetch for fetch in fetches}


def test_later_poll_takes_the_place_of_the_earlier(warehouse: Warehouse) -> None:
    later = msgspec.structs.replace(STATE, new=4, trouble=None)
    for state, etag in ((STATE, "1"), (later, "2")):
        save_poll(
            warehouse, state, [Fetch("https://a/", STATE.url, NOON, "0"), Fetch("https://a/", STATE.url, NOON, etag)], [], {}
        )
    assert read_sources(warehouse) == [later]
    assert [fetch.etag for fetch in find_fetches(warehouse, ["https://a/"]).values()] == ["2"]


def test_thousands_of_addresses_are_asked_for_and_kept(warehouse: Warehouse) -> None:
    keys = [f"https://ornek.com/{number}" for number in range(2000)]
    save_poll(warehouse, STATE, [Fetch(key, STATE.url, NOON) for key in keys], [], {})
    assert set(find_fetches(warehouse, keys)) == set(keys)


def test_poll_is_kept_whole_or_not_at_all(warehouse: Warehouse) -> None:
    broken = msgspec.structs.replace(STATE, name=None)  # type: ignore[arg-type]
    with pytest.raises(WarehouseError):
        save_poll(warehouse, broken, [Fetch("https://a/", STATE.url, NOON)], [make_report()], {})
    assert (list(stream_reports(warehouse)), read_sources(warehouse), find_fetches(warehouse, ["https://a/"])) == ([], [], {})
