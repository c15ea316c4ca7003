"""Writing with the coach: thank-you notes and hellos, which the person sends."""

import datetime as dt

import pytest

from tests.person import Form
from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"
INSIGHT = "The hard part is asking the right question, not the maths."
NOTE = """Hi Ada Lovelace,

Thank you for talking with me yesterday. What has stayed with me is that the hard part is asking the right question, \
not the maths; I had been worrying about the wrong half.

I've settled on a next step: redoing one class project with real, messy data. I'll tell you how it goes, and there's \
no need to reply.

Thanks again for your time and your frankness,
Alice"""


def filled(form: Form) -> Form:
    """The form of the thank-you, as Alice fills it; the note to be changed."""
    form.fill("What will you remember from it?", INSIGHT)
    form.fill("What did it change for you?", "I had been worrying about the wrong half")
    form.fill("What will you do next?", "redoing one class project with real, messy data")
    form.fill("How do you sign?", "Alice")
    screen = form.submit()
    assert screen is not None
    return screen


def handed_over(world: World) -> tuple[str, str]:
    """The two messages that came last: what can be done, and the note alone."""
    world.settle()
    return world.alice.dm[-2].words, world.alice.dm[-1].text


def test_a_thank_you_is_written_from_the_reminder(world: World) -> None:
    """Screens (c): two messages, the second holds the note and nothing else; sent, it is settled."""
    world.alice.types(COFFEE)
    reminder = world.until_told(within=2)
    assert reminder.buttons == ["Write it with me", "I sent it"]

    world.alice.presses("Write it with me", on=reminder)
    note = filled(world.alice.form)
    assert note.values["Your note"] == NOTE
    last = note.submit()

    assert last is not None
    assert last.words == "Your note to Ada Lovelace is in our conversation, ready to copy."
    before, alone = handed_over(world)
    assert before.splitlines()[:2] == [
        "Here is your note to Ada Lovelace.",
        "Press and hold the next message to copy it.",
    ]
    assert alone == NOTE
    assert world.alice.dm[-1].message.blocks == []

    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()
    assert (
        world.alice.dm[-2].now().words.startswith("Thanked Ada Lovelace on Wed 15 April. Next hello: around mid-July.")
    )
    assert reminder.now().words.startswith("Thanked Ada Lovelace on Wed 15 April.")
    assert world.days(20) == []


def test_a_sent_note_is_taken_back_and_pressed_twice_counts_once(world: World) -> None:
    """A thumb slips."""
    world.alice.types(COFFEE)
    world.alice.types("/network thanks ada")
    filled(world.alice.form).submit()
    world.settle()
    handed = world.alice.dm[-2]
    world.alice.presses("I sent it", on=handed)
    world.settle()
    world.alice.presses("Undo", on=handed.now())
    world.settle()

    assert handed.now().words == "Taken back: a note to Ada Lovelace."
    assert world.until_told(within=2).text.startswith("A thank-you to Ada Lovelace")


def test_a_note_can_be_changed_after_it_came(world: World) -> None:
    """It comes again as it is now; begun today, the verb goes on where it was left."""
    world.alice.types(COFFEE)
    world.alice.types("/network thanks ada")
    filled(world.alice.form).submit()
    world.settle()

    world.alice.presses("Change it", on=world.alice.dm[-2])
    form = world.alice.form
    form.fill("Your note", "Hi Ada!! Can you find me a job?")
    last = form.submit()

    assert last is not None
    assert last.words.splitlines()[1:4] == [
        "It asks something. A thank-you that asks nothing is the kindest one.",
        "It speaks of jobs or a résumé. A thank-you is stronger without.",
        "One exclamation mark is plenty.",
    ]
    assert last.words.splitlines()[4] == "One thing before it goes:"
    assert "This reads like a request for work." in last.words
    assert handed_over(world)[1] == "Hi Ada!! Can you find me a job?"
    world.alice.types("/network thanks ada")
    assert world.alice.form.values["Your note"] == "Hi Ada!! Can you find me a job?"


