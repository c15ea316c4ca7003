"""The page in a real browser, with the real bot behind it on a Tuesday afternoon in Lisbon."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from bot.playground import Tryout
from bot.settings import Settings
from playground.clock import Clock
from playground.room import Room
from tests.browser.visitor import Opens, Visitor
from tests.stories.world import TUESDAY

PATIENCE = 60_000
"""Milliseconds for what is on its way: nothing is judged by its speed on a machine that is busy with more."""
expect.set_options(timeout=PATIENCE)
LAPTOP, PHONE = (1280, 800), (390, 844)


@pytest.fixture
def chromium() -> Iterator[Browser]:
    """A Chromium of this machine; without one the test is skipped, unless CI says that there has to be one."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        reason = "No Chromium here: install the package chromium, or name one in CHROMIUM."
        (pytest.fail if os.environ.get("BROWSER_TESTS") == "required" else pytest.skip)(reason)
    # One for each test: it keeps a loop of asyncio on this thread for as long as it is there.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def tryout(tmp_path: Path, sqlite_template: Path) -> Iterator[Tryout]:
    """Everything in one process, its clock standing still unless it is moved."""
    folder = tmp_path / "playground-data"
    folder.mkdir()
    shutil.copyfile(sqlite_template, folder / "network-coach.db")
    made = started(folder)
    yield made
    made.stop()


@pytest.fixture
def room(tryout: Tryout) -> Room:
    """The workspace behind the page."""
    return tryout.page.room


@pytest.fixture
def opens(chromium: Browser, tryout: Tryout) -> Iterator[Opens]:
    """Opens the page; at the end nobody's console may have complained."""
    complaints: list[str] = []

    def open_page(size: tuple[int, int] = LAPTOP, scheme: Any = "light", **more: Any) -> Visitor:
        width, height = size
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **more)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.goto(tryout.address)
        page.locator("#words").wait_for()
        return Visitor(page)

    yield open_page
    assert complaints == []


@pytest.fixture
def alice(opens: Opens) -> Visitor:
    """Alice at a laptop."""
    return opens()


def started(folder: Path, now: dt.datetime = TUESDAY) -> Tryout:
    """A playground that keeps its state in `folder`, and for which it is `now`."""
    made = Tryout(Settings(port=0), folder=folder, true_now=lambda: now, clock=Clock)
    made.start()
    return made
