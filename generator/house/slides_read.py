"""Reads the masters and layouts of a house's presentation: what stands where, and how its words are set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.errors import Where, refuse
from generator.house.safe import RULE
from generator.house.slides_colour import Colours, colours_of, filled, ground_of
from generator.house.slides_model import FOOT, TITLES, Box, Ground, Holder, HouseLayout, Master, Words
from generator.office.inspect import Document, Node, element, first, select, to_number, values
from generator.records import dataclass

EMU = 914_400
_FRAME = "p:spPr/a:xfrm|p:xfrm|p:grpSpPr/a:xfrm"
_SIDES = ("lIns", "tIns", "rIns", "bIns")
_USUAL_INSETS = (91_440, 45_720, 91_440, 45_720)
_PROMPTS = {
    "footer",
    "footer text",
    "fußzeile",
    "pied de page",
    "pie de página",
    "piè di pagina",
    "rodapé",
    "voettekst",
}
_COVERS = 0.6  # of the slide, from which a shape is its ground


@dataclass(frozen=True, slots=True)
class Source:
    """A master with its theme, as its layouts are read against it."""

    document: Document
    part: str
    theme: str
    colours: Colours
    fonts: dict[str, str]
    slide: Box


def read_masters(document: Document, slide: Box) -> tuple[Master, ...]:
    """The masters in the order of the presentation."""
    root = document.tree(document.main)
    targets = {link.id: link.target for link in document.links(document.main)}
    ids = [] if root is None else values(root, "p:sldMasterIdLst/p:sldMasterId/@r:id")
    named = dict.fromkeys(targets[key] for key in ids if key in targets)
    parts = [part for part in named if document.tree(part) is not None]
    if not parts:
        where = Where(document.name)
        raise refuse(RULE, "the presentation has no slide master", where, mend="save it again in PowerPoint")
    used = [document.linked(part, "slideLayout") for part in document.slides()]
    taken = [layout for found in used for layout in found]
    return tuple(_master(document, part, slide, taken) for part in parts)


def _master(document: Document, part: str, slide: Box, taken: Sequence[str]) -> Master:
    theme = next(iter(document.linked(part, "theme")), "")
    source = Source(document, part, theme, colours_of(document, theme, part), _fonts(document, theme), slide)
    layouts = tuple(_layout(source, one) for one in _ordered(document, part) if document.tree(one) is not None)
    root = document.tree(theme)
    name = "" if root is None else str(root.get("name", ""))
    count = sum(layout in {one.part for one in layouts} for layout in taken)
    return Master(part, theme, name, layouts, count)


def _ordered(document: Document, master: str) -> list[str]:
    root = document.tree(master)
    targets = {link.id: link.target for link in document.links(master)}
    ids = [] if root is None else values(root, "p:sldLayoutIdLst/p:sldLayoutId/@r:id")
    return list(dict.fromkeys(targets[key] for key in ids if key in targets))


def _fonts(document: Document, theme: str) -> dict[str, str]:
    """The faces of the theme by their reference ("+mj-lt")."""
    root = document.tree(theme)
    found: dict[str, str] = {}
    for kind, key in (("major", "mj"), ("minor", "mn")):
        for script, end in (("latin", "lt"), ("ea", "ea"), ("cs", "cs")):
            path = f"a:themeElements/a:fontScheme/a:{kind}Font/a:{script}/@typeface"
            found[f"+{key}-{end}"] = "" if root is None else first(root, path)
    return found


def fonts_of(document: Document, master: Master) -> dict[str, str]:
    """The faces of a master's theme by their reference."""
    return _fonts(document, master.theme)