def test_what_was_noted_stands_in_the_form_and_what_is_new_is_kept(world: World) -> None:
    """The one question is asked where nothing is stored; how to address them and the signature are asked once."""
    world.alice.types(COFFEE)
    world.alice.types("/network thanks ada")
    form = world.alice.form
    assert form.fields == [
        "What will you remember from it?",
        "What did it change for you?",
        "What will you do next?",
        "How do you address them?",
        "How do you sign?",
        "How should it sound?",
    ]
    form.fill("How do you address them?", "Ada")
    form.choose("How should it sound?", "Brief")
    screen = filled(form)
    assert screen.values["Your note"].startswith(
        "Hi Ada, thank you for your time today. The part I keep coming back to is"
    )
    assert INSIGHT in world.alice.types("/network ada").words

    world.alice.types("/network log coffee with Bo Lind today")
    world.alice.types("/network thanks bo")
    assert "How do you sign?" not in world.alice.form.fields
    assert "By when?" in world.alice.form.fields


def test_another_tone_is_chosen_after_the_note_was_seen(world: World) -> None:
    """Beside the note, with what was filled in; or typed behind the name."""
    world.alice.types(COFFEE)
    world.alice.types("/network thanks ada")
    note = filled(world.alice.form)
    world.alice.presses("Another tone", on=note)
    form = world.alice.form
    assert form.values["What did it change for you?"] == "I had been worrying about the wrong half"
    assert form.values["What will you do next?"] == "redoing one class project with real, messy data"
    form.choose("How should it sound?", "Formal")
    again = form.submit()
    assert again is not None
    assert again.values["Your note"].startswith("Dear Ada Lovelace,\n\nThank you for ")
    again.close(whole_stack=True)

    world.alice.types("/network thanks ada")
    assert world.alice.form.values["Your note"].startswith("Dear Ada Lovelace,")
    world.alice.form.close()
    world.alice.types("/network thanks ada brief")
    brief = world.alice.form.submit()
    assert brief is not None
    assert brief.values["Your note"].startswith("Hi Ada Lovelace, thank you for your time today.")
    brief.close()
    world.alice.says("thanks ada formal")
    world.alice.presses("Write it with me", on=world.alice.hears())
    assert world.alice.form.values["How should it sound?"] == "Formal"


def test_what_was_changed_by_hand_outlives_a_look_at_another_tone(world: World) -> None:
    """It is kept as it stood on the screen, sent or not; a press goes back to it, and so does the verb."""
    world.alice.types(COFFEE)
    world.alice.types("/network thanks ada")
    note = filled(world.alice.form)
    note.fill("Your note", "Hi Ada, it was the owl story that stayed with me.")
    world.alice.presses("Another tone", on=note)
    form = world.alice.form
    assert "What you changed by hand stays in the note you have." in form.words

    form.presses("Back to my note")
    assert world.alice.form.values["Your note"] == "Hi Ada, it was the owl story that stayed with me."
    world.alice.presses("Another tone", on=world.alice.form)
    world.alice.form.close(whole_stack=True)
    world.alice.types("/network thanks ada")
    world.alice.form.submit()
    world.settle()
    assert world.alice.dm[-1].text == "Hi Ada, it was the owl story that stayed with me."


def test_the_same_note_for_two_people_is_told(world: World) -> None:
    """Within three months; it comes all the same."""
    told = []
    for who in ("Ada Lovelace", "Bo Lind"):
        world.alice.types(f"/network log coffee with {who} today")
        world.alice.types(f"/network thanks {who}")
        world.alice.form.fill("What will you remember from it?", INSIGHT)
        note = world.alice.form.submit()
        assert note is not None
        last = note.submit()
        assert last is not None
        told.append(last.words)

    assert "much like another note" not in told[0]
    assert "It is much like another note of yours. A line of its own makes it theirs." in told[1]
    assert "Bo Lind" in handed_over(world)[1]


def test_with_an_address_the_note_opens_in_the_mail(world: World) -> None:
    """A link with subject and text."""
    world.alice.types("/network log coffee with Ada Lovelace ada@babbage.example today")
    world.alice.types("/network thanks ada")
    filled(world.alice.form).submit()
    world.settle()

    [link] = [
        piece
        for block in world.alice.dm[-2].message.blocks
        if block["type"] == "rich_text"
        for piece in block["elements"][0]["elements"]
        if piece["type"] == "link"
    ]
    assert link["text"] == "open it in your mail"
    assert link["url"].startswith("mailto:ada@babbage.example?subject=Thank%20you&body=Hi%20Ada%20Lovelace%2C%0A%0A")


def test_a_late_note_says_so_in_one_clause(world: World) -> None:
    """No excuses."""
    world.alice.types("/network log coffee with Ada Lovelace last Tuesday")
    world.alice.types("/network thanks ada")

    assert (
        "This should have reached you sooner. Thank you for talking with me on 7 April."
        in (filled(world.alice.form).values["Your note"])
    )


