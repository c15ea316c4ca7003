"""How a talk is begun, and what homework answers."""

import pytest

from coach.aims import Aim
from coach.preparing import answered_by, answered_on, minutes_for, opening, unanswered
from coach.questions import BY_ID
from coach.topics import TOPICS


def test_each_fact_that_was_checked_strikes_the_question_it_answers() -> None:
    """S20: nobody is asked what can be looked up."""
    assert answered_by(organization=None, path=None, recent=None) == frozenset()
    everything = answered_by(organization="They run trams.", path="She began as a driver.", recent="A new line.")
    assert everything == {"O01", "J01", "O05"}
    assert everything <= set(BY_ID)


def test_what_many_agree_on_strikes_what_is_asked_about_a_field() -> None:
    """Coaching 3.1: by the names under which lines are kept, of questions that there are; other topics strike none."""
    for topic in TOPICS:
        assert answered_on([topic.name]) <= set(BY_ID)
    assert answered_on(["Degrees and certificates", "How the field changes"]) == {"M05", "J08"}
    assert answered_on(["Pay", "Bees"]) == answered_on([]) == frozenset()
    telling = {topic.name for topic in TOPICS if answered_on([topic.name])}
    assert telling > {"First steps", "Getting hired", "Hours and pressure", "Skills that count"}


@pytest.mark.parametrize("aim", [None, *Aim])
def test_the_beginning_says_why_and_that_it_is_no_plea_for_a_job(aim: Aim | None) -> None:
    """S13: honest, short enough for half a minute."""
    said = opening("I studied geography.", aim)

    assert said.startswith("I studied geography. I'm ")
    assert said.endswith("I'm not asking for a job; what you tell me helps me decide what to try next.")
    assert len(said.split()) < 60
    assert not opening(None, aim).startswith(" ")
    assert opening("I build ward rotas", aim).startswith("I build ward rotas. I'm ")
    assert opening("Why not trams?", aim, reason="I like rails").startswith("Why not trams? I like rails. ")


def test_for_how_long_questions_are_chosen() -> None:
    """In writing there is no time to fill."""
    assert minutes_for(None, None) == 30
    assert minutes_for(20, "coffee") == 20
    assert minutes_for(20, "Email") is None


def ticked(**questions: bool) -> list[dict[str, object]]:
    """A list with what was ticked on it."""
    return [{"id": name, "asked": asked} for name, asked in questions.items()]


def test_what_stayed_open_on_earlier_lists() -> None:
    """What was ticked anywhere is answered; a list that nobody ticked tells nothing."""
    lists = [ticked(J01=True, M02=False, N02=False), ticked(M02=True, O05=False), ticked(O07=False)]

    assert unanswered(lists) == {"N02", "O05"}
    assert unanswered([]) == frozenset()
