"""What a search says."""

from coach.phrases import Line, line, strong
from coach.wording import days, people


def how_many(words: str, count: int, *, more: bool) -> Line:
    """How many people fit; `more`: there are more than that."""
    if more:
        return strong(f"More than {count} people fit “{people.name(words)}”. One more word would help.")
    fit = "One person fits" if count == 1 else f"{days.number(count).capitalize()} people fit"
    return strong(f"{fit} “{people.name(words)}”.")


def page(number: int, of: int) -> Line:
    """Which page of how many, counted from one."""
    return line(f"Page {number} of {of}")
