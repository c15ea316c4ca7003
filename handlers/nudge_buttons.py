"""What can be pressed below a matter of a message that speaks first."""

from collections.abc import Callable

from coach.first_messages import First
from coach.journey import DueKind
from coach.reasons import Reason
from coach.wording import letters, people
from handlers import blocks, nudge_ahead
from handlers.nudge_menus import (
    ANSWERED,
    CONFIRMED,
    DID,
    DROPPED,
    IN_TOUCH,
    KEPT,
    NOT_YET,
    OFTEN,
    REST,
    SAID_NO,
    SAY_THANKS,
    SENT,
    TOOK_PLACE,
    WROTE,
)
from storage import advice
from storage.matters import Matter


def asks(matter: Matter) -> First | None:
    """What a message about an answer that has not come suggests; None: to leave it there."""
    if matter.last_touch and matter.last_touch.kind == "follow-up":
        return None
    return {1: First.MESSAGE, 2: First.FOLLOW_UP}.get(matter.nudge)


def pressable(matter: Matter) -> list[blocks.Element]:
    """While it waits for an answer."""
    if matter.reminder.is_ahead:
        return nudge_ahead.buttons(matter, _does(matter, "It's confirmed", CONFIRMED))
    return _PRESSED[matter.reminder.kind](matter)


def _hello_buttons(matter: Matter) -> list[blocks.Element]:
    told = _write(matter, Reason.ADVICE, "Write it with me") if matter.tell else _write(matter, Reason.NEWS)
    return [told, _does(matter, "We've been in touch", IN_TOUCH)]


def _how_often_buttons(matter: Matter) -> list[blocks.Element]:
    often = [_does(matter, text, days) for text, days in OFTEN]
    return [*often, _does(matter, f"Let {people.name(matter.contact.name)} rest", REST)]


def _talk_buttons(matter: Matter) -> list[blocks.Element]:
    name, talk = people.name(matter.contact.name), matter.talk.id if matter.talk else 0
    return [
        blocks.button("Note what I learned", "notes.form", talk, read_as=f"Note what I learned: {name}"),
        _does(matter, "Say thanks", SAY_THANKS),
        _does(matter, "Stay in touch", TOOK_PLACE),
    ]


def _step_buttons(matter: Matter) -> list[blocks.Element]:
    return [_does(matter, "Did it", DID), _does(matter, "Not yet", NOT_YET), _does(matter, "Dropped it", DROPPED)]


def _answer_buttons(matter: Matter) -> list[blocks.Element]:
    suggested = {
        First.MESSAGE: [blocks.button("Someone else", f"log.form#{matter.id}")],
        First.FOLLOW_UP: [_first(matter, First.FOLLOW_UP, "Write it with me")],
    }
    which = asks(matter)
    return [*(suggested[which] if which else []), _does(matter, "They answered", ANSWERED)]


def thanking(matter: Matter) -> list[blocks.Element]:
    """For a thank-you."""
    return [_write_thanks(matter), _does(matter, "I sent it", SENT)]


WRITTEN = frozenset({DueKind.THANKED, DueKind.IDENTIFY, DueKind.NEW_TIME, DueKind.IN_TOUCH})
"""What is settled by a few lines to them (`to_write`)."""


def to_write(matter: Matter, text: str) -> blocks.Element | None:
    """What opens the lines to them that settle it; None where it is settled otherwise."""
    match matter.reminder.kind:
        case DueKind.THANKED:
            return _write_thanks(matter, text)
        case DueKind.IDENTIFY:
            return _first(matter, First.MESSAGE, text)
        case DueKind.NEW_TIME:
            return nudge_ahead.offers_a_time(matter, text)
        case DueKind.IN_TOUCH:
            read_as = f"{text}: {people.name(matter.contact.name)}"
            return blocks.button(text, f"hello.open#{matter.id}", matter.contact.id, read_as=read_as)
        case _:
            return None


def _write_thanks(matter: Matter, text: str = "Write it with me") -> blocks.Element:
    about = f"{matter.contact.id}:{matter.talk.id if matter.talk else ''}"
    return blocks.button(text, "thanks.open", about, read_as=f"{text}: {people.name(matter.contact.name)}")


def tell_them(matter: Matter) -> list[blocks.Element]:
    """After a next step that was done: who advised it may like to hear of it."""
    done = matter.step if matter.step and matter.step.state == advice.DONE else None
    return [_write(matter, Reason.ADVICE, "Tell them")] if done and done.reported_on is None else []


def after_an_answer(matter: Matter) -> list[blocks.Element]:
    """They said yes or no to a first message."""
    if matter.answer == SAID_NO:
        return [_first(matter, First.DECLINED, "Write two lines back")]
    read_as = f"Plan a talk with {people.name(matter.contact.name)}"
    plan = blocks.button("Plan a talk", f"plan.open#{matter.id}", matter.contact.id, read_as=read_as)
    return [plan] if matter.answer == ANSWERED else []


def _first(matter: Matter, which: First, text: str) -> blocks.Element:
    read_as = f"{text}: {people.name(matter.contact.name)}"
    return blocks.button(
        text, f"first.write#{which.name.lower()}", f"{matter.contact.id}:{which.value}", read_as=read_as
    )


def _write(matter: Matter, reason: Reason, said: str | None = None) -> blocks.Element:
    text, about = said or letters.REASONS[reason], f"{matter.contact.id}:{reason.value}"
    read_as = f"{text}: {people.name(matter.contact.name)}"
    return blocks.button(text, f"hello.write#{reason.value}", about, read_as=read_as)


def _show(matter: Matter) -> blocks.Element:
    read_as = f"Show the card of {people.name(matter.contact.name)}"
    return blocks.button("Show the card", "card.over", matter.contact.id, read_as=read_as)


def _does(matter: Matter, text: str, answer: str) -> blocks.Element:
    read_as = f"{text}: {people.name(matter.contact.name)}"
    return blocks.button(text, f"nudge.does#{answer}", f"{matter.id}:{answer}", read_as=read_as)


def take_back(matter: Matter) -> blocks.Element:
    """*Undo*, once it is answered."""
    return blocks.button("Undo", "nudge.undo", matter.undo_id, read_as=f"Undo for {matter.contact.name}")


_PRESSED: dict[DueKind, Callable[[Matter], list[blocks.Element]]] = {
    DueKind.THANKED: thanking,
    DueKind.IN_TOUCH: _hello_buttons,
    DueKind.PROMISED: lambda matter: [_show(matter), _does(matter, "I did it", KEPT)],
    DueKind.HOW_OFTEN: _how_often_buttons,
    DueKind.EVALUATED: _talk_buttons,
    DueKind.ADVISED: _step_buttons,
    DueKind.IDENTIFY: lambda matter: [
        _first(matter, First.MESSAGE, "Help me write"),
        _does(matter, "I wrote to them", WROTE),
    ],
    DueKind.OUTREACH: _answer_buttons,
    DueKind.NEW_TIME: lambda matter: [
        *filter(None, [nudge_ahead.offers_a_time(matter, "Write it with me")]),
        _does(matter, "I sent it", WROTE),
    ],
}
