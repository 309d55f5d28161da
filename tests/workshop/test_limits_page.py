"""The bounds on inputs stand in one file and in the docs."""

from __future__ import annotations

from generator import limits
from tests.workshop import limits as page


def test_the_page_lists_every_bound() -> None:
    """Renewed by ``python -m tests.workshop.limits --write``."""
    assert 0 == page.main([])


def test_every_bound_is_explained() -> None:
    """Under a heading, each once."""
    text = page.Path(limits.__file__).read_text("utf-8")
    found = list(page.rows(text))

    assert {name for name in vars(limits) if name.isupper()} - {"MB"} == {name for _, name, _ in found}
    assert all(head and about for head, _, about in found)


def test_bounds_are_shown_as_people_write_them() -> None:
    """Bytes as megabytes where they are whole ones."""
    assert ["96 MB", "20,000", "5,000,000", "8"] == [page.shown(n) for n in (96 * limits.MB, 20_000, 5_000_000, 8)]
