"""How often the look at a draft finds what is there, on drafts that it was tuned with and on others it never was."""

import json
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from coach.review import Channel, Draft, Label, labels

_CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Said:
    """A draft of the corpus, with what it is."""

    text: str
    channel: Channel
    labels: frozenset[Label]


@dataclass(frozen=True, slots=True)
class Example:
    """An example that one detector has to get right; `clean`: none may fire."""

    detector: str
    fires: bool
    text: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a label was found where it is, where it is not, and not found."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is there."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / max(1, self.right + self.missed)


def drafts(part: str) -> list[Said]:
    """The drafts of one part: tuning or measured."""
    rows = map(json.loads, (_CORPUS / "drafts.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Said(row["text"], Channel(row["channel"]), frozenset(map(Label, row["labels"])))
        for row in rows
        if row["part"] == part
    ]


def examples() -> list[Example]:
    """The examples that the rules are defined by."""
    rows = map(json.loads, (_CORPUS / "draft_examples.jsonl").read_text(encoding="utf-8").splitlines())
    return [Example(row["detector"], row["fires"], row["text"], Channel(row["channel"])) for row in rows]


def counted(these: Iterable[Said]) -> dict[Label, Counted]:
    """For each label, how it was found."""
    right, wrong, missed = Counter[Label](), Counter[Label](), Counter[Label]()
    for said in these:
        found = labels(Draft(said.text, said.channel))
        right.update(found & said.labels)
        wrong.update(found - said.labels)
        missed.update(said.labels - found)
    return {label: Counted(right[label], wrong[label], missed[label]) for label in Label}


def flagged(these: Iterable[Said]) -> tuple[int, int]:
    """How many drafts without a label there are, and how many of them got one all the same."""
    clean = [said for said in these if not said.labels]
    return len(clean), sum(bool(labels(Draft(said.text, said.channel))) for said in clean)


def report() -> None:
    """Print the table of both parts, and how long a look takes."""
    for part in ("tuning", "measured"):
        these = drafts(part)
        clean, touched = flagged(these)
        print(
            f"Drafts, {part}: {len(these)}; of {clean} clean ones {touched} flagged ({touched / clean:.0%}; at most 10 %)"
        )
        for label, one in counted(these).items():
            told = f"{one.right + one.missed:4} there   precision {one.precision:.2f}   recall {one.recall:.2f}"
            print(f"  {label:18} {told}   {'ok' if one.precision >= 0.85 and one.recall >= 0.80 else 'NOT MET'}")
    print(f"A look at {_LONG:,} characters: {speed():.1f} ms (at most 20)")


_LONG, _ROUNDS = 2_000, 20


def speed() -> float:
    """Milliseconds of processor for all detectors over a draft of two thousand characters, the median of twenty."""
    text = " ".join(said.text for said in drafts("tuning"))[:_LONG]
    took = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        labels(Draft(text))
        took.append(time.process_time() - began)
    return median(took) * 1000
