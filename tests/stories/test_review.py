"""A look at a draft before it is sent: what works first, a few cautions, one-tap rewrites, nothing blocked."""

import pytest

from tests.seen import Shown
from tests.stories.world import World

CLEAN = (
    "Hi Joaquín, we were in the same onboarding cohort and you told us you came over from the warehouse to product. "
    "I'm on the warehouse side and curious how you knew it was time. Could I get 15 minutes on Wednesday? Fine to say no."
)
JOB = (
    "Dear Ms. Whitfield, Rosa from the tenants' union tells me that you manage the new library build. "
    "I'd like to hear how you moved to the office side. Could we speak for 15 minutes on Thursday? "
    "Also, could you find a job for me on the site? Best wishes, Alice"
)
COLD = "Hello, I found your number in an online directory. You are a living legend! Let's connect. My CV is attached."


def looked(world: World, text: str) -> Shown:
    """What is answered to a draft behind the verb."""
    shown = world.alice.types(f"/network review {text}")
    world.settle()  # the greeting of somebody new
    return shown


def said(world: World, words: str) -> Shown:
    """What is answered in the direct message."""
    world.alice.types("/network help")
    world.settle()  # the greeting of somebody new
    world.alice.says(words)
    world.settle()
    return world.alice.dm[-1]


def test_what_works_comes_before_what_may_be_better(world: World) -> None:
    """Then the words, why, and one tap; a send that nobody blocks."""
    shown = looked(world, JOB)

    assert shown.words.find("What works here") < shown.words.find("Worth a second look")
    assert "• It names what links the two of you." in shown.words
    assert "find a job for me” This reads like a request for work." in shown.words
    assert "This reads like a request for work." in shown.words
    assert "%" not in shown.words
    assert shown.buttons == ["Ask what they know", "Send as is", "Edit"]


def test_one_tap_takes_the_sentence_out(world: World) -> None:
    """And the rest stays as it was typed; what comes in the direct message is the draft and nothing else."""
    now = world.alice.presses("Ask what they know", on=looked(world, JOB))
    assert "Your draft now" in now.words
    assert "find a job" not in now.words
    assert "I see nothing to change." in now.words

    world.alice.presses("Send as is", on=now)
    world.settle()

    assert world.alice.dm[-1].text == JOB.replace(" Also, could you find a job for me on the site?", "")
    assert world.alice.dm[-1].message.blocks == []
    assert world.alice.dm[-2].words.startswith("Here is your draft.\nPress and hold the next message to copy it.")


PRESSING = (
    "hi ada, desperate for a job so plz give me a job?? sorry to bother you, i know u are super busy. "
    "You are the most amazing genius. I need 2 hours of ur time asap. Sincerly Alice"
)


def test_hours_at_once_are_pointed_at_and_nothing_is_praised_that_is_not_there(world: World) -> None:
    """Courtesy is neither a link nor praise."""
    shown = looked(world, PRESSING)

    assert "It names what links" not in shown.words
    assert "It is about them" not in shown.words
    assert "“super”" not in shown.words
    assert "• “need 2 hours of ur” That is much to ask at once." in shown.words


def test_a_reproach_is_pointed_at_and_somebody_with_a_talk_ahead_is_no_stranger(world: World) -> None:
    """The form names the contact: the draft is looked at as one more message."""
    world.alice.types("/network plan a call with Ada Lovelace on Friday at 10")
    world.alice.types("/network review ada")
    form = world.alice.form
    form.fill("Your draft", "did u get my last 3 emails? I really need this")
    shown = form.submit()

    assert shown is not None
    assert "bridge" not in shown.words
    assert "Haste can feel like a push" in shown.words
    assert "I see nothing to change" not in shown.words


def test_at_most_three_cautions_the_heaviest_first(world: World) -> None:
    """More is a lecture."""
    shown = looked(world, COLD)

    assert shown.words.count("\n• “") == 3
    assert "You may not have a bridge to this person yet." in shown.words


def test_a_good_draft_is_left_alone(world: World) -> None:
    """Nothing is made up."""
    shown = looked(world, CLEAN)

    assert "Worth a second look" not in shown.words
    assert "I see nothing to change. It is ready when you are." in shown.words


def test_the_form_knows_whom_it_is_for(world: World) -> None:
    """A contact with something in common is not cold, and can be noted as written to."""
    world.alice.types(
        "/network log met Ada Lovelace (analyst @ Babbage & Co) at the river day, intro'd by Mary Somerville"
    )
    world.alice.types("/network review ada")
    form = world.alice.form
    form.fill("Your draft", "Could I have 20 minutes to hear how you began with punched cards?")
    form.choose("How will you send it?", "LinkedIn message")
    shown = form.submit()

    assert shown is not None
    assert "A look at your draft to Ada Lovelace" in shown.words
    assert "bridge" not in shown.words
    world.alice.presses("Send as is", on=shown)
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    assert "you wrote" in world.alice.types("/network ada").words.lower()


