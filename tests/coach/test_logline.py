"""One line, read into its fields: the practice lines of coaching.md 9 whole, then every rule."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import logline
from coach.logline import Kind, LogLine, read

THURSDAY = dt.date(2026, 4, 16)
NOTHING: dict[str, Any] = {
    "name": None,
    "role": None,
    "organization": None,
    "email": None,
    "phone": None,
    "met_via": None,
    "introduced_by": None,
    "date": None,
    "kind": Kind.CONTACT,
    "thank_you_sent": False,
    "notes": None,
    "others": (),
}
TALK = Kind.INTERVIEW


def day(month: int, number: int, year: int = 2026) -> dt.date:
    """A day near the story's."""
    return dt.date(year, month, number)


PRACTICE = [
    (
        "coffee w/ Salma Idrissi (buyer, Decathlon) on tues, thx sent",
        {"name": "Salma Idrissi", "role": "buyer", "organization": "Decathlon", "date": day(4, 14), "kind": TALK}
        | {"thank_you_sent": True},
    ),
    (
        "Petr Novák, tram driver trainer @ DPP, met at open depot day 4/11, petr@dpp.example",
        {"name": "Petr Novák", "role": "tram driver trainer", "organization": "DPP", "date": day(4, 11)}
        | {"met_via": "open depot day", "email": "petr@dpp.example"},
    ),
    (
        "Call with Nomvula (HR, Sasol) booked Monday, via Thabo",
        {"name": "Nomvula", "role": "HR", "organization": "Sasol", "date": day(4, 20), "kind": TALK}
        | {"introduced_by": "Thabo"},
    ),
    ("my cousin intro'd me to Ed Rask, glazier", {"name": "Ed Rask", "role": "glazier", "introduced_by": "my cousin"}),
    (
        "Quinn Ashby told me thanks for coming yesterday, museum lighting tech",
        {"name": "Quinn Ashby", "role": "museum lighting tech", "date": day(4, 15)}
        | {"notes": "told me thanks for coming"},
    ),
    (
        "thursday lunch: Dr Mei Tan + Josh Bly, both NUS Hospital pharmacists",
        {"name": "Dr Mei Tan", "role": "pharmacists", "organization": "NUS Hospital", "date": day(4, 9), "kind": TALK}
        | {"others": ("Josh Bly",)},
    ),
    (
        "Ravi K. emailed him 4/2, zoom set for 4/22 (hydrologist, ex-USGS, now Jacobs)",
        {"name": "Ravi K.", "role": "hydrologist", "organization": "Jacobs", "date": day(4, 22), "kind": TALK}
        | {"notes": "emailed 4/2; ex-USGS"},
    ),
    (
        "Ana Thankachan, dietitian, spoke 25m last wed",
        {"name": "Ana Thankachan", "role": "dietitian", "date": day(4, 15), "kind": TALK, "notes": "25m"},
    ),
    ("added: olga@lab.example", {"email": "olga@lab.example"}),
    (
        "April Summers from June & Co., coffee march 3, card mailed",
        {"name": "April Summers", "organization": "June & Co.", "date": day(3, 3), "kind": TALK}
        | {"thank_you_sent": True},
    ),
    (
        "Wed: long chat with Hamish at the co-op booth, seed grower",
        {"name": "Hamish", "role": "seed grower", "met_via": "co-op booth", "date": day(4, 15)},
    ),
    (
        "Lunch w/ Bo sometime in Feb, boat surveyor, thank-you half written",
        {"name": "Bo", "role": "boat surveyor", "kind": TALK} | {"notes": "sometime in Feb; thank-you half written"},
    ),
]


@pytest.mark.parametrize(("line", "parse"), PRACTICE, ids=[line[:24] for line, _ in PRACTICE])
def test_a_practice_line_is_read_whole(line: str, parse: dict[str, Any]) -> None:
    """All twelve fields; what the line does not say is empty."""
    assert _twelve(read(line, today=THURSDAY)) == NOTHING | parse


