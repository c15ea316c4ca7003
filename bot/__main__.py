"""`python -m bot`: see `bot.commands`."""

import sys

from bot import collecting

collecting.seldom()

from bot.commands import main  # noqa: E402 # all that it needs is imported only now

if __name__ == "__main__":
    main(sys.argv[1:])
