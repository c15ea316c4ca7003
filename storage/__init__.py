"""What Network Coach remembers: tables, migrations, questions and orders in plain words."""

from storage.database import Busy, Session, Sessions, TooLate, Unavailable, Waits, deadline, open_sessions

__all__ = ["Busy", "Session", "Sessions", "TooLate", "Unavailable", "Waits", "deadline", "open_sessions"]
