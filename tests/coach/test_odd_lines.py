"""What phones, habits and mistakes make of a line: a sensible reading, nothing invented, no word lost."""

import datetime as dt

import pytest

from coach import locales, logline, said_day
from coach.typing import plain

TODAY = dt.date(2026, 4, 14)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("\u201cAda\u2019s\u201d \u2013 call", '"Ada\'s" - call'),
        ("«Ada»\u00a0\u2011\u2009call", '"Ada" - call'),
        ("Ada\u200b\u2060\ufeff\u00ad", "Ada"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("<https://babbage.example|babbage.example>", "https://babbage.example"),
        ("<https://x.example|Ada Love>", "Ada Love https://x.example"),
        ("<!channel> <!here|here>", "@channel @here"),
    ],
)
def test_signs_of_phones_and_of_slack_are_made_plain(typed: str, read: str) -> None:
    """The words on a link stay."""
    assert plain(typed) == read


@pytest.mark.parametrize(
    ("line", "name", "day", "guess", "kept"),
    [
        ("coffee with Ada 3 March and 5 April", "Ada", "2026-03-03", "3 March", "5 April"),
        ("coffee with Ada yesterday on Friday", "Ada", "2026-04-13", "yesterday", "on Friday"),
        ("coffee with Ada on Monday the 13th", "Ada", "2026-04-13", "Monday the 13th", None),
        ("coffee with Ada on 0020-03-03", "Ada", None, "0020-03-03", "0020-03-03"),
        ("coffee with Ada 3 March 0020", "Ada", None, "3 March 0020", "3 March 0020"),
        ("coffee with Ada March 3, 0020", "Ada", None, "March 3, 0020", "March 3, 0020"),
        ("coffee with Ada on 3/3/0020", "Ada", None, "3/3/0020", "3/3/0020"),
        ("coffee with Ada in the year 20", "Ada", None, "in the year 20", "in the year 20"),
        ("coffee with Ada 30 February", "Ada", None, "30 February", "30 February"),
        ("coffee with Ada, emailed 3 March, call 5 April", "Ada", "2026-04-05", None, "emailed 3 March"),
        ("call with Ada moved from 12 April to 20 April", "Ada", "2026-04-20", None, None),
        ("yesterday", None, "2026-04-13", None, None),
        ("🎉🦜", None, None, None, "🎉🦜"),
        ("coffee with <!channel> today", None, "2026-04-14", None, "@channel"),
        (
            "*Ada* _Love_ <https://x.example|Lace>, coffee today",
            "Ada Love Lace",
            "2026-04-14",
            None,
            "https://x.example",
        ),
        ("coffee with Cy today, order 4155550132", "Cy", "2026-04-14", None, "order 4155550132"),
        ("log", "log", None, None, None),
        ("coffee with Mark today", "Mark", "2026-04-14", None, None),
        ("coffee with Will today", "Will", "2026-04-14", None, None),
        ("coffee with May today", "May", "2026-04-14", None, None),
        ("call with April yesterday", "April", "2026-04-13", None, None),
        ("lunch with Grace Period LLC today", "Grace Period LLC", "2026-04-14", None, None),
        ("coffee with Undo today", "Undo", "2026-04-14", None, None),
        ("coffee with [Ada Love](https://x.example) today", "Ada Love", "2026-04-14", None, "https://x.example"),
        ("coffee with " + "A" * 39_000, None, None, None, None),
        ("x" * 40_000, None, None, None, None),
        ("congratulated Ada on her new job", "Ada", None, None, "congratulated Ada on her new job"),
    ],
)
def test_odd_lines(line: str, name: str | None, day: str | None, guess: str | None, kept: str | None) -> None:
    """Of two days one is taken and named; a day that cannot be is no day."""
    read = logline.read(line, today=TODAY)

    assert read.name == name
    assert read.date == (dt.date.fromisoformat(day) if day else None)
    assert [one.phrase for one in read.guesses if one.field == "date"] == ([guess] if guess else [])
    assert kept is None or kept in (read.notes or "")


@pytest.mark.parametrize("words", [80, 4_000])
def test_no_word_of_a_long_line_is_lost(words: int) -> None:
    """What is not read any more is a note."""
    told = [f"word{number}" for number in range(words)]
    read = logline.read(f"coffee with Cy Roe today. {' '.join(told)}", today=TODAY)

    assert (read.name, read.date) == ("Cy Roe", TODAY)
    assert (read.notes or "").replace(";", "").split() == told


