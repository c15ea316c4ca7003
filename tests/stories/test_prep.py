"""Getting ready for a talk: the hopes, the questions, and the page to walk in with."""

from typing import Any

import pytest

from tests.person import Form
from tests.seen import Shown
from tests.stories.test_debrief import talked
from tests.stories.world import World, seldom

CALL = "/network log call with Nomvula Dlamini (HR @ Sasol) tomorrow at 15:00"
FIELDS = [
    "I hope to learn",
    "I want to leave with",
    "How I begin",
    "Checked: what the organization does",
    "Checked: how they came to this work",
    "Checked: something that happened there lately",
]
AREAS = [
    "The individual and their job",
    "Your marketability",
    "The organization itself",
    "Next steps in your career preparation",
]


def first_screen(world: World, who: str = " Nomvula Dlamini") -> Form:
    """The first of the two screens."""
    world.alice.types(f"/network prep{who}")
    return world.alice.form


def list_screen(world: World, **filled: str) -> Form:
    """The second screen, after the first one with these fields, by the beginning of their labels."""
    form = first_screen(world)
    for begins, text in filled.items():
        form.fill(next(label for label in FIELDS if label.startswith(begins.replace("_", " "))), text)
    following = form.submit()
    assert following is not None
    assert not following.trouble, following.trouble
    return following


def questions(form: Form) -> list[str]:
    """The questions on the list, in order."""
    return [one.partition(". ")[2] for one in form.now().words.splitlines() if one.partition(". ")[0].isdigit()]


def test_two_short_screens(world: World) -> None:
    """The hopes and an honest beginning; then questions with reasons, what they cover, and probes."""
    world.alice.types(CALL)
    form = first_screen(world)
    assert form.fields == FIELDS
    assert "Call with Nomvula Dlamini, tomorrow (Wed 15 April) 15:00." in form.words
    assert form.values["How I begin"].endswith(
        "I'm not asking for a job; what you tell me helps me decide what to try next."
    )
    form.fill("I hope to learn", "what people in HR look at first")
    form.fill("Checked: how they came to this work", "She began as a nurse.")
    second = form.submit()

    assert second is not None
    seen = second.words
    asked = questions(second)
    assert len(asked) == 8
    assert "Eight questions, and one to close with" in seen
    assert "To close: What have I not asked that I should have?" in seen
    assert "The first four are the ones to ask whatever happens." in seen
    assert (
        "One about their job, two about your marketability, two about the organization and four about next steps."
        in seen
    )
    assert "Left out, since you know it: “How did you come to do this work" in seen
    assert "To hear more: Could you give an example?" in seen
    assert second.buttons[:4] == AREAS
    last = second.submit()
    assert last is not None
    assert last.words.splitlines()[0] == "Saved: Call with Nomvula Dlamini, tomorrow (Wed 15 April) 15:00."
    assert "I hope to learn: what people in HR look at first" in last.words
    assert "• She began as a nurse." in last.words
    assert "At 15:25: skip to next steps." in last.words
    assert asked[0][:60] in last.words


def test_questions_are_swapped_ordered_and_left_out(world: World) -> None:
    """Each by the menu beside it; the bank has all the rest."""
    world.alice.types(CALL)
    form = list_screen(world)
    before = questions(form)

    world.alice.chooses("Ask it later", "Question 1", on=form)
    assert questions(form) == [before[1], before[0], *before[2:]]
    world.alice.chooses("Ask it earlier", "Question 2", on=form.now())
    assert questions(form) == before
    world.alice.chooses("Swap for another", "Question 3", on=form.now())
    swapped = questions(form)
    assert swapped[2] not in before
    assert [*swapped[:2], *swapped[3:]] == [*before[:2], *before[3:]]
    world.alice.chooses("Leave it out", "Question to close", on=form.now())
    assert "To close:" not in form.now().words
    world.alice.chooses("Leave it out", "Question 1", on=form.now())
    world.alice.chooses("I know this already", "Question 1", on=form.now())
    assert questions(form) == swapped[2:]
    assert f"Left out, since you know it: “{swapped[1][:60]}" in form.now().words


