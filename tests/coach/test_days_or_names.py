"""What looks like a day and is a name, a number or a degree."""

import datetime as dt

import pytest

from coach.logline import read

WEDNESDAY = dt.date(2027, 3, 10)


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("coffee with Josh Homme today", "Josh Homme", WEDNESDAY),
        ("coffee with Raj Ahir, developer at Acme", "Raj Ahir", None),
        ("coffee with Eilen Murphy yesterday", "Eilen Murphy", dt.date(2027, 3, 9)),
        ("coffee with Petra Vakar", "Petra Vakar", None),
        ("coffee with Cy Young, team of 3.5", "Cy Young", None),
        ("coffee with Ana Silva, uses Python 3.11", "Ana Silva", None),
        ("coffee with Ana Silva, startup raised 3.4", "Ana Silva", None),
        ("coffee with Ana Silva 4.3", "Ana Silva", dt.date(2027, 3, 4)),
        ("coffee with Ana Silva, 4.3.", "Ana Silva", dt.date(2027, 3, 4)),
        ("coffee with Ana Silva on 4.3", "Ana Silva", dt.date(2027, 3, 4)),
        ("Ivo Jay, 2nd, engineer at Acme", "Ivo Jay", None),
        ("coffee with Ivo Jay on 2nd", "Ivo Jay", dt.date(2027, 3, 2)),
    ],
)
def test_a_day_or_not(line: str, name: str, date: dt.date | None) -> None:
    """A word for a day in another language, a decimal, and how near somebody is on LinkedIn are no days by themselves."""
    said = read(line, today=WEDNESDAY)

    assert (said.name, said.date) == (name, date)
