"""The reading room in Debian's Chromium: what readers click, press and see; skipped with the reason where no browser is."""

import json
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from tests.browser import find_missing, open_browser, prefer, resize, serve_room

from commands import EXAMPLES, ROOT
from vakanuvis.serving import fill
from vakanuvis.warehouse import Warehouse, open_warehouse
from vakanuvis.warehouse.reviews import read_reviews
from vakanuvis.web.visits import Keeper

pytestmark = pytest.mark.skipif(find_missing() is not None, reason=find_missing() or "")

TOKEN = "a-token-for-the-tests"
AXE = (ROOT / "tests" / "vendor" / "axe.js").read_text("utf-8")
DYAD = "/dyad?one=PRT&other=TUR"
PAGES = (
    "/",
    "/events",
    "/events?actor=Kimse",
    "/article?id=ornek-0002",
    "/actor?name=Tavares",
    DYAD,
    "/dyad",
    "/map",
    "/quotes",
    "/search?q=bakan",
    "/sources",
    "/reviews",
    "/login",
    "/nowhere",
)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """The example pages."""
    opened = open_warehouse(str(tmp_path_factory.mktemp("browser") / "v.db"))
    fill(opened, EXAMPLES)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def room(warehouse: Warehouse) -> Iterator[str]:
    """The address of the reading room."""
    with serve_room(warehouse, keeper=Keeper(TOKEN)) as address:
        yield address


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A browser, started once."""
    with open_browser(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def browser(opened: Chrome, room: str) -> Chrome:
    """The browser of a new reader, wide and light, who saw nothing yet."""
    opened.get(room + "/static/icon.svg")
    opened.delete_all_cookies()
    resize(opened, 1280, 900)
    prefer(opened, "light")
    opened.get_log("browser")
    return opened


def find(browser: Chrome, selector: str) -> WebElement:
    """What the selector finds first, as soon as it is there."""
    return WebDriverWait(browser, 10).until(lambda driver: driver.find_element(By.CSS_SELECTOR, selector))


def wait_for(browser: Chrome, condition: Callable[[], object]) -> None:
    """Go on as soon as the condition holds."""
    WebDriverWait(browser, 10).until(lambda _: condition())


def press(browser: Chrome, *keys: str) -> None:
    """Press keys one after the other."""
    ActionChains(browser).send_keys(*keys).perform()


def ask(browser: Chrome) -> dict[str, list[str]]:
    """The query of the page's address."""
    return parse_qs(urlsplit(browser.current_url).query)


def see(browser: Chrome, address: str) -> None:
    """Open a page and wait until what it draws is drawn."""
    browser.get(address)
    script = "return [...document.querySelectorAll('figure.chart')].every(figure => figure.querySelector('svg'))"
    wait_for(browser, lambda: browser.execute_script(script))


def test_event_in_focus_lights_its_words_and_its_day(browser: Chrome, room: str) -> None:
    see(browser, f"{room}/article?id=ornek-0001")
    assert not browser.find_elements(By.CSS_SELECTOR, "#text .date")
    ActionChains(browser).move_to_element(find(browser, "#event-1 .who")).perform()
    find(browser, "#text .date.lit")
    kinds = ("trigger", "actor", "date")
    lit = {kind: [words.text for words in browser.find_elements(By.CSS_SELECTOR, f"#text .{kind}.lit")] for kind in kinds}
    assert lit == {"trigger": ["protesto etti"], "actor": ["binlerce kişi", "hükümetin"], "date": ["bugün"]}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_has_no_serious_fault_of_accessibility(browser: Chrome, room: str, page: str, scheme: str) -> None:
    prefer(browser, scheme)
    see(browser, room + page)
    browser.execute_script(AXE)
    found = browser.execute_async_script("axe.run().then(arguments[0])")["violations"]
    serious = [fault for fault in found if fault["impact"] in ("serious", "critical")]
    told = [{"id": fault["id"], "where": [node["html"][:200] for node in fault["nodes"]]} for fault in serious]
    assert serious == [], json.dumps(told, indent=1, ensure_ascii=False)


@pytest.mark.parametrize("page", [page for page in PAGES if page != "/nowhere"])
def test_page_says_nothing_on_the_console_and_loads_from_here_alone(browser: Chrome, room: str, page: str) -> None:
    see(browser, room + page)
    assert browser.get_log("browser") == []
    loaded = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [address for address in loaded if not address.startswith(room)] == []


@pytest.mark.parametrize("page", PAGES)
def test_page_fits_a_telephone(browser: Chrome, room: str, page: str) -> None:
    resize(browser, 390, 844)
    see(browser, room + page)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390


def test_reader_clicks_from_today_to_the_words_and_who_said_them(browser: Chrome, room: str) -> None:
    see(browser, room + "/")
    find(browser, "main h2 a").click()
    find(browser, "blockquote ~ .from a").click()
    sentence = find(browser, ".sentence:target")
    assert sentence.text
    find(browser, "aside .actor").click()
    wait_for(browser, lambda: urlsplit(browser.current_url).path == "/actor")
    assert find(browser, "h1").text


