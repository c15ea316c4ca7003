"""Where somebody works now is told from days, talks and stories."""

import pytest

from coach.new_jobs import NewJob, new_job


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("hannah is now at vestas", NewJob("hannah", "vestas")),
        ("Hannah Weiß moved to Siemens Energy", NewJob("Hannah Weiß", "Siemens Energy")),
        ("hannah works at N26 now!", NewJob("hannah", "N26")),
        ("Ada Lovelace is now at Weizmann as the lead", NewJob("Ada Lovelace", "Weizmann", "lead")),
        ("Bo just joined the BBC", NewJob("Bo", "BBC")),
        ("hannah moved to friday", None),
        ("hannah moved to 5pm", None),
        ("hannah moved to next week", None),
        ("coffee with Hannah, she works at N26", None),
        ("hannah", None),
        ("x" * 300, None),
    ],
)
def test_somebody_works_elsewhere(words: str, told: NewJob | None) -> None:
    """Only where nothing else is told."""
    assert new_job(words) == told
