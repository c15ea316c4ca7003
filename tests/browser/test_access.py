"""What axe finds on every screen, light and dark, at a laptop and on a phone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it has no types

from tests.browser.conftest import LAPTOP, PHONE
from tests.browser.visitor import Opens, Visitor

pytestmark = pytest.mark.slow

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_has_a_serious_finding(opens: Opens, scheme: str) -> None:
    """Conversation, menu, form with errors, Home, About, thread, the wire."""
    alice = opens(LAPTOP, scheme)
    found = {"welcome": _findings(alice)}
    saved = alice.types(COFFEE)
    saved.get_by_role("button", name="Fix or undo").click()
    found["menu"] = _findings(alice)
    alice.page.keyboard.press("Escape")
    alice.chooses("Log a conversation", "Shortcuts")
    alice.submits()
    alice.form.get_by_text("Please complete").wait_for()
    found["form"] = _findings(alice)
    alice.page.keyboard.press("Escape")
    alice.chooses("Open a contact card", "Shortcuts")
    alice.finds("ada", "Type a name")
    found["lookup"] = _findings(alice)
    alice.page.keyboard.press("Escape")
    alice.page.keyboard.press("Escape")
    alice.field.fill("/")
    found["completion"] = _findings(alice)
    alice.waits("+1 day")
    for tab in ("Home", "About"):
        alice.opens(tab)
        found[tab] = _findings(alice)
    alice.types("Lunch?", "@Bob Brown")
    alice.newest.hover()
    alice.chooses("Reply in thread", "More actions", alice.newest)
    alice.presses("The wire")
    alice.page.locator(".entry summary").first.click()
    found["thread and wire"] = _findings(alice)

    assert {screen: what for screen, what in found.items() if what} == {}


def test_nor_on_a_phone(opens: Opens) -> None:
    """The list, and a conversation."""
    phone = opens(PHONE, "dark", has_touch=True)
    assert _findings(phone) == []
    phone.presses("To the list of channels")
    assert _findings(phone) == []


def _findings(visitor: Visitor) -> list[Any]:
    # One main landmark is asked for on every page; on a phone the list of channels stands alone.
    violations = Axe().run(visitor.page).response["violations"]
    return [
        (one["id"], [node["html"][:160] for node in one["nodes"]])
        for one in violations
        if one["impact"] in ("serious", "critical", "moderate") and one["id"] != "landmark-one-main"
    ]
