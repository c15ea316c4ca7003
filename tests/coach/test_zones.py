"""Which time zone is meant."""

from zoneinfo import available_timezones

import pytest

from coach.zones import city, read


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("New York", "America/New_York"),
        ("new york", "America/New_York"),
        ("America/New_York", "America/New_York"),
        ("London", "Europe/London"),
        ("UK", "Europe/London"),
        ("São Paulo", "America/Sao_Paulo"),
        ("San Francisco", "America/Los_Angeles"),
        ("EST", "America/New_York"),
        ("Munich", "Europe/Berlin"),
        ("India", "Asia/Kolkata"),
        ("Lagos", "Africa/Lagos"),
        ("GMT", "UTC"),
        ("Atlantis", None),
        ("Eastern", "America/New_York"),
        ("Europe", None),
        ("West", None),  # of Australia, of Brazil
        ("", None),
        ("!?", None),
        ("x" * 5000, None),
    ],
)
def test_a_city_a_country_or_an_abbreviation(typed: str, zone: str | None) -> None:
    """In any case or accent; what could be several is none."""
    assert read(typed, available_timezones()) == zone


def test_what_is_shown_of_a_zone_is_read_again() -> None:
    """So that a form left as it is changes nothing."""
    assert city("America/New_York") == "New York"
    for zone in ("America/New_York", "Europe/Lisbon", "Asia/Kolkata", "Pacific/Auckland", "UTC"):
        assert read(city(zone), available_timezones()) == zone