def _layout(source: Source, part: str) -> HouseLayout:
    root = source.document.tree(part)
    assert root is not None
    own = colours_of(source.document, source.theme, part)
    mapped = element(root, "p:clrMapOvr/a:overrideClrMapping") is not None
    colours = own if mapped else source.colours
    ground = ground_of(source.document, ((part, colours), (source.part, source.colours)), source.theme)
    holders = tuple(_holders(source, root, colours))
    drawn = [*_drawn(root, colours), *(_drawn_master(source) if root.get("showMasterSp") not in ("0", "false") else ())]
    fixed, ground = _sorted(drawn, ground, source.slide)
    painted = tuple((box, paint.colour) for box, paint in reversed(drawn) if paint and paint.colour and box in fixed)
    name = first(root, "p:cSld/@name")
    return HouseLayout(part, source.part, name, str(root.get("type", "")), holders, fixed, ground, painted)


Drawn = tuple[Box, "Ground | None"]


def _drawn_master(source: Source) -> list[Drawn]:
    root = source.document.tree(source.part)
    return [] if root is None else list(_drawn(root, source.colours))


def _drawn(root: Node, colours: Colours) -> Iterator[Drawn]:
    """What is drawn on a sheet, placeholders aside, with what it paints."""
    for node in select(root, "p:cSld/p:spTree/*[self::p:sp or self::p:pic or self::p:grpSp or self::p:cxnSp]"):
        box = _box(node)
        if box is None or element(node, "*/p:nvPr/p:ph") is not None:
            continue
        kind = str(node.tag).rpartition("}")[2]
        properties = element(node, "p:spPr")
        paint = filled(properties, colours) if kind == "sp" and properties is not None else None
        yield box, Ground("", "picture") if kind == "pic" else paint


def _sorted(drawn: Sequence[Drawn], ground: Ground, slide: Box) -> tuple[tuple[Box, ...], Ground]:
    """What our shapes keep clear of, and the ground: shapes that cover most of the slide are part of it."""
    fixed: list[Box] = []
    for box, paint in reversed(drawn):  # the master's stand under the layout's
        if box.shared(slide).area < _COVERS * slide.area:
            fixed.append(box)
        elif paint is not None:
            ground = Ground(paint.colour or ground.colour, paint.kind)
    return tuple(reversed(fixed)), ground


def _box(node: Node) -> Box | None:
    frame = element(node, _FRAME)
    off, ext = (None, None) if frame is None else (element(frame, "a:off"), element(frame, "a:ext"))
    if off is None or ext is None:
        return None
    numbers = (to_number(off.get("x")), to_number(off.get("y")), to_number(ext.get("cx")), to_number(ext.get("cy")))
    x, y, w, h = (number / EMU for number in numbers)
    return Box(x, y, w, h)


def _holders(source: Source, root: Node, colours: Colours) -> Iterator[Holder]:
    """The placeholders of a layout that stand somewhere, with what they inherit."""
    master = source.document.tree(source.part)
    for node in select(root, "p:cSld/p:spTree//p:sp[p:nvSpPr/p:nvPr/p:ph]"):
        kind = first(node, "p:nvSpPr/p:nvPr/p:ph/@type") or "obj"
        parent = _parent(master, kind)
        box = _box(node) or (None if parent is None else _box(parent))
        if box is None:
            continue
        index = int(to_number(first(node, "p:nvSpPr/p:nvPr/p:ph/@idx")))
        said = " ".join("".join(values(p, ".//a:t/text()")) for p in select(node, ".//a:p")).strip()
        text = "" if said.strip("<>[] ").lower() in _PROMPTS else said
        words = _words(Chain(source, (node, parent) if parent is not None else (node,), master, kind), colours)
        yield Holder(kind, index, first(node, "p:nvSpPr/p:cNvPr/@name"), box, words, text)


def _parent(master: Node | None, kind: str) -> Node | None:
    wanted = "title" if kind in TITLES else kind if kind in FOOT else "body"
    found = [] if master is None else select(master, "p:cSld/p:spTree//p:sp[p:nvSpPr/p:nvPr/p:ph]")
    return next((node for node in found if (first(node, "p:nvSpPr/p:nvPr/p:ph/@type") or "obj") == wanted), None)