def test_each_link_of_the_head_leads_to_a_page_that_is_marked(browser: Chrome, room: str) -> None:
    see(browser, room + "/")
    addresses = [str(link.get_attribute("href")) for link in browser.find_elements(By.CSS_SELECTOR, "header nav a")]
    assert len(addresses) >= 5
    for address in addresses:
        find(browser, f"header nav a[href='{urlsplit(address).path}']").click()
        assert find(browser, "header nav a[aria-current]").get_attribute("href") == address


def test_language_is_switched_and_stays(browser: Chrome, room: str) -> None:
    see(browser, room + "/quotes")
    assert find(browser, "h1").text == "Alıntılar"
    find(browser, ".languages a").click()
    wait_for(browser, lambda: find(browser, "h1").text == "Quotes")
    see(browser, room + "/map")
    assert (find(browser, "html").get_attribute("lang"), find(browser, "h1").text) == ("en", "Map")


def test_keyboard_skips_to_the_content_and_searches(browser: Chrome, room: str) -> None:
    see(browser, room + "/")
    press(browser, Keys.TAB, Keys.ENTER)
    assert urlsplit(browser.current_url).fragment == "main"
    find(browser, "input[type=search]").send_keys("bakan", Keys.ENTER)
    wait_for(browser, lambda: ask(browser).get("q") == ["bakan"])
    assert find(browser, "main mark").text


def test_everything_that_takes_the_focus_shows_it(browser: Chrome, room: str) -> None:
    see(browser, room + "/events")
    press(browser, *[Keys.TAB] * 6)
    outline = "const shown = getComputedStyle(document.activeElement); return [shown.outlineStyle, shown.outlineWidth]"
    assert browser.execute_script(outline) == ["solid", "2px"]


def test_click_on_a_bar_chooses_its_time(browser: Chrome, room: str) -> None:
    see(browser, room + DYAD)
    ActionChains(browser).move_to_element(find(browser, "#chart rect.k1")).click().perform()
    wait_for(browser, lambda: "since" in ask(browser))
    assert (ask(browser)["since"], ask(browser)["until"], ask(browser)["one"]) == (["2026-04-13"], ["2026-04-19"], ["PRT"])
    assert find(browser, ".rows blockquote").text


def test_drag_over_the_chart_chooses_what_it_touches(browser: Chrome, room: str) -> None:
    see(browser, room + DYAD)
    ActionChains(browser).move_to_element(find(browser, "#chart .overlay")).click_and_hold().move_by_offset(
        40, 0
    ).release().perform()
    wait_for(browser, lambda: "until" in ask(browser))
    find(browser, ".ways a").click()
    wait_for(browser, lambda: "since" not in ask(browser))


def test_circle_on_the_map_leads_to_the_events_there(browser: Chrome, room: str) -> None:
    see(browser, room + "/map")
    assert len(browser.find_elements(By.CSS_SELECTOR, "#map circle")) == len(browser.find_elements(By.CSS_SELECTOR, ".places li"))
    find(browser, "#map circle").click()
    wait_for(browser, lambda: urlsplit(browser.current_url).path == "/events")
    assert ask(browser) == {"place": ["Atina"]}
    assert len(browser.find_elements(By.CSS_SELECTOR, ".rows blockquote")) == 3


def test_map_shows_the_world_at_a_click(browser: Chrome, room: str) -> None:
    see(browser, room + "/map")
    before = find(browser, "#map .land").get_attribute("d")
    find(browser, "#map button").click()
    assert find(browser, "#map .land").get_attribute("d") != before


@pytest.mark.parametrize(
    ("page", "shown"), [(DYAD, "#periods tbody tr"), ("/map", ".places li"), ("/events", ".rows blockquote")]
)
def test_page_is_read_without_a_script(browser: Chrome, room: str, page: str, shown: str) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(room + page)
        assert find(browser, shown).is_displayed()
        assert [figure for figure in browser.find_elements(By.CSS_SELECTOR, "figure") if figure.is_displayed()] == []
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_reader_with_the_token_reviews_by_keyboard_and_takes_it_back(browser: Chrome, room: str, warehouse: Warehouse) -> None:
    see(browser, room + "/login?back=/events")
    find(browser, "input[name=name]").send_keys("Ada")
    find(browser, "input[name=token]").send_keys(TOKEN, Keys.ENTER)
    find(browser, "form.review")
    press(browser, "j", "w")
    assert find(browser, ".verdict.wrong").text.endswith("Ada")
    assert [(review.reviewer, review.verdict) for review in read_reviews(warehouse)] == [("Ada", "wrong")]
    press(browser, "u")
    wait_for(browser, lambda: not browser.find_elements(By.CSS_SELECTOR, ".verdict"))
    assert list(read_reviews(warehouse)) == []
    assert browser.get_log("browser") == []


def test_hostile_words_of_an_address_run_nothing(browser: Chrome, room: str) -> None:
    hostile = {"one": "<script>alert(1)</script>", "other": '"><img src=x onerror=alert(1)>'}
    see(browser, f"{room}/dyad?{urlencode(hostile)}")
    assert find(browser, "h1").text.startswith("<script>")
    assert browser.find_elements(By.CSS_SELECTOR, "main script, main img") == []
    assert browser.get_log("browser") == []
