"""After a talk: what stayed, beside what others said of the same thing."""

import datetime as dt

from tests.person import Form
from tests.seen import options_of
from tests.stories.world import World

SAYS_NO = "Nobody on the team has a master's degree."
SAYS_YES = "You won't get past year two without a master's degree."


def talked(world: World, who: str, line: str) -> Form:
    """A coffee with somebody, and one line from it; the last screen."""
    world.alice.types(f"/network log coffee with {who} today")
    world.alice.types(f"/network debrief {who.partition(' (')[0]}")
    world.alice.form.fill("What will you remember?", line)
    last = world.alice.form.submit()
    assert last is not None
    world.settle()
    return last


def two_sides(world: World) -> Form:
    """Maria says yes, Ada says no; the question how they stand to each other."""
    talked(world, "Maria Lopez (analyst @ Harbor Data)", SAYS_YES)
    return talked(world, "Ada Lovelace (analyst @ Babbage & Co)", SAYS_NO)


def test_a_talk_is_noted_in_a_minute(world: World) -> None:
    """Five inputs; promises go their way, the next step waits."""
    world.alice.types("/network log call with Nomvula Dlamini (HR, Sasol) tomorrow at 15:00")
    world.alice.types("/network prep nomvula")
    world.alice.form.fill("I hope to learn", "what a first year looks like")
    world.alice.form.submit()
    ahead = world.alice.types("/network nomvula").words
    assert "Coming up: call tomorrow (Wed 15 April) 15:00.\nYou hope to learn: what a first year looks like" in ahead
    asked = world.until_told_of(" go?", within=2)
    assert "You hoped to learn: what a first year looks like" in asked.words

    world.alice.presses("Note what I learned", on=asked)
    form = world.alice.form
    assert form.fields == [
        "What will you remember?",
        "Did you get what you hoped for?",
        "Anything you or they promised?",
        "My next step",
        "By when?",
    ]
    assert "You hoped for: what a first year looks like" in form.words
    form.fill("What will you remember?", "The first year is mostly reports\nnobody minds questions")
    form.choose("Did you get what you hoped for?", "Partly")
    form.fill("Anything you or they promised?", "I send the article by Friday\nThey ask the team lead")
    form.fill("My next step", "read two of their reports")
    form.pick_date("By when?", dt.date(2026, 4, 24))
    last = form.submit()

    assert last is not None
    assert last.words.splitlines()[:5] == [
        "Kept two lines from the call with Nomvula Dlamini.",
        "About: What the work is like.",
        "I'll ask about your promise on Fri 17 April. Theirs stays on the card.",
        "Your next step: read two of their reports, by Fri 24 April.",
        "Write the thank-you Add more detail Open the card Undo",
    ]
    world.alice.types("/network thanks nomvula")
    assert world.alice.form.values["What will you do next?"] == "read two of their reports"
    world.alice.form.fill("What will you remember from it?", "Nobody minds questions")
    note = world.alice.form.submit()
    assert note is not None
    assert "I've settled on a next step: read two of their reports, by 24 April." in note.values["Your note"]
    assert "Thank you also for offering to ask the team lead." in note.values["Your note"]
    assert "As promised, I'll send the article by Friday." in note.values["Your note"]


