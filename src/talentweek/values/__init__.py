"""Immutable facts. A value reads and prints its own notation; it knows no natural language, no file and no entity."""
