"""How somebody acts on the page, in the words of `tests.person`: types, says, presses what says so, fills the field."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

APP = "Network Coach"


class Visitor:
    """Somebody in front of the page; what an act leads to is waited for by what is looked at next."""

    def __init__(self, page: Page) -> None:
        """`page` shows the playground."""
        self.page = page

    def goes(self, place: str) -> None:
        """To "#general", "@Bob Brown" or the app, in the list of channels."""
        name = place.lstrip("#@")
        self.page.get_by_role("navigation").get_by_role(
            "button", name=re.compile(rf"{re.escape(name)}( \d+ unread)?$")
        ).click()
        expect(self.page.get_by_role("main").get_by_role("heading", level=2)).to_have_text(place.removeprefix("@"))

    def types(self, line: str, place: str = APP) -> Locator:
        """A command, or words, in that place; the newest message is what is seen then."""
        self.goes(place)
        if place == APP:  # whoever opens it is greeted, which must not be taken for the answer
            expect(self.messages.first).to_be_visible()
        before = self.messages.count()
        self.field.fill(line)
        self.field.press("Enter")
        expect(self.messages.nth(before)).to_be_visible()
        return self._itself(self.newest)

    says = types

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.page.locator("#words")

    @property
    def messages(self) -> Locator:
        """The messages of this conversation."""
        return self.page.locator("main article")  # thousands of roles take a browser seconds to work out

    @property
    def newest(self) -> Locator:
        """The newest of them."""
        return self.messages.last

    @property
    def form(self) -> Locator:
        """The modal on top."""
        return self.page.locator("dialog#modal")

    def hears(self, words: str) -> Locator:
        """A message with these words in it."""
        found = self.messages.filter(has_text=words)
        expect(found).to_have_count(1)
        return self._itself(found)

    def _itself(self, message: Locator) -> Locator:
        """A message, whatever it will say later."""
        return self.page.get_by_role("main").locator(f'[data-key="{message.get_attribute("data-key")}"]')

    def presses(self, label: str, on: Locator | None = None) -> None:
        """A button by what it says, or by what a screen reader says."""
        buttons = (on or self.page).get_by_role("button")
        said = buttons.filter(has_text=re.compile(rf"^{re.escape(label)}$"))
        said.or_((on or self.page).get_by_role("button", name=label, exact=True)).click()

    def chooses(self, option: str, menu: str, on: Locator | None = None) -> None:
        """From a menu that opens below a button."""
        (on or self.page).get_by_role("button", name=menu).click()
        self.page.get_by_role("menuitem", name=option).click()

    def finds(self, typed: str, label: str) -> list[str]:
        """Type into a field that looks up; what it offers."""
        self.page.get_by_role("combobox", name=label).fill(typed)
        offers = self.page.get_by_role("listbox", name=label).get_by_role("option")
        expect(offers.first).to_be_visible()
        return offers.all_inner_texts()

    def picks(self, option: str) -> None:
        """One of the options on offer."""
        self.page.locator(".offer").filter(has_text=option).click()

    def fills(self, label: str, text: str) -> None:
        """The field of the modal with this label."""
        self.form.get_by_label(re.compile(rf"^{re.escape(label)}( \(optional\))?$")).fill(text)

    def submits(self, label: str = "Save") -> None:
        """The modal."""
        self.presses(label, self.form)

    def waits(self, move: str) -> None:
        """Let time pass by a button of the clock; until it has passed."""
        button = self.page.get_by_role("button", name=move, exact=True).first
        button.click()
        expect(self.page.locator("#status")).to_contain_text(re.compile("It is now|Nothing is waiting"))
        expect(button).to_be_enabled()

    def becomes(self, name: str) -> None:
        """Somebody else."""
        self.page.get_by_label("You are").select_option(name)
        expect(self.page.get_by_label("You are")).to_have_value(re.compile(name.split(maxsplit=1)[0], re.IGNORECASE))

    def opens(self, tab: str) -> Locator:
        """A tab of the app; what it shows."""
        self.goes(APP)
        self.page.get_by_role("tab", name=tab).click()
        return self.page.get_by_role("tabpanel")

    def drops(self, file: Path, on: str = "main") -> None:
        """Drag a file over the conversation and let it go there."""
        content = file.read_bytes().decode("latin-1")
        script = """([content, name]) => {
            const held = new DataTransfer();
            held.items.add(new File([Uint8Array.from(content, (sign) => sign.charCodeAt(0))], name));
            return held;
        }"""
        held = self.page.evaluate_handle(script, [content, file.name])
        for event in ("dragover", "drop"):
            self.page.dispatch_event(on, event, {"dataTransfer": held})


Opens = Callable[..., Visitor]
