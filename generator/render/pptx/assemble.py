"""A house's package with our parts: opened by python-pptx, given its core properties, saved the same way every time."""

from __future__ import annotations

import io
from collections.abc import Mapping

from generator.model.element import Meta
from generator.office.package import read_package, write_package
from generator.render.properties import fill_core


def pack(parts: Mapping[str, bytes], meta: Meta) -> bytes:
    """The finished file. The library walks every relationship, so a part that nothing leads to is not written."""
    from pptx import Presentation

    presentation = Presentation(io.BytesIO(write_package(parts, squeezed=False)))
    fill_core(presentation.core_properties, meta)
    buffer = io.BytesIO()
    presentation.save(buffer)
    return write_package(read_package(buffer.getvalue(), "deck.pptx"))
