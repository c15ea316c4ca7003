"""The log shows where something failed, never what was in it."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot import logs

WORDS = "coffee with Ada"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    """The log of the tests is left as it was."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    root.handlers[:], level = before
    root.setLevel(level)


def test_a_trace_has_places_and_kinds_but_no_messages() -> None:
    """A database error repeats the person's own words in its message."""
    written = _failing("text")

    assert not [part for part in ("LookupError", "ValueError", "test_logs.py") if part not in written]
    assert "Ada" not in written


def test_a_json_line_is_one_object() -> None:
    """Whatever the trace."""
    line = json.loads(_failing("json"))

    assert line["message"] == "It failed"
    assert "LookupError" in line["trace"]
    assert "Ada" not in json.dumps(line)


def test_a_json_line_without_a_trace_has_none() -> None:
    """Only what there is."""
    stream = io.StringIO()
    logs.set_up(level="INFO", form="json", stream=stream)

    logging.getLogger("bot").info("Serving on %s", "here")

    line = json.loads(stream.getvalue())
    assert (line["level"], line["message"]) == ("INFO", "Serving on here")
    assert "trace" not in line


@pytest.mark.parametrize(("level", "kept"), [("ERROR", False), ("DEBUG", True)])
def test_the_wordy_are_kept_down_and_never_say_more_than_was_asked(level: str, *, kept: bool) -> None:
    """Who asked for errors gets no warnings of the scheduler's either."""
    stream = io.StringIO()
    logs.set_up(level=level, form="text", stream=stream)
    logging.getLogger("apscheduler").info("a beat")
    logging.getLogger("apscheduler").warning("a beat was left out")

    assert "a beat\n" not in stream.getvalue()
    assert ("a beat was left out" in stream.getvalue()) is kept


def test_libraries_that_print_payloads_are_kept_quiet_at_every_level() -> None:
    """Bolt and the SDK write bodies and headers at DEBUG."""
    logs.set_up(level="DEBUG", form="text", stream=io.StringIO())

    assert not logging.getLogger("slack_sdk.web.base_client").isEnabledFor(logging.DEBUG)
    assert not logging.getLogger("slack_bolt").isEnabledFor(logging.INFO)


def _failing(form: str) -> str:
    stream = io.StringIO()
    logs.set_up(level="INFO", form=form, stream=stream)
    try:
        try:
            int(WORDS)
        except ValueError as error:
            raise LookupError(WORDS) from error
    except LookupError:
        logging.getLogger("bot").exception("It failed")
    return stream.getvalue()
