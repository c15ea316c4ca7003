"""What lines that other hands wrote have taught: each rule with a line of its own."""

import datetime as dt
from typing import Any

import pytest

from coach.logline import Kind, read
from coach.said_small import Small, small

THURSDAY = dt.date(2026, 4, 16)
TALK = Kind.INTERVIEW
CONTACT = Kind.CONTACT


def found(line: str, *fields: str) -> dict[str, Any]:
    """These fields of the line, read on a Thursday in April."""
    said = read(line, today=THURSDAY)
    return {field: getattr(said, field) for field in fields}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("added viktor, locksmith, viktor@keys.example", "viktor"),  # ends as a trade does
        ("interview w/ Chief Warrant Officer Ann Dao", "Chief Warrant Officer Ann Dao"),
        ("call with Wing Cmdr. A. Bhatt today", "Wing Cmdr. A. Bhatt"),
        ("A. Bhatt, tailor", "A. Bhatt"),
        ("coffee w/ Fiona Mac an Bhaird 14/4", "Fiona Mac an Bhaird"),
        ("coffee w/ Seán na Móna", "Seán"),
        ("head cook at Haldiram's: Ramesh bhai, lunch mon", "Ramesh bhai"),
        ("Dinner: Lakshmi aunty, TCS", "Lakshmi aunty"),
        ("zoom apr 3 w/ May Thu, garment qc at H&M, thx sent apr 4", "May Thu"),
        ("coffee w/ olumide lol, plumber", "olumide"),
        ("lol ok coffee w/ Tess Moreau :)", "Tess Moreau"),
        ("anyway, coffee with Tess", "Tess"),
        ("name's on her card.. freight planner from Kuehne Nagel", None),
        ("Paddled next to Wes at the lake", "Wes"),
        ("Ahmed ran the fair with me", "Ahmed"),
        ("Manfred van Dyk, tailor", "Manfred van Dyk"),
        ("Ate lunch with Teo", "Teo"),
        ("spoke to an engineer at SpaceX named Jeremy Hsu", "Jeremy Hsu"),
        ("convo with uncle Ray's pal Dutch, longshoreman", "Dutch"),
        ("lunch Eun-ji Park Samsung SDI battery engineer", "Eun-ji Park"),
        ("call w محمد العلي (Saudi Aramco) yesterday", "محمد العلي"),
        ("Anh Nguyễn, UX, cà phê hôm qua", "Anh Nguyễn"),
        ("Ada and 's", "Ada"),
        ("LinkedIn msg from Oyelaran Femi", "Oyelaran Femi"),
        ("caught up with Theo V. over zoom", "Theo V."),
        ("LUNCH W/ MARCUS BELL (UNITED AIRLINES) MONDAY", "MARCUS BELL"),
        ("lunch w/ marcus bell, pilot", "marcus bell"),
        ("walk w neighbor sheila fri", "sheila"),
    ],
)
def test_names(line: str, name: str | None) -> None:
    """N1."""
    assert read(line, today=THURSDAY).name == name


