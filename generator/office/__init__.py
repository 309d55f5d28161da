"""What any Office file needs: safe reading, deterministic writing, XML text."""
