"""Makes `coach/said_spelled.py`: the words that drafts are read by, from the patterns and the drafts they were tuned with.

`python -m bench.spelled` writes it anew, after patterns or drafts were added.
"""

import pprint
import re
from pathlib import Path

from bench.drafts import drafts, examples
from coach import said_boasts, said_bounds, said_grounds, said_jobs, said_links, said_papers, said_praise
from coach.questions import BANK
from coach.said_spelled import SHORTEST
from coach.signs import Signs

MODULES = (said_boasts, said_bounds, said_grounds, said_jobs, said_links, said_papers, said_praise)
ROOT = Path(__file__).parents[1]
TARGET = ROOT / "coach" / "said_spelled.py"
_NO_NAME = re.compile(r"(?<![\w'])[a-z]+(?![\w'])")


def words() -> list[str]:
    """All of them, in order."""
    return sorted(word for word in _of_patterns() | _of_drafts() if len(word) >= SHORTEST - 1)


def _of_patterns() -> set[str]:
    found = (
        source
        for module in MODULES
        for one in vars(module).values()
        if isinstance(one, Signs)
        for source in one.sources
    )
    return {word for source in found for word in re.findall(r"(?<![\\a-z])[a-z]+(?![a-z(\[?*])", source)}


def _of_drafts() -> set[str]:
    ours = [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("coach/wording/*.py"),
        *ROOT.glob("tests/corpus/log*"),
    ]
    told = [path.read_text(encoding="utf-8") for path in ours]
    told += [said.text for said in drafts("tuning")] + [said.text for said in examples()] + [one.text for one in BANK]
    return {word for text in told for word in _NO_NAME.findall(text)}


if __name__ == "__main__":
    before, _, after = TARGET.read_text(encoding="utf-8").partition("# The words as they were collected, in order.\n")
    rest = after.partition("# So far the words.\n")[2]
    lines = pprint.pformat(" ".join(words()), width=118)
    TARGET.write_text(
        f"{before}# The words as they were collected, in order.\n_WORDS = {lines}\n# So far the words.\n{rest}",
        encoding="utf-8",
    )
