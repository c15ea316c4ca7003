"""Numbers and links are the same however people write them."""

import pytest

from coach import reached


@pytest.mark.parametrize(
    ("number", "digits"),
    [("+44 20 7946 0018", "079460018"), ("(020) 7946-0018", "079460018"), ("12 34", ""), ("", "")],
)
def test_a_number_is_its_last_digits(number: str, digits: str) -> None:
    """Neither its country nor what stands between them; a short one is anybody's."""
    assert reached.digits(number) == digits


@pytest.mark.parametrize(
    ("address", "page", "is_profile"),
    [
        ("https://www.linkedin.com/in/Li-Wei/?trk=x", "linkedin.com/in/li-wei", True),
        ("de.linkedin.com/in/li-wei", "linkedin.com/in/li-wei", True),
        ("https://github.com/ada", "github.com/ada", True),
        ("https://mastodon.social/@ada", "mastodon.social/@ada", True),
        ("https://example.org/report.pdf", "example.org/report.pdf", False),
        ("", "", False),
    ],
)
def test_a_link_is_where_it_leads(address: str, page: str, is_profile: bool) -> None:  # noqa: FBT001 - a column of the table
    """And only some lead to a person."""
    assert reached.link(address) == page
    assert reached.is_profile(address) is is_profile
