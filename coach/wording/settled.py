"""What the bot says when something is taken back, gone, or was settled before."""

from coach.names import shown
from coach.phrases import Line, code, line, strong
from coach.wording import days, people

_BUILT_ON = {
    "takeaway": "what you noted from it",
    "interview": "a talk that was changed since",
    "touch": "being in touch since",
    "contact": "the card that was changed since",
    "promise": "a promise that was made in it",
    "decision": "what you decided since",
    "claim": "what may explain that people differ",
    "takeaway_topic": "how it stands to what others said",
    "advice": "what you did with their advice",
    "letter": "a note that you changed or sent since",
    "preparation": "what you made ready for it",
    "debrief": "what you added to it later",
    "skill": "what you can do, as it was changed since",
    "takeaway_skill": "what it says about your skills",
    "skill_step": "a next step that came of it",
    "own_question": "a question for your next talk",
    "owner": "what you set or said of yourself since",
    "pause": "a pause that was begun or ended since",
}

_WITHOUT_FIX = frozenset({"owner", "pause"})


def undone(label: str) -> Line:
    """It is taken back whole."""
    return strong(f"Taken back: {shown(' '.join(label.split()), limit=160)}.")


def fix(label: str) -> str:
    """What *Undo* takes back of a form *Fix something*."""
    return f"what you fixed of {label}"


def nothing_to_undo() -> Line:
    """Nothing was done in the last day."""
    return line("There is nothing from the last day to take back. A card can be mended with Edit.")


def nothing_about(name: str) -> Line:
    """Nothing of the last day was about them."""
    return line(f"There is nothing about {people.name(name)} from the last day to take back.")


def gone() -> Line:
    """A press on something that does not exist any more."""
    return line("That isn't here any more, so nothing was changed.")


def standing(why: str, label: str, facts: frozenset[str]) -> Line:
    """Why something was not taken back."""
    if why == "done_before":
        return line(f"Already taken back: {people.name(label)}.")
    if why == "too_old":
        return line(
            f"That was more than a day ago, so it stays: {people.name(label)}. You can mend the card with Edit."
        )
    if why == "built_on":
        reasons = sorted({_BUILT_ON[fact] for fact in facts})
        mend = "" if facts & _WITHOUT_FIX else f" Fix can mend {people.name(label)}."
        return line(f"I left it as it is: {' and '.join(reasons)} would go with it.{mend}")
    return gone()


def draft_settled() -> Line:
    """The words were dealt with before."""
    return line("Those words are settled already.")


def draft_dropped(words: str) -> Line:
    """The words are gone, as wished."""
    return line(f"Fine, I let those words go: “{shown(' '.join(words.split()), limit=200)}”.")


def still_to_come(name: str) -> Line:
    """Nobody is thanked for a talk that has not been."""
    return line(f"The talk with {people.name(name)} is still to come. I'll ask about a thank-you afterwards.")


def kept_lines(count: int, talk: str, name: str) -> Line:
    """Lines were remembered."""
    noun = "line" if count == 1 else "lines"
    return strong(f"Kept {days.number(count)} {noun} from the {talk} with {people.name(name)}.")


def form_needs_button() -> Line:
    """Slack opens a form only for a press."""
    return line("Here is the form. One line works too: log coffee with Ada Lovelace today")


def files_alone() -> Line:
    """A file came without a word."""
    return line(
        "I can't open files yet. Tell me in a line who it's about: ", code("log coffee with Ada Lovelace today")
    )
