"""Databases for the tests: each contract test runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from starlette.testclient import TestClient

from clusters import find_programs, run_cluster
from reports import make_report
from room import TOKEN, Clock, log_in
from vakanuvis.warehouse import Warehouse, open_warehouse, save
from vakanuvis.web import Keeper, make_app


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """The URL of a PostgreSQL server."""
    programs = find_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed; on Debian: apt install postgresql")
    pytest.importorskip("psycopg", reason="psycopg is not installed; pip install 'vakanuvis[postgres]'", exc_type=ImportError)
    with run_cluster(programs) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name or URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "v.db")
    server: str = request.getfixturevalue("cluster")
    name = f"v{uuid4().hex}"
    engine = create_engine(server.format(name="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.format(name=name)


@pytest.fixture
def warehouse(database: str) -> Iterator[Warehouse]:
    """An open, empty warehouse."""
    opened = open_warehouse(database)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands."""
    return Clock()


@pytest.fixture
def signing(tmp_path: Path) -> Iterator[Warehouse]:
    """A warehouse with the signing in Ankara."""
    opened = open_warehouse(str(tmp_path / "v.db"))
    save(opened, make_report())
    yield opened
    opened.close()


@pytest.fixture
def reader(signing: Warehouse, clock: Clock) -> TestClient:
    """A reader of the signing who has not logged in, in English."""
    app = make_app(signing, keeper=Keeper(TOKEN, clock=clock))
    return TestClient(app, headers={"accept-language": "en"}, follow_redirects=False)


@pytest.fixture
def ada(reader: TestClient) -> TestClient:
    """A reader who has logged in as Ada."""
    assert log_in(reader).status_code == 303
    return reader
