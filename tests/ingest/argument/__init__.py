"""Passages and sentences of our own making, their part and status written down before any of it was read."""