def test_promises_stand_on_the_card_until_they_are_settled(world: World) -> None:
    """Mine and theirs, with their day; kept or let go behind *More…*, each with Undo, once."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network debrief ada")
    form = world.alice.form
    form.fill("What will you remember?", "Reports, mostly")
    form.fill("Anything you or they promised?", "I send the article by Friday\nThey ask the team lead")
    form.submit()
    world.alice.form.close(whole_stack=True)
    world.settle()
    mine = "You promised: I send the article by Friday (Fri 17 April)"
    theirs = "Ada Lovelace promised: They ask the team lead"
    card = world.alice.types("/network ada")
    assert mine in card.words
    assert theirs in card.words

    world.alice.presses("More…", on=card)
    more = world.alice.form
    stays = world.alice.types("/network ada")
    kept = world.alice.chooses("Kept", "Settle: They ask the team lead", on=more)
    assert kept.words.startswith("Kept: what Ada Lovelace promised: “They ask the team lead”.")
    world.settle()
    assert theirs not in world.alice.types("/network ada").words
    world.alice.presses("Undo", on=kept)
    world.settle()
    assert theirs in world.alice.types("/network ada").words
    world.alice.form.close(whole_stack=True)

    world.alice.presses("More…", on=stays)
    let_go = world.alice.chooses("Let it go", "Settle: I send the article by Friday", on=world.alice.form)
    assert let_go.words.startswith("Let go: what you promised: “I send the article by Friday”.")
    world.alice.form.close()
    again = world.alice.chooses("Kept", "Settle: I send the article by Friday", on=world.alice.form)
    assert again.words == "“I send the article by Friday” is settled already."
    world.alice.form.close(whole_stack=True)
    world.settle()
    assert mine not in world.alice.types("/network ada").words
    assert not [shown for _, shown in world.days(4) if "promise" in shown.words]


def test_without_a_name_the_last_talks_are_offered(world: World) -> None:
    """One press to the form; what lies ahead has nothing to look back on yet."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    world.alice.types("/network plan Bo Lind tomorrow at 15:00, call")
    shown = world.alice.types("/network debrief")
    assert shown.words.splitlines()[:2] == [
        "Which talk do you want to look back on?",
        "The coffee with Ada Lovelace, today (Tue 14 April).",
    ]
    assert "Bo Lind" not in shown.words
    for verb in ("debrief", "thanks"):
        ahead = world.alice.types(f"/network {verb} bo")
        assert ahead.words.splitlines()[0] == (
            "Still to come: Call with Bo Lind, tomorrow (Wed 15 April) 15:00. I'll ask you afterwards how it went."
        )
        assert ahead.buttons == ["Prepare"]
    world.alice.presses("Note it", on=shown)
    assert "The coffee with Ada Lovelace" in world.alice.form.words


def test_what_was_told_in_a_reply_is_not_asked_for_again(world: World) -> None:
    """Lines that are kept are enough, and a promise that is open is made once."""
    world.alice.types("/network log call with Nomvula Dlamini tomorrow at 15:00")
    asked = world.until_told_of(" go?", within=2)
    world.alice.says("The first year is mostly reports\nI promised to send the rota by Friday", asked)
    world.alice.presses("Yes, I promised", on=world.alice.hears())
    world.settle()
    world.alice.types("/network debrief nomvula")
    form = world.alice.form
    assert "kept already" in form.words
    form.fill("Anything you or they promised?", "i promised to send the rota by friday")
    form.fill("My next step", "read two reports")
    last = form.submit()

    assert last is not None
    assert last.words.splitlines()[:2] == [
        "Noted what stayed from the call with Nomvula Dlamini.",
        "Your next step: read two reports.",
    ]
    assert world.alice.types("/network nomvula").words.lower().count("send the rota by friday") == 1


def test_a_talk_that_gave_little_is_met_with_a_kind_word_once(world: World) -> None:
    """What they did, what is normal, one small step; the next time it is left at what was noted."""
    told = []
    for who, day in (("Nomvula Dlamini", "tomorrow"), ("Bo Lind", "on Thursday")):
        world.alice.types(f"/network plan {who} {day} at 15:00, call")
        world.alice.types(f"/network prep {who}")
        world.alice.form.fill("I hope to learn", "what a first year looks like")
        world.alice.form.submit()
        world.alice.form.close(whole_stack=True)
        asked = world.until_told_of(f"{who} go?", within=4)
        world.alice.presses("Note what I learned", on=asked)
        world.alice.form.fill("What will you remember?", "Little")
        world.alice.form.choose("Did you get what you hoped for?", "No")
        last = world.alice.form.submit()
        assert last is not None
        told.append(last.words)
        last.close(whole_stack=True)

    assert "You went and you asked. Some talks give little" in told[0]
    assert "A small step: note the one question that stayed open." in told[0]
    assert "You went and you asked" not in told[1]


