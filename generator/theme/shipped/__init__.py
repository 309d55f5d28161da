"""The themes that ship; one file is one theme and defines ``THEME``."""
