"""A Slack workspace that runs on this machine, so that the bot can be tried, tested and shown without Slack."""
