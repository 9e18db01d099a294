"""Passages: where quoted words stand, what they say, and whether that is the value; nothing here knows a dataset."""
