"""What the scripts of the reading room do for who reads and reviews, in Chromium."""

from collections.abc import Iterator

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from browser import find_missing, open_browser, resize, serve_room
from commands import EXAMPLES
from reports import make_report
from room import TOKEN
from vakanuvis.serving import fill
from vakanuvis.warehouse import Warehouse, open_warehouse, save_all
from vakanuvis.warehouse.reviews import Corrections, read_reviews
from vakanuvis.web import Keeper

pytestmark = pytest.mark.skipif(find_missing() is not None, reason=str(find_missing()))


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """The example pages, and events for two pages of the list."""
    opened = open_warehouse(str(tmp_path_factory.mktemp("reviews") / "v.db"))
    fill(opened, EXAMPLES)
    save_all(opened, (make_report(f"n{number:02}") for number in range(20)))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def address(stock: Warehouse) -> Iterator[str]:
    """The address of the reading room."""
    with serve_room(stock, keeper=Keeper(TOKEN)) as opened:
        yield opened


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory, address: str) -> Iterator[Chrome]:
    """The browser of Ada, who has logged in."""
    with open_browser(tmp_path_factory.mktemp("profile"), language="en") as opened:
        opened.get(address + "/login?lang=en")
        find(opened, "input[name=name]").send_keys("Ada")
        find(opened, "input[name=token]").send_keys(TOKEN, Keys.ENTER)
        find(opened, "form.review")
        opened.set_window_size(1280, 900)
        yield opened


def find(chrome: Chrome, selector: str) -> WebElement:
    """What the selector finds first, as soon as it is there."""
    return WebDriverWait(chrome, 10).until(lambda driver: driver.find_element(By.CSS_SELECTOR, selector))


def count(chrome: Chrome, selector: str) -> int:
    """How much the selector finds now."""
    return len(chrome.find_elements(By.CSS_SELECTOR, selector))


def wait_until(chrome: Chrome, selector: str, number: int) -> None:
    """Go on as soon as the selector finds so much."""
    WebDriverWait(chrome, 10).until(lambda driver: count(driver, selector) == number)


def press(chrome: Chrome, *keys: str) -> None:
    """Press keys one after the other."""
    ActionChains(chrome).send_keys(*keys).perform()


def focused(chrome: Chrome) -> str:
    """The row in focus."""
    return str(chrome.execute_script("return document.activeElement.closest('li.event')?.id"))


def test_event_is_corrected_in_its_row_and_what_is_refused_is_told_there(chrome: Chrome, address: str, stock: Warehouse) -> None:
    chrome.get(address + "/events")
    press(chrome, "j", "j", "c")
    row = f"#{focused(chrome)}"
    Select(find(chrome, f"{row} form.correct [name=status]")).select_by_value("future")
    sides = find(chrome, f"{row} form.correct [name=recipients]")
    sides.clear()
    sides.send_keys("Ali", Keys.ENTER)
    wait_until(chrome, "#told:not(:empty)", 1)
    assert "Ali: no codes; write sides as TUR GOV; GRC MIL" in find(chrome, "#told").text
    sides.clear()
    sides.send_keys("GRC MIL", Keys.ENTER)
    wait_until(chrome, f"{row} .verdict.corrected", 1)
    assert [review.corrections for review in read_reviews(stock)] == [Corrections(status="future", recipients="GRC MIL")]
    assert f"#{focused(chrome)}" == row
    assert count(chrome, "#told:empty") == 1
    press(chrome, "x")
    wait_until(chrome, f"{row} .verdict", 0)
    assert read_reviews(stock) == []


@pytest.mark.parametrize("language", ["tr", "en"])
def test_head_of_a_reviewer_who_can_undo_is_one_line_on_a_wide_screen(chrome: Chrome, address: str, language: str) -> None:
    chrome.get(address + "/events?lang=en")
    press(chrome, "j", "r")
    wait_until(chrome, ".verdict.right", 1)
    find(chrome, "#visit form[action='/undo']")
    resize(chrome, 1440, 900)
    chrome.get(f"{address}/quotes?lang={language}")
    tops = "return [...document.querySelectorAll('header > *')].map(part => part.getBoundingClientRect().bottom)"
    lowest, highest = (choose(chrome.execute_script(tops)) for choose in (max, min))
    resize(chrome, 1280, 900)
    chrome.get(address + "/events?lang=en")
    press(chrome, "j", "x")
    wait_until(chrome, ".verdict", 0)
    assert lowest - highest < 20


def test_escape_closes_the_form_and_goes_back_to_the_row(chrome: Chrome, address: str) -> None:
    chrome.get(address + "/events")
    press(chrome, "j", "c")
    find(chrome, "form.correct select")
    row = focused(chrome)
    press(chrome, Keys.ESCAPE)
    assert count(chrome, "form.correct") == 0
    assert chrome.execute_script("return document.activeElement.id") == row


def test_list_goes_on_while_one_scrolls(chrome: Chrome, address: str) -> None:
    chrome.get(address + "/events")
    wait_until(chrome, "li.event", 25)
    chrome.execute_script("window.scrollTo(0, document.body.scrollHeight)")
    wait_until(chrome, "li.event", 44)
    assert chrome.execute_script("return new Set([...document.querySelectorAll('li.event')].map(row => row.id)).size") == 44
    assert count(chrome, "a[rel=next]") == 0


def test_reviewed_event_leaves_the_list_of_those_that_wait_and_the_next_is_in_focus(chrome: Chrome, address: str) -> None:
    chrome.get(address + "/events?review=none")
    press(chrome, "j", "j")
    row, (_, _, after, *_) = (
        focused(chrome),
        [each.get_attribute("id") for each in chrome.find_elements(By.CSS_SELECTOR, "li.event")],
    )
    press(chrome, "r")
    wait_until(chrome, f"#{row}", 0)
    WebDriverWait(chrome, 10).until(lambda driver: focused(driver) == after)
    press(chrome, "u")
    find(chrome, f"#{row}")


def test_event_in_focus_or_under_the_mouse_lights_its_words(chrome: Chrome, address: str) -> None:
    chrome.get(address + "/article?id=ornek-0002&why=1")
    press(chrome, "j")
    lit = [words.text for words in chrome.find_elements(By.CSS_SELECTOR, "article .lit:not(.sentence)")]
    assert lit == ["Belarus", "diplomatı", "Norveç", " hükümeti", "sınır dışı etti"]
    ActionChains(chrome).move_to_element(find(chrome, "#event-3")).perform()
    wait_until(chrome, "article .lit.trigger", 1)
    assert find(chrome, "article .lit.trigger").text == "kınadı"