@pytest.mark.parametrize(
    ("line", "role", "organization"),
    [
        ("call with teresa wong, paralegal", "paralegal", None),
        ("pema dorji tour guide coffee yesterday", "tour guide", None),
        ("coffee with Rania, food scientist @ Nestlé", "food scientist", "Nestlé"),
        ("call w/ abdou sow, solar installer in thiès", "solar installer", None),
        ("call w/ Lina, postdoc in immunology", "postdoc in immunology", None),
        ("call w/ Lina, nurse in the army", "nurse", None),
        ("Pekka Laine, 5G tester, coffee today", "5G tester", None),
        ("met 4 nurses at the fair: Lila and Mo", "nurses", None),
        ("Thulani - warehouse sup - Takealot - kept it to 10 min", "warehouse sup", "Takealot"),
        ("coffee w/ Ada, she does UX at Intuit", None, "Intuit"),
        ("TALKED TO RENEE DUPONT, SHE RUNS HR AT MICHELIN", None, "MICHELIN"),
        ("Treffen mit Sabine Köhler (Siemens Energy, Projektleiterin)", "Projektleiterin", "Siemens Energy"),
        ("interview w/ Dale Briggs, pilot, Coast Guard", "pilot", "Coast Guard"),
        ("call w/ Hyun-woo, process eng (SK hynix)", "process eng", "SK hynix"),
        ("coffee Jun Ho Park yesterday game designer nexon", "game designer", "nexon"),
        ("coffee w/ Jun, team lead robotics", "team lead robotics", None),
        ("zoom w/ Tal, 8200 alum, now Wiz", None, "Wiz"),
        ("Wes (firefighter, Station 9)", "firefighter", "Station 9"),
        ("spoke with Art, head of visitor services", "head of visitor services", None),
        ("coffee w/ r. patel next tues @ 10 (actuary)", "actuary", None),
        ("lunch w/ Jo, wine importer; tip from Al: try Porto", "wine importer", None),
        ("James (call me Jimmy) O'Rourke, bus dispatcher at Dublin Bus", "bus dispatcher", "Dublin Bus"),
        ("visit to Old Mill Bakery w/ head baker Tomáš Dvořák", "head baker", "Old Mill Bakery"),
        ("interview at Google with Lena Fischer", None, "Google"),
        ("coffee with Ada. Dir. of Comms, Fundación Luz", "Dir. of Comms", "Fundación Luz"),
        ("Rosa, florist. long talk on the stairs", "florist", None),
        ("met with Dr Sato (NIH) & her postdoc Lin Wei", None, "NIH"),
        ("visited Yuna Kim and her advisor Prof. Cho", None, None),
        ("coffee with Hannah B (Hannah Berg), baker", "baker", None),
        ("Deputy Ramona Ortiz, Swiss Re", None, "Swiss Re"),
        ("New: Roberto. HVAC.", None, None),
        ("Jürgen Weiß - Bosch - Danke per Mail", None, "Bosch"),
        ("rang Seán about the course, he'll ring back", None, None),
        ("dinner party: met Piotr (sculptor)", "sculptor", None),
        ("coffee with Ada, sushi chef at Noma", "sushi chef", "Noma"),
        ("coffee with Ada, 2-1", None, None),
        ("met Sunny, herpetologist, univ of florida", "herpetologist", "univ of florida"),
        ("zoom: Adaora Nwosu / data viz / the Guardian / today", "data viz", "Guardian"),
        ("Gene Sokolov, Navy vet, now a longshore clerk", "longshore clerk", None),
        ("called the number on the flyer, spoke w/ Deborah", None, None),
        ("coffee w/ Anders, sr. pm, figma. he's from Malmö too", "sr. pm", "figma"),
        ("got coffee w/ two ppl from Anduril: Kyle (test eng) and Mina", "test eng", "Anduril"),
        ("coffee with Ada, such a fun person", None, None),
    ],
)
def test_work(line: str, role: str | None, organization: str | None) -> None:
    """R1 and O1."""
    assert found(line, "role", "organization") == {"role": role, "organization": organization}


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("friday, 45 minutes", (4, 10)),
        ("thurs 45 min", (4, 9)),
        ("on the 9th met her again", (4, 9)),
        ("- 12th - 20 mins", (4, 12)),
        ("call 2.4", (4, 2)),
        ("4.13.26", (4, 13)),
        ("on 4-10", (4, 10)),
        ("4月14日", (4, 14)),
        ("was 4/8 now 4/21", (4, 21)),
        ("was cancelled, now wed", (4, 22)),
        ("kemarin", (4, 15)),
        ("last wk", None),
        ("gpa 3.8", None),
        ("2.5 hours", None),
    ],
)
def test_days(said: str, day: tuple[int, int] | None) -> None:
    """D1 to D7."""
    assert read(f"coffee w/ Ada {said}", today=THURSDAY).date == (dt.date(2026, *day) if day else None)


