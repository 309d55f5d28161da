"""The colours of a master: theme slots through its map, with the changes that a file makes to them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.house.palette import colour_or_none, mix
from generator.house.slides_model import Ground, GroundKind
from generator.office.inspect import Document, Node, element, first, select, to_number
from generator.records import dataclass

MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "phClr": "phClr"}
_HELD = "*[self::a:srgbClr or self::a:schemeClr or self::a:sysClr or self::a:prstClr]"
_PRESET = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF", "gray": "808080"}


@dataclass(frozen=True, slots=True)
class Colours:
    """``slots`` by the theme's names, ``names`` what slides call them."""

    slots: Mapping[str, str]
    names: Mapping[str, str]

    def named(self) -> dict[str, str]:
        """The colours by the names that slides use."""
        usual = {f"accent{number}": f"accent{number}" for number in range(1, 7)}
        pairs = {**usual, "hlink": "hlink", "folHlink": "folHlink", **self.names}
        return {name: self.slots[slot] for name, slot in pairs.items() if slot in self.slots}

    def of(self, fill: Node | None, own: str = "") -> str:
        """The colour that ``fill`` holds, empty where unknown; ``own`` is the one that a style is applied with."""
        node = None if fill is None else element(fill, _HELD)
        if node is None:
            return ""
        value = str(node.get("lastClr") or node.get("val") or "")
        named = self.slots.get(self.names.get(value, value), _PRESET.get(value, value))
        base = colour_or_none(own if value == "phClr" else named)
        return _changed(base, node) if base else ""


def colours_of(document: Document, theme: str, owner: str) -> Colours:
    """The colours of the theme part ``theme`` as the master (or layout) ``owner`` names them."""
    root = document.tree(theme)
    nodes = [] if root is None else select(root, "a:themeElements/a:clrScheme/*")
    slots = {str(n.tag).rpartition("}")[2]: colour_or_none(first(n, "*/@lastClr") or first(n, "*/@val")) for n in nodes}
    tree = document.tree(owner)
    node = None if tree is None else element(tree, "p:clrMap|p:clrMapOvr/a:overrideClrMapping")
    names = dict(MAP) if node is None else {str(key): str(value) for key, value in node.items()}
    return Colours({key: value for key, value in slots.items() if value}, names)


def _changed(colour: str, node: Node) -> str:
    """``colour`` after the lights and tints that ``node`` lists, in their order."""
    for change in node:
        name, share = str(change.tag).rpartition("}")[2], to_number(change.get("val"), 100_000) / 100_000
        match name:
            case "lumMod" | "shade":
                colour = mix(colour, "000000", 1 - min(share, 1.0))
            case "lumOff":
                colour = mix(colour, "FFFFFF", share)
            case "tint":
                colour = mix(colour, "FFFFFF", 1 - min(share, 1.0))
            case _:
                pass
    return colour


def ground_of(document: Document, owners: tuple[tuple[str, Colours], ...], theme: str) -> Ground:
    """What the slides of a layout stand on: its own background, else its master's; ``owners`` in that order."""
    for part, colours in owners:
        root = document.tree(part)
        plain = None if root is None else element(root, "p:cSld/p:bg/p:bgPr")
        styled = None if root is None else element(root, "p:cSld/p:bg/p:bgRef")
        if plain is not None:
            return filled(plain, colours) or Ground(colours.named().get("bg1", "FFFFFF"))
        if styled is not None:
            return _styled(document, styled, colours, theme)
    return Ground(owners[-1][1].named().get("bg1", "FFFFFF"))


def _styled(document: Document, reference: Node, colours: Colours, theme: str) -> Ground:
    """A background that the theme lists: 1001 is the first."""
    own = colours.of(reference) or colours.named().get("bg1", "FFFFFF")
    root = document.tree(theme)
    fills = [] if root is None else select(root, "a:themeElements/a:fmtScheme/a:bgFillStyleLst/*")
    index = int(to_number(reference.get("idx"))) - 1001
    if not 0 <= index < len(fills):
        return Ground(own)
    return _fill(fills[index], colours, own) or Ground(own)


def filled(owner: Node, colours: Colours) -> Ground | None:
    """What the first fill in ``owner`` paints; None where it paints nothing."""
    node = element(owner, "*[self::a:solidFill or self::a:gradFill or self::a:blipFill or self::a:pattFill]")
    return None if node is None else _fill(node, colours, "")


def _fill(node: Node, colours: Colours, own: str) -> Ground | None:
    kind = str(node.tag).rpartition("}")[2]
    if kind == "solidFill":
        colour = colours.of(node, own)
        return Ground(colour) if colour else None
    stops = [colours.of(stop, own) for stop in select(node, "a:gsLst/a:gs")]
    known = [stop for stop in stops if stop]
    usual = own or colours.named().get("bg1", "FFFFFF")
    what: GroundKind = "gradient" if kind == "gradFill" else "picture"
    return Ground(_mean(known) if known else usual, what)


def _mean(colours: list[str]) -> str:
    parts = ([int(colour[at : at + 2], 16) for colour in colours] for at in (0, 2, 4))
    return "".join(f"{round(sum(part) / len(part)):02X}" for part in parts)
