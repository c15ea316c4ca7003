"""What an owner prepares for (S03): it shapes the questions and the words of the coach."""

from enum import StrEnum


class Aim(StrEnum):
    """The answers to *What are you preparing for?*, in the order in which they are offered."""

    EXPLORE = "explore"
    CHOOSE = "choose"
    CHANGE = "change"
    LATER = "later"
    RETURN = "return"
    UNSURE = "unsure"


_AUDIENCES = {Aim.EXPLORE: "student", Aim.CHOOSE: "student", Aim.LATER: "student", Aim.CHANGE: "career changer"}


def audience(aim: Aim | None) -> str:
    """For whom questions are chosen: `student`, `career changer`, or `any` where the aim tells neither."""
    return _AUDIENCES.get(aim, "any") if aim else "any"
