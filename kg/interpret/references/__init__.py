"""What the words of an answer point to: other names, shortened names, pronouns, other answers."""