def test_thanks_come_next_where_it_was_asked(world: World) -> None:
    """Whoever closes the form finds the note where they began, and need not press twice once it went out."""
    world.alice.types("/network log call with Nomvula Dlamini (HR, Sasol) tomorrow at 15:00")
    asked = world.until_told_of(" go?", within=2)
    world.alice.presses("Note what I learned", on=asked)
    world.alice.form.fill("What will you remember?", "The first year is mostly reports")
    world.alice.form.submit()
    world.settle()
    assert asked.now().buttons == ["Write it with me", "I sent it"]
    assert "You noted: “The first year is mostly reports”" in asked.now().words

    world.alice.presses("I sent it", on=asked.now())
    world.settle()
    assert asked.now().words.startswith("Thanked Nomvula Dlamini on Wed 15 April.")
    world.alice.presses("Undo", on=asked.now())
    world.settle()
    assert asked.now().buttons == ["Write it with me", "I sent it"]


def test_two_lines_are_set_beside_each_other(world: World) -> None:
    """Who, where and when; a disagreement shows both sides, asks what explains it, and is on the next list."""
    last = two_sides(world)
    assert "Degrees and certificates: others spoke of it, too" in last.words
    assert f"Ada Lovelace (Babbage & Co), today: “{SAYS_NO}”" in last.words
    assert f"Maria Lopez (Harbor Data), today: “{SAYS_YES}”" in last.words

    differs = last.presses("Sees it differently")
    assert "Both sides are on your board." in differs.words
    world.alice.chooses("The size of the place", "Why?", on=world.alice.form)
    world.settle()

    board = world.alice.types("/network compare")
    assert "Degrees and certificates: two people, and they differ" in board.words
    assert f"{SAYS_NO} Maria Lopez sees this differently." in world.alice.types("/network ada").words
    topic = world.alice.types("/network compare degrees")
    for part in ("They see it differently", SAYS_NO, SAYS_YES, "What may explain it: the size of the place."):
        assert part in topic.words
    world.alice.types("/network prep")
    world.alice.presses("Get ready just in case", on=world.alice.types("/network prep"))
    world.alice.form.fill("I hope to learn", "degrees")
    listed = world.alice.form.submit()
    assert listed is not None
    assert "what does it depend on?" in listed.now().words


def test_three_lines_are_compared_one_at_a_time_and_no_more(world: World) -> None:
    """The likest first, each with four answers and a way past it; what was not asked about waits on the board."""
    before = (
        "A degree is needed",
        "My degree opened doors",
        "Certificates matter less than a degree",
        "A degree takes long",
    )
    after = (
        "A degree is worthless",
        "My degree closed doors",
        "Certificates matter more than a degree",
        "A degree is quick",
    )
    talked(world, "Maria Lopez", "\n".join(before))
    last = talked(world, "Ada Lovelace", "\n".join(after))
    asked = []
    while "Leave it" in last.buttons:
        assert last.buttons[-5:] == ["Agrees", "Sees it differently", "It depends", "Another matter", "Leave it"]
        assert last.words.count("How does what Ada Lovelace said stand to that?") == 1
        asked.append([one for one in (*before, *after) if f"“{one}”" in last.words])
        following = last.presses("Leave it")
        assert isinstance(following, Form)
        last = following

    assert len(asked) == 3
    assert asked[0] == ["Certificates matter less than a degree", "Certificates matter more than a degree"]
    world.settle()
    assert "not compared yet" in world.alice.types("/network compare").words


def test_why_people_differ_is_taken_back_by_itself(world: World) -> None:
    """And what waits to be compared stays in view when it is said."""
    talked(world, "Maria Lopez (analyst @ Harbor Data)", f"{SAYS_YES}\nAutomation will change half of the work.")
    last = talked(world, "Ada Lovelace (analyst @ Babbage & Co)", f"{SAYS_NO}\nAutomation will change little here.")
    assert "How the field changes: others spoke of it, too" in last.words
    last.presses("Sees it differently")

    explained = world.alice.chooses("The year", "Why?", on=world.alice.form)
    world.settle()

    assert explained.words.startswith("Noted on your board. What may explain it: the year.")
    assert "Degrees and certificates: others spoke of it, too" in explained.words
    assert "What may explain it: the year." in world.alice.types("/network compare field").words
    taken_back = world.alice.presses("Undo", on=explained)
    world.settle()
    assert "Taken back: what may explain that people differ." in taken_back.words
    topic = world.alice.types("/network compare field").words
    assert "They see it differently" in topic
    assert "What may explain it" not in topic


