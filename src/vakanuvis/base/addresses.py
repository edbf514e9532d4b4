"""Addresses of the web: cleaned so that they still open, and folded into the key by which one article is one article."""

import re
from urllib.parse import SplitResult, unquote_to_bytes, urljoin, urlsplit, urlunsplit

from vakanuvis.base.spans import Record

# Browsers and servers stop far below; a longer one is a data: address or garbage.
LONGEST_ADDRESS = 4000
_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
# What RFC 3986 lets stand as it is in a path or a query.
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ALLOWED = _PLAIN | frozenset(b"%/:@!$&'()*+,;=?[]|")
_HOST = re.compile(r"[^\s/?#@\\<>\"^`{|}%]+")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$")
_AMP_PATH = re.compile(r"/amp(?:html)?(?=/.)|/amp(?:html)?/?$|\.amp(?=\.html?$|$)")
# Caches that serve another site's amp pages: the site's own address stands in the path.
_CACHE_PATH = re.compile(r"/(?:amp|[cvi])/(s/)?(.+)", re.S)


class AddressRules(Record, frozen=True):
    """Names in lower case: parameters that only track (whole or by their start), marks of amp pages, first labels of hosts."""

    tracking: frozenset[str]
    tracking_starts: tuple[str, ...]
    amp_parameters: frozenset[str]
    host_labels: frozenset[str]


def clean_address(address: str, rules: AddressRules, *, base: str | None = None) -> str | None:
    """The address without tracking, fragment and needless forms: it opens the same page. None if it is none of the web's.

    `base` is the address of the page that names it, against which a relative one is read.
    """
    parts = _split(address, base)
    if parts is None or parts.scheme not in _PORTS:
        return None
    host = _clean_host(parts)
    if host is None:
        return None
    kept = [part for part in parts.query.split("&") if part and not _is_tracking(part, rules)]
    return urlunsplit((parts.scheme, host, _escape(_drop_dots(parts.path)) or "/", _escape("&".join(kept)), ""))


def make_key(address: str, rules: AddressRules) -> str:
    """What two addresses of one article have in common, whatever their scheme, make-up (amp, mobile) or ending.

    The address as it is if it is none of the web's. A key need not open in a browser.
    """
    cleaned = clean_address(_leave_cache(address), rules)
    if cleaned is None:
        return address
    parts = urlsplit(cleaned)
    path = _INDEX.sub("/", _AMP_PATH.sub("", parts.path)).rstrip("/")
    query = sorted(part for part in parts.query.split("&") if part and not _asks_for_amp(part, rules))
    return urlunsplit(("https", _drop_labels(parts.netloc, rules), path or "/", "&".join(query), ""))


def _split(address: str, base: str | None) -> SplitResult | None:
    # Blanks and line breaks inside an address come from wrapped feeds; browsers drop tabs and breaks too.
    plain = re.sub(r"[\t\r\n]", "", address.strip())
    if not plain or len(plain) > LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(urljoin(base, plain) if base else plain)
        return parts._replace(scheme=parts.scheme.lower())
    except ValueError:
        return None


def _clean_host(parts: SplitResult) -> str | None:
    """Host and port without user name and default port; None if there is none."""
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host:
        return None
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    host = host.rstrip(".")
    if not _HOST.fullmatch(host):
        return None
    return host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"


def _drop_dots(path: str) -> str:
    """The path without . and .. and doubled slashes."""
    kept: list[str] = []
    for step in path.split("/"):
        if step == "..":
            kept = kept[:-1]
        elif step not in ("", "."):
            kept.append(step)
    end = "/" if kept and path.endswith(("/", "/.", "/..")) else ""
    return "/" + "/".join(kept) + end


def _escape(text: str) -> str:
    """One spelling of each character: letters and digits plain, all that is not ASCII escaped in capitals."""
    plain = _ESCAPE.sub(lambda match: _spell(unquote_to_bytes(match[0]), _PLAIN), text)
    return _spell(plain.encode("utf-8", "replace"), _ALLOWED)


def _spell(letters: bytes, plain: frozenset[int]) -> str:
    return "".join(chr(letter) if letter in plain else f"%{letter:02X}" for letter in letters)


def _is_tracking(part: str, rules: AddressRules) -> bool:
    name = part.partition("=")[0].lower()
    return name in rules.tracking or name.startswith(rules.tracking_starts)


def _asks_for_amp(part: str, rules: AddressRules) -> bool:
    lower = part.lower()
    return lower in rules.amp_parameters or lower.partition("=")[0] in rules.amp_parameters


def _drop_labels(host: str, rules: AddressRules) -> str:
    """The host without www, m and the like, as long as two labels stay."""
    label, _, rest = host.partition(".")
    while label in rules.host_labels and "." in rest:
        host = rest
        label, _, rest = host.partition(".")
    return host


def _leave_cache(address: str) -> str:
    """The site's own address of a page in an amp cache."""
    parts = _split(address, None)
    try:
        host = (parts.hostname or "") if parts else ""
    except ValueError:
        return address
    if parts is None or not (host.endswith(".cdn.ampproject.org") or host.startswith("www.google.") or host == "google.com"):
        return address
    match = _CACHE_PATH.fullmatch(parts.path)
    if match is None:
        return address
    query = f"?{parts.query}" if parts.query else ""
    return f"{'https' if match[1] else 'http'}://{match[2]}{query}"
