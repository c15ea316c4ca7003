"""Words of distress are heard, and words about work are not taken for them."""

import pytest

from coach.distress import Distress, distress
from coach.phrases import bare
from coach.wording import distress as words


@pytest.mark.parametrize(
    "said",
    [
        "I want to kill myself",
        "sometimes I just want to die",
        "I don't want to live anymore",
        "i dont want to be here any more",
        "I keep thinking about suicide",
        "I feel suicidal",
        "Everyone would be better off without me.",
        "there is no reason to go on",
        "I've been hurting myself again",
        "I wish I was dead",
        "I'd rather be dead",
    ],
)
def test_danger_is_heard(said: str) -> None:
    """In whatever spelling."""
    assert distress(said) is Distress.DANGER
    assert distress(said.upper() + "!!") is Distress.DANGER


@pytest.mark.parametrize(
    "said",
    [
        "I can't do this any more",
        "i cant do this anymore",
        "I can’t take it any longer",  # noqa: RUF001 - as phones type it
        "I can't go on",
        "I cannot cope",
        "I'm hopeless",
        "I feel so worthless after all these rejections",
        "I'm falling apart",
        "I'm having a panic attack",
        "I can't pay the rent next month",
        "we are about to be evicted",
        "I'm going to lose my flat",
        "I have no money left for food",
        "I've run out of money",
        "there's no hope left",
    ],
)
def test_too_much_is_heard(said: str) -> None:
    """Going on no longer, and panic about money."""
    assert distress(said) is Distress.TOO_MUCH


@pytest.mark.parametrize(
    "said",
    [
        "",
        "I can't do Thursday",
        "I can't do this any other day",
        "coffee with Ada about suicide prevention work",
        "Ada could not pay her rent when she started out",
        "met Zoe, crisis counsellor @ Lifeline",
        "I would die for that job",
        "I'd like to die laughing at his stories",
        "I don't want to live in Porto",
        "I don't want to be here in Leeds for ever",
        "he said the market is hopeless",
        "time to kill before the call",
        "I give up on Bo",
        "deadline was killing us",
        "rent control came up",
        "cut myself off from the old field",
        "can you pay attention to money questions",
    ],
)
def test_other_words_are_words_like_any_other(said: str) -> None:
    """A topic, a place, a figure of speech."""
    assert distress(said) is None


def test_what_is_said_is_kind_and_points_to_people() -> None:
    """It invents no number, and names whom the workspace named."""
    told = bare(
        [
            words.kind_word(Distress.DANGER),
            words.emergency(Distress.DANGER),
            *words.people(("Career office: room 12", "Counselling: care@example.edu")),
            words.no_help(),
            words.emergency(Distress.TOO_MUCH),
            words.quiet_now(),
        ]
    )
    assert "• Career office: room 12\n• Counselling: care@example.edu" in told
    assert "local emergency number" in told
    assert not any(sign.isdigit() for sign in told.replace("room 12", ""))
    assert words.people(()) == []
