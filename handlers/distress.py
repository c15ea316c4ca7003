"""Somebody in distress: coaching stops, a kind word, and people to turn to."""

from coach.distress import Distress, distress
from coach.wording import distress as words
from handlers import blocks, pausing
from handlers.answers import Ask, Reply, reply
from storage import pauses, reminders
from storage.order import Order


def kindly(ask: Ask) -> Reply:
    """Be kind, point to people, and say nothing more until they want it."""
    of = distress(ask.words) or Distress.TOO_MUCH
    running = pausing.running(ask)
    if running is None or not pauses.is_open_ended(running):
        # No order is kept of it: *undo* a while later is about something else.
        pauses.begin(Order(ask.session, ask.owner.id), today=ask.today, until=None)
        ask.stale.update(reminders.pauses_in_line(ask.session, ask.owner, now=ask.now))
    return reply(
        words.kind_word(of),
        words.emergency(of) if of is Distress.DANGER else words.no_help(),
        words.people(ask.support),
        words.no_help() if of is Distress.DANGER else words.emergency(of),
        words.quiet_now(),
        blocks.row(blocks.button("Start again when I like", "resume")),
    )
