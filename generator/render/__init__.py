"""Stage 4: a plan becomes bytes; one folder a format."""

FORMATS = ("docx", "pptx", "md", "pdf", "xlsx")
"""What an edition can be built as, PDF by way of the two documents."""
