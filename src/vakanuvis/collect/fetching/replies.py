"""An answer of a server, read within its limits."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

import httpx2
import msgspec

from vakanuvis.base.records import Record, Rejected
from vakanuvis.collect.answers import decode
from vakanuvis.collect.limits import LARGEST_PAGE, reject_large

ENCODINGS = "gzip, deflate, br, zstd"
HTTP_STATUS = "http status"
# Answers that another try may change: timeouts, too many requests, a server that is down for a moment.
PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
MOVED = frozenset((301, 302, 303, 307, 308))
_NOT_MODIFIED = 304


class Validators(Record, frozen=True):
    """By what a server knows which version of a page we have."""

    etag: str | None = None
    last_modified: str | None = None

    def write_headers(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed."""
        stated = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in stated.items() if value}


class Reply(Record, frozen=True):
    """What a server answered; `url` is that which answered in the end, `location` where a redirect leads."""

    url: str
    status: int
    body: bytes = b""
    media_type: str | None = None
    charset: str | None = None
    fetched_at: dt.datetime | None = None
    validators: Validators = Validators()
    location: str | None = None

    @property
    def is_unchanged(self) -> bool:
        """True if the version that we have is the present one."""
        return self.status == _NOT_MODIFIED


class Fault(Record, frozen=True):
    """A failure that may pass; `pause` is how long the server asks us to wait."""

    reason: str
    detail: str
    pause: float | None = None


async def read_reply(response: httpx2.Response, url: str, largest: int, now: float) -> Reply | Rejected | Fault:
    """The answer with its body unpacked; a refusal where it is too large or not what it says."""
    status = response.status_code
    if status in PASSING:
        return Fault(HTTP_STATUS, str(status), read_pause(response.headers.get("Retry-After"), now))
    head = Reply(
        url=url,
        status=status,
        media_type=response.headers.get("Content-Type"),
        charset=(response.charset_encoding or "").partition(",")[0] or None,  # some servers state the type twice
        fetched_at=dt.datetime.fromtimestamp(now, dt.UTC),
        validators=Validators(_trim(response.headers.get("ETag")), _trim(response.headers.get("Last-Modified"))),
        location=response.headers.get("Location") if status in MOVED else None,
    )
    if status != 200:
        return head
    packed = await _read_body(response, largest)
    if packed is None:
        return Rejected(url, "collect", "too large", f"over {largest} bytes over the network")
    codings = response.headers.get("Content-Encoding", "")
    body = decode(packed, codings)
    if body is None:
        return Rejected(url, "collect", "broken encoding", codings[:100])
    if len(body) > LARGEST_PAGE and len(body) > len(packed):
        return reject_large(url)
    return msgspec.structs.replace(head, body=body)


def confirm_version(reply: Reply, known: Validators) -> Reply:
    """The answer that nothing has changed, with the version that it confirms: servers need not name it again."""
    version = Validators(reply.validators.etag or known.etag, reply.validators.last_modified or known.last_modified)
    return msgspec.structs.replace(reply, validators=version)


async def _read_body(response: httpx2.Response, largest: int) -> bytes | None:
    """The bytes as they come; None if they are too many."""
    stated = response.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) > largest:
        return None
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_raw():
        size += len(part)
        if size > largest:
            return None
        parts.append(part)
    return b"".join(parts)


def may_pass(rejected: Rejected) -> bool:
    """True for a refusal that another try, later, may change."""
    stated = re.search(r"(?:^|: )(\d{3})\b", rejected.detail)
    status = rejected.reason == HTTP_STATUS and stated is not None and int(stated[1]) in PASSING
    return status or rejected.reason == "no answer"


def read_pause(stated: str | None, now: float) -> float | None:
    """The seconds of a Retry-After, which are a number or an instant; None if it is neither."""
    if stated is None:
        return None
    if stated.strip().isdigit():
        return float(stated.strip()[:9])
    try:
        instant = parsedate_to_datetime(stated)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return max(0.0, instant.replace(tzinfo=instant.tzinfo or dt.UTC).timestamp() - now)


def _trim(validator: str | None) -> str | None:
    """The validator, if it is one: longer ones are kept by nobody."""
    return validator if validator and len(validator) <= 500 else None
