"""The contact card: who they are, what they told, what is open, in one look."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from coach.after_talks import THANKS_WITHIN
from coach.asked import asked_for, closest
from coach.journey import DueKind
from coach.names import fold
from coach.phrases import Line, line, strong
from coach.wording import ahead, people, settled
from coach.wording import card as words
from coach.wording.looking_back import told_of_openings
from handlers import blocks
from handlers.answers import Answer, Ask, Reply, Shown, reply
from handlers.mentions import member, named
from handlers.whom import named_in
from storage import contacts, learning, looking_back, preparations, promises, reminders, talks
from storage.contacts import Contact, Found
from storage.order import Order
from storage.promises import Promise
from storage.reminders import Reminder
from storage.talks import Talk, Touch

TOLD, OPEN = 2, 3
LEARNED = 30
"""Lines shown behind *More…*."""
CHOICES = 5
NOTES_OFFERED = 3
_WORDS_OF_A_NOTE, LETTERS_OF_A_NOTE = 4, 1_500
"""Words at least, and letters at most, since a button has to hold them."""
OPENED_AGAIN = dt.timedelta(minutes=10)
"""Cards opened again sooner keep their place among the last opened, which saves a write."""


def card(ask: Ask) -> Answer:
    """`card NAME`: the card; a choice where several fit; whom to pick where no name was given."""
    if not ask.words:
        return picker(ask)
    asked = asked_for(ask.words)
    for name in dict.fromkeys((ask.words, asked, asked.removesuffix("s"))):  # whats amys number
        if found := fitting(ask, name):
            return found
    return nobody(ask, asked)


def named_so(ask: Ask, name: str) -> Reply | None:
    """The card of the one whose whole name, or Slack member, this is; None where nobody, or more than one, is."""
    exact = contacts.known_by(ask.session, ask.owner.id, slack_id=member(name)) or contacts.named(
        ask.session, ask.owner.id, named(name) or ""
    )
    return of(ask, exact[0]) if len(exact) == 1 else None


def marked_so(ask: Ask) -> Reply | None:
    """The card of the one whose address, number or page these words are, and nothing else; None where nobody's is."""
    line = ask.reads(ask.words)
    if line.name or line.notes:
        return None
    known = contacts.known_by(ask.session, ask.owner.id, email=line.email, phone=line.phone, link=line.link)
    return of(ask, known[0]) if len(known) == 1 else None


def fitting(ask: Ask, name: str) -> Reply | None:
    """The card of the one who fits these words, or a choice among those who do; None where nobody does."""
    if exact := named_so(ask, name):
        return exact
    found = contacts.looked_up(ask.session, ask.owner.id, named(name) or "", limit=CHOICES)
    hits = [found[number] for number in closest(named(name) or "", [one.name for one in found])]
    if len(hits) == 1:
        return of(ask, contacts.known(ask.session, ask.owner.id, hits[0].id))
    return choose(hits, name) if hits else None


def choose(found: list[Found], name: str | None = None) -> Reply:
    """Several people fit."""
    return reply(words.which_one(name) if name else words.who(), blocks.row(*_buttons(found[:CHOICES], "card.open")))


def nobody(ask: Ask, name: str) -> Reply:
    """Nobody fits: who is meant, or save somebody new."""
    name = named(name) or name
    similar = contacts.resembling(ask.session, ask.owner.id, name, limit=3) or _nearly(ask, name)
    save = blocks.button("Save a new person", "log.form", name[:1900])
    return reply(
        words.nobody(name, similar[0].name if similar else None), blocks.row(*_buttons(similar, "card.open"), save)
    )


def note_about(ask: Ask) -> Reply | None:
    """Words in which somebody known is named, and more is said: perhaps a note on them; None where they are not."""
    asks = asked_for(ask.words) != ask.words.rstrip(" ?!.")
    if asks or len(ask.words.split()) < _WORDS_OF_A_NOTE or len(ask.words) > LETTERS_OF_A_NOTE:
        return None
    found = contacts.named_in(ask.session, ask.owner.id, ask.words, limit=NOTES_OFFERED)
    named_here = [one for one in found if _tells_more(ask.words, one)]
    if not named_here:
        return None
    return offered_as_note(named_here, ask.words)


