"""Whatever was logged can be mended, and nothing that was said is lost on the way."""

import datetime as dt

from tests.stories.world import World

COFFEE = "/network log coffee with Ada Lovelace (analyst @ Babbage & Co) today"


def test_words_that_belong_to_no_field_are_kept_and_shown(world: World) -> None:
    """In the answer and on the card."""
    saved = world.alice.types("/network log coffee with Sam Ray today, she told me to read Deep Work")

    assert "she told me to read Deep Work" in saved.words
    assert "she told me to read Deep Work" in world.alice.types("/network sam ray").words


def test_thanks_said_later_settle_the_thank_you(world: World) -> None:
    """No second talk, and no message about it."""
    world.alice.types(COFFEE)
    saved = world.alice.types("/network log thanked Ada Lovelace")

    assert saved.words.startswith("Noted: you thanked Ada Lovelace for today's coffee.")
    assert [shown for _, shown in world.days(3) if "thank-you to" in shown.text.lower()] == []


def test_a_different_person_gets_the_talk_as_it_was_fixed(world: World) -> None:
    """Its day and its word, not what was typed first."""
    saved = world.alice.types(COFFEE)
    world.alice.chooses("Fix something", "Fix or undo", on=saved)
    fix = world.alice.form
    fix.pick_date("Which day?", dt.date(2026, 4, 9))
    last = fix.submit()
    assert last is not None
    last.close()
    world.settle()

    world.alice.chooses("Different person", "Fix or undo", on=saved.now())
    other = world.alice.form
    other.fill("Or somebody new", "Grace Hopper")
    shown = other.submit()

    assert shown is not None
    assert "Saved: coffee with Grace Hopper, Thu 9 April." in shown.words
    assert "Analyst at Babbage & Co." in shown.words
    shown.close()
    assert "I don't know “ada" in world.alice.types("/network ada").words


def test_a_different_person_is_refused_honestly_once_notes_were_taken(world: World) -> None:
    """It says what stands in the way, and leaves it."""
    saved = world.alice.types(COFFEE)
    world.alice.presses("Note what I learned", on=saved)
    notes = world.alice.form
    notes.fill("What will you remember?", "The hard part is the question.")
    last = notes.submit()
    assert last is not None
    last.close()

    world.alice.chooses("Different person", "Fix or undo", on=saved)
    other = world.alice.form
    other.fill("Or somebody new", "Grace Hopper")
    shown = other.submit()

    assert shown is not None
    assert "I left it as it is" in shown.words
    shown.close()
    assert "The hard part is the question." in world.alice.types("/network ada").words


def test_somebody_else_of_the_line_is_saved_once(world: World) -> None:
    """Pressed twice."""
    saved = world.alice.types("/network log lunch with Mei Tan and Josh Bly today")
    world.alice.presses("Save Josh Bly too", on=saved)
    world.settle()
    again = world.alice.presses("Save Josh Bly too", on=saved)
    world.settle()

    assert "saved already" in again.words
    card = world.alice.types("/network josh bly")
    more = world.alice.presses("More…", on=card)
    assert more.words.count("lunch") == 1


def test_a_message_of_another_day_can_be_fixed(world: World) -> None:
    """Its day is what the card shows, and what the next hello counts from."""
    saved = world.alice.types("/network log emailed Ada Lovelace yesterday")
    world.alice.chooses("Fix something", "Fix or undo", on=saved)
    fix = world.alice.form
    assert fix.values["Which day?"] == "2026-04-13"
    fix.pick_date("Which day?", dt.date(2026, 4, 10))
    last = fix.submit()
    assert last is not None
    last.close()

    assert "10 April" in world.alice.types("/network ada").words


def test_a_talk_at_an_hour_is_asked_about_right_after_it(world: World) -> None:
    """The hour is kept, not only the day."""
    saved = world.alice.types("/network log call with Nomvula (HR, Sasol) tomorrow at 15:00")
    assert "I'll send its page tomorrow around 13:00, and ask you afterwards how it went." in saved.words
    assert "Already thanked" not in saved.buttons
    assert "thank-you" not in world.alice.types("/network").words

    told = [(when.isoformat()[:16], shown.text) for when, shown in world.days(2) if "Nomvula" in shown.text]

    assert told[0][1] == "Call with Nomvula, today (Wed 15 April) 15:00"
    assert told[1] == ("2026-04-15T16:00", "How did the call with Nomvula go?")  # half an hour, and a quarter more


def test_who_rested_is_awake_again_once_they_are_logged(world: World) -> None:
    """As the sentence says that let them rest."""
    card = world.alice.types(COFFEE)
    world.settle()
    card = world.alice.types("/network ada")
    world.alice.presses("More…", on=card)
    more = world.alice.form
    more.choose("How often would you like to say hello?", "Let Ada Lovelace rest")
    last = more.submit()
    assert last is not None
    last.close()
    world.alice.types("/network log thanked Ada Lovelace")
    world.alice.types("/network log call with Ada Lovelace today, thanked her")

    assert [shown.text for _, shown in world.days(95)][-1:] == ["Is there something to tell Ada Lovelace?"]


