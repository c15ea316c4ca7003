"""A word of encouragement: what they did, what it adds up to, and one small step (coaching.md 7.1)."""

from coach.encouragement import Season, Trigger
from coach.phrases import Line, line
from coach.wording import days

_DID = {
    Trigger.FIRST_MESSAGE: "You wrote to somebody you can learn from. That is how it begins.",
    Trigger.NO_REPLY: "You asked, and that is your part. Silence is common: holidays, a busy season, a full inbox.",
    Trigger.NO_REPLIES: "You asked two people. Silence says little about you: people are away, busy, or behind on mail.",
    Trigger.REFUSAL: "You asked, and you have a clear answer. A no now is about their time, and it leaves you free.",
    Trigger.FLAT: "You went and you asked. Some talks give little; most help to understand, and few lead to an opening.",
    Trigger.QUIET_WEEKS: "Slow weeks belong to this. What comes of it shows over months, so there is time.",
    Trigger.RETURN: "Good that you are here. Everything is as you left it.",
    Trigger.TENTH_WEEK: "You have kept at this for some ten weeks. Many people find this stretch the hardest.",
}
_NORMAL = {
    Trigger.FIRST_MESSAGE: "Some people don't answer, many are glad to, and it takes its time.",
}
_STEP = {
    Trigger.FIRST_MESSAGE: "A small step for today: note in a line what you would ask first.",
    Trigger.NO_REPLY: "A small step: a few words to somebody you already talk to.",
    Trigger.NO_REPLIES: "A small step: make your next message one sentence shorter.",
    Trigger.REFUSAL: "A small step: write down one other name.",
    Trigger.FLAT: "A small step: note the one question that stayed open.",
    Trigger.QUIET_WEEKS: "A small step: a line to somebody you know well.",
    Trigger.RETURN: "A small step: open one card and read what stayed.",
    Trigger.TENTH_WEEK: "A small step: tell one person you trust how it is going.",
}


def encouraged(trigger: Trigger, season: Season) -> list[Line]:
    """Three short sentences or so; what is not there yet is not counted."""
    said = (_DID[trigger], _NORMAL.get(trigger, ""), _so_far(season), _STEP[trigger])
    return [line(" ".join(one for one in said if one))]


def _so_far(season: Season) -> str:
    counted = (
        (season.talks, "one talk", "talks"),
        (season.learned, "one thing you learned", "things you learned"),
        (season.steps, "one next step done", "next steps done"),
    )
    parts = [one if count == 1 else f"{days.number(count)} {many}" for count, one, many in counted if count]
    if not parts:
        return ""
    *before, last = parts
    return f"So far: {', '.join(before)} and {last}." if before else f"So far: {last}."
