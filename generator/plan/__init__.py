"""Stage 3: an outline, an audience and its templates become a plan: what each document says, before any format."""