def test_the_line_of_the_story() -> None:
    """With the owner's own word for the talk."""
    line = read("coffee with Ada Lovelace (analyst @ Babbage & Co) today, intro'd by Mary Somerville", today=THURSDAY)

    assert _twelve(line) == NOTHING | {
        "name": "Ada Lovelace",
        "role": "analyst",
        "organization": "Babbage & Co",
        "date": THURSDAY,
        "kind": TALK,
        "introduced_by": "Mary Somerville",
    }
    assert (line.medium, line.planned, line.guesses) == ("coffee", False, ())


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("today", day(4, 16)),  # D1
        ("this morning", day(4, 16)),
        ("yesterday", day(4, 15)),
        ("yesterday afternoon", day(4, 15)),
        ("last night", day(4, 15)),
        ("day before yesterday", day(4, 14)),
        ("tomorrow", day(4, 17)),
        ("3 days ago", day(4, 13)),
        ("two weeks ago", day(4, 2)),
        ("a week ago", day(4, 9)),
        ("a couple of days ago", day(4, 14)),
        ("a fortnight ago", day(4, 2)),
        ("in two weeks", day(4, 30)),
        ("on tues", day(4, 14)),  # D2
        ("on Thursday", day(4, 9)),  # the same weekday is seven days back
        ("last fri", day(4, 10)),
        ("next tue", day(4, 21)),
        ("this coming friday", day(4, 17)),
        ("booked for Thursday", day(4, 23)),
        ("this tuesday", day(4, 14)),
        ("monday last week", day(4, 6)),
        ("on the 14th", day(4, 14)),  # D3
        ("on the 20th", day(3, 20)),
        ("scheduled for the 20th", day(4, 20)),
        ("march 3", day(3, 3)),  # D4
        ("3 March", day(3, 3)),
        ("on the 3rd of march", day(3, 3)),
        ("March 3rd, 2025", day(3, 3, 2025)),
        ("Dec 31", day(12, 31, 2025)),
        ("Feb 29", day(2, 29, 2024)),
        ("booked for May 3", day(5, 3)),
        ("on christmas", day(12, 25, 2025)),
        ("4/11", day(4, 11)),  # D5
        ("14/4", day(4, 14)),
        ("4/11/25", day(4, 11, 2025)),
        ("14.4.", day(4, 14)),
        ("2026-04-01", day(4, 1)),
        ("last month", None),  # D6
        ("a while back", None),
        ("in spring", None),
        ("the other day", None),
        ("31/31", None),  # no such day
        ("on the 99th", None),
        ("a few weeks ago", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_mean_them(said: str, date: dt.date | None) -> None:
    """D1 to D6."""
    line = read(f"coffee with Ada Lovelace {said}", today=THURSDAY)

    assert line.date == date
    assert line.name == "Ada Lovelace"
    assert line.planned == (date is not None and date > THURSDAY)


def test_slashes_can_be_read_day_first() -> None:
    """A setting of the owner's (D5)."""
    assert read("coffee with Ada 4/3", today=THURSDAY, day_first=True).date == day(3, 4)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("coffee with ada lovelace", "ada lovelace"),  # the typed case
        ("coffee with Dr. Jane O'Connor-Smith yesterday", "Dr. Jane O'Connor-Smith"),
        ("call with María José García-López", "María José García-López"),
        ("lunch with juan de la cruz", "juan de la cruz"),
        ("tea with Vincent van Gogh", "Vincent van Gogh"),
        ("coffee with 李小龍 (Bruce Lee) today", "李小龍 (Bruce Lee)"),
        ("zoom with Suharto", "Suharto"),
        ("coffee with Martin Luther King Jr. today", "Martin Luther King Jr."),
        ("coffee with Mark Will today", "Mark Will"),
        ("Will Grant, lawyer, lunch on March 3", "Will Grant"),
        ("tea with Sun Li on sunday", "Sun Li"),
        ("had lunch with my neighbor Tom Reyes", "Tom Reyes"),
        ("talked to Alan Turing last friday", "Alan Turing"),
        ("Emailed Grace Hopper yesterday", "Grace Hopper"),
        ("met Omar at the conference", "Omar"),
        ("Coffee Ada Lovelace", "Ada Lovelace"),
        ("Zoë Ng: coffee chat on 4/3", "Zoë Ng"),
        ("<@U123ABC|Mary Jones> coffee today", "<@U123ABC|Mary Jones>"),
        ("payload", "payload"),
        ("*bold* _it_ `x`", "*bold* _it_ `x`"),
        ("great chat at the depot", None),
        ("met someone at a conference", None),
        ("coffee with the woman from Bosch", None),
        ("coffee today", None),
        ("((()))", None),
    ],
)
def test_names_are_kept_as_typed_and_never_invented(line: str, name: str | None) -> None:
    """N1."""
    assert read(line, today=THURSDAY).name == name


