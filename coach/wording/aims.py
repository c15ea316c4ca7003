"""What somebody prepares for, the saying and what is true of it, and what networking is."""

from collections.abc import Sequence

from coach.aims import Aim
from coach.phrases import Line, Piece, code, line, strong
from coach.wording import days, people

LABEL = "what you said about yourself"
"""What *Undo* takes back."""
CHOICES = {
    Aim.EXPLORE: "Exploring a field",
    Aim.CHOOSE: "Choosing between paths",
    Aim.CHANGE: "Changing careers",
    Aim.LATER: "Finding work later",
    Aim.RETURN: "Coming back to work",
    Aim.UNSURE: "Not sure",
}
"""Each aim, as it is offered."""
_SHAPES = {
    Aim.EXPLORE: "I'll suggest questions that show you the work from inside.",
    Aim.CHOOSE: "I'll suggest questions that tell your paths apart, and keep the answers beside each other.",
    Aim.CHANGE: "I'll suggest questions about what carries over from where you come from.",
    Aim.LATER: "There is time, so I'll go slowly: a few people now are worth more than many at the end.",
    Aim.RETURN: "I'll suggest people you know already first; it is rarely too late to write.",
    Aim.UNSURE: "That's a fine place to start. Talking with people is how many find out.",
}
SLOT_HINTS = {
    "experience": "In your words, such as: two summers of rebuilding pumps.",
    "old_field": "As you would say it after “people who arrive from …”.",
    "path": "As you would say it after “ready for …”.",
}
"""Under the fields that fill a gap in a question."""


def question() -> Line:
    """The question."""
    return strong("What are you preparing for?")


def kept(aim: Aim) -> Line:
    """The answer was kept, and what it changes."""
    return line(*strong(f"{CHOICES[aim]}. "), _SHAPES[aim])


def next_step() -> Line:
    """One small next step."""
    return line("Two lines about you help me find better questions. You can leave any of it out.")


def holds(aim: Aim | None) -> Line:
    """On Home: what they prepare for."""
    return line("What are you preparing for: ", CHOICES[aim].lower() if aim else "not said yet")


def saved(names: Sequence[str]) -> Line:
    """The form is kept; the names of what was filled in."""
    return strong(f"Saved: {', '.join(names)}." if names else "Saved. Nothing is filled in, and that's fine.")


def saying() -> Line:
    """The handout's own saying, as a saying (S02)."""
    return line("You may have heard “it's not what you know, it's who you know”.")


def is_it_true() -> list[Line]:
    """The balanced answer; no number, since there is none to trust (claims policy)."""
    return [
        line("It's a saying. Skill earns trust; people who know you can see it."),
        line("Relationships help many people find work, and nobody has a number for it you could trust."),
    ]


def networking() -> list[Line]:
    """What networking is and is not (S09 to S18)."""
    return [
        strong("What networking is"),
        line("• Talking with people who share your interests"),
        line("• Asking for an expert's opinion on what you bring"),
        line("• Asking about a field you're curious about"),
        line("• Saying honestly why you ask"),
        strong("What it is not"),
        line("• Asking for a job"),
        line("• Calling someone you don't know and have nothing in common with"),
        line("• A sales pitch about yourself"),
        line("• Flattery"),
        line("It takes time. Results seldom come overnight, so go at your own pace."),
    ]


def journey() -> Line:
    """Above where they are with everybody."""
    return strong("Where you are")


def journey_empty() -> list[Line]:
    """Nobody yet: how it goes."""
    return [
        line("Find someone, write to them, prepare, talk, note what you learned, say thanks, stay in touch."),
        line("It begins with one person. Who did you talk to last?"),
    ]


def stage(what: str, names: Sequence[str], count: int) -> Line:
    """One stage of the way, with how many people are there and the first of them."""
    more = f" and {days.number(count - len(names))} more" if count > len(names) else ""
    return line(Piece("• "), *strong(f"{what}: "), f"{', '.join(people.name(name) for name in names)}{more}")


def change_it(command: str) -> Line:
    """How it is changed later."""
    return line("You can change it any time: ", code(f"{command}aim"))
