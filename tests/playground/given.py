"""What these tests are given: a secret, a token, the shortcuts, and a true time to run ahead of."""

SECRET, TOKEN = "signing-secret", "xoxb-playground"
SHORTCUTS = {"Open a card": ("global", "open_card"), "Look up": ("message", "look_up")}


class TrueTime:
    """Seconds since 1970 that stand still until a test moves them."""

    def __init__(self) -> None:
        """Start anywhere."""
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        """The seconds it shows."""
        return self.seconds