def offered_as_note(whom: Sequence[Found], text: str) -> Reply:
    """Words that may be a note on one of these."""
    keep = [
        blocks.button(f"Keep it: {people.name(one.name)}", f"card.note#{one.id}", f"{one.id}:{text}") for one in whom
    ]
    return reply(words.perhaps_a_note(text), blocks.row(*keep, blocks.button("Help", "say#help", "help")))


def _tells_more(text: str, one: Found) -> bool:
    """Whether a text says more than whom it names: `ada lovelace of babbage` asks for a card."""
    known = fold(f"{one.name} {one.organization or ''}").split()
    return sum(word not in known for word in fold(text).split()) > 1


def asked_about(ask: Ask) -> Answer | None:
    """The card of whom a question names, or a choice; None where it names nobody known."""
    found = named_in(ask, ask.words)
    if len(found) == 1:
        return of(ask, contacts.known(ask.session, ask.owner.id, found[0].id))
    return choose(found) if found else None


def noted_by_name(ask: Ask) -> Answer | None:
    """`note for Ada: loves tea`: the words stand on the card; None where nobody, or more than one, is meant."""
    whom, _, what = ask.words.partition(":")
    found = contacts.called(ask.session, ask.owner.id, whom.strip())
    return noted_on(ask.saying(f"{found[0].id}:{what.strip()}")) if len(found) == 1 else None


def noted_on(ask: Ask) -> Answer:
    """*Keep it*: the words stand on the card, below what was noted before; nobody was in touch by that."""
    contact_id, _, text = ask.words.partition(":")
    contact = contacts.get(ask.session, ask.owner.id, int(contact_id))
    if contact is None:
        return reply(settled.gone())
    order = Order(ask.session, ask.owner.id)
    if text not in (contact.notes or ""):
        contacts.mend(order, contact, notes="\n".join(filter(None, [contact.notes, text])))
    if not order.changed:
        return of(ask, contact)
    undo_id = order.keep(f"a note on {contact.name}", now=ask.now)
    undo = blocks.row(blocks.button("Open the card", "card.open", contact.id), blocks.button("Undo", "undo", undo_id))
    return replace(reply(words.note_kept(contact.name, text), undo), about=frozenset({contact.id}), undo_id=undo_id)


def similar(ask: Ask, name: str) -> bool:
    """Whether somebody's name is almost these words."""
    return bool(contacts.resembling(ask.session, ask.owner.id, name, limit=1) or _nearly(ask, name))


def _nearly(ask: Ask, name: str) -> list[Found]:
    return contacts.nearly(ask.session, ask.owner.id, name, limit=3)


def picker(ask: Ask) -> Reply:
    """Whom to look up: a field to type in, the cards opened last, the next talks."""
    lately = contacts.lately(ask.session, ask.owner.id, limit=3)
    coming = talks.coming(ask.session, ask.owner.id, today=ask.today, limit=2)
    talks_ahead = [Found(one.contact_id, one.name, None) for one in coming]
    parts: list[Block] = [blocks.row(blocks.typeahead("Type a name", "contact"))]
    if lately:
        parts += [blocks.footnote("Lately"), blocks.row(*_buttons(lately, "card.open#lately"))]
    if talks_ahead:
        parts += [blocks.footnote("Coming up"), blocks.row(*_buttons(talks_ahead, "card.open#coming"))]
    return reply(words.who(), *parts)


def opened(ask: Ask) -> Reply:
    """A button or a picked name: the card in place of what was pressed."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    return of(ask, contact) if contact else reply(settled.gone())


def over(ask: Ask) -> Answer:
    """A button under a message of ours: the card as a screen, so that the message stays."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    return Shown(screen(of(ask, contact))) if contact else replace(reply(settled.gone()), below=True)


def screen(content: Reply) -> View:
    """The card, or whatever is said instead, over the conversation."""
    return blocks.modal("Contact card", content.blocks)


