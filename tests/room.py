"""Reviewers for the tests of the reading room: what they send, and the clock by which they are limited."""

import re

from httpx2 import Response
from starlette.testclient import TestClient

from vakanuvis.warehouse import Warehouse
from vakanuvis.warehouse.reviews import Corrections, read_reviews

TOKEN = "a-token-for-the-tests"
FORM = {"content-type": "application/x-www-form-urlencoded"}
WORD = {"article": "a1", "event": "e1", "verdict": "right", "back": "/events"}


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time in seconds."""
        return self.now


def log_in(client: TestClient, token: str = TOKEN, name: str = "Ada", **more: str) -> Response:
    """The answer to a login."""
    return client.post("/login", data={"name": name, "token": token, **more})


def read_secret(client: TestClient) -> str:
    """The secret in the forms of the pages."""
    return re.findall(r'name="secret" value="([^"]+)"', client.get("/events").text)[0]


def say(client: TestClient, **fields: str) -> Response:
    """The answer to a word on the event."""
    return client.post("/review", data={"secret": read_secret(client), **WORD, **fields})


def find_word(warehouse: Warehouse) -> list[tuple[str, str, Corrections]]:
    """Who said what of the event, with what corrections."""
    return [(review.reviewer, review.verdict, review.corrections) for review in read_reviews(warehouse)]
