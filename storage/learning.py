"""Learning: what takeaways are about, and how they stand to each other."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from coach.board import Stance, nearest
from coach.names import fold
from coach.questions import Area
from coach.topics import Topic
from storage.contacts import Found
from storage.database import Session
from storage.order import Order
from storage.prepared import prepared
from storage.tables import Claim, Contact, Interview, Skill, Takeaway, TakeawaySkill, TakeawayTopic
from storage.tables import Topic as TopicRow
from storage.values import columns, every, given, new_id

LOOKED_AT = 200
"""Lines of one topic that a new one is held against, the newest first."""
ON_A_TOPIC = 60
"""Lines of one topic that are shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing learned, with who said it, where and when, and how it stands."""

    id: int
    """The takeaway's."""
    placed: int
    """Counts up with each line that was put under a topic."""
    text: str
    contact_id: int | None
    """None: it is from no talk."""
    person: str
    """Empty where it is from no talk."""
    place: str | None
    role: str | None
    interview_id: int | None
    source: str | None
    """reading, course or own, of what is from no talk."""
    basis: str | None
    topic_id: int
    topic: str
    area: str
    claim_id: int | None
    stance: str | None
    compared: bool
    day: dt.date


@dataclass(frozen=True, slots=True)
class Loose:
    """A line without a topic, with who said it."""

    id: int
    text: str
    person: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A topic with how much is known of it."""

    id: int
    name: str
    area: str
    lines: int
    people: int
    split: int
    """Lines that stand against another, or say that it depends."""
    open: int
    """Lines that were not compared yet."""


_SAID = (
    sa.select(
        Takeaway.id,
        TakeawayTopic.id.label("placed"),
        Takeaway.text,
        Takeaway.contact_id,
        sa.func.coalesce(Contact.name, "").label("name"),
        Contact.organization,
        Contact.role,
        Takeaway.interview_id,
        Takeaway.source,
        Takeaway.basis,
        TakeawayTopic.topic_id,
        TopicRow.name.label("topic"),
        sa.func.coalesce(Takeaway.area, TopicRow.area).label("area"),
        TakeawayTopic.claim_id,
        TakeawayTopic.stance,
        TakeawayTopic.compared,
        Interview.day,
        Takeaway.noted_at,
    )
    .join(Takeaway, sa.and_(Takeaway.owner_id == TakeawayTopic.owner_id, Takeaway.id == TakeawayTopic.takeaway_id))
    .outerjoin(Contact, Contact.id == Takeaway.contact_id)
    .outerjoin(Interview, Interview.id == Takeaway.interview_id)
    .join(TopicRow, TopicRow.id == TakeawayTopic.topic_id)
    .where(TakeawayTopic.owner_id == given("owner"), Takeaway.private.is_(False))
    .order_by(TakeawayTopic.id.desc())
)
_ONE = prepared(_SAID.where(TakeawayTopic.takeaway_id == given("takeaway")))
_ON = prepared(_SAID.where(TakeawayTopic.topic_id == given("topic")).limit(given("limit")))
_EARLIER = prepared(
    # Only what is compared: whole lines of that many take five times as long, and several lines are compared at once.
    sa.select(Takeaway.id, Takeaway.text)
    .select_from(TakeawayTopic)
    .join(Takeaway, sa.and_(Takeaway.owner_id == TakeawayTopic.owner_id, Takeaway.id == TakeawayTopic.takeaway_id))
    .where(TakeawayTopic.owner_id == given("owner"), TakeawayTopic.topic_id == given("topic"))
    .where(Takeaway.private.is_(False), TakeawayTopic.id < given("placed"))
    .where(sa.or_(Takeaway.contact_id.is_(None), Takeaway.contact_id.is_distinct_from(given("contact"))))
    .order_by(TakeawayTopic.id.desc())
    .limit(LOOKED_AT)
)
_LOOSE = (
    sa.select(Takeaway.id, Takeaway.text, Contact.name)
    .join(Contact, Contact.id == Takeaway.contact_id)
    .where(Takeaway.owner_id == given("owner"), Takeaway.private.is_(False), Takeaway.view.is_(None))
    .where(~sa.exists().where(TakeawayTopic.owner_id == Takeaway.owner_id, TakeawayTopic.takeaway_id == Takeaway.id))
    .order_by(Takeaway.id.desc())
    .limit(given("limit"))
)
_COMPARED = prepared(
    sa.select(Takeaway.text, TakeawayTopic.claim_id, TakeawayTopic.stance)
    .join(TakeawayTopic, (TakeawayTopic.owner_id == Takeaway.owner_id) & (TakeawayTopic.takeaway_id == Takeaway.id))
    .where(Takeaway.owner_id == given("owner"), Takeaway.contact_id == given("contact"))
    .where(TakeawayTopic.claim_id.is_not(None), TakeawayTopic.stance.is_not(None))
)
_OTHER = {Stance.FOR.value: Stance.AGAINST.value, Stance.AGAINST.value: Stance.FOR.value}
_DIFFERING = prepared(
    sa.select(Contact.name)
    .join(TakeawayTopic, (TakeawayTopic.owner_id == Contact.owner_id) & (TakeawayTopic.contact_id == Contact.id))
    .where(TakeawayTopic.owner_id == given("owner"), TakeawayTopic.claim_id == given("claim"))
    # One that depends is no other view.
    .where(TakeawayTopic.stance == given("other"), Contact.id != given("contact"))
    .group_by(Contact.id, Contact.name)
    .order_by(sa.func.min(TakeawayTopic.id))
)
_TOPICS = prepared(sa.select(TopicRow.name, TopicRow.area).where(TopicRow.owner_id == given("owner")))
_UNLIKE = TakeawayTopic.stance.in_((Stance.AGAINST.value, Stance.DEPENDS.value))
_HEADINGS = prepared(
    sa.select(
        TopicRow.id,
        TopicRow.name,
        TopicRow.area,
        sa.func.count(),
        sa.func.count(TakeawayTopic.contact_id.distinct()),
        sa.func.sum(sa.case((_UNLIKE, 1), else_=0)),
        sa.func.sum(sa.case((TakeawayTopic.compared.is_(False), 1), else_=0)),
    )
    .join(TakeawayTopic, TakeawayTopic.topic_id == TopicRow.id)
    .where(TopicRow.owner_id == given("owner"))
    .group_by(TopicRow.id, TopicRow.name, TopicRow.area)
)

_SKILLS_IN = (
    sa.select(Skill.name)
    .where(Skill.owner_id == given("owner"))
    .where(
        sa.exists().where(
            TakeawaySkill.owner_id == Skill.owner_id,
            TakeawaySkill.skill_id == Skill.id,
            Takeaway.owner_id == Skill.owner_id,
            Takeaway.id == TakeawaySkill.takeaway_id,
            Takeaway.interview_id == given("interview"),
        )
    )
    .order_by(Skill.id)
)


def topics(session: Session, owner_id: int) -> list[Topic]:
    """The owner's topics."""
    return [Topic(row.name, Area(row.area)) for row in session.execute(_TOPICS, {"owner": owner_id})]


