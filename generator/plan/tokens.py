"""What a template prints: plain text, escaped for Markdown, and tokens, which are Markdown already."""

from __future__ import annotations

import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~^$@])")


class Token(str):
    """Text a template prints as it is: a point's id token, a message's, what a macro or block gave."""

    __slots__ = ()


def markdown_escape(text: str) -> str:
    """``text`` so that Markdown reads it back as the same characters on one line."""
    return _MARKDOWN.sub(r"\\\1", text).replace("\n", " ")


def as_markdown(text: str) -> str:
    """A token as it is, any other text escaped."""
    return text if isinstance(text, Token) else markdown_escape(text)


class Opaque:
    """What a template may print and pass on, but not look into; its public methods are those in ``shown``."""

    __slots__ = ()
    shown: frozenset[str] = frozenset()
