"""WARC archives as crawlers write them, for tests."""


def make_record(
    url: str, body: bytes, *, headers: bytes = b"", status: bytes = b"200 OK", media_type: bytes = b"text/html", length: int = 0
) -> bytes:
    """A response record; `length` is what it claims to hold, if not the truth; `headers` are lines of the response."""
    response = b"HTTP/1.1 %s\r\nContent-Type: %s\r\n%s\r\n%s" % (status, media_type, headers, body)
    lines = (
        b"WARC/1.0",
        b"WARC-Type: response",
        b"WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>",
        b"WARC-Date: 2026-11-01T10:00:00Z",
        b"WARC-Target-URI: " + url.encode(),
        b"Content-Type: application/http; msgtype=response",
        b"Content-Length: %d" % (length or len(response)),
        b"",
        response,
    )
    return b"\r\n".join(lines) + b"\r\n\r\n"


def make_archive(*pages: tuple[str, bytes]) -> bytes:
    """An archive of an information record, a request and these pages, as CC-NEWS lays them out."""
    start = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 8\r\n\r\nsoftware\r\n\r\n"
    request = b"WARC/1.0\r\nWARC-Type: request\r\nWARC-Target-URI: https://ornek.com/\r\nContent-Length: 5\r\n\r\nGET /\r\n\r\n"
    return start + request + b"".join(make_record(url, body) for url, body in pages)