def test_how_it_is_sent_decides_how_long_it_may_be(world: World) -> None:
    """And a shorter one is made of link, reason, request and a way out."""
    text = f"{JOB.replace('find a job for me', 'show me round')} {'The cat and the hat sat on a mat. ' * 8}"
    shown = looked(world, text)
    assert "Busy people read on phones" not in shown.words

    short = world.alice.chooses("Text message", "Sent by…", on=shown)
    assert "Busy people read on phones" in short.words
    assert "cat and the hat" not in world.alice.presses("Make it shorter", on=short).words


def test_a_cold_note_gets_ways_to_warm_it_up(world: World) -> None:
    """A first note to a stranger last; whom one met is no stranger."""
    world.alice.types("/network log met Tom Reyes (engineer @ Babbage & Co) today")
    assert "bridge" not in looked_for(world, "tom", "Could I have 20 minutes to ask about engines?")

    cold = world.alice.presses("Ways to warm it up", on=looked(world, COLD))
    assert "As a last way, say that you haven't met" in cold.words
    assert "A look at your draft" in world.alice.presses("Back", on=cold).words


def test_a_note_pasted_into_the_direct_message_is_offered_a_look(world: World) -> None:
    """Nothing is logged, nothing is taken for an answer."""
    offered = said(world, JOB)
    assert offered.words.startswith("That reads like a note to Ms. Whitfield.")

    assert "This reads like a request for work." in world.alice.presses("Review it", on=offered).words
    assert "Whitfield" not in world.alice.types("/network").words


def test_the_shortcut_and_the_bare_verb_open_the_form(world: World) -> None:
    """An empty draft is told so, where it was typed."""
    world.alice.uses("Review a draft")
    form = world.alice.form
    form.fill("Your draft", " … ")
    wrong = form.submit(unchecked=True)
    assert wrong is not None
    assert wrong.errors == {"Your draft": "There is nothing to look at yet. Paste or write a few lines."}

    asked = said(world, "review")
    world.alice.presses("Open the form", on=asked)
    assert "Your draft" in world.alice.form.fields


def test_edit_brings_the_draft_back_into_the_form(world: World) -> None:
    """Changed, it is looked at again."""
    world.alice.presses("Edit", on=looked(world, COLD))
    form = world.alice.form
    assert form.values["Your draft"] == COLD
    form.fill("Your draft", CLEAN)
    again = form.submit()

    assert again is not None
    assert "I see nothing to change." in again.words


def test_forty_thousand_characters_are_answered_and_nothing_is_lost(world: World) -> None:
    """No form holds them; they stand where they were typed."""
    text = "Dear Ada, you left law for bees. " + "I have so much to tell about it. " * 1_200
    offered = said(world, text)
    shown = world.alice.presses("Review it", on=offered)
    assert "It is longer than my form can hold." in shown.words
    assert "Edit" not in shown.buttons

    assert "It stands where you typed it." in world.alice.presses("Send as is", on=shown).words


def test_a_hard_time_is_met_with_warmth_first(world: World) -> None:
    """The caution stays; people who can help come before it; reminders go on, since it is a note to somebody else."""
    shown = looked(world, "Dear Ada, I lost my job and I can't pay my rent. Please give me any job at your firm.")

    assert shown.words.startswith("This is a hard stretch")
    assert "career office" in shown.words
    assert "This reads like a request for work." in shown.words
    assert "stopped all my reminders" not in shown.words


def test_danger_in_a_draft_is_met_as_danger(world: World) -> None:
    """No draft matters then."""
    shown = looked(world, "Dear Ada, I want to kill myself, nobody hires me.")

    assert shown.words.startswith("I'm so sorry it hurts this much.")
    assert "Worth a second look" not in shown.words


@pytest.mark.parametrize("press", ["Ask what they know", "Send as is", "Edit"])
def test_what_was_forgotten_meanwhile_is_said(world: World, press: str) -> None:
    """An old button is answered, never with an error."""
    world.alice.types("/network log met Rosa Whitfield today")
    shown = looked(world, JOB.replace("Ms. Whitfield", "Rosa Whitfield"))
    asked = world.alice.types("/network forget Rosa Whitfield")
    world.alice.presses("Forget Rosa Whitfield", on=asked)
    world.settle()

    told = world.alice.presses(press, on=shown)

    assert "no longer kept" in told.words or press == "Edit"


def looked_for(world: World, who: str, text: str) -> str:
    """What is said of a draft to somebody on file."""
    world.alice.types(f"/network review {who}")
    form = world.alice.form
    form.fill("Your draft", text)
    shown = form.submit()
    assert shown is not None
    shown.close(whole_stack=True)
    return shown.words


def test_a_first_message_is_the_first_also_to_whom_one_met(world: World) -> None:
    """What it lacks is said; that they met is a link (coaching.md 4.2). After a message of theirs it is none any more."""
    world.alice.types("/network log met Petr Novák (trainer @ DPP) today")
    vague = looked_for(world, "petr", "I'd love to connect sometime.")
    assert "They will want to know how much you're asking for." in vague
    assert "Why this person" in vague
    assert "bridge" not in vague
    assert "You two have a link. Naming it" in vague
    assert "It names what links" not in vague

    world.alice.types("/network log Petr Novák replied today")
    assert "how much you're asking for" not in looked_for(world, "petr", "I'd love to connect sometime.")


