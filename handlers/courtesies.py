"""Small talk: answered kindly, with the nearest next step, and nothing done."""

from coach.courtesies import Courtesy, courtesy, is_no
from coach.wording import courtesies as words
from handlers import blocks, pausing, returning, welcome
from handlers.answers import Again, Answer, Ask, Settled, reply
from storage import announcing, reminders


def small_talk(ask: Ask) -> Answer:
    """A kind word, what comes next, and the two things people do most; in a pause only that, and the way back.

    Whoever was away for long is met instead (design 4, *Quiet*), and whoever is new is greeted: one thing is enough.
    """
    if not ask.owner.greeted and not ask.command and courtesy(ask.words) is Courtesy.HELLO:
        return Settled()
    if returning.was_away(ask.owner, ask.now):
        if not ask.writes:
            return Again()
        if met := welcome.met(ask):
            return met
    kind_word = words.fine() if is_no(ask.words) else words.answer(courtesy(ask.words) or Courtesy.FINE)
    if quiet := pausing.quiet(ask):
        return reply(kind_word, quiet, blocks.row(pausing.start_again("resume")))
    following = reminders.next_open(ask.session, ask.owner.id, after=ask.now)
    step = words.nothing_ahead()
    if following:
        reminder, name = following
        at = announcing.said_at(ask.session, ask.owner, reminder, now=ask.now)
        step = words.next_up(reminder.kind, name, ask.owner.day(at), today=ask.today) if at else step
    return reply(
        kind_word,
        step,
        blocks.row(blocks.button("Log someone", "log.form"), blocks.button("Find someone", "card.picker")),
    )
