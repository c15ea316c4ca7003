"""A word of encouragement inside an answer: once for each thing that earns one, never two in a day."""

from coach.encouragement import Trigger
from coach.phrases import Line
from coach.wording.encouragement import encouraged
from handlers.answers import Ask
from storage import once


def earned(ask: Ask, trigger: Trigger) -> list[Line]:
    """What is said of it now; nothing where it was said before, or another one today."""
    if not once.earned(ask.session, ask.owner.id, trigger, today=ask.today):
        return []
    return encouraged(trigger, once.season(ask.session, ask.owner.id, at=ask.now))


def wrote_first(ask: Ask) -> list[Line]:
    """After a message to somebody: a word, if it was the first one."""
    is_first = once.messages_written(ask.session, ask.owner.id) == 1
    return earned(ask, Trigger.FIRST_MESSAGE) if is_first else []
