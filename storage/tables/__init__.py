"""The tables, each row carrying its owner so that none can point into another's network."""

from storage.tables.base import Base, Fact, Moment
from storage.tables.learning import Advice, Claim, TakeawayTopic, Topic
from storage.tables.letters import Letter
from storage.tables.looking_back import Debrief, Skill, SkillStep, TakeawaySkill
from storage.tables.orders import Draft, SeenRequest, Undo
from storage.tables.people import Contact, Owner, Pause, Workspace
from storage.tables.preparing import OwnQuestion, Preparation
from storage.tables.speaking import Message, MessageReminder, Reminder, SaidOnce
from storage.tables.talks import Decision, Interview, Promise, Takeaway, Touch

__all__ = [
    "Advice",
    "Base",
    "Claim",
    "Contact",
    "Debrief",
    "Decision",
    "Draft",
    "Fact",
    "Interview",
    "Letter",
    "Message",
    "MessageReminder",
    "Moment",
    "OwnQuestion",
    "Owner",
    "Pause",
    "Preparation",
    "Promise",
    "Reminder",
    "SaidOnce",
    "SeenRequest",
    "Skill",
    "SkillStep",
    "Takeaway",
    "TakeawaySkill",
    "TakeawayTopic",
    "Topic",
    "Touch",
    "Undo",
    "Workspace",
]
