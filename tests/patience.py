"""How long tests wait for what surely comes: long, since none of them judges a machine that is busy with more."""

from bot.listening import Patience
from storage import Waits

PATIENCE = 60.0
"""Seconds."""
UNHURRIED = Patience(saved=50, answered=55, slack=30)
"""What a person's request may take where the three seconds that Slack waits are not what is tested."""
LONG_WAITS = Waits(connect=30, pool=30, statement=50, busy=50)
