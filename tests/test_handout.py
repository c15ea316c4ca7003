"""Every sentence of the handout is something that the bot does (coaching.md 1)."""

import datetime as dt
import re
from pathlib import Path

import pytest

from coach.questions import AREAS, BANK, Area
from tests.stories.conftest import over, world
from tests.stories.world import World

__all__ = ["over", "world"]

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"
CALL = "/network log call with Nomvula Dlamini (HR @ Sasol) tomorrow at 15:00"
LINKED = "Hi Ada, we met at the river day and you left law for bees. I'd like to hear why. 15 minutes?"
WAITING = {
    "S07": "the map of a network and its thin areas come with what passes between people",
    "S08c": "introductions come with what passes between people",
    "S08d": "news to those who helped comes with what passes between people",
    "S10": "common ground on a card, and where such people gather, come with the way to new people",
}
"""Sentences of a later part of the coach, and why they wait."""


def said(world: World, words: str) -> str:
    """What is answered to a command."""
    return world.alice.types(f"/network {words}").words


def looked_back(world: World, who: str, *, strengths: str = "", doubts: str = "") -> None:
    """A coffee, and what was said of their skills."""
    world.alice.types(f"/network log coffee with {who} today")
    world.alice.types(f"/network debrief {who}")
    world.alice.form.fill("What will you remember?", "Reports, mostly")
    last = world.alice.form.submit()
    assert last is not None
    last.presses("Add more detail")
    world.alice.form.submit()
    world.alice.form.submit()
    world.alice.form.fill("Strengths they saw in you", strengths)
    world.alice.form.fill("Doubts they raised", doubts)
    world.alice.form.submit()
    world.alice.form.close(whole_stack=True)
    world.settle()


def prepared(world: World) -> str:
    """The list of questions for a call of tomorrow."""
    world.alice.types(CALL)
    world.alice.types("/network prep nomvula")
    form = world.alice.form
    form.fill("I hope to learn", "what a first year looks like")
    listed = form.submit()
    assert listed is not None
    return listed.now().words


def test_s01_informational_interviewing_and_networking(world: World) -> None:
    """Two doors on Home: people and conversations, and where am I."""
    world.alice.types(COFFEE)
    home = world.alice.opens_home()

    assert "People" in home.words.splitlines()
    assert "Conversations" in home.words.splitlines()
    assert "Where am I?" in home.buttons


def test_s02_what_you_know_and_who_you_know(world: World) -> None:
    """Shown as a saying, with a balanced answer, and no percentage anywhere."""
    world.alice.types("/network help")
    world.settle()
    first = world.alice.dm[0]
    assert "You may have heard “it's not what you know, it's who you know”." in first.words

    answer = world.alice.presses("Is that true?", on=first).words

    assert "%" not in answer + first.words
    assert "percent" not in answer


def test_s03_useful_to_keep_in_mind_while_preparing_for_a_career(world: World) -> None:
    """What are you preparing for: asked once, kept, and changed at any time."""
    world.alice.types("/network help")
    world.settle()

    world.alice.chooses("Changing careers", "Choose", on=world.alice.dm[0])

    assert "changing careers" in world.alice.opens_home().words.lower()


def test_s04_relationships_are_key(world: World) -> None:
    """Shown by the owner's own: who led to whom, and what came of it."""
    world.alice.types(f"{COFFEE}, intro'd by Mary Somerville")
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", "Try it with messy data")
    world.alice.form.fill("My next step", "redo a class project")
    world.alice.form.submit()
    world.alice.presses("Did it: redo a class project", on=world.alice.types("/network advice"))
    world.alice.form.submit()
    world.settle()

    assert (
        "Mary Somerville introduced you to Ada Lovelace. "
        "Your talk with Ada Lovelace became something you did: redo a class project"
    ) in world.alice.opens_home().words


