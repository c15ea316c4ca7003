"""How Network Coach converses: Slack's requests in, words and blocks out; one file a feature."""
