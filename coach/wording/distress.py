"""What is said to somebody in distress: kind, short, and pointing to people (coaching.md 2.2 rule 10)."""

from coach.distress import Distress
from coach.names import shown
from coach.phrases import Line, line, strong

_KIND = {
    Distress.DANGER: "I'm so sorry it hurts this much. Please don't stay alone with it.",
    Distress.TOO_MUCH: "That sounds really hard, and I'm sorry. None of this here matters right now.",
}
_PEOPLE = {
    Distress.DANGER: "If you might be in danger, please call your local emergency number now.",
    Distress.TOO_MUCH: "If it gets too much, or you might be in danger, call your local emergency number.",
}


def kind_word(of: Distress) -> Line:
    """The first word."""
    return strong(_KIND[of])


def no_help() -> Line:
    """What an app is not."""
    return line(
        "I'm only an app, and a person can help where I can't. Is there someone you trust whom you can call or sit with?"
    )


def people(lines: tuple[str, ...]) -> list[Line]:
    """The people whom the workspace named for such a moment; nothing is invented where it named none."""
    return (
        [line("These people are there for you:"), *(line(f"• {shown(one, limit=200)}") for one in lines)]
        if lines
        else []
    )


def emergency(of: Distress) -> Line:
    """Whom anybody can call; no number, since it differs from place to place."""
    return line(_PEOPLE[of])


def quiet_now() -> Line:
    """No more reminders."""
    return line("I've stopped all my reminders. Everything is kept, and I'm quiet until you say so.")