def test_s05_networking_can_be_more_important_than_qualifications(world: World) -> None:
    """What they can show stands beside who has seen it, with the hedge."""
    world.alice.types("/network help")
    world.settle()
    saying = world.alice.presses("Is that true?", on=world.alice.dm[0]).words
    looked_back(world, "Ada Lovelace", strengths="tutoring: you explain well")

    shown = said(world, "ready")

    assert "Whom you know can count as much as what you can do." in shown
    assert "seen as a strength by Ada Lovelace" in shown
    assert "more important than" not in saying + shown


def test_s06_ways_to_build_relationships(world: World) -> None:
    """A card tells what passed between two people, in no seller's words."""
    world.alice.types(COFFEE)
    card = world.alice.types("/network ada")
    world.alice.presses("More…", on=card)
    told = f"{card.words}\n{world.alice.form.words}"

    assert "Last in touch: today (coffee)." in told
    assert "Everything so far" in told
    assert not re.search(r"\b(?:lead|prospect|pipeline|funnel|target|deal)s?\b", told, re.IGNORECASE)


def test_s08a_asking_questions_of_professionals(world: World) -> None:
    """Six to eight questions from at least three of the four areas."""
    listed = prepared(world)
    questions = re.findall(r"^\d+\. (.+)", listed, re.MULTILINE)

    assert 6 <= len(questions) <= 8
    assert "To close: What have I not asked that I should have?" in listed  # it costs a minute and comes on top
    assert re.search(r"^\w+ about \S.*, \w+ about \S.* and \w+ about ", listed, re.MULTILINE)  # three areas or four


def test_s08b_appreciating_their_advice(world: World) -> None:
    """A thank-you holds what they told."""
    world.alice.types(COFFEE)
    world.alice.types("/network thanks ada")
    world.alice.form.fill("What will you remember from it?", "The question comes before the maths")
    note = world.alice.form.submit()

    assert note is not None
    assert "that the question comes before the maths" in note.values["Your note"]


def test_s09_what_networking_is(world: World) -> None:
    """What it is stands before what it is not."""
    page = world.alice.types("/network help")
    world.settle()
    shown = world.alice.presses("What networking is", on=page).words

    assert 0 <= shown.lower().find("networking is") < shown.lower().find("not")
    looked = said(world, f"review {LINKED} Please hire me.")
    assert 0 <= looked.find("What works here") < looked.find("Worth a second look")


def test_s11_an_expert_opinion_on_your_qualifications(world: World) -> None:
    """No list of questions is without one about them, and what the answers say is kept, both sides."""
    assert re.search(r" two about your marketability", prepared(world))
    looked_back(world, "Ada Lovelace", strengths="tutoring: you explain well")
    looked_back(world, "Maria Lopez", doubts="tutoring: only children so far")

    assert "They see it differently, so both stand here." in said(world, "ready")


def test_s12_conversing_about_an_industry_of_interest(world: World) -> None:
    """What was learned is kept by topic, with how many people spoke of it; a topic may have any name."""
    world.alice.types(COFFEE)
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", "Automation will change half of the work\n運転士が足りない")
    last = world.alice.form.submit()
    assert last is not None
    last.presses("運転士が足りない")
    world.alice.form.fill("What is it about?", "鉄道")
    world.alice.form.submit()

    board = said(world, "compare")
    assert "How the field changes: one person" in board
    assert "鉄道: one person" in board


def test_s13_expressing_genuine_intentions(world: World) -> None:
    """How I begin says why, and that it asks for no job."""
    world.alice.types("/network prep")
    world.alice.types(CALL)
    world.alice.types("/network prep nomvula")

    assert "I'm not asking for a job" in world.alice.form.values["How I begin"]
    assert "It says honestly why you write: “I'd like to hear why.”" in said(world, f"review {LINKED}")


def test_s14_what_networking_is_not(world: World) -> None:
    """All of it is worth a second look only: sending is always there."""
    shown = world.alice.types(
        "/network review Hello stranger, you legend! Hire me, I guarantee results. My CV is attached."
    )

    assert "Worth a second look" in shown.words
    assert "Send as is" in shown.buttons


