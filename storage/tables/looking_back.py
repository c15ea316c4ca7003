"""What an owner adds to a talk later: how it was, and what it says of their skills."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import AUTOINCREMENT, Base, Fact, Key, theirs


class Debrief(Fact, Base):
    """Looking back on one talk in more detail than the first minute after it."""

    __tablename__ = "debrief"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "interview_id"),
        theirs("contact_id", "contact"),
        theirs("interview_id", "interview"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    interview_id: Mapped[int]
    surprised: Mapped[str | None]
    """What surprised them, or what they no longer believe."""
    mood: Mapped[str | None]
    """How it sat with them: energised, neutral or flat."""
    mood_why: Mapped[str | None]
    named: Mapped[str | None]
    """People and resources that the contact named, a line each."""
    openings: Mapped[str | None]
    """Openings that the contact told of unasked, a line each."""
    differently: Mapped[str | None]
    """What they would ask or do differently."""
    told_key: Mapped[str | None] = mapped_column(Key)
    """What was added in words, folded (`storage.keys`)."""
    screen: Mapped[str]
    """Which screen was left last."""
    left_at: Mapped[dt.datetime]


class Skill(Fact, Base):
    """Something its owner can do, or has to learn."""

    __tablename__ = "skill"
    __table_args__ = (sa.UniqueConstraint("owner_id", "id"), sa.UniqueConstraint("owner_id", "key"), AUTOINCREMENT)

    name: Mapped[str]
    key: Mapped[str] = mapped_column(Key)
    """The folded name."""
    evidence: Mapped[str | None]
    """What they can show for it: a link, or in words."""
    seen_by: Mapped[str | None]
    """Who has seen that."""


class TakeawaySkill(Fact, Base):
    """Which skill a line is about."""

    __tablename__ = "takeaway_skill"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "takeaway_id"),
        theirs("contact_id", "contact"),
        theirs("takeaway_id", "takeaway"),
        theirs("skill_id", "skill"),
        sa.Index(None, "owner_id", "skill_id"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int]
    takeaway_id: Mapped[int]
    skill_id: Mapped[int]


class SkillStep(Fact, Base):
    """A next step that is to close a gap in a skill."""

    __tablename__ = "skill_step"
    __table_args__ = (
        sa.UniqueConstraint("owner_id", "id"),
        sa.UniqueConstraint("owner_id", "advice_id"),
        theirs("skill_id", "skill"),
        theirs("advice_id", "advice"),
        theirs("contact_id", "contact"),
        sa.Index(None, "owner_id", "skill_id"),
        sa.Index(None, "owner_id", "contact_id"),
        AUTOINCREMENT,
    )

    contact_id: Mapped[int | None]
    """Whose doubt it answers, if anybody's."""
    skill_id: Mapped[int]
    advice_id: Mapped[int]
