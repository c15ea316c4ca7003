"""The pictures of the README, taken from the example network: `python -m tests.browser.pictures`."""

import datetime as dt
import os
import re
import shutil
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect, sync_playwright

from bot.playground import Tryout
from bot.settings import Settings
from playground.clock import Clock
from tests.browser.visitor import Visitor

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
THURSDAY = dt.datetime(2026, 4, 16, 16, 40, tzinfo=ZoneInfo("Europe/Lisbon"))
SIZE = {"width": 1140, "height": 700}
TALL = 820
"""Points high, where both sides of a topic have room."""
DRAFT = (
    "review Dear Dr. Okafor, Tom Reyes suggested that I write to you. Your step from hospital wards to health data is "
    "the one I'd like to understand. Do you have any openings? Alice"
)
"""Good in part: a link, a reason, and a request that frightens people."""


def main() -> None:
    """Take them all, small enough for a page that is read."""
    expect.set_options(timeout=30_000)  # a busy machine draws slowly
    with tempfile.TemporaryDirectory() as folder:
        tryout = Tryout(Settings(port=0), folder=Path(folder) / "data", true_now=lambda: THURSDAY, clock=Clock)
        tryout.start()
        try:
            with sync_playwright() as playwright:
                program = os.environ.get("CHROMIUM") or shutil.which("chromium")
                browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
                page = browser.new_page(viewport=SIZE, color_scheme="light")  # type: ignore[arg-type] # a plain dict
                page.goto(tryout.address)
                _take(page)
                browser.close()
        finally:
            tryout.stop()


def _take(page: Page) -> None:
    alice = Visitor(page)
    alice.field.wait_for()
    alice.presses("load the example network")
    expect(page.locator("#playing")).to_be_visible()
    expect(page.locator("#playing")).to_have_count(0, timeout=300_000)

    alice.types("Yes! Let me look.", "@Bob Brown")
    card = alice.types("/network ada", "@Bob Brown")
    expect(card).to_contain_text("told you")
    _picture(page, "card")

    alice.goes("Network Coach")
    expect(alice.newest).to_contain_text(re.compile("thank-you|moment|tell"))
    _picture(page, "reminder")

    expect(alice.opens("Home")).to_contain_text("Still open")
    _picture(page, "home")

    alice.goes("Network Coach")
    page.get_by_role("tab", name="Messages").click()
    alice.types("prep hanna")
    _shows(page, alice.newest, "Ask these first")
    _picture(page, "prep")

    page.set_viewport_size({"width": SIZE["width"], "height": TALL})
    _shows(page, alice.types("/network compare degrees"), "They see it differently")
    _picture(page, "board")

    page.set_viewport_size(SIZE)  # type: ignore[arg-type] # a plain dict
    alice.types(DRAFT)
    _shows(page, alice.newest, "Worth a second look")
    _picture(page, "review")


def _shows(page: Page, message: Locator, words: str) -> None:
    """The message from its first line on."""
    expect(message).to_contain_text(words)
    message.evaluate("one => one.scrollIntoView({block: 'start'})")
    page.wait_for_function("document.readyState === 'complete'")


def _picture(page: Page, name: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")


if __name__ == "__main__":
    main()