def test_a_page_about_somebody_is_no_note() -> None:
    """But something to read is."""
    read = logline.read("met Li https://www.linkedin.com/in/li-wei today, see https://example.org/a", today=TODAY)

    assert (read.link, read.notes) == ("https://www.linkedin.com/in/li-wei", "https://example.org/a")


@pytest.mark.parametrize(
    ("locale", "first"),
    [
        (None, False),
        ("en-US", False),
        ("en-GB", True),
        ("de_DE", True),
        ("ja-JP", False),
        ("zh-CN", False),
        ("pt-BR", True),
    ],
)
def test_where_the_day_stands_first(locale: str | None, first: bool) -> None:  # noqa: FBT001 - a column of the table
    """As the country writes it."""
    assert locales.day_first(locale) is first


@pytest.mark.parametrize(
    "line", ["Ada loves tea", "ada likes a long walk", "Bo hates coffee", "Ada is allergic to wine"]
)
def test_what_somebody_likes_is_no_talk(line: str) -> None:
    """However much it sounds like one."""
    assert logline.read(line, today=TODAY).kind is logline.Kind.CONTACT


def test_what_is_under_way_is_still_to_come() -> None:
    """I'm meeting Ada on Friday: the next one."""
    for line in (
        "i'm meeting ada on friday at 3pm",
        "we're having lunch with Ada on Friday",
        "seeing Ada for coffee, I'll be there on Friday",
    ):
        said = logline.read(line, today=TODAY)
        assert (said.date, said.planned) == (dt.date(2026, 4, 17), True), line


@pytest.mark.parametrize(
    "told",
    ["salaries start at 2k", "people retire at 60 years", "pay goes up by half at 5 years", "night shifts are rare"],
)
def test_an_amount_is_no_organization(told: str) -> None:
    """What was told stays a note."""
    said = logline.read(f"call with Kofi Mensah today, {told}", today=TODAY)
    assert (said.role, said.organization) == (None, None)
    assert told in (said.notes or "")


def test_what_stands_behind_each_of_several_names_is_theirs() -> None:
    """The first one's is of the first one; one bracket behind all of them is about all."""
    said = logline.read("met 3 people at the fair: Amy Wu (Shell), Ben Ito (BP), Carla Diaz", today=TODAY)
    assert (said.name, said.organization, said.others) == ("Amy Wu", "Shell", ("Ben Ito", "Carla Diaz"))
    assert "Ben Ito: BP" in (said.notes or "")
    both = logline.read("dinner with Iman & Yusuf (Careem)", today=TODAY)
    assert (both.name, both.organization) == ("Iman", "Careem")


@pytest.mark.parametrize(
    ("line", "name", "organization"),
    [
        ("interview w/ recruiter, bombed it", None, None),
        ("met w/ Jess from Deloitte & her boss Mark Hall last thurs", "Jess", "Deloitte"),
    ],
)
def test_what_went_with_it_is_nobodys_name(line: str, name: str | None, organization: str | None) -> None:
    """How it went, and who else was there."""
    said = logline.read(line, today=TODAY)
    assert (said.name, said.organization) == (name, organization)


def test_nothing_is_noted_twice() -> None:
    """What stands in a longer note is in it."""
    assert (
        logline.read("congratulated Jess on her promotion", today=TODAY).notes == "congratulated Jess on her promotion"
    )


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("next week", "2026-04-24"),
        ("next month", "2026-05-31"),
        ("in june", "2026-06-30"),
        ("some day", "2026-04-28"),
        ("in 10 days", "2026-04-24"),
        ("", "2026-04-28"),
    ],
)
def test_by_when_something_vague_is_over(phrase: str, day: str) -> None:
    """Nobody is asked about it before."""
    assert said_day.roughly(phrase, today=TODAY).isoformat() == day


