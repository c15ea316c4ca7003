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
        ("lunch on the 8th: Bo Lind", "Bo Lind", dt.date(2027, 3, 8)),
        ("lunch with Bo Lind, the 8:30 one", "Bo Lind", None),
        ("call w Chidi 3pm today thx pending", "Chidi", WEDNESDAY),
        ("Ivy - walk 4 March - will thank tomorrow", "Ivy", dt.date(2027, 3, 4)),
        ("Ivy, walk 4 March, will thank tmrw", "Ivy", dt.date(2027, 3, 4)),
    ],
)
def test_a_day_or_not(line: str, name: str, date: dt.date | None) -> None:
    """A word for a day in another language, a decimal, and how near somebody is on LinkedIn are no days by themselves."""
    said = read(line, today=WEDNESDAY)

    assert (said.name, said.date) == (name, date)


@pytest.mark.parametrize(
    ("line", "name", "others", "date"),
    [
        ("met dr. Oluwaseun Adébáyò-Smith and Mei-Ling O'Brien at a meetup today", "dr. Oluwaseun Adébáyò-Smith", ("Mei-Ling O'Brien",), 0),
        ("met Dr. Anna Smith at a fair today", "Dr. Anna Smith", (), 0),
        ("coffee with Prof. Ana Baker, chef, yesterday eve", "Prof. Ana Baker", (), 1),
        ("tea w Undo Suzuki ystrday", "Undo Suzuki", (), 1),
        ("call with Jose y'day", "Jose", (), 1),
        ("coffee with Amara 31/11", "Amara", (), None),
    ],
)  # fmt: skip
def test_titles_and_days_as_they_are_thumbed(line: str, name: str, others: tuple[str, ...], date: int | None) -> None:
    """A title does not use up a name, and a day that is none is named."""
    said = read(line, today=WEDNESDAY)

    assert (said.name, said.others) == (name, others)
    assert said.date == (None if date is None else WEDNESDAY - dt.timedelta(days=date))
    assert [guess.phrase for guess in said.guesses if guess.because] == (["31/11"] if date is None else [])


@pytest.mark.parametrize(
    "line", ["we talked on monday actually", "whats my next talk", "hes fine, wrote me he got promoted!!"]
)
def test_words_of_a_sentence_are_nobody(line: str) -> None:
    """Nobody is called so."""
    assert read(line, today=WEDNESDAY).name is None