def test_in_the_direct_message_a_button_opens_the_form(world: World) -> None:
    """Nothing opens by itself there."""
    world.alice.types(COFFEE)
    world.settle()
    world.alice.says("thanks ada")
    offered = world.alice.hears()
    assert offered.words.splitlines()[0] == "To Ada Lovelace, for today's coffee"

    world.alice.presses("Write it with me", on=offered)

    assert "What will you remember from it?" in world.alice.form.fields


def test_without_a_talk_or_a_name_it_says_what_comes_first(world: World) -> None:
    """And plain thanks are still met as thanks."""
    world.alice.types("/network log emailed Ada Lovelace today")

    assert world.alice.types("/network thanks ada").words.startswith("I know of no talk with Ada Lovelace yet.")
    assert world.alice.types("/network thank").words.startswith("Whom would you like to write to?")
    assert "Zoltan" in world.alice.types("/network thanks Zoltan").words
    assert "Whom" not in world.alice.types("/network thanks").words


@pytest.mark.parametrize(
    ("press", "field", "said", "begins"),
    [
        (
            "I have news",
            "What is new?",
            "I start in May",
            "Hi Ada Lovelace, a small update from my side: I start in May.",
        ),
        (
            "I tried their advice",
            "What did they advise?",
            "ask early",
            "Hi Ada Lovelace, in April you gave me this advice:",
        ),
    ],
)
def test_a_hello_is_written_from_the_reminder(world: World, press: str, field: str, said: str, begins: str) -> None:
    """Screens (d), without a reason on file; sent, the clock starts again."""
    world.alice.types(f"{COFFEE}, thanked her")
    reminder = world.until_told(within=100)
    assert reminder.text.startswith("Is there something to tell Ada Lovelace?")
    assert reminder.buttons == ["I have news", "We've been in touch"]

    if press in reminder.buttons:
        world.alice.presses(press, on=reminder)
    else:
        world.alice.chooses(press, on=reminder)
    world.alice.form.fill(field, said)
    note = world.alice.form.submit()
    assert note is not None
    assert note.values["Your note"].startswith(begins)
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()

    assert world.alice.dm[-2].now().words.startswith("You wrote to Ada Lovelace on")
    assert reminder.now().words.startswith("Noted: you were in touch with Ada Lovelace")
    assert "Ada" not in " ".join(shown.text for _, shown in world.days(60))


def test_what_came_of_a_talk_is_the_reason(world: World) -> None:
    """Screens (d): the reminder names it, and the note holds it."""
    world.alice.types(f"{COFFEE}, thanked her")
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", INSIGHT)
    world.alice.form.fill("My next step", "redo a project with messy data")
    world.alice.form.submit()
    world.settle()
    world.alice.presses("Did it", on=world.alice.types("/network advice"))
    world.alice.form.submit()
    world.settle()

    reminder = world.until_told(within=100)

    assert reminder.text == "A good moment to write to Ada Lovelace"
    assert world.now.date() == dt.date(2026, 4, 21)  # a week after it was done
    assert reminder.words.splitlines()[1] == (
        "This month you talked, and you meant to: redo a project with messy data. You did. Ada Lovelace may like to hear of it."
    )
    assert reminder.buttons == ["Write it with me", "We've been in touch"]
    world.alice.presses("Write it with me", on=reminder)
    assert world.alice.form.values["What did they advise?"] == "redo a project with messy data"
    note = world.alice.form.submit()
    assert note is not None
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()
    assert (
        "Done: redo a project with messy data. You told Ada Lovelace today (Tue 21 April)."
        in world.alice.types("/network advice").words
    )
    assert (world.until_told(within=100), world.now.date())[1] >= dt.date(2026, 7, 20)


def test_what_came_of_a_talk_is_brought_up_twice_and_after_a_new_talk_only_with_the_usual_hello(world: World) -> None:
    """Two hellos that were ignored let it go; a new talk resets the clock, and the text knows of it."""
    world.alice.types(f"{COFFEE}, thanked her")
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", INSIGHT)
    world.alice.form.fill("My next step", "redo a project with messy data")
    world.alice.form.submit()
    world.settle()
    world.alice.presses("Did it", on=world.alice.types("/network advice"))
    world.alice.form.submit()
    world.settle()
    told = [shown.text for _, shown in world.days(30)]
    assert told.count("A good moment to write to Ada Lovelace") == 2

    world.alice.types("/network log call with Ada Lovelace today, thanked her")
    assert not any("A good moment" in shown.text for _, shown in world.days(60))

    later = world.until_told_of("A good moment to write to Ada Lovelace", within=40)
    assert "You last spoke on 14 May (call)." in later.words


