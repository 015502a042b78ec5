"""Faults planted in clean documents, and how many of them the rules find."""
