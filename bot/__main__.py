"""`python -m bot`: see `bot.commands`."""

import sys

from bot import collecting

collecting.seldom()

from bot.commands import main  # noqa: E402 # importing it makes the objects that Python would look through again and again

if __name__ == "__main__":
    main(sys.argv[1:])
