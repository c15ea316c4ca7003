"""What is said about getting ready for a talk, where no everyday story comes by."""

import datetime as dt

from coach.phrases import bare
from coach.wording import nudges, prep

TODAY = dt.date(2026, 4, 14)


def test_what_is_said_about_the_page() -> None:
    """Kind and short."""
    moment = dt.datetime(2026, 4, 15, 17, 31, tzinfo=dt.UTC)
    assert bare([prep.sent_before(moment, zone="Europe/Lisbon", today=TODAY)]) == (
        "I'll send you this page tomorrow around 18:30."
    )
    assert bare([prep.short_version()]).startswith("Five minutes are enough")
    assert bare([prep.not_taking_place("Ada")]) == "The talk with Ada was called off. What you prepared is kept."
    assert bare([prep.no_other()]) == "That was the last one of its kind, so it stays."


def test_what_was_put_off_to_a_day_that_has_come() -> None:
    """An old message says no day that is over."""
    assert bare([nudges.put_off("Ada")]) == "Put off: Ada."