@pytest.mark.parametrize(
    ("said", "guess"),
    [
        ("on 29 April", "29 April"),  # last year's, or next week's
        ("booked for 10 April", "10 April"),
        ("on 29 April 2025", None),
        ("on 10 April", None),
        ("on christmas", None),
        ("today yesterday", "today"),
    ],
)
def test_a_day_that_may_be_of_another_year_is_named(said: str, guess: str | None) -> None:
    """D4 takes the most recent one; where that is far away, it is said in words."""
    guesses = [one.phrase for one in read(f"coffee with Ada {said}", today=THURSDAY).guesses]

    assert guesses == ([guess] if guess else [])


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("dzięki wysłane", True),
        ("díky odesláno", True),
        ("ta sent", True),
        ("na gode sent", True),
        ("ty'd him", True),
        ("sent him a msg to say thank you", True),
        ("dropped her a quick note to thank her", True),
        ("texted Ms. Alvarez thank you for the tour", True),
        ("thank you sent to the wrong person", False),
        ("need to send him a msg to say thanks", False),
        ("thanked Mei for setting it up", False),
        ("pas encore remercié", False),
        ("ta at the school", False),
    ],
)
def test_thanks(said: str, sent: bool) -> None:  # noqa: FBT001 - a column of the table
    """T1."""
    assert read(f"coffee with Ada, {said}", today=THURSDAY).thank_you_sent is sent


def test_people_beside_oneself_are_named_too() -> None:
    """N2: *X, Y and I*."""
    assert found("Deniz, Ece and I had lunch", "name", "others") == {"name": "Deniz", "others": ("Ece",)}


@pytest.mark.parametrize("said", ["she passed my resume on", "good guy", "just met the coolest person"])
def test_a_note_loses_no_word(said: str) -> None:
    """Small words at its ends are part of it."""
    assert read(f"coffee with Ada, {said}", today=THURSDAY).notes == said


def test_thanks_that_did_not_go_out_are_kept_as_they_were_said() -> None:
    """With the word that says so."""
    assert read("coffee with Ada, haven't thanked her yet", today=THURSDAY).notes == "haven't thanked her yet"


@pytest.mark.parametrize(
    ("said", "role", "notes"),
    [
        ("she's an engineer at the dam", "engineer", "at the dam"),
        ("he's a paramedic in Accra", "paramedic", "in Accra"),
        ("nurse from London", "nurse", "from London"),
    ],
)
def test_what_is_shown_as_a_role_is_not_noted_again(said: str, role: str, notes: str) -> None:
    """Only the place that belongs to it."""
    assert found(f"coffee with Ada, {said}", "role", "notes") == {"role": role, "notes": notes}


@pytest.mark.parametrize(
    ("line", "kind", "medium"),
    [
        ("we had dumplings tues with Mei-Ling Chou", TALK, "dumplings"),
        ("had pho with Trang and Bao", TALK, "pho"),
        ("grabbed a bite with Bao", TALK, "bite"),
        ("wants to have me over for dumplings, Bao Chen", CONTACT, None),
        ("coffee with Bao, pho cook", TALK, "coffee"),
        ("video w/ Nino", TALK, "video"),
        ("discovery call w/ Bright", TALK, "discovery call"),
        ("long talk with Rosa", TALK, "talk"),
        ("hung out w Priscilla", TALK, "hangout"),
        ("Yolanda: coffee'd 4/9", TALK, "coffee"),
        ("had my 1:1 w mentor Jill", TALK, "1-1"),
        ("mentor mtg w Dr. Fields", TALK, "mentor mtg"),
        ("José, vermut el sábado", TALK, "vermut"),
        ("was gonna call Petra but did zoom today instead", TALK, "zoom"),
        ("Omar K, product @ Uber. Coffee on Sunday", TALK, "coffee"),
        ("texted Ms. Alvarez thank you for yesterday's site visit", TALK, "site visit"),
        ("Priyanka from HR at TCS rang me today", CONTACT, None),
        ("Ms. Okoye called me back", TALK, "call"),
        ("hung w/ Rafa", TALK, "hangout"),
        ("spent an hour w/ Lorna", TALK, None),
        ("farm visit with Bob", TALK, "farm visit"),
        ("Deniz and I had kebab after work", TALK, "kebab"),
        ("mail with Nomvula", CONTACT, None),
        ("Followed up with Hakan by email", CONTACT, None),
        ('Voice note from Lerato: "loved our chat a lot!"', CONTACT, None),
        ("met w the head gardener at Kew, Tobias Lund", TALK, None),
    ],
)
def test_talks_and_other_contacts(line: str, kind: Kind, medium: str | None) -> None:
    """K1, with the owner's own word."""
    assert found(line, "kind", "medium") == {"kind": kind, "medium": medium}