def touched(ask: Ask) -> Reply:
    """*We were in touch*: the clock starts again; pressed twice it is noted once a day."""
    contact = contacts.get(ask.session, ask.owner.id, int(ask.words))
    if contact is None:
        return reply(settled.gone())
    latest = talks.last_touch(ask.session, ask.owner.id, contact.id)
    if latest and latest.day == ask.today and latest.kind == "other":
        return of(ask, contact, before=_noted(ask, contact))
    order = Order(ask.session, ask.owner.id)
    talks.touch(order, contact.id, kind="other", direction="both", day=ask.today)
    undo_id = order.keep(f"in touch with {contact.name}", now=ask.now)
    ask.stale.update(reminders.bring_in_line(ask.session, ask.owner, {contact.id}, now=ask.now))
    said = reply(_noted(ask, contact), blocks.row(blocks.button("Undo", "undo", undo_id)))
    shown_card = of(ask, contact)
    return replace(shown_card, blocks=(*said.blocks, *shown_card.blocks), text=said.text + "\n" + shown_card.text)


def of(ask: Ask, contact: Contact, *, before: Line | None = None) -> Reply:
    """The card: nine blocks at most, the same everywhere."""
    facts = _facts(ask, contact)
    if contact.opened_at is None or contact.opened_at < ask.now - OPENED_AGAIN:
        ask.opened.add(contact.id)
    under = words.under_name(contact.role, contact.organization, contact.address_as)
    parts = [
        blocks.heading(people.name(contact.name)),
        blocks.footnote(under) if under else None,
        _last(ask, contact, facts),
        _told(ask, contact, facts),
        _open(ask, contact, facts),
        _noted_by_owner(contact, facts),
        words.reach(contact.email, contact.phone, contact.link),
        blocks.row(
            _next_step(ask, contact, facts),
            blocks.button("We were in touch", "card.touched", contact.id),
            blocks.button("Edit", "card.edit", contact.id),
            blocks.button("More…", "card.more", contact.id),
        ),
        blocks.footnote(_foot(ask, contact, facts)),
    ]
    # Lines of different kinds stay apart, so that a phone shows air between them.
    content = [part if isinstance(part, Block) else blocks.said(*_lines(part)) for part in parts if part]
    first = [blocks.said(before)] if before else []
    spoken = [strong(people.name(contact.name)), *([line(under)] if under else [])]
    spoken += [one for part in parts if part and not isinstance(part, Block) for one in _lines(part)]
    return Reply((*first, *content), blocks.summary(spoken), about=frozenset({contact.id}))


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a card shows beyond the contact's own columns."""

    talks: list[Talk]
    last: Touch | None
    learned: list[str]
    open: list[Reminder]
    promised: list[Promise]


def _next_step(ask: Ask, contact: Contact, facts: _Facts) -> blocks.Element:
    """What comes next with them, as things stand (design 5)."""
    if _coming_talks(ask, facts):
        return blocks.button("Prepare", "prep.open", contact.id)
    waiting = {one.kind: one.interview_id for one in facts.open if one.due_at <= ask.now + THANKS_WITHIN}
    if talk := waiting.get(DueKind.EVALUATED):
        return blocks.button("How did it go?", "notes.form", talk)
    if talk := waiting.get(DueKind.THANKED):
        return blocks.button("Write the thank-you", "thanks.open", f"{contact.id}:{talk}")
    return blocks.button(f"Write to {people.name(contact.greeted_as)}", "hello.open", contact.id)


def _facts(ask: Ask, contact: Contact) -> _Facts:
    return _Facts(
        talks=talks.with_contact(ask.session, ask.owner.id, contact.id, limit=10),
        last=talks.last_touch(ask.session, ask.owner.id, contact.id),
        learned=talks.learned(ask.session, ask.owner.id, contact.id, limit=LEARNED),
        open=reminders.of_contact(ask.session, ask.owner.id, contact.id),
        promised=promises.open_with(ask.session, ask.owner.id, contact.id),
    )


