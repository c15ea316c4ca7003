"""What is put off until it is needed is whole, and can be done ahead."""

import pkgutil
from importlib import import_module
from pathlib import Path

import coach
from coach import patterns


def test_every_pattern_of_the_coach_can_be_compiled() -> None:
    """Those that few lines need, too: a mistake in one would otherwise be met by whoever types such a line."""
    for module in pkgutil.walk_packages(coach.__path__, "coach."):
        import_module(module.name)
    late = patterns.Pattern(r"\bada\b")
    assert "compiled" not in vars(late)

    for _ in patterns.prepare():
        pass

    assert "compiled" in vars(late)


def test_no_module_compiles_when_it_is_read() -> None:
    """Or the first answer waits for all of them."""
    mine = {"patterns.py", "signs.py"}
    files = [path for path in Path(*coach.__path__).rglob("*.py") if path.name not in mine]
    assert [path.name for path in files if "re.compile(" in path.read_text(encoding="utf-8")] == []


def test_a_pattern_finds_what_the_expression_finds() -> None:
    """In every way that we use."""
    late = patterns.Pattern(r"a\w")
    assert all((late.match("ab"), late.search("xab"), late.fullmatch("ab")))
    assert [one[0] for one in late.finditer("abac")] == late.findall("abac") == ["ab", "ac"]
    assert (late.split("1ab2"), late.sub("_", "1ab2")) == (["1", "2"], "1_2")