@pytest.mark.parametrize(
    "line",
    [
        "had a follow up call with amy, she offered to introduce me to her director Paul Stone",
        "call with Amy today and she'll put me in touch with Paul Stone",
    ],
)
def test_whoever_will_be_introduced_was_not_met(line: str) -> None:
    """The talk was with who offered it; the offer is a note."""
    said = logline.read(line, today=TODAY)
    assert ((said.name or "").lower(), said.organization, said.others) == ("amy", None, ())
    assert "Paul Stone" in (said.notes or "")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("amy's number is +44 20 7946 0018", "amy"),
        ("Ada Lovelace’s new email: ada@babbage.example", "Ada Lovelace"),  # noqa: RUF001 # as typed on a phone
    ],
)
def test_whose_address_it_is_stands_before_it(line: str, name: str) -> None:
    """And nothing of it is a firm."""
    said = logline.read(line, today=TODAY)
    assert (said.name, said.organization, said.kind) == (name, None, logline.Kind.CONTACT)
    assert said.phone or said.email


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("fr fr zoom w keisha 2day shes a nurse @ mt sinai", "keisha", "interview"),
        ("sat next to a guy called Ravi on the train", "Ravi", "contact"),
        ("shadowed nurse Betty for the day at St. Mary's", "Betty", "interview"),
        ("had a zoom interview with Tesla's recruiter Nina Patel - got rejected", "Nina Patel", "interview"),
        ("tel. mit Frau Dr. Müller-Lüdenscheidt gestern", "Frau Dr. Müller-Lüdenscheidt", "interview"),
        ("talked to Greg. He's cool.", "Greg", "interview"),
    ],
)
def test_who_it_was_in_words_of_every_kind(line: str, name: str, kind: str) -> None:
    """Slang, named so, a day beside somebody, somebody's recruiter, short for telephone, how somebody is."""
    said = logline.read(line, today=TODAY)
    assert (said.name, said.kind) == (name, kind)
    assert said.role in (None, "nurse", "recruiter")


def test_what_was_answered_with_an_hour_is_to_come() -> None:
    """Without one, a weekday is the last."""
    assert logline.read("Liam replied, call on monday 5pm", today=TODAY).date == dt.date(2026, 4, 20)
    assert logline.read("Liam replied, call on monday", today=TODAY).date == dt.date(2026, 4, 13)


@pytest.mark.parametrize(
    ("line", "name", "others"),
    [
        ("met ines again today, she recommends a masters, internships are useless without it", "ines", ()),
        ("met jonas bergström & Li Wei at the careers fair yesterday", "jonas bergström", ("Li Wei",)),
        ("lunch w will & may", "will", ("may",)),
        ("met sam and will follow up", "sam", ()),
        ("pranzo con Giulia e Marco di Ferrari", "Giulia", ("Marco",)),
        ("coffee with José Ortega y Gasset", "José Ortega y Gasset", ()),
        ("café con Inés Ortega de Telefónica, muy maja, me presentó Jonas", "Inés Ortega", ()),
        ("数据 王芳 微信聊天 昨天 at Tencent", "王芳", ()),
        ("Ann does ads at Google", "Ann", ()),
        ("zoom w priya nair nxt tue 4pm, shes ux at monzo", "priya nair", ()),
        ("lunch w/ both", None, ()),
        ("great talk w/ both!!", None, ()),
    ],
)
def test_who_was_there_typed_by_thumbs(line: str, name: str | None, others: tuple[str, ...]) -> None:
    """In small letters, joined by any sign, in other languages; *both* names nobody."""
    said = logline.read(line, today=TODAY)
    assert (said.name, said.others) == (name, others)


