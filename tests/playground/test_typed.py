"""What Slack makes of typed words."""

import pytest

from playground.typed import as_sent

_PEOPLE = {"Alice": "U_ALICE", "Bob": "U_BOB", "Bob Brown": "U_BROWN"}


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("Tom & Jerry <3 a>b", "Tom &amp; Jerry &lt;3 a&gt;b"),
        ("&amp;", "&amp;amp;"),
        ("with @Bob today", "with <@U_BOB> today"),
        ("with @Bob Brown", "with <@U_BROWN>"),
        ("@Bobby and ada@Bob.example", "@Bobby and <mailto:ada@Bob.example|ada@Bob.example>"),
        ("analyst @ Babbage", "analyst @ Babbage"),
        ("see #general, not #generals", "see <#C_GENERAL|general>, not #generals"),
        ("(https://x.example/a?b=1&c=2).", "(<https://x.example/a?b=1&amp;c=2>)."),
        ("*_~`“smart”  :wave: payload", "*_~`“smart”  :wave: payload"),
        ("<!channel>", "&lt;!channel&gt;"),
    ],
)
def test_words_are_escaped_as_slack_does(typed: str, sent: str) -> None:
    assert as_sent(typed, people=_PEOPLE, channels={"general": "C_GENERAL"}) == sent


def test_an_empty_workspace_knows_no_mentions() -> None:
    assert as_sent("@Bob #general &", people={}, channels={}) == "@Bob #general &amp;"
