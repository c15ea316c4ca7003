"""One-tap rewrites, what works, and how a note to somebody is known."""

import pytest

from bench.drafts import drafts
from coach.greetings import greets, is_note
from coach.review import Channel, Draft, Known, Label, cautions, labels, read
from coach.rewrites import ASK, BY_MAIL, EASY_NO, KNOWLEDGE, REASON, rewritten
from coach.wording.review import in_note, said
from coach.works import Works, is_hard, works


def mended(text: str, label: Label, channel: Channel = Channel.EMAIL) -> str | None:
    """The draft after one tap."""
    draft = Draft(text, channel)
    return rewritten(draft, next(one for one in cautions(draft) if one.label is label))


@pytest.mark.parametrize(
    ("text", "label", "after"),
    [
        ("Dear Ada, you run trams. Please hire me. May I call?", Label.JOB_ASK, "Dear Ada, you run trams. May I call?"),
        ("Dear Ada,\n\nplease hire me.\n\nBest,\nBo", Label.JOB_ASK, f"Dear Ada,\n\n{KNOWLEDGE}\n\nBest,\nBo"),
        ("I like trams. I'm a dynamic self-starter.", Label.SALES_PITCH, f"I like trams. {KNOWLEDGE}"),
        ("Hi Ada, you legend! You run trams. 10 minutes?", Label.FLATTERY, "Hi Ada, You run trams. 10 minutes?"),
        (
            "Hi Ada! You run trams. My CV is attached. 10 minutes?",
            Label.RESUME_ATTACHED,
            "Hi Ada! You run trams. 10 minutes?",
        ),
        ("My CV is attached.", Label.RESUME_ATTACHED, None),
        ("Hi Ada, let's connect.", Label.NO_SPECIFIC_ASK, f"Hi Ada, let's connect. {ASK}"),
        ("Hi Ada, 10 minutes?\n\nBo", Label.COLD_CONTACT, f"Hi Ada, 10 minutes? {BY_MAIL}\n\nBo"),
        ("Hi Ada, 10 minutes?", Label.NO_REASON_PERSON, f"Hi Ada, {REASON} 10 minutes?"),
        (
            f"Hi Ada, we met in Rome. You left law for bees. {'It rained a lot. ' * 40}May I have 15 minutes?\nBo",
            Label.TOO_LONG,
            f"Hi Ada, we met in Rome. You left law for bees. May I have 15 minutes? {EASY_NO}\nBo",
        ),
        ("It rained a lot. " * 40, Label.TOO_LONG, f"{ASK} {EASY_NO}"),
        ("hi ada, plz give me a job. Sincerly Alice", Label.JOB_ASK, f"hi ada, {KNOWLEDGE} Sincerly Alice"),
        ("hi ada, plz give me a job. thx, Alice", Label.JOB_ASK, f"hi ada, {KNOWLEDGE} thx, Alice"),
        ("hi ada, we row. Sincerly Alice", Label.NO_SPECIFIC_ASK, f"hi ada, we row. {ASK} Sincerly Alice"),
        ("hi ada, i really need this", Label.NO_SPECIFIC_ASK, f"hi ada, i really need this. {ASK}"),
        (
            "Dear Ada,\nwe row. Please hire me.\nSincerly\nAlice",
            Label.JOB_ASK,
            f"Dear Ada,\nwe row. {KNOWLEDGE}\nSincerly\nAlice",
        ),
        (
            "Dear Ada,\nwe row. Please hire me.\nMit Grüßen,\nAlice",
            Label.JOB_ASK,
            f"Dear Ada,\nwe row. {KNOWLEDGE}\nMit Grüßen,\nAlice",
        ),
    ],
)
def test_one_thing_is_mended_and_the_rest_stays(text: str, label: Label, after: str | None) -> None:
    """None where nothing would be left."""
    assert mended(text, label) == after


def test_what_gets_no_shorter_and_what_is_far_too_long_is_left_to_its_writer() -> None:
    """A tap that makes nothing better is none."""
    text = "Hi Ada, we met. You left law. May I have 15 minutes? Why? How? Where?"

    assert mended(text, Label.TOO_LONG) is None
    assert mended(f"Please hire me. {'word ' * 2_000}", Label.JOB_ASK) is None