@pytest.mark.parametrize(
    ("draft", "coaching"),
    [
        pytest.param(f"{LINKED} Please hire me.", "This reads like a request for work.", id="s15_asking_for_a_job"),
        pytest.param("Hello, may I have 15 minutes?", "You may not have a bridge", id="s16_cold_calling"),
        pytest.param(
            f"{LINKED} I'm a dynamic self-starter.", "This sounds a bit like an advert.", id="s17_a_slick_pitch"
        ),
        pytest.param(f"{LINKED} I worship you, you genius!", "The admiration is clear", id="s18_kissing_up"),
    ],
)
def test_s15_to_s18_what_networking_is_not_one_by_one(world: World, draft: str, coaching: str) -> None:
    """Each has its gentle line; without those words nothing is said."""
    assert coaching in said(world, f"review {draft}")
    assert coaching not in said(world, f"review {LINKED}")


def test_s16_with_an_introducer_nobody_is_cold(world: World) -> None:
    """What the card knows counts, even if the draft does not say it."""
    world.alice.types(COFFEE.replace(" today", " today, intro'd by Mary Somerville"))

    assert "bridge" not in said(world, "review Hello Ada Lovelace, may I have 15 minutes?")


def test_s19_preparing_is_part_of_starting_the_network(world: World) -> None:
    """It can be done before there is anybody to talk to."""
    shown = world.alice.types("/network prep")

    world.alice.presses("Get ready just in case", on=shown)

    assert "I hope to learn" in world.alice.form.fields


def test_s20_professionals_are_busy(world: World) -> None:
    """What was looked up is not asked again, and the list says what most talks reach."""
    world.alice.types(CALL)
    world.alice.types("/network prep nomvula")
    form = world.alice.form
    form.fill("Checked: how they came to this work", "She began as a nurse.")
    listed = form.submit()

    assert listed is not None
    assert not re.search(r"^\d+\. How did you come to do this work", listed.now().words, re.MULTILINE)
    assert "Five or six is what most reach." in listed.now().words


def test_s21_decide_beforehand_what_to_learn_and_take_away(world: World) -> None:
    """The first two fields, and the first lines of the page that comes before the talk."""
    world.alice.types(CALL)
    world.alice.types("/network prep nomvula")

    assert world.alice.form.fields[:2] == ["I hope to learn", "I want to leave with"]
    world.alice.form.fill("I hope to learn", "what a first year looks like")
    world.alice.form.submit()
    page = world.until_told(within=1)
    assert world.now.hour == 13  # two hours ahead
    assert "I hope to learn: what a first year looks like" in page.words


@pytest.mark.parametrize("area", Area, ids=["s23_job", "s24_marketability", "s25_organization", "s26_next_steps"])
def test_s22_key_areas_for_questions(world: World, area: Area) -> None:
    """Four buttons named after the areas, and a dozen questions behind each."""
    prepared(world)

    world.alice.form.presses(AREAS[area])

    assert f"{AREAS[area]}. Tick what you'd like to ask." in world.alice.form.now().words
    dozen = [one for one in BANK if one.area is area]
    assert len(dozen) == 12
    shown = " ".join(world.alice.form.now().words.split())
    assert sum(one.text[:40] in shown for one in dozen) >= 5


def test_s24_answers_about_marketability_are_kept_by_skill(world: World) -> None:
    """With who said it, and a next step that has a day."""
    looked_back(world, "Ada Lovelace", doubts="statistics: one course only")
    world.alice.presses("Add to statistics", on=world.alice.types("/network ready"))
    world.alice.form.fill("A next step", "take the second course")
    world.alice.form.pick_date("By when?", dt.date(2026, 5, 4))
    world.alice.form.submit()
    world.settle()

    shown = said(world, "ready")
    assert "doubted by Ada Lovelace: “statistics: one course only”" in shown
    assert "next step: take the second course, by Mon 4 May" in shown


def test_s26_an_answer_about_next_steps_is_one_with_a_press(world: World) -> None:
    """It waits with the others."""
    world.alice.types(COFFEE)
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", "Join the Thursday club")
    last = world.alice.form.submit()
    assert last is not None
    last.presses("Make it a next step")
    world.settle()

    assert "You planned: Join the Thursday club (from your talk with Ada Lovelace)." in said(world, "advice")


