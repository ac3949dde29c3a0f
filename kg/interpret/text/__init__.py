"""An answer as text: its clauses, web addresses, known things and cue words, each at its place."""
