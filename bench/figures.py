"""What was measured, beside its goal."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    measured: float
    goal: float
    unit: str
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.measured >= self.goal if self.at_least else self.measured <= self.goal


def show(figures: Sequence[Figure]) -> None:
    """Print a table; nothing is judged by an exit status, machines are noisy."""
    width = max(len(figure.what) for figure in figures)
    for figure in figures:
        sign = ">=" if figure.at_least else "<="
        verdict = "ok" if figure.is_met else "NOT MET"
        print(f"{figure.what:{width}}  {figure.measured:9.3f}  {sign} {figure.goal:7.3f} {figure.unit:8} {verdict}")


def verdict(figures: Sequence[Figure]) -> None:
    """Print how many goals are met, and those that are not."""
    missed = [figure for figure in figures if not figure.is_met]
    print(f"{len(figures) - len(missed)} of {len(figures)} goals met" + ("; not met:" if missed else ""))
    for figure in missed:
        print(f"  {figure.what}: {figure.measured:.3f} where {figure.goal:.3f} {figure.unit} was wanted".rstrip())