def test_a_gap_to_be_filled_is_seen_until_it_is_filled() -> None:
    """So that it is not sent by mistake."""
    after = mended("Hi Ada, 10 minutes?", Label.NO_REASON_PERSON)

    assert after is not None
    assert Label.NO_REASON_PERSON in labels(Draft(after))


def test_a_rewrite_takes_its_own_label_away() -> None:
    """Over the whole corpus, but for what only the writer can say and for a link that is not there."""
    told = [Draft(said.text, said.channel) for said in drafts("tuning")]
    again = [
        (draft.text, caution.label)
        for draft in told
        for caution in cautions(draft)
        if caution.label not in {Label.COLD_CONTACT, Label.NO_REASON_PERSON, Label.TOO_LONG}
        and (after := rewritten(draft, caution)) is not None
        and caution.label in labels(Draft(after, draft.channel))
    ]

    assert len(again) <= 2, again


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Ms. Whitfield, Rosa says hello.", "Ms. Whitfield"),
        ("hi Ada!\nhow are you", "Ada"),
        ("Good morning Dr. Abdi,\nthank you", "Dr. Abdi"),
        ("Subject: A question\n\nDear Ada Lovelace,", "Ada Lovelace"),
        ("Hello there, a question.", None),
        ("Hi, I have a question.", None),
        ("To whom it may concern, hello.", None),
        ("Coffee with Ada today", None),
        ("", None),
    ],
)
def test_whom_a_text_greets(text: str, name: str | None) -> None:
    """As it is typed; nobody where no name stands there."""
    assert greets(text) == name


def test_a_note_to_somebody_is_long_greets_them_and_speaks_to_them() -> None:
    """Everything else is said to us."""
    body = (
        "you told us how you began, and I have thought about it for a long while since that day in the hall by the sea"
    )

    assert is_note(f"Dear Ada, {body} and so on.")
    assert not is_note(f"{body} and so on and on.")
    assert not is_note("Dear Ada, you are kind.")
    assert not is_note("Hi Ada, " + "coffee with Bo today at the station and we spoke of trams and rails and bees " * 2)


def test_what_works_is_told_with_the_sentence_of_the_purpose() -> None:
    """In the handout's order; the record may hold the link that the words do not name."""
    text = "Hi Ada, we met in Rome. You left law for bees. I'd like to hear why. Could I ask how you began?"
    draft = Draft(text)
    ticks = works(draft, read(draft))

    assert [one.works for one in ticks] == [Works.LINK, Works.PURPOSE, Works.KNOWLEDGE, Works.PATH]
    assert ticks[1].span is not None
    assert text[slice(*ticks[1].span)].strip() == "I'd like to hear why."
    alone = Draft("Hello.", known=Known(met_via="Rome"))
    assert [(one.works, one.span) for one in works(alone, read(alone))] == [(Works.KNOWN, None)]
    assert works(Draft("Hello."), read(Draft("Hello."))) == ()


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("I lost my job in May.", True),
        ("I can't pay my rent.", True),
        ("I was recently laid off.", True),
        ("I like my job.", False),
    ],
)
def test_a_hard_time_is_heard(text: str, hard: bool) -> None:  # noqa: FBT001 - a table
    """The writer's own."""
    assert is_hard(Draft(text), read(Draft(text))) is hard


@pytest.mark.parametrize(
    ("draft", "label", "words"),
    [
        (Draft("Why? How? Who? When?"), Label.TOO_LONG, "It asks 4 questions"),
        (Draft("word " * 151), Label.TOO_LONG, "this is 151 words"),
        (Draft("x" * 301, Channel.LINKEDIN_NOTE), Label.TOO_LONG, "this is 301 characters"),
        (Draft("I'm not worthy of you."), Label.FLATTERY, "Your courtesy is welcome and can stay."),
        (Draft("You living legend."), Label.FLATTERY, "The admiration is clear"),
    ],
)
def test_what_a_mentor_would_say(draft: Draft, label: Label, words: str) -> None:
    """Counted where it is counted; courtesy is praised where the writer makes themselves small."""
    caution = next(one for one in cautions(draft) if one.label is label)

    assert words in "".join(piece.text for line in said(caution, draft) for piece in line)


def test_a_note_that_was_changed_is_looked_at_for_four_things_only() -> None:
    """A thank-you may be long and need ask nothing."""
    assert in_note("Dear Ada, thank you. " + "It was good. " * 60) == []
    assert len(in_note("Dear Ada, please hire me. My CV is attached.")) == 3