def test_a_comparison_stands_while_its_reason_does(world: World) -> None:
    """Not to know why changes nothing; taken back one after the other, nothing of it is left."""
    two_sides(world).presses("Leave it")
    world.settle()
    asked = world.alice.presses("Compare", on=world.alice.types("/network compare degrees"))
    differs = world.alice.presses("Sees it differently", on=asked)
    world.settle()
    elsewhere = world.alice.on_another_device(differs)
    unknown = world.alice.chooses("I don't know", "Why?", on=differs)
    assert unknown.words.startswith("Then it stays open, and on the list for your next talk.")
    world.settle()

    old = world.alice.on_another_device(elsewhere)
    for _, menu in old.elements():
        for option in options_of(menu) if menu["type"] == "static_select" else []:
            option["value"] = f"1:{option['text']['text']}"  # as it was before it named the line
    assert world.alice.chooses("The level", "Why?", on=old).words.startswith("That isn't here any more")
    world.alice.chooses("The level", "Why?", on=elsewhere)
    world.settle()
    assert "What may explain it: the level." in differs.now().words
    refused = world.alice.presses("Undo", on=elsewhere)
    assert "I left it as it is: what may explain that people differ would go with it." in refused.words
    assert "Taken back: what may explain" in world.alice.types("/network undo").words
    assert "Taken back: how two lines stand to each other." in world.alice.types("/network undo").words
    assert "They see it differently" not in world.alice.types("/network compare degrees").words


def test_what_agrees_is_two_voices(world: World) -> None:
    """From two places; taken back, they stand for themselves."""
    talked(world, "Maria Lopez (analyst @ Harbor Data)", SAYS_NO)
    last = talked(world, "Ada Lovelace (analyst @ Babbage & Co)", "A master's degree is not needed on any team.")
    said = last.presses("Agrees")
    world.settle()
    assert "Two voices that do not depend on each other" in world.alice.types("/network compare degrees").words

    world.alice.presses("Undo", on=said)
    world.settle()

    assert "Two voices" not in world.alice.types("/network compare degrees").words
    assert "Not compared yet" in world.alice.types("/network compare degrees").words


def test_left_alone_it_waits_on_the_board(world: World) -> None:
    """And can be compared there; pressed twice it counts once."""
    last = two_sides(world)
    assert "It waits on your board." in last.presses("Leave it").words
    topic = world.alice.types("/network compare")
    assert "one not compared yet" in topic.words or "two not compared yet" in topic.words

    once, twice = (world.alice.types("/network compare degrees") for _ in range(2))
    question, same = (world.alice.presses("Compare", on=shown) for shown in (once, twice))
    assert "it depends" in world.alice.presses("It depends", on=question).words
    assert "You compared these before." in world.alice.presses("Agrees", on=same).words


def test_who_is_forgotten_is_quoted_nowhere(world: World) -> None:
    """Neither on the board nor in a question for somebody else."""
    last = two_sides(world)
    last.presses("Sees it differently")
    world.settle()
    last.close()
    world.alice.types("/network log emailed Zoe Lind today")
    world.alice.types("/network prep zoe")
    world.alice.form.fill("I hope to learn", "whether a degree is needed")
    listed = world.alice.form.submit()
    assert listed is not None
    assert "past year two" in listed.now().words
    listed.submit()
    world.settle()

    asked = world.alice.types("/network forget Maria Lopez")
    world.alice.presses("Forget Maria Lopez", on=asked)
    world.settle()

    world.alice.types("/network prep zoe")
    assert "past year two" not in world.alice.form.now().words
    assert "past year two" not in world.alice.types("/network compare degrees").words


def test_another_matter_is_not_asked_about_again(world: World) -> None:
    """Each stands for itself."""
    assert "Then each stands for itself." in two_sides(world).presses("Another matter").words
    world.settle()

    assert "Compare" not in world.alice.types("/network compare degrees").buttons


