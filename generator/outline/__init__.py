"""Stage 2: notes, data and references become one outline; points that say the same become one point."""
