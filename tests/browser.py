"""The reading room on a port of this machine, and Debian's Chromium to look at it."""

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from vakanuvis.warehouse import Warehouse
from vakanuvis.web import make_app
from vakanuvis.web.visits import Keeper

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
# Nothing but the pages: without these Chromium calls its maker at every start.
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
)


def find_missing() -> str | None:
    """Which Debian package the browser lacks, with the mend; None if both are there."""
    missing = [package for package, found in (("chromium", CHROMIUM), ("chromium-driver", DRIVER)) if found is None]
    return f"no browser: apt-get install {' '.join(missing)}" if missing else None


@contextmanager
def serve_room(warehouse: Warehouse, *, keeper: Keeper | None = None) -> Iterator[str]:
    """The address of the reading room while it is open; `keeper` says who may review."""
    app = make_app(warehouse, hosts=("127.0.0.1",), keeper=keeper)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


@contextmanager
def open_browser(profile: Path, *, language: str = "tr") -> Iterator[Chrome]:
    """A browser with an empty profile that asks for pages in a language and keeps what its console says."""
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in (*_QUIET, f"--user-data-dir={profile}", f"--lang={language}", f"--accept-lang={language}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = Chrome(options=options, service=ChromeService(str(DRIVER)))
    try:
        yield browser
    finally:
        browser.quit()


def resize(browser: Chrome, width: int, height: int) -> None:
    """The page as a screen of this width shows it; under 500 px only so, not by the window's size."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def prefer(browser: Chrome, scheme: str) -> None:
    """The page as somebody sees it who prefers "light" or "dark"."""
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
