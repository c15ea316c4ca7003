"""For which talk questions are chosen, and what is known of it."""

from coach.aims import Aim, audience
from coach.board import MANY, Label, label
from coach.choosing import Meeting
from coach.preparing import answered_by, answered_on, minutes_for, unanswered
from coach.questions import Area, Question
from handlers.answers import Ask
from handlers.claims import claims, voices
from storage import advice, learning, preparations, profiles, skills, talks
from storage.advice import Advice
from storage.contacts import Contact
from storage.learning import Heading
from storage.preparations import Own, Preparation
from storage.profiles import Profile
from storage.talks import Talk

_OTHERS = 2
"""People asked last, whose questions step back for variety (coaching.md 3.1)."""
_MINUTES_FOR_OWN = 3
_ABOUT_PROOF = frozenset({"M08"})
"""What would convince them of a skill."""


def ahead(ask: Ask, contact: Contact | None) -> Talk | None:
    """The next talk with somebody, if one is planned."""
    if contact is None:
        return None
    known = talks.with_contact(ask.session, ask.owner.id, contact.id)
    coming = [talk for talk in known if not talk.held and talk.outcome is None and talk.day >= ask.today]
    return min(coming, key=lambda talk: (talk.day, talk.id), default=None)


def meeting(
    ask: Ask,
    contact: Contact | None,
    talk: Talk | None,
    ready: Preparation,
) -> Meeting:
    """What is known of the talk that is prepared."""
    profile = profiles.of(ask.session, ask.owner.id)
    unproven = skills.unproven(ask.session, ask.owner.id)
    told = advice.to_tell(ask.session, ask.owner.id, contact.id) if contact else None
    before = preparations.earlier(ask.session, ask.owner.id, contact.id, but=ready.id) if contact else []
    earlier = [one for preparation in before for one in preparation.questions]
    asked = frozenset(one["id"] for one in earlier if one["asked"])
    listed = frozenset(one["id"] for one in ready.questions)
    agreed = _agreed(ask)
    answered = homework(ready) | frozenset(ready.known) | asked | agreed
    return Meeting(
        minutes=minutes_for(talk.minutes, talk.medium) if talk else minutes_for(None, None),
        is_second=contact is not None and _have_talked(ask, contact),
        audience=audience(Aim(profile.aim) if profile.aim else None),
        slots=_slots(profile, unproven, told),
        hopes=f"{ready.hope_to_learn or ''} {ready.leave_with or ''}",
        answered=answered,
        agreed=agreed,
        checked=listed & answered,
        wanted=_still_open(ask, contact) | (_ABOUT_PROOF if unproven else frozenset()),
        lately=_asked_of_others(ask, contact),
        left_over=frozenset(one["id"] for page in before if _is_ticked(page) for one in page.questions) - asked,
        own=tuple(own_question(one) for area in Area for one in preparations.own(ask.session, ask.owner.id, area)),
    )


def _is_ticked(page: Preparation) -> bool:
    """Whether anything was ticked as asked: where nothing was, nobody knows what there was time for."""
    return any(one["asked"] for one in page.questions)


def homework(ready: Preparation) -> frozenset[str]:
    """The questions that the facts they checked have answered."""
    return answered_by(organization=ready.organization, path=ready.path, recent=ready.recent)


def _agreed(ask: Ask) -> frozenset[str]:
    """The questions on whose topic people agree, three or more and in several places, and nobody sees it differently."""
    headings = learning.headings(ask.session, ask.owner.id)
    told = [one for one in headings if one.people >= MANY and not one.split and answered_on([one.name])]
    return answered_on(one.name for one in told if _is_solid(ask, one))


def _is_solid(ask: Ask, heading: Heading) -> bool:
    said = claims(learning.on(ask.session, ask.owner.id, heading.id))
    return any(label(voices(lines), today=ask.today) is Label.SOLID for lines in said)


def own_question(own: Own) -> Question:
    """A question of the owner's as one of the bank; its id begins with the letter of its area."""
    return Question(f"{own.area}-{own.id}", own.text, "either", "any", "low", "I", _MINUTES_FOR_OWN, "")


def _have_talked(ask: Ask, contact: Contact) -> bool:
    return any(talk.held for talk in talks.with_contact(ask.session, ask.owner.id, contact.id))


def _asked_of_others(ask: Ask, contact: Contact | None) -> frozenset[str]:
    latest = preparations.of_others(ask.session, ask.owner.id, contact.id if contact else None)
    people = list(dict.fromkeys(one.contact_id for one in latest))[:_OTHERS]
    return frozenset(one["id"] for ready in latest if ready.contact_id in people for one in ready.questions)


def _still_open(ask: Ask, contact: Contact | None) -> frozenset[str]:
    """What others were to be asked and did not answer (coaching.md 6.2)."""
    latest = preparations.of_others(ask.session, ask.owner.id, contact.id if contact else None)
    return unanswered(ready.questions for ready in latest)


def _slots(profile: Profile, unproven: str | None, told: Advice | None) -> dict[str, str]:
    """`told`: what they advised, that was done since, and of which they have not heard yet."""
    said = {
        "experience": profile.experience,
        "old field": profile.old_field,
        "path": profile.path,
        "skill": unproven,
        "action": told and told.text,
        "result": told and told.outcome,
    }
    return {name: text.strip().rstrip(".") for name, text in said.items() if text}
