"""A line that was learned: kept, with what it is about."""

from dataclasses import dataclass

from coach import personal, promising, topics
from handlers.answers import Ask
from storage import learning, talks
from storage.order import Order
from storage.talks import Talk

_MARKS = " •-*\t"


@dataclass(frozen=True, slots=True)
class Learned:
    """A line that was kept, and what it is about."""

    takeaway_id: int
    topic: str | None
    personal: bool
    """It sounds like something they may not like to read, and is only their owner's until that is answered."""


def lines_of(text: str) -> list[str]:
    """The lines of a text, without the marks of a list and without empty ones."""
    return [one for raw in text.splitlines() if (one := raw.strip(_MARKS))]


def learn(ask: Ask, order: Order, talk: Talk, text: str) -> Learned:
    """Keep one line of a talk, with the topic it is most likely about; what sounds personal is kept apart."""
    if personal.is_personal(text):
        return Learned(talks.learn(order, talk, text, now=ask.now, private=True), None, personal=True)
    takeaway_id = talks.learn(order, talk, text, now=ask.now)
    if promising.is_own_plan(text):  # what the owner means to do is nothing that this person said of a field
        return Learned(takeaway_id, None, personal=False)
    return Learned(takeaway_id, topic_guessed(ask, order, takeaway_id, talk.contact_id, text), personal=False)


def topic_guessed(ask: Ask, order: Order, takeaway_id: int, contact_id: int, text: str) -> str | None:
    """Put a line under the topic it is most likely about; None where nothing tells."""
    topic = topics.guess(text, learning.topics(ask.session, ask.owner.id))
    if topic is None:
        return None
    learning.place(order, takeaway_id, contact_id, topic)
    return topic.name
