"""Whole documents of our own making, with part, status, importance and record noted before any of them was read."""
