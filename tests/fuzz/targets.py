"""What is fuzzed: each target has whole files to begin with, a way to spoil them and the code that reads them.

A target may refuse its input with an InputError; whatever else it raises is a fault.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.fuzz.mutate import Mutation


@dataclass(frozen=True, slots=True)
class Target:
    """``samples`` are whole files; ``read`` reads an input and raises InputError where it refuses it."""

    samples: Callable[[], tuple[bytes, ...]]
    mutant: Mutation
    read: Callable[[bytes], object]


def targets() -> dict[str, Target]:
    """All of them, by name."""
    from tests.fuzz.documents import DOCUMENTS
    from tests.fuzz.texts import TEXTS

    return {**TEXTS, **DOCUMENTS}
