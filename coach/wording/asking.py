"""What is said beside a question that is better asked otherwise: why, and how (coaching.md 3.2)."""

from coach.asking import Otherwise
from coach.questions import BY_ID

_WHY = {
    Otherwise.JOB: "This asks for a job, and you asked for a talk to learn.",
    Otherwise.PAY: "This is personal, and can be found elsewhere.",
    Otherwise.PRIVATE: "This is private to them.",
    Otherwise.LEFT: "This can hurt; it has time until you know each other.",
    Otherwise.GOSSIP: "This is hard to answer without speaking of others.",
    Otherwise.CONFIDENTIAL: "They may not be free to tell you this.",
    Otherwise.MENTOR: "This is a lot for a first talk; let it grow.",
    Otherwise.RESUME: "This is work for them; wait until they offer.",
    Otherwise.LOOKED_UP: "This can be looked up, and then you ask for more.",
    Otherwise.FLATTERS: "This praises more than it asks.",
    Otherwise.DECIDES: "This leaves them to decide for you.",
    Otherwise.SUGGESTS: "This brings your own view back.",
    Otherwise.SEVERAL: "Of several questions in one, the last gets answered.",
    Otherwise.CLOSED: "A yes or no may be all you hear.",
}
_RATHER = {
    Otherwise.JOB: BY_ID["N01"].text,
    Otherwise.PAY: "Where do people look for honest pay ranges in this field?",
    Otherwise.PRIVATE: BY_ID["O11"].text,
    Otherwise.LEFT: BY_ID["J12"].text,
    Otherwise.GOSSIP: BY_ID["O06"].text,
    Otherwise.CONFIDENTIAL: BY_ID["O09"].text,
    Otherwise.MENTOR: BY_ID["N11"].text,
    Otherwise.RESUME: BY_ID["M01"].text,
    Otherwise.LOOKED_UP: "I read that you … How does that look from inside?",
    Otherwise.FLATTERS: BY_ID["J06"].text,
    Otherwise.DECIDES: "What would you want to know before deciding?",
    Otherwise.SUGGESTS: BY_ID["J11"].text,
}


def rather(why: Otherwise) -> str:
    """Why, and a question in its place, or a hint how to split or open it."""
    hints = {
        Otherwise.SEVERAL: "One idea each works better.",
        Otherwise.CLOSED: "Try how, what or which: In what ways …?",
    }
    return f"{_WHY[why]} {f'Perhaps: “{_RATHER[why]}”' if why in _RATHER else hints[why]}"
