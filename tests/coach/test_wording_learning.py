"""What is said about learning, next steps and coming back, where no story comes by."""

from coach.board import Missing
from coach.phrases import bare
from coach.wording import advices, card, debrief, plan, welcome


def test_next_steps() -> None:
    """A win, and what is settled."""
    assert bare([advices.to_tell("Ada", "redo a project")]) == (
        "Done: redo a project. Ada may like to hear what came of it."
    )
    assert bare([advices.settled_before()]) == "That one is settled already."


def test_whose_view_is_missing_and_whom_to_look_for() -> None:
    """Each kind in a sentence; where nothing is missing, whoever left."""
    for lack in Missing:
        assert bare(debrief.missing([lack])).endswith((".",))
        assert bare([debrief.look_for([lack])]).startswith("Nobody on your cards comes to mind. Look for ")
    assert "somebody who left this work" in bare([debrief.look_for([])])
    assert debrief.dissents("", "no", depends=False) == "Elsewhere sees it differently: “no”"
    assert debrief.dissents("Ada", "no", depends=True) == "Ada says it depends: “no”"
    assert bare([debrief.how_do_they_stand("")]) == "How does what this says stand to that?"


def test_a_line_of_a_card_says_who_sees_it_differently() -> None:
    """One, two, or one and how many more."""
    for names, told in (
        ([], "• a line"),
        (["Maria"], "• a line Maria sees this differently."),
        (["Maria", "Tom"], "• a line Maria and Tom see this differently."),
        (["Maria", "Tom", "Bo"], "• a line Maria and two more see this differently."),
    ):
        assert bare(card.told_you("Ada", ["a line"], others={"a line": names})) == f"Ada told you\n{told}"


def test_coming_back() -> None:
    """One easy thing."""
    assert bare([welcome.easy_talk("Ada")]) == "One easy thing to start with: a line on how it went with Ada."
    assert bare([welcome.nothing_older()]) == "Nothing older is waiting any more."


def test_a_plan() -> None:
    """What may be missing of it."""
    assert bare([plan.no_hour()]) == "Tell me the hour when you know it: Move it."
    assert bare([plan.place("gate 2")]) == "Where: gate 2."
    assert bare([plan.when(None)]) == "With whom, and when?"
