"""Eight months of somebody's network, played through the wire as a person would: typed, pressed, filled in."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from playground.acts import Place
from playground.block_kit import elements_of
from playground.filled import held
from playground.room import Room
from playground.workspace import BOT_USER, Message

ALICE, BOB = "U0ALICE", "U0BOB"
LISBON = ZoneInfo("Europe/Lisbon")
_SATURDAY = 5
_ANSWERS = ("I sent it", "We've been in touch", "Yes, I did", "Kept it")
"""What Alice presses, the first that a message offers."""
_COMPARED = ("Agrees", "Sees it differently", "It depends", "Another matter")
"""How a line may stand to what others said of the same thing; where `STORY` does not tell, it is another matter."""
_AIM = "aim.choose"
"""The menu of the greeting: what she is preparing for."""
_STAYS_OPEN = dt.timedelta(days=12)
"""Before the end: messages from then on wait for the visitor."""


@dataclass(frozen=True, slots=True)
class Then:
    """On a day of the story, at an hour in Lisbon: a line for the bot, and what she noted after it."""

    day: int
    hour: int
    line: str
    learned: str = ""
    stands: str = ""
    """One of `_COMPARED`, of the line that is set beside what others said."""
    skills: dict[str, str] = field(default_factory=dict)
    """What was said of her skills, by the label of its field."""


_STRENGTHS, _DOUBTS, _PROOF = "Strengths they saw in you", "Doubts they raised", "Proof they'd want to see"
STORY = (
    Then(1, 16, "log coffee with Mary Somerville (careers adviser @ University of Lisbon) today",
         "Start with people one step ahead of you, not ten.\nAsk everybody for one more name."),
    Then(4, 12, "log lunch with Tom Reyes (data analyst @ Harbor Data) today, intro'd by Mary Somerville",
         "A master's helped him past the first filter, nothing more.\nHalf of his week is cleaning tables."),
    Then(9, 18, "log met Petr Novák (tram driver trainer @ City Transport) at the open depot day"),
    Then(13, 10, "log call with Ada Lovelace (analyst @ Babbage & Co) today, intro'd by Mary Somerville",
         "The hard part is asking the right question, not the maths.\nNobody on the team has a master's.",
         stands="Sees it differently", skills={_STRENGTHS: "tutoring: you explain without talking down"}),
    Then(20, 17, "log video call with Nomvula Dlamini (HR partner @ Sasol) today",
         "She reads the project section first.\nOne page, always."),
    Then(27, 11, "log coffee with Maria Lopez (senior analyst @ Harbor Data) today, intro'd by Tom Reyes",
         "You won't get past year two without a master's.\nSQL every single day.", stands="Sees it differently",
         skills={_DOUBTS: "SQL: one course is not much", _PROOF: "SQL: one real report"}),
    Then(34, 15, "log visit to Jonas Weber (river engineer @ Waterways Office) today",
         "Their sensors are public; nobody has joined them up yet."),
    Then(41, 9, "log wrote to Grace Hopper (director @ Compile Labs) today"),
    Then(46, 18, "log met Aisha Khan (product manager @ Transit App) at the civic tech evening"),
    Then(55, 12, "log coffee with Grace Hopper (director @ Compile Labs) today, intro'd by Ada Lovelace",
         "Show one thing that you finished.\nA master's is one way to buy time; a job is another.", stands="It depends",
         skills={_STRENGTHS: "tutoring: rare among analysts\nriver map: shows that you finish"}),
    Then(62, 16, "log call with Kenji Tanaka (data engineer @ Northwind Rail) today, intro'd by Aisha Khan",
         "Learn to read other people's pipelines before you write your own."),
    Then(69, 13, "log lunch with Inês Carvalho (teacher @ Escola do Rio) today"),
    Then(78, 17, "log call with Ada Lovelace today", "She liked the river map. Show the question it answers first."),
    Then(85, 10, "log coffee with Samuel Okafor (journalist @ Diário Aberto) today, intro'd by Inês Carvalho",
         "Numbers need a person in the first line."),
    Then(97, 18, "log met Lena Fischer (founder @ Mapwerk) at the geodata meetup"),
    Then(104, 15, "log video call with Lena Fischer today",
         "She hires for curiosity; tools are learned in a month.\nNo one asked her about degrees in six years.",
         stands="Agrees"),
    Then(116, 11, "log coffee with Tom Reyes today", "He is moving to the forecasting team in spring."),
    Then(128, 16, "log call with Priya Nair (consultant @ Clearwater) today, intro'd by Grace Hopper",
         "Consulting shows you ten fields in two years, and none of them deeply."),
    Then(140, 12, "log lunch with Diego Fuentes (transport planner @ City of Porto) today",
         "Planners decide with maps, not with tables."),
    Then(152, 17, "log call with Hanna Lindqvist (researcher @ Water Institute) today, intro'd by Jonas Weber",
         "A master's is the door to research; beside it nobody asks.", stands="It depends"),
    Then(163, 10, "log coffee with Aisha Khan today", "Her team looks for somebody who can talk to drivers."),
    Then(175, 15, "log visit to Petr Novák today", "Drivers know every late stop by heart. Ask them first."),
    Then(187, 18, "log met Omar Haddad (open data lead @ City of Lisbon) at the mayor's data day"),
    Then(196, 11, "log coffee with Omar Haddad today", "He would use the river map if it had bus stops on it."),
    Then(207, 16, "log call with Chloé Martin (analyst @ Ville de Lyon) today, intro'd by Omar Haddad",
         "Their whole team is four people. Small cities hire generalists."),
    Then(218, 12, "log lunch with Kenji Tanaka today", "He offered to read my first pipeline."),
    Then(229, 17, "log call with Maria Lopez today", "She has changed her mind: the portfolio counts more now."),
    Then(237, 15, "log coffee with Ruth Abebe (team lead @ Transit App) today, intro'd by Aisha Khan",
         "Bring one question about their data to every interview."),
)  # fmt: skip

_PREPARES, _AHEAD = 232, dt.timedelta(days=2)
"""On which day of the story the next talk is planned and prepared, and how long after the visitor comes it is."""
_HOPES = {
    "I hope to learn": "whether research needs a master's from the start",
    "I want to leave with": "one person in a city office to ask next",
}

_CHATTER = (
    (30, "#careers", BOB, "The alumni office moved its open evening to the 14th."),
    (92, "#general", BOB, "Has anybody a spare seat for the geodata meetup?"),
    (92, "#general", ALICE, "I do, come along. I met Lena Fischer there last time."),
    (210, "@Alice Moreau", BOB, "How is the map going?"),
    (210, "@Bob Brown", ALICE, "Slowly! Omar wants bus stops on it now."),
)


_QUESTION = "Quick one: I have a call with Babbage & Co tomorrow. Wasn't that Ada Lovelace's place?"
"""Of Bob's, unread when the visitor comes."""


