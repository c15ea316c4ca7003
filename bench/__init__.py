"""How fast it is, always beside a floor measured in the same run."""
