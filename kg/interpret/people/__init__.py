"""Who answered, who the chief information officer is, and who works with that officer."""
