"""Which time zone somebody means: its name, a city, a country or a usual abbreviation."""

from collections.abc import Iterable

from coach.names import fold

_BY_NAME = {
    "Europe/London": "uk gb united_kingdom britain great_britain england scotland wales bst",
    "Europe/Berlin": "germany cet cest mez munich hamburg frankfurt cologne stuttgart",
    "Europe/Paris": "france lyon",
    "Europe/Madrid": "spain barcelona valencia",
    "Europe/Rome": "italy milan turin naples",
    "Europe/Zurich": "switzerland geneva basel bern",
    "Europe/Amsterdam": "netherlands rotterdam",
    "Europe/Lisbon": "portugal porto wet",
    "Europe/Dublin": "ireland",
    "Europe/Stockholm": "sweden gothenburg",
    "Europe/Warsaw": "poland krakow",
    "Europe/Athens": "greece eet",
    "America/New_York": "et est edt eastern boston washington philadelphia atlanta miami pittsburgh",
    "America/Chicago": "ct cst cdt central houston dallas austin minneapolis st_louis",
    "America/Denver": "mt mst mdt mountain salt_lake_city",
    "America/Los_Angeles": "pt pst pdt pacific san_francisco seattle portland san_diego bay_area california",
    "America/Toronto": "montreal ottawa",
    "America/Sao_Paulo": "rio_de_janeiro",
    "Asia/Kolkata": "india ist mumbai delhi new_delhi bangalore bengaluru chennai hyderabad",
    "Asia/Shanghai": "china beijing shenzhen",
    "Asia/Tokyo": "japan jst osaka",
    "Asia/Seoul": "korea south_korea",
    "Asia/Jerusalem": "israel tel_aviv",
    "Africa/Johannesburg": "south_africa cape_town durban sast",
    "Africa/Lagos": "nigeria abuja",
    "Africa/Nairobi": "kenya",
    "Africa/Cairo": "egypt",
    "Pacific/Auckland": "new_zealand wellington",
    "UTC": "gmt utc z",
}
"""What places are called beside the city in a zone's name; a gap inside a name is a low line."""


def read(text: str, known: Iterable[str]) -> str | None:
    """The IANA name that the words mean, one of `known`; None where it could be several or none."""
    key = fold(text.replace("_", " "))
    if not key:
        return None
    place = key.replace(" ", "_")
    if by_name := next((zone for zone, names in _BY_NAME.items() if place in names.split()), None):
        return by_name
    named = {zone for zone in known if key in (fold(zone.replace("_", " ")), fold(city(zone)))}
    return _best(named) if named else None


def city(zone: str) -> str:
    """The place in a zone's name: `New York` of America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


def _best(named: set[str]) -> str | None:
    """Of several names of one place the plain one: America/New_York, not posix/America/New_York."""
    plain = sorted(named, key=lambda zone: (zone.count("/"), zone))
    alike = [zone for zone in plain if zone.count("/") == plain[0].count("/")]
    return plain[0] if len(alike) == 1 else None
