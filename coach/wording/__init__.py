"""What the bot says, sentence by sentence."""