@pytest.mark.parametrize("label", [AREAS[0], *seldom(*AREAS[1:])])
def test_the_bank_stands_behind_four_buttons(world: World, label: str) -> None:
    """Twelve questions each, those without a word for them aside; one's own are added and stay (S22 to S26)."""
    world.alice.types(CALL)
    form = list_screen(world)
    count = len(questions(form))
    bank = form.presses(label)
    offered = [option for element in _boxes(bank) for option in element["options"]]
    assert 8 <= len(offered) <= 12
    assert isinstance(bank, Form)
    bank.fill("A question of your own", "Кто поливает цветы? " + "и почему " * 300)
    back = bank.submit()
    assert back is not None
    assert len(questions(back)) == count + 1
    assert any(one.startswith("Кто поливает цветы?") for one in questions(back))
    assert len([1 for element in _boxes(back.presses(label)) for _ in element["options"]]) == len(offered) + 1


def test_ones_own_question_is_among_those_to_ask_whatever_happens(world: World) -> None:
    """Third on the list, beside the boxes that come first on the page; a second one behind it."""
    world.alice.types(CALL)
    form = list_screen(world)
    for number, own in enumerate(("Who trains you?", "Who pays for it?"), 3):
        bank = form.presses(AREAS[3])
        assert isinstance(bank, Form)
        bank.fill("A question of your own", own)
        back = bank.submit()
        assert back is not None
        assert questions(back)[number - 1] == own
        form = back
    last = form.submit()
    assert last is not None
    first = last.words[last.words.find("Ask these first") : last.words.find("If there is time")]
    assert "Who trains you?" in first
    assert "Who pays for it?" in first


def test_a_question_that_is_hard_to_answer_has_another_beside_it(world: World) -> None:
    """It stays on the list as it was typed; only that is said which may help."""
    world.alice.types(CALL)
    bank = list_screen(world).presses(AREAS[0])
    assert isinstance(bank, Form)
    bank.fill("A question of your own", "What do you earn?")
    back = bank.submit()
    assert back is not None

    assert questions(back)[2] == "What do you earn?"
    assert (
        "Your own question. This is personal, and can be found elsewhere. "
        "Perhaps: “Where do people look for honest pay ranges in this field?”"
    ) in back.now().words


def test_what_one_has_done_is_said_in_a_whole_sentence(world: World) -> None:
    """Whether it was told as a thing or as a deed."""
    world.alice.types("/network aim")
    world.alice.form.fill("Something I have done", "Built ward rotas.")
    world.alice.form.submit()
    world.alice.form.close()
    world.alice.types(CALL)

    bank = list_screen(world).presses(AREAS[1])

    offered = [option["text"]["text"] for element in _boxes(bank) for option in element["options"]]
    assert "Something I have done: Built ward rotas. What would your field call that?" in offered


def test_a_second_talk_begins_with_what_came_of_their_advice(world: World) -> None:
    """The first question tells of it, so that how one begins need not."""
    world.alice.types("/network log coffee with Nomvula Dlamini (HR @ Sasol) today")
    world.alice.types("/network debrief nomvula")
    world.alice.form.fill("What will you remember?", "Try it with messy data")
    world.alice.form.fill("My next step", "redo a class project")
    world.alice.form.submit()
    world.alice.form.close(whole_stack=True)
    world.alice.presses("Did it: redo a class project", on=world.alice.types("/network advice"))
    world.alice.form.fill("What came of it?", "half of my columns were wrong")
    world.alice.form.submit()
    world.alice.types(CALL)

    form = first_screen(world)
    assert (
        form.values["How I begin"] == "Thank you for talking with me again. May I begin with what came of your advice?"
    )
    listed = form.submit()

    assert listed is not None
    assert questions(listed)[0] == (
        "Since we last spoke I tried this: redo a class project. What came of it: half of my columns were wrong. "
        "What would you look at next?"
    )


