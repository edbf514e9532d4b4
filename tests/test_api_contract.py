"""The API does what its OpenAPI document says: schemathesis asks by the document, rightly and wrongly, and checks each answer."""

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine
from starlette.testclient import TestClient

from commands import EXAMPLES
from vakanuvis.serving import fill
from vakanuvis.warehouse import Warehouse, open_warehouse
from vakanuvis.web import make_app
from vakanuvis.web.api.cursors import write_cursor
from vakanuvis.web.api.lists import list_all

DOCUMENT = "/api/v1/openapi.json"
# A cursor is opaque: what the document can say of it is where it comes from.
CURSORS = {
    "articles": ("2026-03-24T11:08:00", "a"),
    "events": ("2026-03-24", "a", 1),
    "stories": (None, 1, "a"),
    "actors": (2, "Türkiye", "TUR", ""),
    "quotes": (None, "a", 0),
    "dyads": ("2026-03-23", "TUR -> GRC"),
    "search": (0.5, "a"),
    "evidence": ("2026-03-24", "a", 1),
}
for _name, _key in CURSORS.items():
    schemathesis.openapi.format(f"{_name}-cursor", st.just(write_cursor(_name, _key)))


APP = make_app(Warehouse(create_engine("sqlite://"), "none"))  # describing needs no database
API = schemathesis.openapi.from_asgi(DOCUMENT, APP)
# These read the filters of `events` once more: that each value of each filter is taken, need not be shown four times.
AGAIN = ["/api/v1/actors", "/api/v1/dyads", "/api/v1/export/{name}"]
FEWER = schemathesis.openapi.from_asgi(
    DOCUMENT, APP, config=schemathesis.Config.from_dict({"phases": {"coverage": {"enabled": False}}})
)
BOUNDED = settings(max_examples=20, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", autouse=True)
def example_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The API shows the example pages."""
    warehouse = open_warehouse(str(tmp_path_factory.mktemp("api") / "v.db"))
    fill(warehouse, EXAMPLES)
    APP.state.warehouse = warehouse
    yield
    warehouse.close()


@API.exclude(path=AGAIN).parametrize()
@BOUNDED
def test_answer_is_as_described(case: schemathesis.Case) -> None:
    case.call_and_validate()


@FEWER.include(path=AGAIN).parametrize()
@BOUNDED
def test_answer_by_the_same_filters_is_as_described(case: schemathesis.Case) -> None:
    case.call_and_validate()


def test_every_list_is_described_with_what_it_reads() -> None:
    document = TestClient(APP).get(DOCUMENT).json()
    assert document["openapi"] == "3.1.0"
    for listing in list_all():
        told = document["paths"][f"/api/v1/{listing.path}"]["get"]["parameters"]
        assert {entry["name"] for entry in told if entry["in"] == "query"} == {
            *(parameter.name for parameter in listing.parameters),
            "format",
        }
    assert set(CURSORS) == {listing.path for listing in list_all()}
