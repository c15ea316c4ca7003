"""The question bank: four areas named by the handout, twelve questions each (S22 to S26, coaching.md 3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """The handout's areas for questions; the value is the first letter of a question's id."""

    JOB = "J"
    MARKETABILITY = "M"
    ORGANIZATION = "O"
    NEXT_STEPS = "N"


AREAS = {
    Area.JOB: "The individual and their job",
    Area.MARKETABILITY: "Your marketability",
    Area.ORGANIZATION: "The organization itself",
    Area.NEXT_STEPS: "Next steps in your career preparation",
}
"""As the handout names them."""
DIFFERENT_VIEWS = "I hear different views on this:"
"""How a question begins that is asked because people differ."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, to be asked aloud."""

    id: str
    text: str
    """May hold `{slots}` that are filled from what the owner told about themselves."""
    stage: str
    """first, second or either: for which meeting with this person."""
    audience: str
    """any, student or career changer."""
    sensitivity: str
    """low, medium or high."""
    letter: str
    """Of TIARA: Trends, Insights, Advice, Resources, Assignments (X); `-` for closers."""
    minutes: int
    """How long an answer takes."""
    role: str
    """core, opener, closer, or when to ask it; often empty."""

    @property
    def area(self) -> Area:
        """The handout's area."""
        return Area(self.id[0])

    def filled(self, slots: Mapping[str, str]) -> str | None:
        """The question in words; None where a slot is empty, because then it is not offered."""
        try:
            return self.text.format_map(slots)
        except KeyError:
            return None


