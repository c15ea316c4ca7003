"""What the coach knows, as pure functions."""
