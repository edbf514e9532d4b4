"""`vaka watch` and `vaka sources` as a person gives them: once, for ever until a signal, and with mistakes in the file."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.test_fetching_links import make_feed
from tests.web_site import Answer, Site, make_news, serve_site

from commands import run_vaka
from vakanuvis.assets.source_lists import read_starter
from vakanuvis.base.errors import SourceError
from vakanuvis.watch import parse_watch_list

SOURCE = '[[source]]\nname = "Örnek"\nurl = "https://ornek.com/rss"\n'


@pytest.fixture
def site() -> Iterator[Site]:
    """A site whose feed names two pages."""
    with serve_site({"/Lizbon": Answer(make_news("Lizbon")), "/Madrid": Answer(make_news("Madrid"))}) as site:
        site.pages["/feed"] = Answer(make_feed("/Lizbon", "/Madrid", "/yok"))
        yield site


def write_list(folder: Path, *urls: str) -> None:
    """The file `sources.toml` with these sources."""
    sources = (f'[[source]]\nname = "Kaynak {number}"\nurl = "{url}"\n' for number, url in enumerate(urls, 1))
    (folder / "sources.toml").write_text("\n".join(["delay = 0", *sources]), "utf-8")


def count(database: Path, table: str) -> int:
    """The rows of a table."""
    with closing(sqlite3.connect(database)) as connection:
        found: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return found


def test_starter_names_thirty_sources_of_different_sites() -> None:
    watched = parse_watch_list(read_starter(), "starter.toml")
    assert len(watched.source) == 30
    assert len({urlsplit(source.url).path + source.name for source in watched.source}) == 30
    assert all(source.url.startswith("https://") for source in watched.source)


def test_starter_is_printed_as_it_stands(tmp_path: Path) -> None:
    assert run_vaka("sources", "--starter", folder=tmp_path).stdout.decode() == read_starter()


def test_once_reads_what_is_new_and_ends(site: Site, tmp_path: Path) -> None:
    write_list(tmp_path, f"{site.url}/feed")
    done = run_vaka("watch", "sources.toml", "--once", "--private", folder=tmp_path)
    told = done.stderr.decode()
    assert (done.returncode, count(tmp_path / "vaka.db", "articles")) == (0, 2), told
    assert told.splitlines()[0].endswith("Kaynak 1: 2 new, 1 rejected")
    assert told.splitlines()[-1] == "1 sources, 2 pages read, 1 rejected; kept in vaka.db"
    (row,) = map(json.loads, run_vaka("sources", "--json", folder=tmp_path).stdout.splitlines())
    assert (row["name"], row["health"], row["new"], row["rejected"], row["errors"]) == ("Kaynak 1", "ok", 2, 1, 0)


def test_once_with_no_source_that_answers_is_told(site: Site, tmp_path: Path) -> None:
    write_list(tmp_path, f"{site.url}/yok")
    done = run_vaka("watch", "sources.toml", "--once", "--private", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-1] == "vaka: sources.toml: no source answered; `vaka sources` says why"
    row = run_vaka("sources", folder=tmp_path).stdout.decode().splitlines()[1].split("\t")
    assert (row[1], row[-1]) == ("failing", "http status: 404")


def start_watch(folder: Path, site: Site, *asked: str) -> "subprocess.Popen[bytes]":
    """A watch, once the site was asked for a path."""
    write_list(folder, f"{site.url}/feed")
    running = subprocess.Popen(
        [sys.executable, "-m", "vakanuvis", "watch", "sources.toml", "--private"],
        cwd=folder,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while running.poll() is None and not set(asked) <= set(site.paths()):
        time.sleep(0.02)
    return running


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_it_in_time_with_nothing_by_halves(sign: signal.Signals, site: Site, tmp_path: Path) -> None:
    with start_watch(tmp_path, site, "/Lizbon") as running:
        started = time.monotonic()
        running.send_signal(sign)
        code = running.wait(10)
        took = time.monotonic() - started
        assert running.stderr is not None
        told = running.stderr.read().decode()
    assert (code, "Traceback" in told) == (0, False), told
    assert took < 2
    # What was fetched and not kept is not remembered as fetched either: the next watch gets it.
    kept = count(tmp_path / "vaka.db", "articles")
    assert kept == 0 or count(tmp_path / "vaka.db", "fetches") >= kept
    assert run_vaka("watch", "sources.toml", "--once", "--private", folder=tmp_path).returncode == 0
    assert count(tmp_path / "vaka.db", "articles") == 2


def test_interrupt_of_a_terminal_reaches_all_its_processes_and_none_complains(site: Site, tmp_path: Path) -> None:
    with start_watch(tmp_path, site, "/Lizbon", "/Madrid", "/yok") as running:
        time.sleep(0.3)  # the server of workers now loads the models, which nothing shows
        os.killpg(running.pid, signal.SIGINT)
        _, told = running.communicate(timeout=10)
    assert b"Traceback" not in told, told.decode()


def test_signal_ends_it_in_time_while_another_holds_the_database(site: Site, tmp_path: Path) -> None:
    run_vaka("read", "-", "--db", "vaka.db", folder=tmp_path, stdin=b"x")
    site.pages["/feed"] = Answer(act=lambda handler: (held.wait(20), handler.answer(Answer(make_feed("/yok"))))[1])
    held = threading.Event()
    with start_watch(tmp_path, site, "/feed") as running, closing(sqlite3.connect(tmp_path / "vaka.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        held.set()
        while "/yok" not in site.paths():
            time.sleep(0.02)
        time.sleep(0.5)  # the watch now waits for the database, which nothing shows
        started = time.monotonic()
        running.send_signal(signal.SIGTERM)
        assert running.wait(10) == 0
        assert time.monotonic() - started < 2


def test_kill_leaves_nothing_by_halves(site: Site, tmp_path: Path) -> None:
    with start_watch(tmp_path, site, "/yok") as running:
        running.kill()
    assert count(tmp_path / "vaka.db", "articles") in (0, 2)
    assert run_vaka("watch", "sources.toml", "--once", "--private", folder=tmp_path).returncode == 0
    assert count(tmp_path / "vaka.db", "articles") == 2


def test_sources_without_a_watch_says_how_to_begin(tmp_path: Path) -> None:
    run_vaka("read", "-", "--db", "vaka.db", folder=tmp_path, stdin=b"x")
    assert b"`vaka watch sources.toml` polls them" in run_vaka("sources", folder=tmp_path).stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "x.toml:1: object missing required field `source`; give at least one [[source]] with name and url"),
        ("source = []", "x.toml:1: source: expected `array` of length >= 1; give at least one [[source]] with name and url"),
        (f"evry = 5\n{SOURCE}", "x.toml:1: object contains unknown field `evry`; known are source, contact, every, most, delay"),
        (f"\nevery = 0.5\n{SOURCE}", "x.toml:2: every: expected `float` >= 1.0; mend the line"),
        (f'every = "15"\n{SOURCE}', "x.toml:1: every: expected `float`, got `str`; mend the line"),
        (f"{SOURCE}\nevry = 5", "x.toml:5: object contains unknown field `evry`; known are name, url, every"),
        (f'{SOURCE}\n[[source]]\nname = "İki"', "x.toml:5: object missing required field `url`; add it"),
        (f'{SOURCE}\n[[source]]\nname = "İki"\nurl = 5', "x.toml:7: url: expected `str`, got `int`; mend the line"),
        ('[[source]]\nname = ""\nurl = "https://a.com/"', "x.toml:2: name: expected `str` of length >= 1; mend the line"),
        (
            f'{SOURCE}[[source]]\nname = "B"\nurl = "ornek"',
            "x.toml:6: url: 'ornek' is no address of the web; expected https://...",
        ),
        (f"{SOURCE}\n{SOURCE}", "x.toml:7: url: https://ornek.com/rss stands there twice; leave one out"),
        (f"{SOURCE}\n{SOURCE.replace('/rss', '/')}", "x.toml:6: name: Örnek stands there twice; leave one out"),
        ('[[source]]\nname = "A\n', "x.toml:2: Illegal character '\\n'; mend the line"),
        ("[[source]\n", "x.toml:1: Expected ']]' at the end of an array declaration; mend the line"),
        (
            "[source]\nname = 1",
            "x.toml:1: source: expected `array`, got `object`; give at least one [[source]] with name and url",
        ),
    ],
)
def test_mistake_in_the_file_is_one_line_with_file_line_and_mend(text: str, told: str) -> None:
    with pytest.raises(SourceError) as raised:
        parse_watch_list(text, "x.toml")
    assert str(raised.value) == told


@pytest.mark.parametrize(
    ("content", "mend"),
    [
        (None, "sources.toml: cannot be read: No such file or directory; `vaka sources --starter` prints a file to begin with"),
        (b"\xff\xfe", "sources.toml: is not UTF-8; save it in that charset"),
        (b"every = [", "sources.toml:1: "),
    ],
)
def test_file_that_cannot_be_used_ends_in_one_line_and_code_2(content: bytes | None, mend: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "sources.toml").write_bytes(content)
    done = run_vaka("watch", "sources.toml", "--once", folder=tmp_path)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert done.stderr.decode().startswith(f"vaka: {mend}")
    assert not (tmp_path / "vaka.db").exists()