@dataclass(frozen=True, slots=True)
class Chain:
    """Where the settings of a placeholder's first level stand, the nearest first."""

    source: Source
    owners: tuple[Node, ...]
    master: Node | None
    kind: str

    def levels(self) -> Iterator[Node]:
        """The settings of the first level, one of each list of styles, as the format allows."""
        style = "titleStyle" if self.kind in TITLES else "otherStyle" if self.kind in FOOT else "bodyStyle"
        root = self.source.document.tree(self.source.document.main)
        places = [
            *((owner, "p:txBody/a:lstStyle/a:lvl1pPr") for owner in self.owners),
            (self.master, f"p:txStyles/p:{style}/a:lvl1pPr"),
            (root, "p:defaultTextStyle/a:lvl1pPr"),
        ]
        for node, path in places:
            if node is not None and (found := element(node, path)) is not None:
                yield found

    def stated(self) -> bool:
        """Whether anything but the prompt's own runs says how words are set."""
        return any(first(level, "a:defRPr/@sz") for level in self.levels())

    def value(self, path: str) -> str:
        found = next((found for level in self.levels() if (found := first(level, path))), "")
        return found or ("" if self.stated() else self._prompt(path))

    def _prompt(self, path: str) -> str:
        """What the prompt is set in: some programs state it there only."""
        inner = path.replace("a:defRPr", "a:r/a:rPr") if "a:defRPr" in path else f"a:pPr/{path}"
        found = (first(owner, f"p:txBody/a:p[1]/{inner}") for owner in self.owners)
        return next((one for one in found if one), "")

    def node(self, path: str) -> Node | None:
        return next((found for level in self.levels() if (found := element(level, path)) is not None), None)

    def body(self, name: str) -> str:
        found = (first(owner, f"p:txBody/a:bodyPr/@{name}") for owner in self.owners)
        return next((one for one in found if one), "")


def _words(chain: Chain, colours: Colours) -> Words:
    face = chain.value("a:defRPr/a:latin/@typeface") if chain.stated() else ""
    usual = "+mj-lt" if chain.kind in TITLES else "+mn-lt"
    font = chain.source.fonts.get(face or usual, face)
    share, exact = chain.value("a:lnSpc/a:spcPct/@val"), chain.value("a:lnSpc/a:spcPts/@val")
    fill = chain.node("a:defRPr/a:solidFill")
    insets = tuple(
        to_number(chain.body(side) or usual_inset) / EMU
        for side, usual_inset in zip(_SIDES, _USUAL_INSETS, strict=True)
    )
    return Words(
        font=font,
        size=to_number(chain.value("a:defRPr/@sz"), 1800) / 100,
        bold=chain.value("a:defRPr/@b") in ("1", "true"),
        caps=chain.value("a:defRPr/@cap") == "all",
        line=_share(share) if share else 1.0,
        exact=to_number(exact) / 100 if exact and not share else 0.0,
        colour=colours.of(fill) if fill is not None else colours.named().get("tx1", ""),
        align=chain.value("@algn") or "l",
        anchor=chain.body("anchor") or "t",
        stated=chain.stated(),
        insets=insets,  # type: ignore[arg-type]
    )


def _share(text: str) -> float:
    return to_number(text.rstrip("%")) / 100 if text.endswith("%") else to_number(text, 100_000) / 100_000


def slide_box(document: Document) -> Box:
    """The slide itself."""
    root = document.tree(document.main)
    size = None if root is None else element(root, "p:sldSz")
    wide = 10.0 if size is None else to_number(size.get("cx")) / EMU
    high = 7.5 if size is None else to_number(size.get("cy")) / EMU
    if min(wide, high) < 2:
        raise refuse(RULE, f"slides of {wide:.1f} by {high:.1f} inches", Where(document.name), mend="use larger slides")
    return Box(0, 0, wide, high)
