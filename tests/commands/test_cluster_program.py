"""Whether two programs write the same bytes: told from their code and from the libraries that decide them."""

from __future__ import annotations

import pytest

from generator.commands._cluster_program import Program, differences, this_program

HERE = Program("1.0", "a", (("Python", "3.11"), ("lxml", "6.1")))


@pytest.mark.parametrize(
    ("there", "told"),
    [
        (HERE, ""),
        (Program("0.9", "b", ()), "policybrief 0.9 (here 1.0)"),
        (Program("1.0", "b", HERE.libraries), "policybrief 1.0 with other code or templates than here"),
        (Program("1.0", "a", (("Python", "3.12"), ("lxml", "none"))), "Python 3.12 (here 3.11), lxml none (here 6.1)"),
        (Program("1.0", "a", (*HERE.libraries, ("regex", "1"))), "regex 1 (here none)"),
    ],
    ids=["alike", "version", "code", "libraries", "one more"],
)
def test_a_difference_is_named(there: Program, told: str) -> None:
    """The one that says most: of another version, nothing else is told."""
    assert told == differences(HERE, there)


def test_this_program_knows_what_decides_bytes() -> None:
    """Python, the library that packs files, and those that the package needs."""
    names = dict(this_program().libraries)

    assert {"Python", "zlib", "lxml", "python-docx"} <= names.keys()
    assert "none" not in names.values()
    assert 64 == len(this_program().code)