def test_in_writing_three_questions_are_enough(world: World) -> None:
    """Nobody has to answer a page; ten minutes have room for as many."""
    for who, what, minutes in (("Ada Lovelace", "Email", ""), ("Bo Lind", "call", "10")):
        world.alice.types(f"/network plan {who} on Friday at 15:00")
        world.alice.presses("Move it", on=world.alice.types(f"/network plan {who} on Friday at 15:00"))
        world.alice.form.fill("What is it?", what)
        world.alice.form.fill("How many minutes?", minutes)
        world.alice.form.submit()
        world.alice.form.close(whole_stack=True)
        listed = first_screen(world, f" {who}").submit()
        assert listed is not None
        assert len(questions(listed)) == 3
        assert "To close" not in listed.words
        listed.close(whole_stack=True)


def test_an_emptied_list_is_answered_kindly(world: World) -> None:
    """Nothing is lost, and the coach chooses again when asked."""
    world.alice.types(CALL)
    form = list_screen(world, I_hope_to="anything")
    for _ in questions(form):
        world.alice.chooses("Leave it out", "Question 1", on=form.now())
    assert "One question to close with" in form.now().words
    world.alice.chooses("Leave it out", "Question to close", on=form.now())
    assert "No questions on your list yet." in form.now().words
    assert "Choose for me" in form.now().buttons
    last = form.now().submit()
    assert last is not None
    assert "I hope to learn: anything" in last.words
    last.close()
    again = first_screen(world)
    chosen = again.presses("Choose for me")
    assert isinstance(chosen, Form)
    assert len(questions(chosen)) >= 6
    short = chosen.presses("Five-minute version")
    assert isinstance(short, Form)
    assert len(questions(short)) == 3
    assert "Few enough to reach them all." in short.words


def test_left_half_way_it_goes_on_at_the_same_screen_that_day(world: World) -> None:
    """The list, or an area of the bank; on another day the first screen asks again, with what was said."""
    world.alice.types(CALL)
    form = list_screen(world, I_hope_to="what a day is like")
    form.presses("Your marketability").now()
    world.alice.form.close()
    again = first_screen(world)
    assert "Your marketability. Tick what you'd like to ask." in again.words
    back = again.submit()
    assert back is not None
    back.close()
    assert questions(first_screen(world))
    world.alice.form.close()
    world.days(1)
    later = first_screen(world)
    assert later.values["I hope to learn"] == "what a day is like"


@pytest.mark.parametrize("who", ["", " Somebody Unheard-of"])
def test_it_can_be_done_just_in_case(world: World, who: str) -> None:
    """S19: reachable with zero meetings and before anybody is found."""
    shown = world.alice.types(f"/network prep{who}")
    form = world.alice.presses("Get ready just in case", on=shown)
    assert isinstance(form, Form)
    assert form.fields == FIELDS
    assert "Ready for a talk, just in case." in form.words
    following = form.submit()
    assert following is not None
    assert len(questions(following)) >= 6
    last = following.submit()
    assert last is not None
    assert "It's here when you need it: /network prep" in last.words


def test_what_was_ready_before_a_date_is_taken_into_the_talk(world: World) -> None:
    """Nothing is written twice."""
    world.alice.types("/network log met Nomvula Dlamini (HR @ Sasol)")
    form = list_screen(world, I_hope_to="what HR reads first")
    form.submit()
    world.alice.form.close()
    world.alice.types(CALL)
    again = first_screen(world)
    assert "Call with Nomvula Dlamini, tomorrow (Wed 15 April) 15:00" in again.words
    last = again.submit()
    assert last is not None
    assert "I hope to learn: what HR reads first" in last.words