@pytest.mark.parametrize(
    ("line", "wrote"),
    [
        ("mail with Nomvula", "mine"),
        ("checked in with Nomvula", "mine"),
        ("Priyanka rang me today", "theirs"),
        ("msg from Nomvula", "theirs"),
    ],
)
def test_who_wrote_or_rang(line: str, wrote: str) -> None:
    """A touch, whichever way it went."""
    assert read(line, today=THURSDAY).wrote == wrote


@pytest.mark.parametrize(
    ("line", "name", "introduced_by", "met_via"),
    [
        ("Mr. Singh put me in touch w/ Dale Kowalski", "Dale Kowalski", "Mr. Singh", None),
        ("coach Brett intro'd Hina Qureshi", "Hina Qureshi", "coach Brett", None),
        ("tea w/ Guo Jing, thanked Mei for setting it up", "Guo Jing", "Mei", None),
        ("call w/ jamal, barber, keisha made the intro", "jamal", "keisha", None),
        ("mary ann from pta said shed connect me w liz", "liz", "mary ann", None),
        ("Dr. Bloom e-introduced me to Casey Wu", "Casey Wu", "Dr. Bloom", None),
        ("Chris P. intro → Dana Fox, set designer", "Dana Fox", "Chris P.", None),
        ("Kerem gave me Mustafa's number", "Mustafa", "Kerem", None),
        ("Walter from the VFW hall connected me with Gene", "Gene", "Walter from the VFW hall", None),
        ("Harriet told me to call her ex-colleague Yves Laurent", "Yves Laurent", "Harriet", None),
        ("Nicole K intro to Sam Obeng", "Sam Obeng", "Nicole K", None),
        ("Nicole recommends I talk to Sam", "Sam", "Nicole", None),
        ("got Mustafa's number off Kerem", "Mustafa", "Kerem", None),
        ("Kayode said to reach out to Mrs. Bamidele", "Mrs. Bamidele", "Kayode", None),
        ("added from alumni list: Katarzyna Lis", "Katarzyna Lis", None, "alumni list"),
        ("from Rotary: Gordon Blake", "Gordon Blake", None, "Rotary"),
        ("DM'd Sofie on IG about pottery", "Sofie", None, "IG"),
        ("beers with Dave from the climbing gym", "Dave", None, "climbing gym"),
        ("card swap w/ Tim @ Chamber breakfast", "Tim", None, "Chamber breakfast"),
        ("gave my card to Helen Zhou at SXSW", "Helen Zhou", None, "SXSW"),
    ],
)
def test_who_or_what_led_there(line: str, name: str, introduced_by: str | None, met_via: str | None) -> None:
    """V1."""
    meant = {"name": name, "introduced_by": introduced_by, "met_via": met_via}

    assert found(line, "name", "introduced_by", "met_via") == meant


@pytest.mark.parametrize(
    ("said", "at", "minutes"),
    [
        ("at noon", dt.time(12), None),
        ("at noon yesterday", dt.time(12), None),
        ("@ 6p", dt.time(18), None),
        ("for 45'", None, 45),
        ("an hour", None, 60),
    ],
)
def test_hours_and_lengths(said: str, at: dt.time | None, minutes: int | None) -> None:
    """X1."""
    assert found(f"coffee with Ada {said}", "at", "minutes") == {"at": at, "minutes": minutes}


def test_patterns_in_small_letters_keep_every_place() -> None:
    """Also behind a letter that is longer when it is small."""
    assert small("İZMİR Kahve") == "İzmİr kahve"
    assert [match.span() for match in Small("kahve").finditer("İZMİR Kahve")] == [(6, 11)]
    assert (Small("ka").match("Kahve"), Small("ka").fullmatch("KA")) != (None, None)
