"""Two or three paths side by side: what people on each said of what matters to the owner."""

from coach.names import shown
from coach.phrases import Line, faint, line, strong
from coach.wording import people

PATHS_LABEL = "your paths"
"""What *Undo* takes back."""
COMPARE = "Compare paths"
FIELDS = {"first": "One path", "second": "Another path", "third": "A third path, if there is one"}
MATTERS = "What matters to you?"
NONE_OF_THESE = "None of these"
_PATH, _MATTER, _TEXT = 60, 80, 200


def path_hint() -> str:
    """Under the first path."""
    return "In a word or two: law, or bees."


def matters_hint() -> str:
    """Under what matters."""
    return "A line each, six at most: the hours, the people, the pay, the training, what you value."


def two_wanted() -> str:
    """Only one path was named, or one twice."""
    return "Two different paths are needed to set them side by side."


def something_matters() -> str:
    """Nothing was said to matter."""
    return "One line is enough to begin with."


def heading() -> Line:
    """Above the comparison."""
    return strong("Your paths, side by side")


def yours() -> Line:
    """Nothing is added up."""
    return line(faint("I add nothing up. What weighs more is yours to say."))


def matter(text: str) -> Line:
    """One thing that matters."""
    return strong(shown(text, limit=_MATTER))


def cell(path: str, label: str, text: str) -> Line:
    """What people on a path said of it, and how well that is founded; without a path: beside what stands above."""
    said = f"{label[:1].lower()}{label[1:]}. “{shown(text, limit=_TEXT)}”"
    return line(f"• {shown(path, limit=_PATH)}: {said}" if path else f"Also {said}")


def nothing_heard(path: str) -> Line:
    """Nobody on a path spoke of it."""
    return line(f"• {shown(path, limit=_PATH)}: nobody on this path has told you yet.")


def which(name: str) -> str:
    """Somebody spoke of what matters, and it is not known which path they know."""
    return f"Which of these does {people.name(name)} know?"


def knows(name: str) -> str:
    """On the menu with the answers."""
    return f"{people.name(name)} knows…"


def placed(name: str, path: str | None) -> Line:
    """Which path they know."""
    if path is None:
        return strong(f"Noted: {people.name(name)} knows none of these.")
    return strong(f"Noted: {people.name(name)} knows {shown(path, limit=_PATH)}.")


def label(name: str) -> str:
    """What *Undo* takes back."""
    return f"which path {name} knows"


def begin() -> Line:
    """In the direct message, where no form opens by itself."""
    return line("Name two or three paths and what matters to you; I set beside each other what people told you.")
