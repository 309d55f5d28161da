"""A finished Office file as its checks see it."""

from generator.office.inspect import Document


def test_a_part_that_cannot_be_read_is_named_once_it_was_looked_for() -> None:
    """A part that is not there is not broken, nor is one that nobody asked for."""
    document = Document("a.docx", "docx", {"good.xml": b"<a/>", "bad.xml": b"<a>", "unseen.xml": b"<a>"})
    for part in ("good.xml", "bad.xml", "missing.xml"):
        document.tree(part)

    assert ("bad.xml",) == document.broken()
