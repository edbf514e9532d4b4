"""Databases for the tests: each contract test runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

from clusters import find_programs, run_cluster
from vakanuvis.warehouse import Warehouse, open_warehouse


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
