"""The pages of the reading room as pictures, wide and narrow, light and dark: scripts/screenshots FOLDER [DATABASE].

Without a database the example pages are shown, and the pictures of the README are taken too (readme-NAME.webp, English).
"""

import base64
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.support.wait import WebDriverWait
from tests.browser import find_missing, open_browser, prefer, resize, serve_room

from vakanuvis.serving import fill
from vakanuvis.warehouse import Filters, Warehouse, find_events, open_warehouse
from vakanuvis.warehouse.queries import list_pairs
from vakanuvis.warehouse.stories import list_stories
from vakanuvis.web.rendering import link
from vakanuvis.web.visits import Keeper

_SIZES = {"wide": (1440, 900), "narrow": (390, 844)}
_README = {"article": "/article?id=ornek-0002&lang=en", "events": "/events?lang=en", "map": "/map?lang=en"}
_REVIEWED = ("events", "article")  # pages that are taken as a reviewer sees them too
_TOKEN = "a-token-for-the-pictures"
_TALLEST = 3000  # pixels of a page that are taken
_ROOT = Path(__file__).resolve().parents[1]


def list_pages(warehouse: Warehouse) -> Iterator[tuple[str, str]]:
    """The name and the address of each page, with an article, a story, a pair and an actor that the database knows."""
    yield "today", "/"
    yield "events", "/events"
    yield "quotes", "/quotes"
    yield "map", "/map"
    yield "dyads", "/dyad"
    yield "search", "/search?q=bakan"
    yield "sources", "/sources"
    yield "reviews", "/reviews"
    yield "login", "/login"
    for story in list_stories(warehouse, limit=1):
        yield "story", link("/story", id=story.id)
    for found in find_events(warehouse, Filters(status="actual"), limit=1):
        yield "article", link("/article", f"s{found.event.sentence.start}", id=found.article_id)
        names = [side.name for side in found.event.actors if side.name]
        yield "actor", link("/actor", name=names[0] if names else "Türkiye")
    for pair in list_pairs(warehouse, limit=1):
        yield "dyad", link("/dyad", one=pair.one, other=pair.other)


def shoot(browser: Chrome, folder: Path, root: str, pages: list[tuple[str, str]]) -> None:
    """Write NAME-SIZE-SCHEME.png for each page."""
    for size, (width, height) in _SIZES.items():
        for scheme in ("light", "dark"):
            prefer(browser, scheme)
            for name, address in pages:
                resize(browser, width, height)
                browser.get(root + address)
                WebDriverWait(browser, 10).until(_is_drawn)
                tall = min(_TALLEST, int(browser.execute_script("return document.documentElement.scrollHeight")))
                resize(browser, width, max(height, tall))
                picture = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"]
                (folder / f"{name}-{size}-{scheme}.png").write_bytes(base64.b64decode(picture))


def log_in(browser: Chrome, root: str) -> None:
    """Make the browser that of a reviewer who has said a word that can be undone."""
    browser.get(root + "/login")
    browser.find_element("name", "name").send_keys("Ada")
    browser.find_element("name", "token").send_keys(_TOKEN, "\n")
    for selector in ("form.review button[value=right]", "#visit form[action='/undo']"):
        found = WebDriverWait(browser, 10).until(lambda driver, wanted=selector: driver.find_element("css selector", wanted))
        if found.tag_name == "button":
            found.click()


def shoot_for_readme(browser: Chrome, folder: Path, root: str) -> None:
    """Write readme-NAME.webp: the upper part of three pages."""
    prefer(browser, "light")
    resize(browser, 1200, 760)
    for name, address in _README.items():
        browser.get(root + address)
        WebDriverWait(browser, 10).until(_is_drawn)
        picture = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": 85})["data"]
        (folder / f"readme-{name}.webp").write_bytes(base64.b64decode(picture))


def _is_drawn(browser: Chrome) -> bool:
    """True as soon as each chart of the page has its drawing."""
    return bool(
        browser.execute_script("return [...document.querySelectorAll('figure.chart')].every(f => f.querySelector('svg'))")
    )


@contextmanager
def _opened(arguments: list[str]) -> Iterator[Warehouse]:
    with tempfile.TemporaryDirectory() as folder:
        warehouse = open_warehouse(arguments[0] if arguments else str(Path(folder) / "examples.db"))
        try:
            if not arguments:
                fill(warehouse, _ROOT / "examples")
            yield warehouse
        finally:
            warehouse.close()


def main() -> None:
    """Take the pictures."""
    missing = find_missing()
    if missing or len(sys.argv) < 2:
        sys.exit(f"vaka: {missing or 'say where the pictures go: scripts/screenshots FOLDER [DATABASE]'}")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with (
        _opened(sys.argv[2:]) as warehouse,
        serve_room(warehouse, keeper=Keeper(_TOKEN)) as root,
        tempfile.TemporaryDirectory() as profile,
    ):
        pages = list(list_pages(warehouse))
        with open_browser(Path(profile)) as browser:
            shoot(browser, folder, root, pages)
            log_in(browser, root)
            shoot(browser, folder, root, [(f"reviewer-{name}", address) for name, address in pages if name in _REVIEWED])
            browser.delete_all_cookies()
            if len(sys.argv) == 2:
                shoot_for_readme(browser, folder, root)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    main()
