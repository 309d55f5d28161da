"""What a deck says about itself: document properties, presentation part, sections."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from generator.model.element import Meta
from generator.office.xml import quote
from generator.render.pptx.boxes import PlacedSlide
from generator.render.pptx.template import HEAD, NAMESPACES, A, P, slide_size
from generator.text.catalogue import runs_leftwards

FIRST_SLIDE_ID = 256
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def app_xml(count: int, notes: int) -> str:
    """How many slides and notes pages there are."""
    body = f"<Application>policybrief</Application><Slides>{count}</Slides><Notes>{notes}</Notes>"
    return f'{HEAD}<Properties xmlns="{_EXTENDED}">{body}</Properties>'


def presentation_xml(
    slides: tuple[PlacedSlide, ...], relations: tuple[str, ...], master: str, notes_master: str, meta: Meta
) -> str:
    """The presentation part; ``relations`` are the relationship ids of the slides, in order."""
    masters = f'<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="{master}"/></p:sldMasterIdLst>'
    notes = f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes_master}"/></p:notesMasterIdLst>' if notes_master else ""
    ids = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + index}" r:id="{rel}"/>' for index, rel in enumerate(relations))
    listed = f"<p:sldIdLst>{ids}</p:sldIdLst>" if ids else ""
    default = f"<p:defaultTextStyle><a:defPPr><a:defRPr lang={quote(meta.language)}/></a:defPPr></p:defaultTextStyle>"
    content = f"{masters}{notes}{listed}{slide_size()}{default}{sections_xml(slides, meta)}"
    direction = ' rtl="1"' if runs_leftwards(meta.language) else ""
    return f'{HEAD}<p:presentation {NAMESPACES}{direction} saveSubsetFonts="1">{content}</p:presentation>'


def sections_xml(slides: tuple[PlacedSlide, ...], meta: Meta) -> str:
    """The extensions of the presentation: a section for each run of slides of one part, which the sorter shows."""
    groups: list[tuple[str, list[int]]] = []
    for index, slide in enumerate(slides):
        if not groups or (slide.part and slide.part != groups[-1][0]):
            groups.append((slide.part or meta.running_title or meta.title, []))
        groups[-1][1].append(FIRST_SLIDE_ID + index)
    rows = "".join(_section(name, number, ids) for number, (name, ids) in enumerate(groups))
    listed = f'<p14:sectionLst xmlns:p14="{_SECTIONS}">{rows}</p14:sectionLst>'
    return f'<p:extLst><p:ext uri="{SECTIONS}">{listed}</p:ext></p:extLst>' if rows else ""


def _section(name: str, number: int, ids: list[int]) -> str:
    key = str(uuid5(NAMESPACE_URL, f"section:{number}:{name}")).upper()
    listed = "".join(f'<p14:sldId id="{one}"/>' for one in ids)
    return f'<p14:section name={quote(name)} id="{{{key}}}"><p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>'


def small_parts() -> dict[str, str]:
    """Parts that every presentation has and ours leaves at their plainest."""
    styles = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
    return {
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f'{HEAD}<p:viewPr xmlns:a="{A}" xmlns:p="{P}"/>',
        "ppt/tableStyles.xml": f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{styles}"/>',
    }