@pytest.mark.parametrize(
    ("line", "role", "organization"),
    [
        ("coffee with Ada, analyst at Babbage & Co", "analyst", "Babbage & Co"),
        ("coffee with Ada (Babbage & Co)", None, "Babbage & Co"),
        ("coffee with Ada from Bosch", None, "Bosch"),
        ("coffee with Ada, professor of biology at UCLA", "professor of biology", "UCLA"),
        ("coffee with Ada, works at Shell", None, "Shell"),
        ("coffee with Ada, works as a nurse at St. Mary Hospital", "nurse", "St. Mary Hospital"),
        ("coffee with Ada (ex-Google, now at Figma)", None, "Figma"),
        ("coffee with Ada, freelance", None, None),
        ("coffee with Ada Lovelace (!) today", None, None),
        ("coffee with Ada, big fan of very old maps indeed", None, None),
        ("coffee with Ada, started the firm", None, None),
        ("coffee with Ada (PM, Stripe)", "PM", "Stripe"),
        ("Jean-Luc from Renault replied to me", None, "Renault"),
        ("added: olga@lab.example", None, None),
    ],
)
def test_roles_and_organizations(line: str, role: str | None, organization: str | None) -> None:
    """R1 and O1: never from an address, never a clause."""
    found = read(line, today=THURSDAY)

    assert (found.role, found.organization) == (role, organization)


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("thx sent", True),
        ("thank-you sent", True),
        ("sent thanks", True),
        ("sent her a thank you note", True),
        ("thanked her", True),
        ("card mailed", True),
        ("danke geschickt", True),
        ("merci envoyé", True),
        ("gracias enviado", True),
        ("thank you email sent", True),
        ("haven't thanked him yet", False),
        ("need to send thanks", False),
        ("thanks not sent", False),
        ("thank-you half written", False),
        ("owe her a thank-you", False),
        ("she told me thanks", False),
        ("will send thank you tomorrow", False),
        ("", False),
    ],
)
def test_only_ones_own_thanks_that_went_out_count(said: str, sent: bool) -> None:  # noqa: FBT001 - a column of the table
    """T1."""
    assert read(f"coffee with Ada Lovelace on tues, {said}", today=THURSDAY).thank_you_sent is sent


@pytest.mark.parametrize(
    ("line", "kind", "medium"),
    [
        ("coffee with Ada", TALK, "coffee"),
        ("zoom call with Ada", TALK, "zoom call"),
        ("informational interview with Ada", TALK, "informational interview"),
        ("spoke with Ada", TALK, None),
        ("visited Ada", TALK, "visit"),
        ("met Ada at the career fair", Kind.CONTACT, None),
        ("long chat with Ada at the expo", Kind.CONTACT, None),
        ("Ada, got card from her", Kind.CONTACT, None),
        ("emailed Ada", Kind.CONTACT, None),
        ("Ada Lovelace", Kind.CONTACT, None),
    ],
)
def test_a_talk_that_was_arranged_is_an_interview(line: str, kind: Kind, medium: str | None) -> None:
    """K1."""
    found = read(line, today=THURSDAY)

    assert (found.kind, found.medium) == (kind, medium)


@pytest.mark.parametrize(
    ("line", "wrote"),
    [("emailed Ada yesterday", "mine"), ("Ada Lovelace replied to me", "theirs"), ("coffee with Ada", None)],
)
def test_a_message_either_way_is_noticed(line: str, wrote: str | None) -> None:
    """A message is a touch, too."""
    assert read(line, today=THURSDAY).wrote == wrote


def test_addresses_numbers_lengths_and_hours() -> None:
    """E1, in Slack's wrappings and spelled out."""
    wrapped = read(
        "Ann Li <mailto:ann@x.org|ann@x.org> <tel:+14155550100|+1 415 555 0100> call tomorrow at 3pm, 30 min",
        today=THURSDAY,
    )
    spelled = read("Ann Li, ann [at] x [dot] org", today=THURSDAY)

    assert (wrapped.email, wrapped.phone) == ("ann@x.org", "+1 415 555 0100")
    assert (wrapped.at, wrapped.minutes) == (dt.time(15), 30)
    assert spelled.email == "ann@x.org"


def test_notes_without_the_hour_that_is_shown_already() -> None:
    """Only a note that says nothing else falls out."""
    assert logline.without_hour("at 3pm; 20 min") == "20 min"
    assert logline.without_hour("15:00") is None
    assert logline.without_hour("ask at 3pm") == "ask at 3pm"
    assert logline.without_hour(None) is None


