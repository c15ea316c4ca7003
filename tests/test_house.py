"""Promises between files."""

import re
import subprocess
import tomllib
from pathlib import Path

from bot.commands import _COMMANDS
from bot.settings import _FIELDS

ROOT = Path(__file__).parents[1]


def text(name: str) -> str:
    """A file of the house."""
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_is_in_the_example_and_in_the_readme() -> None:
    """And nothing else is."""
    named = set(re.findall(r"^([A-Z_]+)=", text(".env.example"), re.MULTILINE))

    assert named == set(_FIELDS)
    assert all(f"`{name}`" in text("README.md") for name in _FIELDS)


def test_the_procfile_calls_commands_that_exist() -> None:
    """release, web and worker."""
    called = re.findall(r"python -m bot (\w+)", text("Procfile"))

    assert called
    assert set(called) <= set(_COMMANDS)


def test_the_readme_names_targets_that_exist() -> None:
    """Those of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))

    assert set(re.findall(r"`?make ([a-z]+)", text("README.md"))) <= targets


def test_every_dependency_has_its_reason() -> None:
    """One line in CONTRIBUTING."""
    asked = re.findall(r"^([a-z][\w-]*)", text("requirements.in") + text("requirements-dev.in"), re.MULTILINE)

    assert [name for name in asked if name not in text("CONTRIBUTING.md")] == []


def test_the_lock_files_have_hashes_and_name_no_index() -> None:
    """They install the same everywhere."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        locked = text(name)
        pins = re.findall(r"^[\w.\[\]-]+==", locked, re.MULTILINE)
        assert len(pins) > 20
        assert locked.count("--hash=sha256:") >= len(pins)
        assert "://" not in locked
        assert "--" not in re.sub(r"--hash=", "", locked)


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    """Neither a home nor a checkout."""
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()  # noqa: S607 - whichever git is there
    homes = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")

    assert [name for name in files if homes.search((ROOT / name).read_text(encoding="utf-8", errors="ignore"))] == []


def test_the_floors_are_those_of_the_design() -> None:
    """Import-linter keeps them; this keeps the contract."""
    contracts = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]

    assert contracts[0]["layers"] == ["bot", "handlers | playground", "storage", "coach"]
