"""A talk in the owner's own calendar, by a file."""

from coach.phrases import Line, line

ADD, TAKE_OUT = "Add to calendar", "Take it out of my calendar"
TO_ADD, TO_TAKE_OUT = "A talk for your calendar", "A talk to take out of your calendar"
"""Above the file; nobody's name, since Slack keeps what a file is called."""


def comes(*, called_off: bool) -> Line:
    """At once, while the file is on its way."""
    does = "takes the talk out of" if called_off else "puts the talk in"
    return line(f"The file comes as a direct message in a moment. Opening it {does} your calendar.")


def still_noted() -> Line:
    """It changed otherwise than by a file."""
    return line("Your calendar doesn't know yet. A new file tells it.")


def lost() -> Line:
    """It did not arrive."""
    return line(
        "I could not hand you the calendar file just now. The talk itself is saved; try the button again later."
    )
