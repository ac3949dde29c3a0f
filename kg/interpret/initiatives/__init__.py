"""What a government does: measures, budgets, practices, accounts on social media, partnerships."""