@pytest.mark.parametrize(
    ("line", "role", "organization", "kept"),
    [
        (
            "met jonas & Li Wei, jonas does grid planning, will send cv by friday",
            None,
            None,
            "jonas does grid planning",
        ),
        ("met Bo Li yesterday, said id send him my cv by friday", None, None, "said id send him my cv by friday"),
        ("lunch with sam at pret", None, None, "at pret"),
        ("coffee with Sam at Starbucks", None, None, "at Starbucks"),
        ("coffee with Sam (barista at Starbucks)", "barista", "Starbucks", ""),
        ("coffee with Sam from Starbucks", None, "Starbucks", ""),
        ("zoom w amy today abt internships", None, None, "about internships"),
        ("met amy today, gonna talk to her about jobs", None, None, "gonna talk to her about jobs"),
        ("tel mit Uwe Krämer (Bosch), er meint Praktikum zuerst", None, "Bosch", "er meint Praktikum zuerst"),
        ("café avec Chloé Dubois (L'Oréal) hier, elle m'a dit oui", None, "L'Oréal", "elle m'a dit oui"),
        ("café con Inés Ortega de Telefónica, muy maja", None, "Telefónica", "muy maja"),
        ("café con Lucía, ella trabaja en BBVA", None, "BBVA", ""),
        ("kaffee mit Lena Vogt, sie ist Ingenieurin bei Bosch", "Ingenieurin", "Bosch", ""),
        ("coffee w tom? he said maybe", None, None, "he said maybe"),
        ("walk w uwe, er ist sehr nett", None, None, "er ist sehr nett"),
        ("met ana at Shell at the recruiting event in march", None, "Shell", ""),
        ("i wrote to li wei last week but they havent replied", None, None, "they haven't replied"),
        ("met Ines today, she recommends a masters", None, None, "she recommends a masters"),
        (
            "met Cy, dev at spotify at a party, need to add him on linkedin",
            "dev",
            "spotify",
            "need to add him on linkedin",
        ),
    ],
)
def test_what_they_do_is_not_what_was_said(line: str, role: str | None, organization: str | None, kept: str) -> None:
    """Nor where people ate."""
    said = logline.read(line, today=TODAY)
    assert (said.role, said.organization) == (role, organization)
    assert kept in (said.notes or "")


@pytest.mark.parametrize(
    "line",
    [
        "she said telefonica hires thru their summer programme, apply b4 feb",
        "he's saying Shell hires in May",
        "her advice: apply early",
        "she moved to Shell",
    ],
)
def test_what_she_said_tells_of_nobody_new(line: str) -> None:
    """Unless it leads to somebody."""
    said = logline.read(line, today=TODAY)
    assert (said.name, said.met_via, said.introduced_by, said.notes) == (None, None, None, line)
    assert logline.read("she said I should talk to Ana Ruiz", today=TODAY).name == "Ana Ruiz"


def test_next_and_tomorrow_in_short() -> None:
    """As thumbs write them."""
    assert logline.read("zoom w priya nxt tue 4pm", today=TODAY).date == dt.date(2026, 4, 21)
    assert logline.read("zoom w priya tmrw", today=TODAY).date == dt.date(2026, 4, 15)


def test_a_talk_with_a_question_mark_is_none_yet() -> None:
    """Coffee with Tom?"""
    asked = logline.read("coffee w tom?", today=TODAY)
    assert (asked.name, asked.kind, asked.planned) == ("tom", logline.Kind.CONTACT, False)
    assert [one.field for one in asked.guesses] == ["kind"]
    assert logline.read("coffee with tom on friday?", today=TODAY).date is None
    assert logline.read("had coffee w tom?", today=TODAY).kind is logline.Kind.INTERVIEW


@pytest.mark.parametrize(
    ("line", "met_via", "kind"),
    [
        ("thanked sam yest on insta", None, "contact"),
        ("emailed sam yest", None, "contact"),
        ("emailed sam via linkedin", None, "contact"),
        ("met bo at starbucks", "starbucks", "contact"),
        ("met ana at Shell at the recruiting event in march", "recruiting event", "contact"),
        ("met Ana at the fair at Shell", "fair", "contact"),
        ("met Chris, backend dev at spotify at a party", "party", "contact"),
        ("met Chris at a party, need to add him on linkedin", "party", "contact"),
        ("met ines again today", None, "contact"),
        ("met amy today, gonna talk to her about jobs", None, "contact"),
        ("drinks with Amy at bar Marsella", None, "interview"),
    ],
)
def test_how_it_was_sent_is_not_where_they_met(line: str, met_via: str | None, kind: str) -> None:
    """Nor what somebody means to do, nor the bar where people sat."""
    said = logline.read(line, today=TODAY)
    assert (said.met_via, said.kind) == (met_via, kind)
    assert "yest" not in line or said.date == dt.date(2026, 4, 13)


def test_nobody_wrote_who_has_not_replied() -> None:
    """The owner did."""
    assert logline.read("i wrote to li wei last week but they havent replied", today=TODAY).wrote == "mine"
    assert logline.read("li wei replied", today=TODAY).wrote == "theirs"


def test_who_led_there_in_spanish() -> None:
    """Me presentó Jonas; not *a Jonas*."""
    assert logline.read("café con Inés Ortega, me presentó Jonas", today=TODAY).introduced_by == "Jonas"
