"""How a talk is named."""

from coach.names import fold, shown

_CALLS = {
    "teams": "Teams",
    "zoom": "Zoom",
    "skype": "Skype",
    "webex": "Webex",
    "facetime": "FaceTime",
    "google meet": "Google Meet",
    "gmeet": "Google Meet",
    "whatsapp": "WhatsApp",
    "phone": "phone",
    "telephone": "phone",
    "video": "video",
    "online": "online",
}
"""Words for the means alone, as one says them before *call*."""

_NAMES = tuple(f"{name} call" for name in _CALLS.values() if not name.islower())


def called(medium: str | None) -> str:
    """Their word for it, such as `coffee`; `Teams call` where it says the means alone, `talk` where there is none."""
    means = _CALLS.get(fold(medium)) if medium else None
    return f"{means} call" if means else shown(medium or "talk")


def inside(text: str) -> str:
    """A text that begins with a talk, inside of a sentence: a name such as Teams keeps its capital."""
    return text if text.startswith(_NAMES) else f"{text[:1].lower()}{text[1:]}"