def test_s27_after_the_interview(world: World) -> None:
    """Three buttons in the handout's order."""
    world.alice.types(CALL)
    asked = world.until_told_of(" go?", within=2)

    assert asked.text == "How did the call with Nomvula Dlamini go?"
    assert asked.buttons == ["Note what I learned", "Say thanks", "Stay in touch"]


def test_s28_evaluate_in_light_of_other_information(world: World) -> None:
    """A second line on the same topic is shown beside the first one."""
    for who, line in (("Maria Lopez", "A degree is a must"), ("Ada Lovelace", "Nobody here has a degree")):
        world.alice.types(f"/network log coffee with {who} today")
        world.alice.types(f"/network debrief {who}")
        world.alice.form.fill("What will you remember?", line)
        last = world.alice.form.submit()

    assert last is not None
    assert "Maria Lopez, today: “A degree is a must”" in last.words
    assert "How does what Ada Lovelace said stand to that?" in last.words

    last.presses("Sees it differently")
    world.settle()
    topic = said(world, "compare degrees")
    assert "They see it differently" in topic
    assert "Still open" in topic
    assert "what does it depend on?" in topic


def test_s29_immediately_send_a_thank_you_note(world: World) -> None:
    """Asked about within a day; the note asks nothing, is short, and holds one thing they told."""
    world.alice.types(COFFEE)
    logged_at = world.now
    reminder = world.until_told(within=2)
    assert world.now - logged_at <= dt.timedelta(hours=24)

    world.alice.presses("Write it with me", on=reminder)
    world.alice.form.fill("What will you remember from it?", "The question comes before the maths")
    note = world.alice.form.submit()

    assert note is not None
    text = note.values["Your note"]
    assert len(text.split()) <= 120
    assert "?" not in text
    assert "that the question comes before the maths" in text


def test_s30_every_few_months_stay_in_touch(world: World) -> None:
    """Ninety days after the last exchange; any exchange starts the clock again."""
    world.alice.types(f"{COFFEE}, thanked her")
    begun = world.now.date()
    hello = world.until_told(within=100)
    assert (world.now.date() - begun).days in (90, 91, 92)

    world.alice.presses("We've been in touch", on=hello)
    world.settle()
    answered = world.now.date()
    world.until_told(within=100)

    assert (world.now.date() - answered).days in (90, 91, 92)


def test_s31_networking_takes_time(world: World) -> None:
    """What is normal, said once with a first message; never two words of encouragement in a day."""
    first = said(world, "log wrote to Ada Lovelace today")
    assert "Some people don't answer, many are glad to, and it takes its time." in first
    assert "%" not in first

    assert "many are glad to" not in said(world, "log wrote to Tom Reyes today")
    world.alice.types("/network pause until June")
    world.clock.to(world.clock() + dt.timedelta(days=10))
    back = said(world, "resume")
    assert "Everything is as you left it." in back


def test_s32_results_often_do_not_come_overnight(world: World) -> None:
    """Nothing counts days that were missed; coming back is easy."""
    world.alice.types(f"{COFFEE}, thanked her")
    told = [world.until_told(within=100).words for _ in range(3)]
    world.alice.types("/network help")
    world.settle()
    told.append(world.alice.dm[-1].words)

    assert not re.search(r"overdue|missed|late by|days ago|you should|in a row", " ".join(told))


def test_every_sentence_is_tested_or_waits_with_its_reason() -> None:
    """None is forgotten, and none waits that is there."""
    source = Path(__file__).read_text(encoding="utf-8")
    tested = {one.upper().replace("A", "a").replace("B", "b") for one in re.findall(r"s\d\d[ab]?(?=_)", source)}
    numbers = {f"S{number:02}" for number in range(1, 33)} - {"S08"} | {"S08a", "S08b", "S08c", "S08d"}

    assert tested | set(WAITING) == numbers
    assert not tested & set(WAITING)