BANK = (
    Question(
        "J01",
        "How did you come to do this work, and which turn in the road mattered most?",
        "either",
        "any",
        "low",
        "I",
        3,
        "opener",
    ),
    Question("J02", "Walk me through last Tuesday: where did the hours really go?", "first", "any", "low", "I", 3, ""),
    Question(
        "J03", "Which part of the work eats far more time than outsiders imagine?", "first", "any", "low", "I", 2, ""
    ),
    Question(
        "J04",
        "What sort of problem makes you glad you chose this, and what sort makes you long for Friday?",
        "first",
        "any",
        "medium",
        "I",
        3,
        "",
    ),
    Question(
        "J05",
        "What did you believe about this work beforehand that turned out to be wrong?",
        "first",
        "any",
        "low",
        "I",
        3,
        "",
    ),
    Question(
        "J06",
        "What separates somebody who is good at this from somebody who is merely fine?",
        "either",
        "any",
        "low",
        "I",
        3,
        "core",
    ),
    Question(
        "J07",
        "Which decisions are yours alone, and which need another person's yes?",
        "second",
        "any",
        "low",
        "I",
        2,
        "",
    ),
    Question(
        "J08",
        "How has the work shifted since you began, and what do you expect three years from now?",
        "first",
        "any",
        "low",
        "T",
        3,
        "core",
    ),
    Question(
        "J09",
        "What did you have to pick up on the job because no course had covered it?",
        "first",
        "student",
        "low",
        "I",
        2,
        "",
    ),
    Question(
        "J10",
        "When you crossed over from another field, what carried over and what did you have to unlearn?",
        "first",
        "career changer",
        "low",
        "I",
        3,
        "core",
    ),
    Question(
        "J11", "What does a rough week look like, and what gets you through one?", "second", "any", "medium", "I", 3, ""
    ),
    Question(
        "J12",
        "If you ever left this line of work, what would the likely reason be?",
        "second",
        "any",
        "high",
        "I",
        3,
        "",
    ),
    Question(
        "M01",
        "From the short version I gave you, what in my background would people in your field notice first?",
        "first",
        "any",
        "medium",
        "A",
        3,
        "core",
    ),
    Question(
        "M02", "Where would you expect a person with my history to be questioned?", "first", "any", "medium", "A", 3, ""
    ),
    Question(
        "M03",
        "Something I have done: {experience}. What would your field call that?",
        "first",
        "any",
        "low",
        "A",
        2,
        "",
    ),
    Question(
        "M04",
        "Which two gaps would you close first in my place, and which can wait?",
        "either",
        "any",
        "medium",
        "A",
        3,
        "core",
    ),
    Question(
        "M05",
        "Is there a credential that truly changes how a newcomer is seen, or does a piece of finished work say more?",
        "first",
        "any",
        "low",
        "A",
        3,
        "",
    ),
    Question(
        "M06",
        "Of my courses and projects, which would you bring up early and which would you leave out?",
        "first",
        "student",
        "low",
        "A",
        3,
        "",
    ),
    Question(
        "M07",
        "How are people who arrive from {old field} usually read here: as an asset, a puzzle or a risk?",
        "first",
        "career changer",
        "medium",
        "A",
        3,
        "core",
    ),
    Question(
        "M08",
        "Short of having held the title, what would convince you that someone can do {skill}?",
        "either",
        "any",
        "low",
        "A",
        3,
        "",
    ),
    Question(
        "M09",
        "If you were willing to glance at one page about me, what is the first thing it would make you wonder?",
        "second",
        "any",
        "medium",
        "A",
        4,
        "only after rapport or an offer",
    ),
    Question(
        "M10",
        "At what level would it be realistic for someone like me to begin?",
        "either",
        "career changer",
        "medium",
        "A",
        2,
        "",
    ),
    Question(
        "M11",
        "What do beginners say about themselves that makes you wince a little?",
        "first",
        "student",
        "low",
        "A",
        2,
        "",
    ),
    Question(
        "M12",
        "If ten means ready tomorrow, where would you place me for {path}, and what would add one point?",
        "second",
        "any",
        "high",
        "A",
        4,
        "",
    ),
    Question(
        "O01",
        "How would you explain to a friend what your organization is trying to get done this year?",
        "first",
        "any",
        "low",
        "T",
        2,
        "",
    ),
    Question("O02", "Whom does your team rely on, and who relies on you?", "first", "any", "low", "I", 2, ""),
    Question(
        "O03",
        "What do people here get praised for, whether or not a handbook says so?",
        "first",
        "any",
        "medium",
        "I",
        3,
        "core",
    ),
    Question(
        "O04", "How does a newcomer find their feet in the first three months?", "first", "student", "low", "I", 3, ""
    ),
    Question(
        "O05", "What has changed here lately that could not be seen from outside?", "first", "any", "medium", "T", 3, ""
    ),
    Question(
        "O06",
        "When two people disagree about the work, how does it usually get settled?",
        "second",
        "any",
        "medium",
        "I",
        3,
        "",
    ),
    Question(
        "O07",
        "What kind of person tends to be content here, and who tends to move on?",
        "first",
        "any",
        "medium",
        "I",
        3,
        "",
    ),
    Question(
        "O08",
        "How does this place differ from others you have worked in or looked at?",
        "either",
        "any",
        "low",
        "I",
        3,
        "core",
    ),
    Question(
        "O09",
        "Which outside pressures, such as rules, technology or funding, shape your plans most?",
        "either",
        "any",
        "low",
        "T",
        3,
        "",
    ),
    Question(
        "O10",
        "How do people grow here: a new title, a new team, a new skill, or by leaving?",
        "second",
        "any",
        "medium",
        "I",
        3,
        "",
    ),
    Question(
        "O11",
        "How do unusual paths fare here, for example late starters, carers or people trained abroad?",
        "either",
        "career changer",
        "medium",
        "I",
        3,
        "",
    ),
    Question(
        "O12", "What should a person know before deciding to spend years here?", "second", "any", "high", "I", 3, ""
    ),
    Question(
        "N01", "If my next three months were yours, what would you do with them?", "first", "any", "low", "A", 3, "core"
    ),
    Question(
        "N02",
        "What small thing could I try within two weeks to learn whether I'd enjoy this?",
        "first",
        "any",
        "low",
        "X",
        2,
        "core",
    ),
    Question(
        "N03",
        "What should I read, watch or follow so that my next question is better than this one?",
        "first",
        "any",
        "low",
        "R",
        2,
        "",
    ),
    Question(
        "N04",
        "Since we last spoke I tried this: {action}. What came of it: {result}. What would you look at next?",
        "second",
        "any",
        "low",
        "A",
        4,
        "opener for a second meeting",
    ),
    Question(
        "N05",
        "Who looks at this work from another angle, and what could I learn from them?",
        "first",
        "any",
        "medium",
        "R",
        2,
        "closer; ask near the end",
    ),
    Question(
        "N06",
        "Which student job, club or project taught you the most about this field?",
        "first",
        "student",
        "low",
        "A",
        2,
        "",
    ),
    Question(
        "N07",
        "How could somebody test this without giving up their present job?",
        "first",
        "career changer",
        "low",
        "X",
        3,
        "core",
    ),
    Question(
        "N08",
        "Which groups, events or newsletters are worth a beginner's hour, and which are noise?",
        "either",
        "any",
        "low",
        "R",
        2,
        "",
    ),
    Question("N09", "What do people in my position usually leave too late?", "either", "any", "low", "A", 2, ""),
    Question(
        "N10",
        "What little task would you give a beginner to see how they think? I might try it on my own.",
        "either",
        "any",
        "low",
        "X",
        3,
        "",
    ),
    Question(
        "N11",
        "May I write in a couple of months to tell you what came of your advice?",
        "either",
        "any",
        "low",
        "-",
        1,
        "closer",
    ),
    Question("N12", "What have I not asked that I should have?", "either", "any", "low", "-", 2, "closer"),
)
BY_ID = {question.id: question for question in BANK}
PROBES = (
    "Could you give an example?",
    "How did you find that out?",
    "Is that true in most places or mainly here?",
)
"""Printed under every list; the last one tells how far an answer carries."""
