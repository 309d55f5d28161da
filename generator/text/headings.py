"""Headings that name a place in a paper and no subject: "Introduction", "Results and discussion", "Open questions"."""

from __future__ import annotations

import re

from generator.text.units import words_of

_WORD = re.compile(r"[^\W\d_]+")
_PLACES = words_of(
    """abstract aim aims analysis annex annexes appendix background challenges closing comments conclude concluding
    conclusion conclusions contents context data developments discussion drivers epilogue evidence executive figures
    final findings foreword further future general implications in intro introduction introductory issue issues key
    lessons limitations literature looking main material materials method methodology methods notes observations
    objectives open outlook overview paper points preamble preface problem problems prologue prospects purpose question
    questions recommendation recommendations remarks research result results review scope short statement statements
    study summary survey takeaways the thoughts works this and of on our for a to ahead unresolved remaining what
    follows next steps"""
)


def names_a_subject(heading: str) -> bool:
    """Whether ``heading`` says what stands under it."""
    words = _WORD.findall(heading.casefold())
    return not set(words) <= _PLACES