class Example:
    """Plays `STORY` for Alice in a workspace whose clock shows a moment `lasts` ago."""

    lasts = dt.timedelta(days=240)

    def __call__(self, room: Room) -> Iterator[str]:
        """Day by day; each piece of news is the month that it has come to."""
        story = _Story(room)
        first = room.slack.clock().astimezone(LISBON).date()
        for day in range(self.lasts.days):
            date = first + dt.timedelta(days=day)
            yield f"Playing {date:%B %Y}"
            is_over = self.lasts - dt.timedelta(days=day) > _STAYS_OPEN
            for then in (one for one in STORY if one.day == day):
                story.waits(date, then.hour)
                story.tells(then)
                if is_over:
                    story.compares(then.stands)
                story.looks_back(then.skills)
                story.leaves()
            if day == _PREPARES:
                story.prepares(_working_day(first + self.lasts + _AHEAD))
            story.waits(date, 20)
            for _, place, who, words in (one for one in _CHATTER if one[0] == day):
                room.slack.posts(place, who, words)
            if is_over:
                story.answers()
        for channel in room.channels(ALICE):
            room.reads_all(ALICE, channel.id)
        room.slack.posts("@Alice Moreau", BOB, _QUESTION)


def _working_day(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


class _Story:
    """Alice's hands."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._command = room.bot.manifest["features"]["slash_commands"][0]["command"]
        self._workspace = room.slack.workspace
        self._answered = 0

    def waits(self, date: dt.date, hour: int) -> None:
        """Until that hour of the day in Lisbon."""
        moment = dt.datetime.combine(date, dt.time(hour), LISBON)
        if moment > self._room.slack.clock():
            self._room.passing.to(moment)

    def tells(self, then: Then) -> None:
        """Type the line in the DM's own way; note what was learned, where the answer offers that."""
        before = self._workspace.version
        self._room.slack.acts.types(ALICE, f"{self._command} {then.line}", self._room.slack.dm(ALICE))
        self._room.bot.beat()
        saved = next((one for one in reversed(self._workspace.messages) if one.only_for == ALICE), None)
        if then.learned and saved and saved.born > before and self._presses(saved, "Note what I learned"):
            self._fills({"What will you remember?": then.learned})
            self._room.bot.beat()

    def compares(self, stands: str) -> None:
        """Say how what was learned stands to what others said, as long as that is asked."""
        while (form := self._room.slack.views.top(ALICE)) and self._presses(form, stands or _COMPARED[-1]):
            self._room.bot.beat()
            stands = ""

    def looks_back(self, skills: dict[str, str]) -> None:
        """Add what was said of her skills, screen by screen."""
        form = self._room.slack.views.top(ALICE)
        if skills and form and self._presses(form, "Add more detail"):
            for filled in ({}, {}, skills, {}):
                self._fills(filled)

    def prepares(self, day: dt.date) -> None:
        """Plan a talk for a day, and choose its questions."""
        for line in (f"plan Hanna Lindqvist {day.day} {day:%B} 15:00", "prep Hanna Lindqvist"):
            self._room.slack.acts.types(ALICE, f"{self._command} {line}", self._room.slack.dm(ALICE))
        for filled in (_HOPES, {}):
            self._fills(filled)
        self.leaves()
        self._room.bot.beat()

    def leaves(self) -> None:
        """Close what is still open."""
        if form := self._room.slack.views.top(ALICE):
            self._room.slack.acts.closes(form, whole_stack=True)

    def answers(self) -> None:
        """What has come by direct message is answered, each person by the first button that fits."""
        for message in self._new():
            self._chooses_an_aim(message)
            for answer in _ANSWERS:
                while self._presses(message, answer):
                    self._room.bot.beat()

    def _new(self) -> list[Message]:
        dm = self._room.slack.workspace.dm(BOT_USER, ALICE).id
        with self._workspace.lock:
            found = [one for one in self._workspace.messages if one.channel == dm and one.born > self._answered]
            self._answered = self._workspace.version
        return [one for one in found if one.is_from_bot and not one.only_for and not one.is_gone]

    def _presses(self, place: Place, text: str) -> bool:
        for block in place.blocks:
            for element in elements_of(block):
                if element["type"] == "button" and element["text"]["text"] == text:
                    self._room.slack.acts.presses(ALICE, place, block["block_id"], element["action_id"])
                    return True
        return False

    def _chooses_an_aim(self, message: Message) -> None:
        for block in message.blocks:
            for element in elements_of(block):
                if element["action_id"].startswith(_AIM):
                    first = element["options"][0]
                    self._room.slack.acts.presses(ALICE, message, block["block_id"], element["action_id"], first)

    def _fills(self, filled: dict[str, str]) -> None:
        form = self._room.slack.views.top(ALICE)
        if form is None:
            return
        for block in form.blocks:
            words = filled.get(block["label"]["text"]) if block["type"] == "input" else None
            if words:
                form.state[block["block_id"]][block["element"]["action_id"]] = held(block["element"], words)
        self._room.slack.acts.submits(form)
