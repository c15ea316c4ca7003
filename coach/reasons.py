"""Eight reasons to write to somebody again, and the few lines that each becomes (S30, coaching.md 5.2)."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from coach.templates import Paragraphs, after_that, bare, written

WORDS_AT_MOST = 70
ASKS_AFTER = 60
"""Days since the last exchange before which no question is proposed."""
_GIVING = 3
"""Notes that give before the next one that asks."""
LONG_AGO = 730
"""Days without any exchange from which on the gap is named, once and without apology."""


class Reason(StrEnum):
    """Why to write; what the owner chooses from."""

    NEWS = "news"
    ADVICE = "advice"
    ARTICLE = "article"
    THEIR_NEWS = "their_news"
    INTRODUCE = "introduce"
    SEASON = "season"
    QUESTION = "question"
    OUTCOME = "outcome"


_THANKS = ("Thank you for pointing me there.",)
_SIGNED = (("{me}",),)
_TEXTS: Mapping[Reason, Paragraphs] = {
    Reason.NEWS: (
        (
            ("Hi {first}, a small update from my side: {news}.",),
            ("You once told me this: {advice}. It was part of how I got there, so thank you.",),
        ),
        _SIGNED,
    ),
    Reason.ADVICE: (
        (
            (
                "Hi {first}, in {month} you gave me this advice: {advice}.",
                "Hi {first}, you gave me this advice: {advice}.",
            ),
            ("I took it: {result}.", "I took it."),
            ("It taught me {lesson}.",),
            _THANKS,
        ),
        _SIGNED,
    ),
    Reason.ARTICLE: (
        (
            (
                "Hi {first}, this brought back what you told me, {insight_said}: {link}.",
                "Hi {first}, this made me think of our talk: {link}.",
            ),
            ("The part I'd start with: {part}.",),
            ("Nothing needed in return.",),
        ),
        _SIGNED,
    ),
    Reason.THEIR_NEWS: (
        (
            ("Hi {first}, I heard your news and was glad for you: {news}.",),
            ("What I like most: {part}.",),
            ("Enjoy it.",),
        ),
        _SIGNED,
    ),
    Reason.INTRODUCE: (
        (
            (
                "Hi {first}, I know somebody you may like to meet: {other}, {about}.",
                "Hi {first}, I thought of {other} and you.",
            ),
            ("You both care about {topic}.",),
            ("If meeting would be useful I'd gladly connect you two. If not, simply ignore this.",),
        ),
        _SIGNED,
    ),
    Reason.SEASON: (
        (
            ("Hi {first}, {season} is here again and I thought of our talk.",),
            ("I hope this round is a kind one.",),
            ("All good wishes,",),
        ),
        _SIGNED,
    ),
    Reason.QUESTION: (
        (
            ("Hi {first}, one question I can't settle from reading: {question}?",),
            ("Two lines would be plenty, and silence is fine too.",),
            ("For context: {context}.",),
        ),
        _SIGNED,
    ),
    Reason.OUTCOME: (
        (
            ("Hi {first}, I wanted you to hear it from me: {outcome}.",),
            ("You once told me this: {advice}. It helped me decide.",),
            ("Thank you. I'd be glad to pass the help on if you ever meet someone starting out.",),
        ),
        _SIGNED,
    ),
}
"""In each the first sentence of the first paragraph holds what has to be said; without it there is no reason."""
NEEDED = {
    Reason.NEWS: "news",
    Reason.ADVICE: "advice",
    Reason.ARTICLE: "link",
    Reason.THEIR_NEWS: "news",
    Reason.INTRODUCE: "other",
    Reason.SEASON: "season",
    Reason.QUESTION: "question",
    Reason.OUTCOME: "outcome",
}
"""The slot without which a reason is none."""
SLOTS = {
    Reason.NEWS: ("news", "advice"),
    Reason.ADVICE: ("advice", "result", "lesson"),
    Reason.ARTICLE: ("link", "part"),
    Reason.THEIR_NEWS: ("news", "part"),
    Reason.INTRODUCE: ("other", "about", "topic"),
    Reason.SEASON: ("season",),
    Reason.QUESTION: ("question", "context"),
    Reason.OUTCOME: ("outcome", "advice"),
}
"""What the owner is asked, in order."""


def offered(used: Sequence[Reason], *, days_since: int | None) -> tuple[Reason, ...]:
    """The reasons that may be taken now; `used`: those of earlier notes to this person, the latest first.

    Never the same twice running, and one that asks only after three that give and sixty days
    (`days_since`: since the last exchange; None: there was none).
    """
    asks = Reason.QUESTION not in used[:_GIVING] and (days_since is None or days_since >= ASKS_AFTER)
    return tuple(one for one in Reason if one not in used[:1] and (one is not Reason.QUESTION or asks))


def note(
    reason: Reason, said: Mapping[str, str], *, first: str, me: str = "", month: str = "", occasion: str = ""
) -> str:
    """The lines, ready to be copied; empty where the reason itself is missing.

    `said`: by slot, as the owner typed it, with `insight` for what this person once told them; `first`: how they are
    addressed; `occasion`: where they last spoke, if that is more than two years ago.
    """
    slots = {name: bare(said.get(name, "")) for names in SLOTS.values() for name in names}
    if not slots[NEEDED[reason]]:
        return ""
    slots |= {
        "first": first,
        "me": me,
        "month": month,
        "question": slots["question"].rstrip("?"),
        "insight_said": after_that(bare(said.get("insight", ""))),
    }
    text = "\n".join(written(_TEXTS[reason], slots))
    if not occasion:
        return text
    greeting = f"Hi {first}, "
    rest = text.removeprefix(greeting)
    return f"{greeting}it has been a while since {occasion}. {rest[:1].upper()}{rest[1:]}"