def test_one_question_is_in_the_menu(world: World) -> None:
    """The only reason that asks."""
    world.alice.types(f"{COFFEE}, thanked her")
    reminder = world.until_told(within=100)

    world.alice.chooses("One question for Ada Lovelace", on=reminder)
    world.alice.form.fill("Your question", "Which course is worth a summer?")
    note = world.alice.form.submit()

    assert note is not None
    assert "one question I can't settle from reading: Which course is worth a summer?" in note.values["Your note"]


def test_reasons_are_chosen_from_and_take_turns(world: World) -> None:
    """Never the same twice running."""
    world.alice.types(f"{COFFEE}, thanked her")
    shown = world.alice.types("/network hello ada")
    assert shown.words.splitlines()[0] == "Is there something to tell Ada Lovelace?"
    assert shown.buttons == ["I have news", "I tried their advice"]
    assert "One question" not in shown.menus["Another reason…"]

    world.alice.presses("I have news", on=shown)
    world.alice.form.fill("What is new?", "I start in May")
    note = world.alice.form.submit()
    assert note is not None
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()

    assert world.alice.types("/network hello ada").buttons == ["I tried their advice"]
    again = world.alice.presses("I have news", on=shown)
    assert again.buttons == ["I tried their advice"]


def test_a_few_lines_left_half_way_go_on_that_day(world: World) -> None:
    """As they stood, also where they were begun again; on another day the form asks anew."""
    world.alice.types(f"{COFFEE}, thanked her")
    shown = world.alice.types("/network hello ada")
    world.alice.presses("I have news", on=shown)
    world.alice.form.fill("What is new?", "I start in May")
    note = world.alice.form.submit()
    assert note is not None
    note.close()

    world.alice.presses("I have news", on=shown)
    note = world.alice.form
    assert "I start in May" in note.values["Your note"]
    note.fill("Your note", "Hi Ada, I start in May, in Porto.")
    note.presses("Begin again")
    assert "What is new?" in world.alice.form.fields
    world.alice.form.close()
    world.alice.presses("I have news", on=shown)
    assert world.alice.form.values["Your note"] == "Hi Ada, I start in May, in Porto."
    world.alice.form.close()

    world.days(1)
    world.alice.presses("I have news", on=shown)
    assert "What is new?" in world.alice.form.fields


def test_a_long_or_empty_note_is_told_so(world: World) -> None:
    """Nothing is cut, nothing is lost."""
    world.alice.types(f"{COFFEE}, thanked her")
    shown = world.alice.types("/network hello ada")
    world.alice.presses("I have news", on=shown)
    world.alice.form.fill("What is new?", "...")
    world.alice.form.submit()
    assert world.alice.form.errors == {"What is new?": "A line or two, in your own words."}
    world.alice.form.fill("What is new?", "I start in May")
    note = world.alice.form.submit()
    assert note is not None

    note.fill("Your note", "so " * 80)
    last = note.submit()

    assert last is not None
    assert last.words.splitlines()[1] == "It has 80 words; about 70 is plenty."
    assert handed_over(world)[1] == ("so " * 80).strip()


def test_the_card_offers_the_next_step(world: World) -> None:
    """As things stand: prepare, write the thank-you, else write to them."""
    world.alice.types(COFFEE)
    card = world.alice.types("/network ada")
    assert card.buttons[0] == "Write the thank-you"
    world.alice.types("/network log call with Nomvula tomorrow at 15:00")
    assert world.alice.types("/network nomvula").buttons[0] == "Prepare"
    world.alice.types("/network log emailed Bo Lind today")
    card = world.alice.types("/network bo")
    assert card.buttons[0] == "Write to Bo Lind"

    reasons = world.alice.presses("Write to Bo Lind", on=card)

    assert reasons.words.startswith("Is there something to tell Bo Lind?")