def _coming_talks(ask: Ask, facts: _Facts) -> list[Talk]:
    """The talks to come, the next one last; how one went that is over is asked."""
    over = {one.interview_id for one in facts.open if one.kind is DueKind.EVALUATED and one.due_at <= ask.now}
    ahead = [talk for talk in facts.talks if not talk.held and talk.day >= ask.today]
    return [talk for talk in ahead if talk.outcome is None and talk.id not in over]


def _coming(ask: Ask, contact: Contact, talk: Talk) -> list[Line]:
    at = ask.preferences.local(talk.starts_at).time() if talk.starts_at else None
    ready = preparations.of(ask.session, ask.owner.id, contact.id, talk.id)
    hope = ready.hope_to_learn if ready else None
    return [words.coming_up(talk.day, talk.medium, at=at, today=ask.today), *([ahead.hope(hope)] if hope else [])]


def _last(ask: Ask, contact: Contact, facts: _Facts) -> list[Line]:
    lines = []
    if coming := _coming_talks(ask, facts):
        lines += _coming(ask, contact, coming[-1])
    if facts.last:
        talk = next((talk for talk in facts.talks if talk.id == facts.last.interview_id), None)
        medium = talk.medium if talk else None
        lines.append(words.last_in_touch(facts.last.day, facts.last.kind, medium, today=ask.today))
    return lines


def _told(ask: Ask, contact: Contact, facts: _Facts) -> list[Line] | None:
    more = len(facts.learned) - TOLD
    told: list[Line] = []
    if facts.learned:
        shown = facts.learned[:TOLD]
        others = learning.differing(ask.session, ask.owner.id, contact.id, shown)
        told = words.told_you(contact.greeted_as, shown, more=max(more, 0), others=others)
    openings = looking_back.openings(ask.session, ask.owner.id, contact.id)[:TOLD]
    return [*told, *told_of_openings(contact.greeted_as, openings)] or None


def _open(ask: Ask, contact: Contact, facts: _Facts) -> list[Line] | None:
    by_id = {talk.id: talk for talk in facts.talks}
    thanks = [
        words.thanks_open(talk.medium, talk.day, today=ask.today)
        for reminder in facts.open
        if reminder.kind is DueKind.THANKED
        and (talk := by_id.get(reminder.interview_id or 0))
        and (reminder.let_go_at is None or reminder.let_go_at > ask.now)
        and (talk.held or reminder.due_at <= ask.now + THANKS_WITHIN)
    ]
    promised = [
        words.promised(contact.greeted_as, one.text, mine=one.mine, by=one.by, today=ask.today)
        for one in facts.promised
    ]
    return words.still_open([*thanks, *promised][:OPEN]) if thanks or promised else None


def _noted_by_owner(contact: Contact, facts: _Facts) -> list[Line] | None:
    kept = [text for text in (contact.notes, facts.talks[0].notes if facts.talks else None) if text]
    why = [words.why_asked(contact.honest_reason)] if contact.honest_reason else []
    return [*why, *(words.noted(text) for text in kept)] or None


def _foot(ask: Ask, contact: Contact, facts: _Facts) -> str:
    hello = next((reminder for reminder in facts.open if reminder.kind is DueKind.IN_TOUCH), None)
    return words.footnote(
        introduced_by=contact.introduced_by,
        met_via=contact.met_via,
        how_often=contact.how_often or ask.owner.how_often,
        resting=contact.resting,
        next_hello=ask.owner.day(hello.next_nudge) if hello and hello.next_nudge else None,
        today=ask.today,
    )


def _noted(ask: Ask, contact: Contact) -> Line:
    upcoming = reminders.next_hello(ask.session, ask.owner.id, contact.id)
    next_day = ask.owner.day(upcoming) if upcoming else None
    return words.in_touch_noted(contact.name, next_day, day=ask.today, today=ask.today)


def _buttons(found: list[Found], action: str) -> list[blocks.Element]:
    return [
        blocks.button(people.with_organization(one.name, one.organization), f"{action}#{number}", one.id)
        for number, one in enumerate(found)
    ]


def _lines(part: Line | list[Line]) -> list[Line]:
    return part if isinstance(part, list) else [part]
