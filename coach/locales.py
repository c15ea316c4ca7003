"""What a locale tells of how its people write dates (D5)."""

_MONTH_FIRST = frozenset({"en-US", "en-CA", "en-PH"})
_YEAR_FIRST = frozenset({"ja", "zh", "ko", "hu", "lt", "mn", "sv", "eu"})
"""Languages in which the year stands before the month, and so the month before the day."""


def day_first(locale: str | None) -> bool:
    """Whether 4/11 is the 4th of November where Slack knows this locale (such as `en-GB`); unknown, it is not."""
    if not locale:
        return False
    whole = locale.replace("_", "-")
    return whole not in _MONTH_FIRST and whole.partition("-")[0].lower() not in _YEAR_FIRST
