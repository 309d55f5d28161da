"""Office files with little in them that no reader looks at: an edit then meets what is read, and soon."""

from __future__ import annotations

import io

from generator.office.package import read_package, write_package

_TYPES = "[Content_Types].xml"
_PLAIN = ("Normal Table", "Table Grid")
_LAYOUTS = 4  # of each master: what a house's slides stand on
_ASIDE = ("/stylesWithEffects", "/thumbnail", "/printerSettings")  # ends of the types of relationships


def lean_document(data: bytes) -> bytes:
    """A Word file without the hundred table styles that python-docx brings along."""
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE

    document = Document(io.BytesIO(write_package(_opened(data))))
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in _PLAIN:
            style.delete()
    for latent in list(document.styles.latent_styles):
        latent.delete()
    _unlinked(document.part.rels, document.part.package.rels)
    return _saved(document)


def lean_deck(data: bytes) -> bytes:
    """A PowerPoint file with the layouts that its slides stand on, and at least a few of each master."""
    from pptx import Presentation

    deck = Presentation(io.BytesIO(write_package(_opened(data))))
    used = {slide.slide_layout.part.partname for slide in deck.slides}
    for master in deck.slide_masters:
        spare = [layout for layout in master.slide_layouts if layout.part.partname not in used]
        for layout in spare[max(0, _LAYOUTS - len(used)) :]:
            master.slide_layouts.remove(layout)
    _unlinked(deck.part.rels, deck.part.package._rels)
    return _saved(deck)


def _opened(data: bytes) -> dict[str, bytes]:
    """The parts as the libraries open them: of a document, not a template, each with its type."""
    parts = dict(read_package(data, "house"))
    types = parts[_TYPES].replace(
        b".template.main", b".document.main" if b"wordprocessingml" in parts[_TYPES] else b".presentation.main"
    )
    if b'Extension="png"' not in types:
        types = types.replace(b"<Default ", b'<Default Extension="png" ContentType="image/png"/><Default ', 1)
    return {**parts, _TYPES: types}


def _unlinked(*links: dict[str, object]) -> None:
    """What nothing leads to any more is not written."""
    for some in links:
        for key in [key for key, link in some.items() if link.reltype.endswith(_ASIDE)]:  # type: ignore[attr-defined]
            some.pop(key)


def _saved(file: object) -> bytes:
    buffer = io.BytesIO()
    file.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()