def test_what_they_advised_stands_in_the_form_where_it_is_known(world: World) -> None:
    """The next step of a talk, also before it is marked as done."""
    world.alice.types(COFFEE)
    world.alice.types("/network debrief ada")
    world.alice.form.fill("What will you remember?", INSIGHT)
    world.alice.form.fill("My next step", "redo one class project")
    last = world.alice.form.submit()
    assert last is not None
    last.close()
    world.alice.presses("I tried their advice", on=world.alice.types("/network hello ada"))

    form = world.alice.form
    assert form.values["What did they advise?"] == "redo one class project"
    form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    assert note.values["Your note"].startswith("Hi Ada Lovelace, you gave me this advice: redo one class project.")


def noted_to(world: World, name: str) -> None:
    """A thank-you to somebody of today's talk, written with the coach and handed over."""
    world.alice.types(f"/network thanks {name}")
    form = world.alice.form
    form.fill("What will you remember from it?", INSIGHT)
    if "How do you sign?" in form.fields:
        form.fill("How do you sign?", "Alice")
    note = form.submit()
    assert note is not None
    last = note.submit()
    assert last is not None
    last.close(whole_stack=True)
    world.settle()


def asked_of_ada(world: World) -> None:
    """Ada's thank-you is asked about; Cai was talked to the same morning."""
    world.alice.types(COFFEE)
    world.until_told(within=2)
    world.alice.types("/network log call with Cai Yun today")
    world.settle()


def test_sent_right_after_a_note_is_about_that_one(world: World) -> None:
    """Not about somebody else who was asked about before; one word takes it back."""
    asked_of_ada(world)
    noted_to(world, "Cai Yun")

    world.alice.says("sent")
    said = world.alice.hears()
    assert said.words.startswith("Thanked Cai Yun on Wed 15 April.")
    world.settle()
    assert "A thank-you to Ada Lovelace" in world.alice.types("/network due").words
    assert world.alice.types("/network undo").words == "Taken back: a note to Cai Yun."
    world.alice.says("sent ada hers")
    assert world.alice.hears().words.startswith("Thanked Ada Lovelace on Wed 15 April.")


def test_sent_in_the_thread_of_a_note_is_about_it(world: World) -> None:
    """Whatever was asked since."""
    asked_of_ada(world)
    noted_to(world, "Cai Yun")
    handed = next(one for one in world.alice.dm if one.words.startswith("Here is your note to Cai Yun."))
    world.alice.says("sent it yesterday", handed)
    assert world.alice.hears().words.startswith("Thanked Cai Yun on Wed 15 April.")


def test_whose_note_was_sent_is_asked_where_several_may_be_meant(world: World) -> None:
    """Whoever was written to is among them."""
    world.alice.types(COFFEE)
    world.alice.types("/network log call with Cai Yun today")
    noted_to(world, "Cai Yun")
    world.until_told_of("A thank-you to", within=2)
    world.alice.says("sent")
    asked = world.alice.hears()
    assert asked.words.startswith("Which one: Cai Yun or Ada Lovelace?")

    world.alice.presses("Cai Yun", on=asked)
    world.settle()
    assert asked.now().words.startswith("Thanked Cai Yun on Wed 15 April.")


@pytest.mark.parametrize(
    ("remembered", "said"),
    [
        ("she told me to apply in january", "What has stayed with me is that you told me to apply in january."),
        ("good! ada is a manager at Babbage", "Thank you for talking with me yesterday.\n"),
    ],
)
def test_a_note_speaks_to_whom_it_is_for(world: World, remembered: str, said: str) -> None:
    """What was noted about her says *you*, or is left out."""
    world.alice.types(COFFEE)
    world.alice.presses("Write it with me", on=world.until_told(within=2))
    world.alice.form.fill("What will you remember from it?", remembered)
    note = world.alice.form.submit()
    assert note is not None
    assert said in f"{note.values['Your note']}"
    assert remembered not in note.values["Your note"]


def test_who_was_thanked_is_thanked_once_more_only_knowingly(world: World) -> None:
    """It says so first, and a second note is not late."""
    world.alice.types("/network log coffee with Ada Lovelace six days ago")
    world.alice.types("/network log thanked Ada Lovelace")
    world.alice.says("thanks ada lovelace")
    world.settle()
    assert "You thanked Ada Lovelace today (Tue 14 April). One more?" in world.alice.dm[-1].words
    assert "You thanked Ada Lovelace today (Tue 14 April). One more?" in world.alice.types("/network thanks ada").words
    note = filled(world.alice.form)
    assert "should have reached you sooner" not in note.values["Your note"]
