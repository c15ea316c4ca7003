"""What is said about forgetting: what goes, what stays, and that it is done."""

from coach.names import shown
from coach.phrases import Line, code, line, strong
from coach.wording import days, people


def whom(command: str) -> list[Line]:
    """Nobody was named."""
    return [
        strong("Whom shall I forget?"),
        line(
            "Somebody: ", code(f"{command}forget ada lovelace"), ". Everything: ", code(f"{command}forget everything")
        ),
    ]


def which_one(words: str) -> Line:
    """Several people fit."""
    return line(f"More than one person fits “{people.name(words)}”. Whom do you mean?")


def this_goes(name: str, elsewhere: int) -> list[Line]:
    """What goes with one person, and what cannot be removed."""
    who = people.name(name)
    lines = [
        strong(f"Forget {who}?"),
        line(
            f"This removes the card of {who}, with notes, talks and reminders, and my messages about {who} in our "
            "direct message. What you typed yourself stays in Slack until you delete it. It can't be undone."
        ),
    ]
    if elsewhere:
        noun = "one other person" if elsewhere == 1 else f"{days.number(elsewhere)} other people"
        lines.append(line(f"In your notes on {noun} the name stays; you can change those by hand."))
    return lines


def everything_goes(people_saved: int, talks: int, notes: int) -> list[Line]:
    """What goes with everything."""
    counts = [_counted(people_saved, "person", "people"), _counted(talks, "talk", "talks")]
    counts += [_counted(notes, "note", "notes")] if notes else []
    return [
        strong("Forget everything?"),
        line(
            f"Everything you saved goes: {', '.join(counts)}, and my messages in our direct message. "
            "What you typed yourself stays in Slack until you delete it. It can't be undone."
        ),
    ]


def nothing_saved() -> Line:
    """There is nothing but who they are."""
    return line("You have saved nobody. What goes are your settings, and my messages in our direct message.")


def kept() -> Line:
    """They thought better of it."""
    return line("Kept. Nothing was changed.")


def forgotten(stay: int = 0) -> list[Line]:
    """One person is gone; `stay`: messages of ours that Slack would not delete."""
    return [strong("Done. That person is forgotten, and nothing will be asked about them."), *_stay(stay)]


def everything_forgotten(stay: int = 0) -> list[Line]:
    """All is gone."""
    return [strong("Done. Nothing of yours is left here. Thank you for the time we had."), *_stay(stay)]


def on_its_way() -> Line:
    """All is gone but messages that are being deleted."""
    return strong("All that you saved is gone. I'm deleting my messages now.")


def nobody(words: str) -> Line:
    """Nobody fits."""
    return line(f"I don't know “{shown(' '.join(words.split()), limit=120)}”, so there is nothing to forget.")


def _stay(count: int) -> list[Line]:
    if not count:
        return []
    noun = "One message of mine stays" if count == 1 else f"{days.number(count).capitalize()} messages of mine stay"
    return [
        line(f"{noun}, because Slack would not delete it." if count == 1 else f"{noun}: Slack would not delete them.")
    ]


def _counted(count: int, one: str, several: str) -> str:
    return f"{days.number(count)} {one if count == 1 else several}"