def test_the_longest_of_everything_breaks_no_limit(world: World) -> None:
    """Three thousand letters in each field and in own questions, a long name, another script; nothing is lost."""
    name = "Ngozi " + "Ọ" * 90
    world.alice.types(f"/network log call with {name} tomorrow at 15:00")
    form = first_screen(world, f" {name}")
    for label in FIELDS:
        form.fill(label, "漢字と長い言葉 " * 300)
    following = form.submit()
    assert following is not None
    assert not following.trouble, following.trouble
    for _ in range(3):
        bank = following.presses("Your marketability")
        assert isinstance(bank, Form)
        bank.fill("A question of your own", "長い質問" * 750)
        back = bank.submit()
        assert back is not None
        assert not back.trouble, back.trouble
        following = back
    assert len(questions(following)) == 11
    assert "To close:" in following.now().words
    bank = following.presses("Your marketability")
    assert isinstance(bank, Form)
    bank.fill("A question of your own", "One more?")
    full = bank.submit()
    assert full is not None
    assert "Twelve questions are plenty for one talk. Untick one to make room." in full.errors.values()
    assert full.values["A question of your own"] == "One more?"
    full.clear("A question of your own")
    back = full.submit()
    assert back is not None
    last = back.submit()
    assert last is not None
    assert not last.trouble, last.trouble
    last.close()
    again = first_screen(world, f" {name}").presses("My hopes")
    assert isinstance(again, Form)
    assert len(again.values["I hope to learn"]) == len("漢字と長い言葉 " * 300) - 1


def test_the_boxes_are_ticked_in_the_direct_message_and_stay_ticked(world: World) -> None:
    """What was asked is stored with the page, for the next talk with the same person."""
    world.alice.types(CALL)
    last = list_screen(world).submit()
    assert last is not None
    last.close()
    world.alice.says("prep Nomvula")
    page = world.alice.hears()
    first = _boxes(page)[0]
    world.alice.ticks(first["options"][1]["text"]["text"], on=page, within=0)
    world.settle()

    world.alice.says("prep Nomvula")
    shown = _boxes(world.alice.hears())[0]

    assert [one["value"] for one in shown["initial_options"]] == [first["options"][1]["value"]]


def _boxes(form: Shown) -> list[dict[str, Any]]:
    return [one for _, one in form.elements() if one["type"] == "checkboxes"]


def test_what_several_people_agree_on_is_left_out_unless_one_more_view_is_wanted(world: World) -> None:
    """Three people in three places; who takes the question all the same sees what it is for (coaching 3.1)."""
    asked = "How has the work shifted since you began"
    world.alice.types(CALL)
    assert any(one.startswith(asked) for one in questions(list_screen(world, I_hope_to="what the job is day to day")))
    world.alice.form.close(whole_stack=True)
    world.alice.types("/network log call with Zoe Lind (HR @ Rail) tomorrow at 16:00")
    lines = ("The field is changing fast.", "The field will change faster still.", "The field changes every year.")
    people = (
        "Maria Lopez (analyst @ Harbor Data)",
        "Ada Lovelace (analyst @ Babbage & Co)",
        "Tom Reyes (trainee @ Rail)",
    )
    for who, line in zip(people, lines, strict=True):
        last = talked(world, who, line)
        if "Agrees" in last.buttons:
            last.presses("Agrees")
            world.settle()
        world.alice.form.close(whole_stack=True)
    assert "Three people in three places agree" in world.alice.types("/network compare field changes").words

    form = first_screen(world, " Zoe Lind")
    form.fill("I hope to learn", "what the job is day to day")
    form = form.submit() or form
    assert not any(one.startswith(asked) for one in questions(form))
    assert f"Left out, since several people agree on it: “{asked}" in form.now().words
    bank = form.presses(AREAS[0])
    assert isinstance(bank, Form)
    offered = [one["text"]["text"] for one in _boxes(bank)[0]["options"]]
    bank.choose("Questions", *(one for one in offered if one.startswith(asked) or one in questions(form)))
    back = bank.submit()
    assert back is not None
    assert any(one.startswith(asked) for one in questions(back))
    assert "Several people agree on this; it asks for one more view." in back.words
    assert "Left out, since several" not in back.words
