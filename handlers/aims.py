"""What somebody prepares for, a few lines about them, and where they are (S01 to S03, S09 to S18, S31)."""

import datetime as dt
from dataclasses import replace

from coach.aims import Aim
from coach.wording import aims as words
from coach.wording import weeks as week_words
from handlers import blocks
from handlers.answers import Answer, Ask, Reply, Shown, reply
from storage import profiles, stages, weeks
from storage.order import Order

_OPEN_FOR = dt.timedelta(days=14)
"""How long looking back and saying thanks count as open."""
_FIELDS = {
    "about": "About me, in two or three sentences",
    "experience": "Something I have done",
    "old_field": "The field I come from",
    "path": "The work I'm heading for",
    "signs_as": "The name under my notes",
}
_LONG = "about"


def aim(ask: Ask) -> Answer:
    """`aim`: the form; in a direct message, where none opens by itself, what holds now and the way to it."""
    if ask.command:
        return form(ask)
    return reply(
        words.holds(_aim(ask)),
        blocks.row(blocks.button("Change it", "aim.form"), blocks.button("Where am I?", "journey")),
    )


def offered() -> list[blocks.Plain]:
    """The question with its answers, and the saying; part of the first message."""
    return [
        blocks.said(words.question()),
        blocks.row(blocks.menu("Choose", "aim.choose", [(said, aim.value) for aim, said in words.CHOICES.items()])),
        blocks.beside("".join(piece.text for piece in words.saying()), blocks.button("Is that true?", "aim.true")),
    ]


def chosen(ask: Ask) -> Answer:
    """An answer to the question: kept, with what it changes."""
    if ask.words not in list(Aim):
        return form(ask)
    order = Order(ask.session, ask.owner.id)
    profiles.keep(order, aim=ask.words)
    shown = reply(
        words.kept(Aim(ask.words)),
        words.next_step(),
        blocks.row(blocks.button("About me", "aim.form"), blocks.button("What networking is", "networking")),
    )
    return Reply(shown.blocks, shown.text, below=True, undo_id=_undo_id(ask, order))


def holds(ask: Ask) -> Answer:
    """*Yes, still so*, below a message of the week."""
    weeks.aim_holds(ask.session, ask.owner, now=ask.now)
    return replace(reply(week_words.aim_stays()), below=True)


def form(ask: Ask) -> Answer:
    """Six questions about them, each of which may stay empty."""
    known = profiles.of(ask.session, ask.owner.id)
    answers = [(said, aim.value) for aim, said in words.CHOICES.items()]
    fields = [
        blocks.choice("aim", "What are you preparing for?", answers, known.aim or Aim.UNSURE),
        *(
            blocks.field(
                name,
                label,
                getattr(known, name),
                multiline=name == _LONG,
                hint=words.SLOT_HINTS.get(name),
            )
            for name, label in _FIELDS.items()
        ),
    ]
    return Shown(blocks.form("About me", "aim.save", fields))


def save(ask: Ask) -> Answer:
    """The form *About me*: kept, with what it changes."""
    filled = blocks.entered(ask.facts)
    known = profiles.of(ask.session, ask.owner.id)
    said = {
        name: filled[name] or None
        for name in _FIELDS
        if name in filled and blocks.changed(getattr(known, name) or "", filled[name])
    }
    chosen_aim = Aim(filled["aim"])
    order = Order(ask.session, ask.owner.id)
    profiles.keep(order, aim=chosen_aim.value, **said)
    now = profiles.of(ask.session, ask.owner.id)
    kept = [label for name, label in _FIELDS.items() if getattr(now, name)]
    undo_id = _undo_id(ask, order)
    undo = [blocks.row(blocks.button("Undo", "undo", undo_id))] if undo_id else []
    shown = reply(words.saved(kept), words.kept(chosen_aim), words.change_it(ask.command), *undo)
    return replace(shown, undo_id=undo_id)


def _undo_id(ask: Ask, order: Order) -> int | None:
    return order.keep(words.LABEL, now=ask.now) if order.changed else None


def is_it_true(_: Ask) -> Answer:
    """*Is that true?*"""
    shown = reply(words.is_it_true())
    return Reply(shown.blocks, shown.text, below=True)


def networking(_: Ask) -> Answer:
    """What networking is, and what it is not."""
    shown = reply(words.networking())
    return Reply(shown.blocks, shown.text, below=True)


def journey(ask: Ask) -> Answer:
    """Where am I? The people at each stage of the way."""
    found = stages.of(ask.session, ask.owner.id, today=ask.today, since=ask.today - _OPEN_FOR)
    if not found:
        shown = reply(words.journey(), words.journey_empty(), blocks.row(blocks.button("Log someone", "log.form")))
    else:
        shown = reply(words.journey(), [words.stage(_CALLED[one.stage], one.names, one.count) for one in found])
    return Reply(shown.blocks, shown.text, below=True)


_CALLED = {
    stages.Stage.FOUND: "You could talk with",
    stages.Stage.SCHEDULED: "Talk ahead",
    stages.Stage.HELD: "To look back on",
    stages.Stage.EVALUATED: "To thank",
    stages.Stage.IN_TOUCH: "In touch",
}


def _aim(ask: Ask) -> Aim | None:
    known = profiles.of(ask.session, ask.owner.id).aim
    return Aim(known) if known else None


def footer(ask: Ask) -> blocks.Plain:
    """On Home: what they prepare for, with the way to change it."""
    return blocks.beside("".join(piece.text for piece in words.holds(_aim(ask))), blocks.button("Change", "aim.form"))
