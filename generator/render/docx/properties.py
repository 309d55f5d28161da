"""Extended properties of the Word file."""

from __future__ import annotations

from generator.model.element import Meta
from generator.office.xml import escape
from generator.render.docx.xmlns import DECLARATION


def app_xml(meta: Meta, pages: int) -> bytes:
    """Extended properties."""
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'{DECLARATION}<Properties xmlns="{namespace}"><Pages>{pages}</Pages>'
        f"<Application>policybrief</Application><DocSecurity>0</DocSecurity>"
        f"<Company>{escape(meta.series)}</Company></Properties>"
    ).encode()
