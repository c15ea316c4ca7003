"""What Slack refuses in blocks beyond sizes."""

from typing import Any

import pytest

from playground.block_kit import message_errors, view_errors

_TEXT = {"type": "plain_text", "text": "x"}
_BUTTON = {"type": "button", "text": _TEXT}
_INPUT = {"type": "input", "label": _TEXT, "element": {"type": "plain_text_input"}}


def _option(value: str) -> dict[str, Any]:
    return {"text": _TEXT, "value": value}


def _modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": _TEXT, "blocks": list(blocks), **more}


def _actions(*elements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements), **more}


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([{"type": "section"}], "must define either `text` or `fields` [json-pointer:/blocks/0]"),
        ([{"type": "image", "image_url": "https://x"}], "missing required field: alt_text [json-pointer:/blocks/0]"),
        ([{"type": "image", "alt_text": "x"}], "must define either `image_url` or `slack_file`"),
        ([{"type": "hologram"}], "unsupported type: hologram [json-pointer:/blocks/0/type]"),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported type: mrkdwn"),
        ([{"type": "section", "text": {"type": "mrkdwn", "text": ""}}], "must be more than 0 characters"),
        ([_actions({"type": "plain_text_input"})], "unsupported type: plain_text_input"),
        ([_actions({"type": "static_select"})], "must define either `options` or `option_groups`"),
        (
            [_actions({"type": "static_select", "options": [_option("a")], "initial_option": _option("b")})],
            "must match exactly one of the provided options",
        ),
        ([_actions({"type": "datepicker", "initial_date": "16.4.2026"})], "failed to match schema"),
        ([_actions(_BUTTON | {"style": "loud"})], "must be one of danger, primary"),
        ([{"type": "alert", "text": _TEXT}], "unsupported type: alert"),
        (
            [{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}],
            "`block_id` a already exists [json-pointer:/blocks/1/block_id]",
        ),
        ([_actions(_BUTTON | {"action_id": "a"}, _BUTTON | {"action_id": "a"})], "`action_id` a already exists"),
        ("none", "must be an array [json-pointer:/blocks]"),
        (["none"], "must provide an object [json-pointer:/blocks/0]"),
    ],
)
def test_a_message_is_refused(blocks: object, said: str) -> None:
    [error] = message_errors(blocks)
    assert error.startswith("[ERROR]")
    assert said in error


def test_an_action_id_may_come_again_in_another_block() -> None:
    assert message_errors([_actions(_BUTTON | {"action_id": "a"}), _actions(_BUTTON | {"action_id": "a"})]) == []


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (_modal(_INPUT), "must define `submit` to use an `input` block in modals"),
        ({"type": "modal", "blocks": []}, "missing required field: title [json-pointer:/view]"),
        (_modal({"type": "markdown", "text": "x"}), "unsupported type: markdown"),
        ({"type": "home", "blocks": [_actions({"type": "datetimepicker"})]}, "unsupported type: datetimepicker"),
        ({"type": "home", "title": _TEXT, "blocks": []}, "invalid additional property: title"),
        ({"type": "page", "blocks": []}, "unsupported type: page"),
        (None, "must provide an object [json-pointer:/view]"),
    ],
)
def test_a_view_is_refused(view: object, said: str) -> None:
    [error] = view_errors(view)
    assert said in error


def test_a_form_with_a_submit_is_taken() -> None:
    assert view_errors(_modal(_INPUT, submit=_TEXT)) == []
