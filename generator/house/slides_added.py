"""The layout that a house gets where none of its own has a title over room for content."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Where, refuse
from generator.house.safe import RULE
from generator.house.slides_area import area_of
from generator.house.slides_model import Area, Box, Ground, Holder, HouseLayout, Master, Words
from generator.office.inspect import Document
from generator.office.xml import quote

ADDED_NAME = "Title and room"
_HIGH, _GAP, _SIZE = 0.95, 0.25, 28.0
_EMU = 914_400
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_NUMBER = (
    '<a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/>'
    "<a:t>‹#›</a:t></a:fld></a:p>"
)
_GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def added_part(parts: Mapping[str, bytes]) -> str:
    """A part name for one more layout."""
    numbers = range(1, len(parts) + 2)
    names = (f"ppt/slideLayouts/slideLayout{number}.xml" for number in numbers)
    return next(name for name in names if name not in parts)


def added_layout(
    document: Document, master: Master, part: str, slide: Box, body: Box | None
) -> tuple[HouseLayout, Area]:  # fmt: skip
    """A layout with a title at the head of the room that the master's own layouts use for content."""
    whole = body or Box(0.06 * slide.w, 0.08 * slide.h, 0.88 * slide.w, 0.8 * slide.h)
    like = next((one for one in master.layouts if one.bodies), master.layouts[0] if master.layouts else None)
    fixed, ground = (like.fixed, like.ground) if like else ((), Ground("FFFFFF"))
    foot = tuple(holder for holder in like.holders if holder.kind == "sldNum") if like else ()
    font = next((one.title.words.font for one in master.layouts if one.title), "")
    words = Words(font, _SIZE, anchor="b", insets=(0.0, 0.0, 0.0, 0.0))
    title = Holder("title", 0, "Title", Box(whole.x, whole.y, whole.w, _HIGH), words)
    layout = HouseLayout(part, master.part, ADDED_NAME, "titleOnly", (title, *foot), fixed, ground)
    rest = Box(whole.x, whole.y + _HIGH + _GAP, whole.w, whole.h - _HIGH - _GAP)
    area = area_of(layout, rest, slide)
    if area is None:
        what = "no layout of its masters leaves room for content"
        raise refuse(RULE, what, Where(document.name), mend="add a layout with a title and a body of 5 by 3 inches")
    return layout, area


def added_xml(layout: HouseLayout, ink: str) -> str:
    """The XML of an added layout; ``ink`` is the title's colour as XML."""
    holders = "".join(_holder(number, holder, ink) for number, holder in enumerate(layout.holders, 2))
    tree = f"<p:cSld name={quote(layout.name)}><p:spTree>{_GROUP}{holders}</p:spTree></p:cSld>"
    over = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<p:sldLayout {_NAMES} type="titleOnly" preserve="1" userDrawn="1">{tree}{over}</p:sldLayout>'


def _holder(number: int, holder: Holder, ink: str) -> str:
    titled = holder.kind == "title"
    kind = '<p:ph type="title"/>' if titled else f'<p:ph type="sldNum" sz="quarter" idx="{holder.index}"/>'
    words = _title_words(holder, ink) if titled else _NUMBER
    head = f'<p:cNvPr id="{number}" name={quote(holder.name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    place = f"<p:spPr>{_frame(holder.at)}</p:spPr>"
    return f"<p:sp><p:nvSpPr>{head}<p:nvPr>{kind}</p:nvPr></p:nvSpPr>{place}<p:txBody>{words}</p:txBody></p:sp>"


def _title_words(holder: Holder, ink: str) -> str:
    body = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:normAutofit/></a:bodyPr>'
    face = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'
    run = f'<a:defRPr sz="{round(holder.words.size * 100)}" b="0">{ink}{face}</a:defRPr>'
    style = f'<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/>{run}</a:lvl1pPr></a:lstStyle>'
    return f"{body}{style}<a:p><a:r><a:t>Title</a:t></a:r></a:p>"


def _frame(at: Box) -> str:
    x, y, w, h = (round(value * _EMU) for value in (at.x, at.y, at.w, at.h))
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
