"""An organisation's own Word and PowerPoint files: read safely, understood by role, turned into a theme."""
