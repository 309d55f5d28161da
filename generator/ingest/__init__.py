"""Stage 1: a person's own papers and articles → notes to edit, each point tied to the place that it came from.

file ──readers──▶ Raw ──clean──▶ Document ──structure, record, references, points──▶ drafted notes, data, references

Begin with ``document.py``: the two types that all other files speak in. Nothing here reads the network or the clock.
"""