def test_several_people_are_named_in_order() -> None:
    """N2."""
    line = read("call w/ Sam and Alex Kim from Bosch today", today=THURSDAY)

    assert (line.name, line.others, line.organization) == ("Sam", ("Alex Kim",), "Bosch")


@pytest.mark.parametrize(
    ("line", "introduced_by", "met_via"),
    [
        ("coffee with Ada, intro from Ben", "Ben", None),
        ("coffee with Ada via LinkedIn", None, "LinkedIn"),
        ("coffee with Ada through the alumni office", None, "alumni office"),
        ("coffee with Ada thru my aunt", "my aunt", None),
        ("coffee with Ada, referred by Mary Somerville", "Mary Somerville", None),
        ("coffee with Ada, introduced by <@U77>", "<@U77>", None),
        ("Ola at the gym", None, "gym"),
    ],
)
def test_who_or_what_led_there(line: str, introduced_by: str | None, met_via: str | None) -> None:
    """V1: a person introduces; a place, a list or an office is where they met."""
    found = read(line, today=THURSDAY)

    assert (found.introduced_by, found.met_via) == (introduced_by, met_via)


@pytest.mark.parametrize(
    ("hour", "at"),
    [
        ("at 3pm", dt.time(15)),
        ("at 12am", dt.time(0)),
        ("9:15 am", dt.time(9, 15)),
        ("at 17:30", dt.time(17, 30)),
        ("at 99pm", None),
    ],
)
def test_hours(hour: str, at: dt.time | None) -> None:
    """Only those that a clock has."""
    assert read(f"call with Ada tomorrow {hour}", today=THURSDAY).at == at


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("coffee with Ada, Tom said he'd intro me", {"introduced_by": "Tom", "name": "Ada"}),
        ("coffee with Ada via Tom, via LinkedIn", {"introduced_by": "Tom", "name": "Ada"}),
        ("call w/ Sam and the team today", {"name": "Sam", "others": ()}),
        ("coffee with Ada (Nurse, St. Mary Hospital)", {"role": "Nurse", "organization": "St. Mary Hospital"}),
        ("coffee with Ada (Potter, Harbor)", {"role": "Potter", "organization": "Harbor"}),
        ("coffee with Ada (Strategy, Harbor Data)", {"role": "Strategy", "organization": "Harbor Data"}),
        ("coffee with Ada (Google, analyst)", {"role": "analyst", "organization": "Google"}),
        ("coffee with Ada (a long story that nobody would call a title)", {"role": None}),
        ("coffee with Ada (ex-Google, Stripe)", {"organization": "Stripe", "notes": "ex-Google"}),
        ("thx Ada Lovelace, coffee, thanks still to write", {"notes": "thanks still to write"}),
        ("coffee with Ada via LinkedIn, met at the career fair", {"met_via": "career fair"}),
        ("coffee with Ada, Dean of Engineering", {"role": "Dean of Engineering"}),
        ("coffee with Ada on the 31st", {"date": day(3, 31)}),
        ("coffee with Ada, director of Sales, Acme Corp, Bosch", {"organization": "Acme Corp", "notes": "Bosch"}),
        ("coffee with Ada, head of Harbor Data", {"role": "head", "organization": "Harbor Data"}),
        ("Ada Lovelace, met 4/2, coffee 4/10", {"date": day(4, 10), "notes": "met 4/2"}),
        ("Coffee Lovelace", {"name": "Lovelace"}),
        ("Tom Chai, lunch", {"name": "Tom Chai", "medium": "lunch"}),
        ("coffee with " + "A" * 200, {"name": "A" * 200}),
        ("coffee with " + "A" * 1000, {"name": None}),
        ("coffee with Ada (ex-Google now at Figma)", {"organization": "Figma", "notes": "ex-Google"}),
        ("coffee with Ada, google engineer", {"role": "engineer", "organization": "google"}),
        ("Ada, LinkedIn", {"organization": None, "met_via": "LinkedIn"}),
        ("coffee with Ada (LinkedIn)", {"organization": None, "notes": "LinkedIn"}),
        ("got Ada's number from Ben. Nurse.", {"name": "Ada", "introduced_by": "Ben", "role": "Nurse"}),
        (
            "chat with dr. ruth okafor (she/her), biologist",
            {"name": "dr. ruth okafor", "role": "biologist", "organization": None},
        ),
        ("ada replied, shes free mon or tue", {"name": "ada", "wrote": "theirs", "organization": None, "date": None}),
        ("sent ada my cv", {"name": "ada", "wrote": "mine", "notes": "sent my cv", "organization": None}),
        ("gave Ada my number", {"name": "Ada", "wrote": None, "notes": "gave my number", "role": None}),
        (
            "forwarded Ada Lovelace the article on looms",
            {"name": "Ada Lovelace", "notes": "forwarded the article on looms"},
        ),
        ("passed my portfolio on to Ada", {"name": "Ada", "notes": "passed my portfolio", "medium": None}),
        ("sent a message to Ada", {"name": "Ada", "wrote": "mine", "notes": None}),
        ("gave Ada my best", {"name": "Ada", "wrote": None, "notes": None}),
        ("shared lunch with Ada", {"name": "Ada", "medium": "lunch", "notes": None}),
        ("sent Ada a thank-you note", {"name": "Ada", "thank_you_sent": True}),
        ("coffee with Ada, got her name from Priya", {"name": "Ada", "introduced_by": "Priya", "organization": None}),
        ("Ada Lovelace, name from Priya Shah", {"name": "Ada Lovelace", "introduced_by": "Priya Shah"}),
        ("got Ada's name from Priya", {"name": "Ada", "introduced_by": "Priya", "role": None}),
        ("Priya gave me Ada Lovelace's name", {"name": "Ada Lovelace", "introduced_by": "Priya", "role": None}),
        ("met Ada after her talk", {"kind": Kind.CONTACT}),
        ("coffee with Ada HR Bosch", {"name": "Ada"}),
        ("coffee with Ada via Women Who Really Code Python, nurse", {"met_via": "Women Who Really Code Python"}),
        ("coffee with Ada via my old swimming club, nurse", {"met_via": "my old swimming club"}),
        ("coffee with Ada via my window cleaner, nurse", {"introduced_by": "my window cleaner"}),
        ("coffee with Ada via Harbor Bank", {"met_via": "Harbor Bank"}),
        ("met for coffee at noon, Ada Lovelace", {"met_via": None, "kind": TALK}),
        ("met Ada for coffee at the library", {"met_via": None, "kind": TALK}),
        ("gardening with Ada on tues", {"medium": "gardening", "kind": TALK}),
        ("texted back and forth with Ada", {"kind": Kind.CONTACT}),
        ("texted late with Ada", {"kind": Kind.CONTACT}),
        ("Ada gave a great talk on tues", {"kind": Kind.CONTACT}),
        (
            "coffee with Ada via people I used to row beside, nurse",
            {"met_via": "people I used to row beside", "role": "nurse"},
        ),
        ("sous-chef Ada at Noma, tea on mon", {"name": "Ada", "role": "sous-chef", "organization": "Noma"}),
        ("Ada Lovelace, Babbage & Co", {"name": "Ada Lovelace", "organization": "Babbage & Co"}),
        ("Ada's boss Ben, nurse", {"name": "Ben", "role": "nurse"}),
        ("spoke to HR at Acme", {"name": None, "role": "HR", "organization": "Acme"}),
        ("ada lovelace engineer nasa", {"name": "ada lovelace", "role": "engineer", "organization": "nasa"}),
        ("worked with Ada at Bosch", {"kind": Kind.CONTACT}),
        ("coffee next month with Ada", {"date": None, "planned": True}),
        ("name: Ada, role: nurse, firm: Acme, Inc., notes: likes tea", {"role": "nurse", "organization": "Acme, Inc."}),
    ],
)
def test_pieces_fall_into_their_places(line: str, expected: dict[str, Any]) -> None:
    """Odd orders and odd words."""
    found = read(line, today=THURSDAY)

    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("\N{SLIGHTLY SMILING FACE}" * 40_000, {"date": None}),
        ("word " * 8_000, {"date": None}),
        ("2026-04-01", {"name": None, "date": day(4, 1)}),
        ("year 20", {"name": None, "date": None}),
        ("coffee with Ada on 3/2/0020", {"name": "Ada", "date": None, "notes": "on 3/2/0020"}),
        ("coffee with Ada on 3/2/1820", {"name": "Ada", "date": None}),
        ("coffee with Ada on 4/2, no, 4/3", {"name": "Ada", "date": day(4, 3)}),
        ("coffee with Ada on 4/2 (sorry, on 4/3)", {"name": "Ada", "date": day(4, 3)}),
        ("order 4155550123", {"name": None, "phone": None}),
        ("Ada, order no. 4155550123", {"name": "Ada", "phone": None}),
        ("Ada, call 14155550123", {"phone": "14155550123"}),
        ("Ada, 99955501239", {"phone": None}),
        ("Ada, 555-0123", {"phone": "555-0123"}),
        ("coffee with <b>Ada</b>", {"name": "<b>Ada</b>"}),
        ("coffee with *Ada* <https://ada.example|her site>", {"name": "Ada", "notes": "https://ada.example"}),
        ("Undo", {"name": "Undo"}),
        ("coffee with Log", {"name": "Log"}),
        ("April", {"name": "April", "date": None}),
        ("Grace Period LLC", {"name": "Grace Period LLC", "notes": None}),
        ("- - -", {"name": None}),
    ],
)
def test_odd_input_is_read_sensibly_or_not_at_all(line: str, expected: dict[str, Any]) -> None:
    """Nothing fails, nothing is invented."""
    found = read(line, today=THURSDAY)

    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("half an hour", 30),
        ("a quarter hour", 15),
        ("an hour", 60),
        ("1.5 hours", 90),
        ("1h30", 90),
        ("an hour and a half", 90),
        ("2 hrs 15 min", 135),
        ("~20 min", 20),
        ("forty minutes", 40),
        ("45-minute", 45),
    ],
)
def test_lengths(said: str, minutes: int) -> None:
    """In minutes, however they are said."""
    assert read(f"call with Ada yesterday, {said}", today=THURSDAY).minutes == minutes


