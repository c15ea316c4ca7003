"""What Network Coach remembers: tables, migrations, questions and orders in plain words."""

from storage.database import Session, Sessions, TooLate, Unavailable, Waits, deadline, open_sessions
from storage.writing import Busy

__all__ = ["Busy", "Session", "Sessions", "TooLate", "Unavailable", "Waits", "deadline", "open_sessions"]
