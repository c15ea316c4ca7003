"""When Python looks for what nobody needs any more: seldom, since a look in the middle of an answer is waited for."""

import gc

_NEW = 1_000
"""Objects made since the last look before the newest are looked through: what four answers leave behind, in no time."""
_YOUNG, _OLD = 20, 500
"""Looks before those that outlived one are looked through, and before all are."""


def seldom() -> None:
    """From now on; said first of all, since importing the bot makes a hundred thousand objects."""
    gc.set_threshold(_NEW, _YOUNG, _OLD)


def settle() -> None:
    """What was made by starting stays, and is not looked through again; hardly anything of it is waste."""
    gc.freeze()
