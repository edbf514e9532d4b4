"""The site of an address."""

from urllib.parse import urlsplit


def find_site(url: str) -> str:
    """The host of a web address without "www." ("aa.com.tr"), empty for a file."""
    if not url.startswith(("http://", "https://", "//")):
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