def test_home_shows_what_is_learned(world: World) -> None:
    """Where people differ first; the board is a press away."""
    two_sides(world).presses("Sees it differently")
    world.settle()

    home = world.alice.opens_home()

    assert "What I'm learning" in home.words
    assert "Degrees and certificates: two people, and they differ" in home.words
    world.alice.presses("Board", on=home)
    assert "What you are learning" in world.alice.form.words


def test_an_empty_board_and_an_unknown_topic(world: World) -> None:
    """It says how it fills."""
    assert world.alice.types("/network compare").words.startswith("Your board is empty so far.")
    two_sides(world)
    assert "I have nothing on “zebras” yet." in world.alice.types("/network compare zebras").words


def test_next_steps_are_done_told_or_dropped(world: World) -> None:
    """What came of it goes into the note to whoever advised it."""
    world.alice.types("/network log coffee with Ada Lovelace today")
    assert world.alice.types("/network advice").words.startswith("No next step is open.")
    for step in ("redo a project with messy data", "learn to juggle"):
        world.alice.types("/network debrief ada")
        world.alice.form.fill("What will you remember?", f"She told me to {step}.")
        world.alice.form.fill("My next step", step)
        world.alice.form.submit()
    shown = world.alice.types("/network advice")
    assert "You planned: redo a project with messy data (from your talk with Ada Lovelace)." in shown.words

    shown = world.alice.presses("Dropped it: learn to juggle", on=shown)
    assert shown.words.startswith("Let go. Plans may change.")
    world.alice.presses("Did it: redo a project with messy data", on=shown)
    world.alice.form.fill("What came of it?", "half of my columns were wrong")
    last = world.alice.form.submit()
    assert last is not None
    assert "Ada Lovelace may like to hear what came of it." in last.words
    last.presses("Tell them")
    form = world.alice.form
    assert form.values["What did they advise?"] == "redo a project with messy data"
    assert form.values["What came of it?"] == "half of my columns were wrong"
    note = form.submit()
    assert note is not None
    note.submit()
    world.settle()
    world.alice.presses("I sent it", on=world.alice.dm[-2])
    world.settle()

    assert world.alice.types("/network advice").words.startswith("No next step is open.")
    assert "may like to hear" not in world.alice.types("/network advice").words


def test_much_at_once_breaks_no_limit(world: World) -> None:
    """Twenty lines, long ones, another script: all kept."""
    lines = [f"{number} " + "学位は必要ない degree " * 6 for number in range(20)]
    last = talked(world, "Ada Lovelace", "\n".join(lines))
    assert last.words.splitlines()[0] == "Kept 20 lines from the coffee with Ada Lovelace."
    talked(world, "Bo Lind", "x" * 3_000)

    assert "Degrees and certificates" in world.alice.types("/network compare").words


def test_a_view_that_depends_is_no_other_view(world: World) -> None:
    """The card says that somebody sees it differently only where they do."""
    last = two_sides(world)
    last.presses("It depends")
    world.settle()

    assert "differently" not in world.alice.types("/network maria").words
    assert "differently" not in world.alice.types("/network ada").words


def test_what_was_told_with_the_log_is_there_already(world: World) -> None:
    """One press makes lines of it, which are compared with what others said; Undo makes them notes again."""
    saved = world.alice.types("/network log call with Kofi Mensah today, night shifts are rare; salaries start at 2k")
    world.alice.presses("Note what I learned", on=saved)
    form = world.alice.form
    assert form.values["What will you remember?"] == "night shifts are rare\nsalaries start at 2k"
    form.fill("What will you remember?", "night shifts are rare\nhe likes trams")
    kept = form.submit()
    assert kept is not None
    assert kept.words.startswith("Kept two lines from the call with Kofi Mensah.")

    card = world.alice.types("/network kofi").words
    assert card.count("night shifts are rare") == 1
    assert "• he likes trams" in card
    assert "salaries start at 2k" in world.alice.types("/network find salaries").words
    world.alice.presses("Undo", on=kept)
    world.settle()
    assert "he likes trams" not in world.alice.types("/network kofi").words
    assert "night shifts are rare" in world.alice.types("/network find night").words
