"""Who may not review in the reading room, and how it is told: each refusal."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from commands import run_vaka
from room import FORM, TOKEN, WORD, Clock, log_in, read_secret, say
from vakanuvis.warehouse import Warehouse
from vakanuvis.warehouse.reviews import read_reviews
from vakanuvis.web import make_app


def test_wrong_token_is_refused_and_after_five_so_is_the_right_one(reader: TestClient, clock: Clock) -> None:
    mistaken = [log_in(reader, token=f"wrong{n}") for n in range(5)]
    assert {(answer.status_code, answer.headers.get("set-cookie")) for answer in mistaken} == {(403, None)}
    answer = log_in(reader)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "300")
    clock.now = 301.0
    assert log_in(reader).status_code == 303


@pytest.mark.parametrize("name", ["", " ", "a" * 61])
def test_login_needs_a_name(reader: TestClient, name: str) -> None:
    assert log_in(reader, name=name).status_code == 400


@pytest.mark.parametrize("base", ["http://testserver", "https://testserver"])
def test_cookie_is_for_this_site_alone_and_for_no_script(reader: TestClient, base: str) -> None:
    cookie = log_in(TestClient(reader.app, base_url=base, follow_redirects=False)).headers["set-cookie"].lower()
    assert cookie.startswith("vaka_visit=")
    assert {"httponly", "samesite=strict", "path=/"} <= set(cookie.split("; "))
    assert ("secure" in cookie.split("; ")) == base.startswith("https")


def test_nothing_that_is_kept_opens_a_visit(reader: TestClient) -> None:
    keeper = reader.app.state.keeper
    cookie = log_in(reader).cookies["vaka_visit"]
    kept = repr([vars(keeper), keeper.visits])
    assert TOKEN not in kept
    assert cookie not in kept


@pytest.mark.parametrize("path", ["/review", "/undo", "/logout"])
def test_word_without_a_visit_is_refused(reader: TestClient, signing: Warehouse, path: str) -> None:
    answer = reader.post(path, data={**WORD, "secret": "x"})
    assert answer.status_code == 401
    assert "Log in to review" in answer.text
    assert read_reviews(signing) == []


@pytest.mark.parametrize("secret", ["", "wrong", "ş"])
def test_word_without_the_secret_of_the_page_is_refused(ada: TestClient, signing: Warehouse, secret: str) -> None:
    assert say(ada, secret=secret).status_code == 403
    assert read_reviews(signing) == []


def test_secret_of_another_visit_is_refused(ada: TestClient) -> None:
    other = TestClient(ada.app, follow_redirects=False)
    log_in(other)
    assert say(ada, secret=read_secret(other)).status_code == 403


@pytest.mark.parametrize("path", ["/login", "/review", "/undo", "/logout"])
@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}],
)
def test_form_from_elsewhere_is_refused(ada: TestClient, path: str, headers: dict[str, str]) -> None:
    form = {"secret": read_secret(ada), "name": "Ada", "token": TOKEN, **WORD}
    assert ada.post(path, data=form, headers=headers).status_code == 403
    assert ada.post(path, data=form, headers={"origin": "http://testserver", "sec-fetch-site": "same-origin"}).status_code in (
        303,
        409,
    )


def test_too_many_words_in_a_minute_are_refused(ada: TestClient, clock: Clock) -> None:
    form = {"secret": read_secret(ada), **WORD, "verdict": "maybe"}
    assert {ada.post("/review", data=form).status_code for _ in range(120)} == {400}
    answer = ada.post("/review", data={**form, "verdict": "right"})
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")
    clock.now = 61.0
    assert ada.post("/review", data={**form, "verdict": "right"}).status_code == 303


def test_form_that_is_too_long_or_none_is_refused(ada: TestClient) -> None:
    assert ada.post("/review", content=b"a" * 30_000, headers=FORM).status_code == 413
    assert ada.post("/review", content=b"\xff=\xfe", headers=FORM).status_code == 400
    assert ada.post("/review", json=WORD).status_code == 415
    assert ada.post("/review", files={"secret": b"x"}).status_code == 415


def test_visit_ends_when_the_reader_leaves(ada: TestClient) -> None:
    form = {"secret": read_secret(ada), **WORD}
    cookie = {"cookie": f"vaka_visit={ada.cookies['vaka_visit']}"}
    assert ada.post("/logout", data=form).status_code == 303
    assert TestClient(ada.app, headers=cookie).post("/review", data=form).status_code == 401


def test_visit_ends_after_a_day(ada: TestClient, clock: Clock) -> None:
    form = {"secret": read_secret(ada), **WORD}
    clock.now = 86_401.0
    assert ada.post("/review", data=form).status_code == 401


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example"]
)
def test_no_form_leads_out_of_the_room(reader: TestClient, back: str) -> None:
    assert log_in(reader, back=back).headers["location"] == "/events"
    assert "evil" not in reader.get("/login", params={"back": back}).text.partition('<form class="filters')[2]


def test_page_of_a_reviewer_is_kept_by_nobody(ada: TestClient) -> None:
    assert ada.get("/events").headers["cache-control"] == "no-store"
    assert "cache-control" not in TestClient(ada.app).get("/events").headers


def test_nobody_writes_in_a_room_for_reading(signing: Warehouse) -> None:
    client = TestClient(make_app(signing), follow_redirects=False, headers={"accept-language": "en"})
    answers = [client.get("/login"), client.get("/correct?article=a1&event=e1"), log_in(client)]
    answers += [client.post(path, data={**WORD, "secret": ""}) for path in ("/review", "/undo", "/logout")]
    assert {answer.status_code for answer in answers} == {403}
    assert ["In this room nothing can be changed" in answer.text for answer in answers] == [True] * 6
    assert "Log in" not in client.get("/events").text
    assert read_reviews(signing) == []


def test_serve_refuses_a_short_token(tmp_path: Path) -> None:
    done = run_vaka("serve", "--demo", "--token", "short", folder=tmp_path)
    assert done.returncode == 2
    assert "--token: 5 characters; at least 16" in done.stderr.decode()