def place(order: Order, takeaway_id: int, contact_id: int | None, topic: Topic) -> None:
    """Say what a takeaway is about; a topic that is new is added."""
    mine = sa.select(TopicRow.id).where(TopicRow.owner_id == order.owner_id, TopicRow.key == fold(topic.name))
    topic_id = order.session.execute(mine).scalar_one_or_none()
    if topic_id is None:
        facts = {"owner_id": order.owner_id, "name": topic.name, "key": fold(topic.name), "area": topic.area.value}
        topic_id = new_id(order.session.execute(sa.insert(TopicRow).values(**facts)))
    there = sa.select(TakeawayTopic.id).where(
        TakeawayTopic.owner_id == order.owner_id, TakeawayTopic.takeaway_id == takeaway_id
    )
    for known in order.session.execute(there).scalars().all():
        order.remove(TakeawayTopic, known)  # placed anew, it is set beside what stands there already
    facts = {"takeaway_id": takeaway_id, "topic_id": topic_id, "claim_id": None, "stance": None, "compared": False}
    order.make(TakeawayTopic, contact_id=contact_id, **facts)


def elsewhere(order: Order, text: str, source: str, *, now: dt.datetime) -> int:
    """Something that was learned from no talk: read, taught or lived; its id."""
    facts = {"contact_id": None, "interview_id": None, "private": False}
    return order.make(Takeaway, text=text, noted_at=now, source=source, **facts)


def displace(order: Order, takeaway_id: int) -> None:
    """A takeaway is about nothing that others speak of."""
    mine = sa.select(TakeawayTopic.id).where(
        TakeawayTopic.owner_id == order.owner_id, TakeawayTopic.takeaway_id == takeaway_id
    )
    for row_id in order.session.execute(mine).scalars().all():
        order.remove(TakeawayTopic, row_id)


def skills_in(session: Session, owner_id: int, interview_id: int) -> list[str]:
    """The skills that were spoken of in a talk."""
    return list(session.execute(_SKILLS_IN, {"owner": owner_id, "interview": interview_id}).scalars())


