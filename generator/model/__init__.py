"""The types that cross stages; no input or output here."""
