"""Thank-you notes: three tones, only what is known, and nothing asked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.letters import Thanks, Tone, lint, may_mention, thank_you

ADA = Thanks(
    first="Ada",
    me="Alice",
    when="yesterday",
    date="14 April",
    minutes="30",
    insight="The hard part is asking the right question, not the maths.",
    changed="I had been worrying about the wrong half.",
    next_action="redoing one class project with real, messy data",
    by_when="4 May",
)


def test_a_warm_note_is_the_one_on_the_screen() -> None:
    """Screens (c)."""
    assert thank_you(ADA, Tone.WARM) == (
        "Hi Ada,\n\n"
        "Thank you for talking with me yesterday. What has stayed with me is that the hard part is asking the right"
        " question, not the maths; I had been worrying about the wrong half.\n\n"
        "I've settled on a next step: redoing one class project with real, messy data, by 4 May. I'll tell you how it"
        " goes, and there's no need to reply.\n\n"
        "Thanks again for your time and your frankness,\nAlice"
    )


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_passes_the_lint(tone: Tone) -> None:
    """S29: at most 120 words, no question, one insight, one next step, their name."""
    note = thank_you(ADA, tone)

    assert lint(note, name="Ada", insight=ADA.insight, next_action=ADA.next_action) == frozenset()


@pytest.mark.parametrize("tone", Tone)
def test_what_is_not_known_is_left_out(tone: Tone) -> None:
    """Nothing is invented."""
    bare = Thanks(first="Petr Novák", me="Alice", when="on Tuesday", date="14 April")
    note = thank_you(bare, tone)

    assert "{" not in note
    assert "next step" not in note
    assert note.endswith("Alice")
    assert "Petr Novák" in note


def test_all_that_is_known_finds_its_place() -> None:
    """Their offer, ours, and lateness in one clause."""
    full = replace(
        ADA,
        promised="introduce me to Grace",
        mine="send the article by Friday",
        referral="Tom Reyes",
        offer="Here is the field guide you were missing.",
        late=True,
    )

    for tone in (Tone.WARM, Tone.FORMAL):
        note = thank_you(full, tone)
        assert "Thank you also for offering to introduce me to Grace." in note
        assert "As promised, I'll send the article by Friday." in note
        assert "I'll write to Tom Reyes and mention you, as you suggested." in note
        assert "Here is the field guide you were missing." in note
        assert "This should have reached you sooner. Thank you" in note
    assert thank_you(full, Tone.BRIEF).startswith(
        "Hi Ada, this should have reached you sooner. Thank you for 30 minutes"
    )


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("I should try their dispatch tool", "try their dispatch tool"),
        ("Maybe I'll ask Tom, too.", "ask Tom, too"),
        ("i want to read two of their reports", "read two of their reports"),
        ("need to really learn SQL", "learn SQL"),
        ("redo my portfolio", "redo my portfolio"),
        ("To-do list for Friday", "To-do list for Friday"),
        ("I should", "I should"),
    ],
)
def test_a_next_step_goes_on_without_i_should(noted: str, said: str) -> None:
    note = thank_you(Thanks("Ada", "Alice", "", "", next_action=noted), Tone.WARM)
    assert f"I've settled on a next step: {said}. I'll tell you" in note
    assert "no_next_step" not in lint(note, name="Ada", insight="", next_action=noted)


def test_whom_they_may_be_mentioned_to() -> None:
    """Only where that was noted as a yes."""
    named = "Deep Work, a book\nTom Reyes, pumps, no\nGrace Hopper, compilers, Yes\nBo, trams, yes"

    assert may_mention(named) == "Grace Hopper"
    assert may_mention("Grace Hopper\nyes") == ""


def test_a_name_at_the_beginning_of_an_insight_stays_as_it_is() -> None:
    """Only a word that cannot be a name loses its capital."""
    note = thank_you(replace(ADA, insight="Bosch hires in autumn", changed=""), Tone.WARM)

    assert "What has stayed with me is this: Bosch hires in autumn." in note


@pytest.mark.parametrize(
    ("insight", "said"),
    [
        ("the right question", "this: the right question"),
        ("The right question is the hard part", "that the right question is the hard part"),
        ("nobody asks", "that nobody asks"),
        ("how to ask for help", "this: how to ask for help"),
    ],
)
def test_an_insight_that_is_no_sentence_follows_a_colon(insight: str, said: str) -> None:
    """What was remembered need not have a verb."""
    note = thank_you(replace(ADA, insight=insight, changed=""), Tone.WARM)

    assert f"What has stayed with me is {said}." in note


@pytest.mark.parametrize(
    ("note", "problem"),
    [
        ("Ada " + "word " * 121, "too_long"),
        ("Ada, could we meet?", "asks"),
        ("Ada, is there an opening", "job_words"),
        ("Dear friend", "no_name"),
        ("Ada", "no_insight"),
        ("Ada", "no_next_step"),
        ("Ada! Ada!", "too_loud"),
        (thank_you(ADA, Tone.WARM), "said_before"),
    ],
)
def test_the_lint_names_what_is_wrong(note: str, problem: str) -> None:
    """One by one."""
    earlier = [thank_you(ADA, Tone.WARM).replace("yesterday", "today")]
    found = lint(note, name="Ada", insight=ADA.insight, next_action=ADA.next_action, earlier=earlier)

    assert problem in found
    assert lint("Ada", name="Ada", insight="", next_action="") == {"no_insight", "no_next_step"}
    assert "no_insight" not in lint("Ada said: patience.", name="Ada", insight="Patience", next_action="")


def test_what_is_thanked_for_may_speak_of_a_job() -> None:
    """It is theirs; what is asked for beside it is not."""
    heard = replace(ADA, insight="A CV of one page is read", next_action="cut my CV to one page")
    notes = [thank_you(heard, tone) for tone in Tone]

    assert not any("job_words" in lint(note, name="Ada", insight="", next_action="") for note in notes)
    assert all("job_words" in lint(f"{note} Any job?", name="Ada", insight="", next_action="") for note in notes)


def test_a_late_note_of_nothing_at_all_is_empty() -> None:
    """There is nothing that the word for it could stand beside."""
    assert thank_you(Thanks(first="", me="", when="", date="", late=True), Tone.BRIEF) == ""


texts = st.text(max_size=60)


@given(
    thanks=st.builds(
        Thanks, first=texts, me=texts, when=texts, date=texts, minutes=texts, insight=texts, changed=texts,
        next_action=texts, by_when=texts, promised=texts, offer=texts, late=st.booleans(),
    ),
    tone=st.sampled_from(Tone),
)  # fmt: skip
def test_any_words_make_a_note(thanks: Thanks, tone: Tone) -> None:
    """Braces, other scripts, nothing at all."""
    assert isinstance(thank_you(thanks, tone), str)