def said(session: Session, owner_id: int, takeaway_id: int) -> Said | None:
    """One takeaway with its topic; None where it has none."""
    row = session.execute(_ONE, {"owner": owner_id, "takeaway": takeaway_id}).one_or_none()
    return _said(row) if row else None


def on(session: Session, owner_id: int, topic_id: int, *, limit: int = ON_A_TOPIC) -> list[Said]:
    """What was said on a topic, what was put there last first."""
    return [_said(row) for row in session.execute(_ON, {"owner": owner_id, "topic": topic_id, "limit": limit})]


def beside(session: Session, owner_id: int, new: Said) -> list[Said]:
    """What others said on the same topic that is most like it, the likest first, three at most."""
    asked = {"owner": owner_id, "topic": new.topic_id, "placed": new.placed, "contact": new.contact_id}
    earlier = [(row.id, row.text) for row in session.execute(_EARLIER, asked)]
    likest = (said(session, owner_id, number) for number in nearest(new.text, earlier))
    return [one for one in likest if one]


def differing(session: Session, owner_id: int, contact_id: int, texts: Collection[str]) -> dict[str, list[str]]:
    """Who sees it differently than this contact, by the contact's line, of these; each name once, the first first."""
    mine = {"owner": owner_id, "contact": contact_id}
    found: dict[str, list[str]] = {}
    for text, claim, stance in session.execute(_COMPARED, mine):
        if text in texts and (other := _OTHER.get(stance)):
            others = session.execute(_DIFFERING, {**mine, "claim": claim, "other": other}).scalars()
            found[text] = list(dict.fromkeys([*found.get(text, []), *others]))
    return found


def loose(session: Session, owner_id: int, *, limit: int) -> list[Loose]:
    """Lines of talks that have no topic, so that they stand beside nothing; the latest first."""
    return every(session, Loose, _LOOSE, owner=owner_id, limit=limit)


def could_tell(session: Session, owner_id: int, topic_id: int, words: Sequence[str], *, limit: int) -> list[Found]:
    """Contacts whose card names one of these words, folded, and who said nothing on the topic yet."""
    if not words:
        return []
    spoke = sa.exists().where(
        TakeawayTopic.owner_id == Contact.owner_id,
        TakeawayTopic.contact_id == Contact.id,
        TakeawayTopic.topic_id == topic_id,
    )
    on_card = (Contact.role, Contact.organization, Contact.notes, Contact.common_ground, Contact.met_via)
    names_it = sa.or_(*(sa.func.lower(column).contains(word, autoescape=True) for column in on_card for word in words))
    query = sa.select(*columns(Contact, Found)).where(Contact.owner_id == owner_id, ~spoke, names_it)
    return every(session, Found, query.order_by(Contact.id.desc()).limit(limit))


def headings(session: Session, owner_id: int) -> list[Heading]:
    """The topics of the board: those on which people differ first, then those of most people."""
    found = every(session, Heading, _HEADINGS, owner=owner_id)
    return sorted(found, key=lambda one: (-min(one.split, 1), -one.people, -one.lines, one.name))


def stand(order: Order, new: Said, earlier: Said, stance: Stance | None) -> None:
    """Remember how a takeaway stands to what an earlier one says; None: it is another matter."""
    if stance is None:
        _change(order, new, compared=True)
        return
    claim_id = earlier.claim_id
    if claim_id is None:
        claim_id = order.make(Claim, topic_id=earlier.topic_id, explained_by=None)
        _change(order, earlier, claim_id=claim_id, stance=Stance.FOR.value, compared=True)
    _change(order, new, claim_id=claim_id, stance=stance.value, compared=True)


def explain(order: Order, claim_id: int, by: str) -> None:
    """Keep what may explain that people differ."""
    order.change(Claim, claim_id, explained_by=by)


def explained(session: Session, owner_id: int, claim_ids: Sequence[int]) -> dict[int, str]:
    """What may explain it, by claim."""
    mine = sa.select(Claim.id, Claim.explained_by).where(
        Claim.owner_id == owner_id, Claim.id.in_(claim_ids), Claim.explained_by.is_not(None)
    )
    return {row.id: row.explained_by for row in session.execute(mine)}


def _change(order: Order, known: Said, **facts: object) -> None:
    mine = sa.select(TakeawayTopic.id).where(
        TakeawayTopic.owner_id == order.owner_id, TakeawayTopic.takeaway_id == known.id
    )
    order.change(TakeawayTopic, order.session.execute(mine).scalar_one(), **facts)


def _said(row: Any) -> Said:
    *told, day, noted_at = row
    values = (*told, day or noted_at.date())
    return Said(*values)