def test_whoever_spoke_of_a_job_first_may_be_asked_about_it(world: World) -> None:
    """In a draft and in a thank-you (S15, coaching.md 2.3); what to do with it is said where it was noted."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    asks = "Hi Ada, thank you. Could you pass my name to whoever does the hiring? Alice"
    assert "This reads like a request for work." in looked_for(world, "ada", asks)
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", "The question comes before the maths")
    last = world.alice.form.submit()
    assert last is not None
    last.presses("Add more detail")
    while "Openings they told you of, unasked" not in world.alice.form.fields:
        assert world.alice.form.submit() is not None
    world.alice.form.fill("Openings they told you of, unasked", "A trainee post in autumn")
    while world.alice.form.fields:
        last = world.alice.form.submit()
    assert last is not None
    assert "ask what the usual way to apply is" in last.words
    world.alice.form.close(whole_stack=True)

    assert "This reads like a request for work." not in looked_for(world, "ada", asks)
    world.alice.types("/network thanks ada")
    note = world.alice.form.submit()
    assert note is not None
    note.fill("Your note", asks.replace("Could you", "You offered to").replace("?", ", for the trainee job."))
    told = note.submit()
    assert told is not None
    assert "job" not in told.words


def test_a_note_changed_by_hand_is_looked_at_before_it_goes(world: World) -> None:
    """A thank-you that asks for a job is told so; it comes all the same."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network thanks ada")
    world.alice.form.fill("What will you remember from it?", "The question comes before the maths")
    note = world.alice.form.submit()
    assert note is not None
    note.fill("Your note", "Hi Ada, thank you. Please hire me. My CV is attached. Alice")
    last = note.submit()

    assert last is not None
    assert "One thing before it goes:" in last.words
    assert "“hire me”" in last.words
    world.settle()
    assert "Please hire me" in world.alice.dm[-1].text


def test_a_file_that_came_with_a_draft_is_looked_at_too(world: World) -> None:
    """A résumé nobody asked for, also where the words do not speak of it, and still after a change."""
    world.alice.says("hi")
    world.settle()
    draft = "Dear Tunde,\n\nI read your piece on night buses. Could I ask you three questions?\n\nKind regards, Alice"
    world.slack.acts.says(world.alice.user, draft, files=[{"id": "F1", "name": "alice.pdf"}])
    world.settle()
    offered = world.alice.dm[-1]
    world.alice.presses("Review it", on=offered)
    world.settle()
    assert "An unasked résumé" in offered.now().words


SHORT = "hey uwe, long time no see. could u refer me to the job at your company? would be gr8"


@pytest.mark.parametrize("draft", [CLEAN, SHORT, "hello uwe its jo! could you tell me how you got into product?"])
def test_a_draft_that_was_asked_for_is_looked_at(world: World, draft: str) -> None:
    """Right away, with or without what makes it a note; once."""
    assert said(world, "review").words.startswith("Which draft shall I look at?")
    assert "A look at your draft" in said(world, draft).words
    assert "A look at your draft" not in said(world, SHORT).words


def test_what_is_told_meanwhile_is_no_draft(world: World) -> None:
    """A log, a command and a word stay what they are; the next morning nothing is waited for."""
    said(world, "review")
    assert said(world, "had coffee with Ada Lovelace today, she was kind to me").words.startswith("Saved: coffee")
    assert said(world, "due").words.startswith("One thing is still open")
    world.days(1)
    assert "A look at your draft" not in said(world, SHORT).words


@pytest.mark.parametrize("begins", ["draft: ", "review: ", "my draft:\n"])
def test_a_draft_behind_its_name_is_looked_at(world: World, begins: str) -> None:
    """Without being asked again."""
    assert said(world, begins + SHORT).words.startswith("A look at your draft")


@pytest.mark.parametrize(
    "draft",
    [
        "Hi Hannah, I saw you work at Deliveroo. I am looking for a product job, could you pass my CV on?",
        "Hi Hannah, could you forward my CV to your team? Best, Alice",
        "Hi Hannah, I know you have a lot of contacts. Could you find me a job at your company?",
        "Hi Hannah, my friends love your app. Can you get me a job?",
    ],
)
def test_what_names_no_link_is_not_praised_for_one(world: World, draft: str) -> None:
    """Where somebody works is known to all."""
    assert "It names what links" not in looked(world, draft).words


def test_a_note_to_somebody_with_a_talk_on_file_is_no_first_one(world: World) -> None:
    """And is not spoken of as one."""
    world.alice.types("/network log coffee with Hannah Weiss today")
    shown = looked(world, "Hi Hannah, could you find me a job at your company? I need one soon. Best, Alice")
    assert "This reads like a request for work. A note usually goes further" in shown.words
    assert "first note" not in shown.words
