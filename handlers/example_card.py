"""A card of somebody invented, to show what one is good for before anybody is saved."""

import datetime as dt

from coach.wording import card as words
from handlers import blocks
from handlers.answers import Answer, Ask, Shown

_AGO = dt.timedelta(days=40)
_NEXT = dt.timedelta(days=50)
_EVERY = 90
"""Days between hellos."""


def shown(ask: Ask) -> Answer:
    """*See an example card*."""
    day, upcoming = ask.today - _AGO, ask.today + _NEXT
    learned = ["The hard part is asking the right question, not the maths.", "Show one small project, finished."]
    foot = words.footnote(
        introduced_by="Mary Somerville",
        met_via=None,
        how_often=_EVERY,
        resting=False,
        next_hello=upcoming,
        today=ask.today,
    )
    content = [
        blocks.heading("Ada Lovelace"),
        blocks.footnote(words.under_name("analyst", "Babbage & Co", "Ada")),
        blocks.said(words.last_in_touch(day, "talk", "coffee", today=ask.today)),
        blocks.said(*words.told_you("Ada", learned)),
        blocks.footnote(foot),
        blocks.row(blocks.button("Log someone", "log.form#example")),
    ]
    return Shown(blocks.modal("An example card", content))
