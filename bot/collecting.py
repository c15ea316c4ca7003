"""When Python looks for what nobody needs any more: seldom, since a look in the middle of an answer is waited for."""

import gc

_NEW = 10_000
"""Objects made since the last look before the newest are looked through; Python's own 700 are a few lines of a list."""
_YOUNG, _OLD = 20, 50


def settle() -> None:
    """What was made by starting stays, and is not looked through again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW, _YOUNG, _OLD)
