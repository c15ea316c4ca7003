"""How well and how fast one line is read: a table by field and by difficulty (coaching.md 9)."""

import datetime as dt
import json
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from coach import logline
from coach.logline import Kind, LogLine

CORPUS = Path(__file__).parents[1] / "tests/corpus/log_lines.jsonl"
HALVES = ("tuning", "measuring")
DIFFICULTIES = ("easy", "middle", "hard")
FIELDS = (
    "name", "others", "role", "organization", "email", "phone", "met_via", "introduced_by", "date", "kind",
    "thank_you_sent",
)  # fmt: skip
"""All of section 9 but the notes: what they should hold is a matter of taste."""
BESIDE = ("at", "minutes", "medium")
WHOLE = "all of these"


@dataclass(frozen=True, slots=True)
class Said:
    """A line, and what a person says it means."""

    line: str
    today: dt.date
    half: str
    difficulty: str
    means: dict[str, Any]

    def verdicts(self) -> dict[str, str]:
        """By field, whether it is read right, wrong or left empty."""
        read = logline.read(self.line, today=self.today)
        found = {field: _verdict(self.means[field], plain(read, field)) for field in (*FIELDS, *BESIDE)}
        whole = all(found[field] == "right" for field in FIELDS)
        wrong = any(found[field] == "wrong" for field in FIELDS)
        return found | {WHOLE: "right" if whole else "wrong" if wrong else "empty"}


def corpus() -> list[Said]:
    """All lines; a field that a record leaves out is empty."""
    records = [json.loads(record) for record in CORPUS.read_text(encoding="utf-8").splitlines()]
    return [
        Said(
            line=record["line"],
            today=dt.date.fromisoformat(record["today"]),
            half=record["half"],
            difficulty=record["difficulty"],
            means=_NOTHING | {field: record[field] for field in (*FIELDS, *BESIDE) if field in record},
        )
        for record in records
    ]


def plain(read: LogLine, field: str) -> Any:
    """A field as it stands in the corpus."""
    value = getattr(read, field)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def counted(lines: list[Said]) -> dict[str, Counter[str]]:
    """How often each field is right, wrong and empty."""
    counts: dict[str, Counter[str]] = {field: Counter() for field in (*FIELDS, *BESIDE, WHOLE)}
    for said in lines:
        for field, verdict in said.verdicts().items():
            counts[field][verdict] += 1
    return counts


def report() -> None:
    """Print both halves, and how long a line takes."""
    lines = corpus()
    for half in HALVES:
        here = [said for said in lines if said.half == half]
        groups = {"all": here} | {label: [said for said in here if said.difficulty == label] for label in DIFFICULTIES}
        counts = {label: counted(group) for label, group in groups.items()}
        print(f"\nOne line, {half} half: right % (wrong, empty)")
        print(" " * 16 + "".join(f"{label + ' ' + str(len(group)):>20}" for label, group in groups.items()))
        for field in (*FIELDS, WHOLE, *BESIDE):
            print(f"{field:16}" + "".join(f"{_cell(counts[label][field]):>20}" for label in groups))
    print("\nOne line takes {:.2f} ms (median), {:.2f} ms (p99)".format(*speed(lines)), flush=True)


def speed(lines: list[Said]) -> tuple[float, float]:
    """Median and 99th percentile in milliseconds."""
    took = []
    for said in lines * 3:
        began = time.perf_counter()
        logline.read(said.line, today=said.today)
        took.append((time.perf_counter() - began) * 1000)
    return median(took), quantiles(took, n=100)[98]


_NOTHING: dict[str, Any] = dict.fromkeys((*FIELDS, *BESIDE)) | {
    "others": [],
    "kind": Kind.CONTACT,
    "thank_you_sent": False,
}


def _verdict(meant: Any, read: Any) -> str:
    if _folded(meant) == _folded(read):
        return "right"
    return "empty" if read in (None, [], False, Kind.CONTACT) else "wrong"


def _folded(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value


def _cell(count: Counter[str]) -> str:
    total = max(1, count.total())
    return f"{100 * count['right'] / total:.1f} ({count['wrong']}, {count['empty']})"


if __name__ == "__main__":
    report()