def test_a_change_of_the_card_has_its_undo_and_a_long_address_its_error(world: World) -> None:
    """Every press is answered by a line with Undo; nothing changed, nothing to undo."""
    world.alice.types(COFFEE)
    world.alice.presses("Edit", on=world.alice.types("/network ada"))
    edit = world.alice.form
    edit.fill("How you address them", "a" * 201)
    edit.submit()
    assert "How you address them" in world.alice.form.errors
    edit.fill("How you address them", "Ada")
    last = edit.submit()
    assert last is not None
    assert "Undo" in last.buttons
    last.close()
    assert "Taken back: changes to Ada Lovelace." in world.alice.types("/network undo").words


def test_a_card_beneath_its_form_follows_what_was_changed(world: World) -> None:
    """In a thread, where the card is a screen over the conversation."""
    world.alice.types(COFFEE)
    said = world.slack.posts("#careers", "U0BOB", "Ada Lovelace, maybe?")
    world.alice.uses("Look up contact", message=said)
    for role in ("lead", "head", "chair"):
        edit = world.alice.form.presses("Edit")
        form = world.alice.form
        form.fill("Role", role)
        form.submit()
        world.settle()
        assert edit.status == 200
    world.alice.form.close()
    assert "Chair, Babbage & Co" in world.alice.form.words


def test_a_fix_is_taken_back_alone_and_then_what_was_logged(world: World) -> None:
    """From the card and in words: a form is one thing done, and the person stays."""
    world.alice.says("coffee with Hanna Weis (analyst @ Babbage & Co) today")
    saved = world.alice.hears()
    world.alice.chooses("Fix something", "Fix or undo", on=saved)
    fix = world.alice.form
    fix.fill("Who was it?", "Hannah Weiß")
    fix.fill("Their role", "lead analyst")
    last = fix.submit()
    assert last is not None
    last.close()
    world.settle()

    assert world.alice.types("/network undo").words == "Taken back: what you fixed of coffee with Hannah Weiß."
    world.settle()
    assert saved.now().words == "Taken back: what you fixed of coffee with Hannah Weiß."
    card = world.alice.types("/network hanna weis").words
    assert "Analyst, Babbage & Co" in card
    assert "coffee" in card
    assert world.alice.types("/network undo").words == "Taken back: coffee with Hanna Weis."


def test_thanks_said_after_a_fix_are_taken_back_alone(world: World) -> None:
    """They belong to the log only while it is as it was; a different person has the talk as it stands."""
    saved = world.alice.types(COFFEE)
    world.alice.chooses("Fix something", "Fix or undo", on=saved)
    world.alice.form.fill("Their role", "lead analyst")
    last = world.alice.form.submit()
    assert last is not None
    last.close()
    world.settle()
    world.alice.presses("Already thanked", on=saved.now())
    world.settle()
    world.alice.chooses("Different person", "Fix or undo", on=saved.now())
    world.alice.form.fill("Or somebody new", "Grace Hopper")
    last = world.alice.form.submit()
    assert last is not None
    assert "Saved: coffee with Grace Hopper, today (Tue 14 April)." in last.words
    assert "Lead analyst at Babbage & Co." in last.words
    last.close()
    world.alice.types("/network undo")
    assert "Lead analyst, Babbage & Co" in world.alice.types("/network ada").words
    assert world.alice.types("/network undo").words == "Taken back: coffee with Ada Lovelace."
    assert world.alice.types("/network undo").words == "Taken back: what you fixed of coffee with Ada Lovelace."
    assert world.alice.types("/network undo").words == "Taken back: coffee with Ada Lovelace."


def test_what_is_told_twice_is_noted_once(world: World) -> None:
    """Thanks and a plan; who was thanked another day, or for something, is thanked again."""
    world.alice.types(COFFEE)
    assert world.alice.types("/network thanked ada").words.startswith("Noted: you thanked Ada Lovelace")
    again = world.alice.types("/network thanked ada")
    assert again.words == "It's noted already: you thanked Ada Lovelace today (Tue 14 April).\nOpen the card"
    assert world.alice.types("/network thanked ada for the link").words.startswith("Noted: you thanked")

    world.alice.types("/network plan hannah mon 5pm")
    again = world.alice.types("/network plan hannah mon 5pm")
    assert again.words.startswith("Planned already: talk with hannah, Mon 20 April 17:00.")
    assert "Undo" not in again.buttons
    assert world.alice.types("/network undo").words == "Taken back: talk with hannah."
