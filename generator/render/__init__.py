"""Stage 4: a plan becomes bytes; one folder a format."""