def test_why_a_name_was_guessed_is_said_in_words() -> None:
    """Where only its place speaks for it."""
    guesses = read("kofi, nurse at Ridge, yesterday", today=THURSDAY).guesses

    assert [(one.field, one.phrase, one.because) for one in guesses if one.field == "name"] == [
        ("name", "kofi", "it begins a part of the line")
    ]


def test_what_was_guessed_is_named() -> None:
    """In the owner's own words."""
    assert [(one.field, one.phrase) for one in read("coffee with Ada on tues", today=THURSDAY).guesses] == [
        ("date", "tues")
    ]
    assert read("coffee with Ada yesterday", today=THURSDAY).guesses == ()


@given(st.text(max_size=300), st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 1, 1)))
def test_anything_can_be_read(line: str, today: dt.date) -> None:
    """It never fails, and what is a name stands in the line."""
    found = read(line, today=today)

    assert found == read(line, today=today)
    assert found.name is None or found.name.strip()


WORDS = st.sampled_from(
    [
        "coffee",
        "lunch",
        "with",
        "w/",
        "met",
        "at",
        "the",
        "Ada",
        "Lovelace",
        "Will",
        "May",
        "Mark",
        "and",
        "&",
        ",",
        "(",
        ")",
        ".",
        "@",
        "Bosch",
        "nurse",
        "on",
        "tues",
        "4/2",
        "31/31",
        "tomorrow",
        "thx",
        "sent",
        "not",
        "thanked",
        "intro'd",
        "me",
        "to",
        "by",
        "via",
        "LinkedIn",
        "my",
        "cousin",
        "booked",
        "ex-",
        "now",
        "3pm",
        "20",
        "min",
        "ada@x.org",
        "+1",
        "415",
        "555",
        "0100",
        "<@U1>",
        ":",
        "-",
        "/",
        "?",
        "!",
        "'s",
    ]
)


@given(st.lists(WORDS, max_size=40), st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 1, 1)))
def test_any_order_of_its_words_can_be_read(said: list[str], today: dt.date) -> None:
    """What is read stands in the line, and only one person has each name."""
    line = " ".join(said)
    found = read(line, today=today)

    assert all(
        name is None or name.split()[0].strip("()") in line for name in (found.name, found.role, found.organization)
    )
    assert found.introduced_by is None or found.introduced_by != found.name
    assert found.planned <= (found.date is None or found.date > today)


@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 1, 1)), st.sampled_from(["mon", "sat", "wed"]))
def test_a_bare_weekday_is_the_last_one_before_today(today: dt.date, weekday: str) -> None:
    """D2, in every week of every year."""
    found = read(f"coffee with Ada on {weekday}", today=today).date

    assert found is not None
    assert 1 <= (today - found).days <= 7
    assert f"{found:%a}".lower() == weekday


def _twelve(line: LogLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in NOTHING}
