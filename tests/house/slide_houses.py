"""House presentations that differ hard, made from python-pptx's blank one by changing its parts."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Callable, Mapping

from generator.office.package import read_package, write_package

Parts = dict[str, bytes]
EMU = 914_400
LAYOUT = re.compile(r"ppt/slideLayouts/slideLayout\d+\.xml")
SHEET = re.compile(r"ppt/slide(Layouts|Masters)/slide(Layout|Master)\d+\.xml")
GERMAN = (
    "Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Vergleich", "Nur Titel", "Leer",
    "Inhalt mit Überschrift", "Bild mit Überschrift", "Titel und vertikaler Text", "Vertikaler Titel und Text",
)  # fmt: skip


def blank(slides: int = 0) -> Parts:
    """python-pptx's own presentation, 4 to 3, with ``slides`` sample slides."""
    from pptx import Presentation

    deck = Presentation()
    for number in range(slides):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"Sample {number + 1}"
        slide.placeholders[1].text = "How our slides should look"
        slide.notes_slide.notes_text_frame.text = "Remember"
    buffer = io.BytesIO()
    deck.save(buffer)
    return read_package(buffer.getvalue(), "blank.pptx")


def packed(parts: Mapping[str, bytes]) -> bytes:
    return write_package(parts)


def swap(parts: Parts, part: str, *pairs: tuple[str, str]) -> None:
    """Replace text in a part; a text that is not there is a fault of the test."""
    text = parts[part].decode()
    for old, new in pairs:
        assert old in text, f"{part} has no {old[:60]}"
        text = text.replace(old, new)
    parts[part] = text.encode()


def sheets(parts: Parts) -> list[str]:
    return sorted(name for name in parts if SHEET.fullmatch(name))


def layouts(parts: Parts) -> list[str]:
    return sorted((name for name in parts if LAYOUT.fullmatch(name)), key=lambda name: int(re.findall(r"\d+", name)[0]))


def sized(parts: Parts, width: float, height: float) -> None:
    """The slide and all that stands on its sheets, stretched to another size in inches."""
    across, down = width / 10, height / 7.5
    size = f'<p:sldSz cx="{round(width * EMU)}" cy="{round(height * EMU)}"/>'
    parts["ppt/presentation.xml"] = re.sub(rb"<p:sldSz[^>]*/>", size.encode(), parts["ppt/presentation.xml"])
    for name in sheets(parts):
        text = parts[name].decode()
        for tag, x, y in (("off", "x", "y"), ("ext", "cx", "cy")):
            text = re.sub(
                rf'<a:{tag} {x}="(-?\d+)" {y}="(-?\d+)"/>',
                lambda m, t=tag, x=x, y=y: (
                    f'<a:{t} {x}="{round(int(m[1]) * across)}" {y}="{round(int(m[2]) * down)}"/>'
                ),
                text,
            )
        parts[name] = text.encode()


def recoloured(parts: Parts, colours: Mapping[str, str], fonts: tuple[str, ...] = ()) -> None:
    """Another theme: ``colours`` by slot, the faces of titles and text."""
    for name in [one for one in parts if one.startswith("ppt/theme/theme")]:
        text = parts[name].decode()
        for slot, colour in colours.items():
            text = re.sub(rf"<a:{slot}>.*?</a:{slot}>", f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>', text)
        for kind, face in zip(("major", "minor"), fonts, strict=False):
            text = re.sub(rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{face}", text)
        parts[name] = text.encode()


def renamed(parts: Parts, names: tuple[str, ...]) -> None:
    for part, name in zip(layouts(parts), names, strict=True):
        parts[part] = re.sub(rb'<p:cSld name="[^"]*"', f'<p:cSld name="{name}"'.encode(), parts[part])


def png(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """A plain picture."""
    rows = zlib.compress(b"".join(b"\0" + bytes(colour) * width for _ in range(height)))
    chunks = ((b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    made = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in chunks)  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def related(parts: Parts, part: str, kind: str, target: str, *, outside: bool = False) -> str:
    """A new relationship of ``part``; its id."""
    folder, _, base = part.rpartition("/")
    name = f"{folder}/_rels/{base}.rels"
    text = parts[name].decode()
    taken = [int(number) for number in re.findall(r'Id="rId(\d+)"', text)]
    key = f"rId{max(taken, default=0) + 1}"
    mode = ' TargetMode="External"' if outside else ""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    row = f'<Relationship Id="{key}" Type="{kinds}/{kind}" Target="{target}"{mode}/>'
    parts[name] = text.replace("</Relationships>", row + "</Relationships>").encode()
    return key


def drawn(parts: Parts, part: str, xml: str) -> None:
    """``xml`` as the first shape of a sheet."""
    swap(parts, part, ("</p:grpSpPr>", "</p:grpSpPr>" + xml))


def area(name: str, at: tuple[float, float, float, float], colour: str, number: int = 900) -> str:
    """A filled rectangle that cannot be moved, in inches."""
    x, y, w, h = (round(value * EMU) for value in at)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1" noMove="1"/>'
        '</p:cNvSpPr><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def logo(key: str, at: tuple[float, float, float, float], number: int = 901) -> str:
    x, y, w, h = (round(value * EMU) for value in at)
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="Logo" descr="Logo"/><p:cNvPicPr/>'
        '<p:nvPr userDrawn="1"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>'
        f'<a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</p:spPr></p:pic>"
    )


MASTER = "ppt/slideMasters/slideMaster1.xml"
RED = {"dk1": "1E1E1E", "dk2": "5C1A1B", "lt2": "F2EDE4", "accent1": "9E1B32", "accent2": "2F5D62", "accent3": "C98B2B",
       "accent4": "5E548E", "accent5": "7A9E7E", "accent6": "8A8D8F"}  # fmt: skip
BLUE = {"dk1": "0B1F33", "lt1": "FFFFFF", "dk2": "12355B", "lt2": "E8EEF4", "accent1": "1B6CA8", "accent2": "E0632B",
        "accent3": "2E8B6F", "accent4": "B0892F", "accent5": "6C5B9E", "accent6": "7F8C99"}  # fmt: skip


def plain_house() -> bytes:
    """What python-pptx calls blank: 4 to 3, Office's own theme of 2007."""
    return packed(blank())


def localised_house() -> bytes:
    """16 to 9, layouts named in German, Georgia over Verdana, three sample slides with notes."""
    parts = blank(slides=3)
    sized(parts, 13.333, 7.5)
    renamed(parts, GERMAN)
    recoloured(parts, RED, ("Georgia", "Verdana"))
    return packed(parts)


def dark_house() -> bytes:
    """16 to 9 on a dark ground: the map turns dark and light round."""
    parts = blank()
    sized(parts, 13.333, 7.5)
    recoloured(parts, BLUE, ("Arial", "Arial"))
    swap(parts, MASTER, ('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'))
    return packed(parts)


def untitled_house() -> bytes:
    """16 to 9; no layout but the cover has a title, and their bodies begin high."""
    parts = blank()
    sized(parts, 13.333, 7.5)
    recoloured(parts, BLUE, ("Calibri", "Calibri"))
    for name in layouts(parts)[1:]:
        text = parts[name].decode()
        kept = re.sub(r'<p:sp>(?:(?!</p:sp>).)*<p:ph[^>]*type="title"(?:(?!</p:sp>).)*</p:sp>', "", text, flags=re.S)
        parts[name] = kept.encode()
    swap(parts, layouts(parts)[1], ('<p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>',
         '<p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="365760"/>'
         '<a:ext cx="10972800" cy="5760720"/></a:xfrm></p:spPr>'))  # fmt: skip
    return packed(parts)


def masters_house() -> bytes:
    """Three masters; the sample slides stand on the second, which has another face and ground."""
    parts = blank(slides=2)
    sized(parts, 13.333, 7.5)
    recoloured(parts, BLUE, ("Cambria", "Calibri"))
    for number in (2, 3):
        _another_master(parts, number)
    theme = parts["ppt/theme/theme12.xml"].decode()
    parts["ppt/theme/theme12.xml"] = re.sub(r"<a:accent1>.*?</a:accent1>",
        '<a:accent1><a:srgbClr val="6A1B6B"/></a:accent1>', theme).encode()  # fmt: skip
    for slide in (name for name in parts if re.fullmatch(r"ppt/slides/_rels/slide\d\.xml\.rels", name)):
        swap(parts, slide, ("slideLayouts/slideLayout2.xml", "slideLayouts/slideLayout22.xml"))
    return packed(parts)


def _another_master(parts: Parts, number: int) -> None:
    """Master 1 with its theme and layouts once more; layouts count on from 10 times ``number``."""
    shift = 10 * number
    theme = next(name for name in sorted(parts) if name.startswith("ppt/theme/theme"))
    parts[f"ppt/theme/theme{10 + number}.xml"] = parts[theme]
    for name in [one for one in parts if LAYOUT.fullmatch(one)]:
        old = int(re.findall(r"\d+", name)[0])
        if old > 11:
            continue
        parts[name.replace(f"Layout{old}.", f"Layout{old + shift}.")] = parts[name]
        rels = f"ppt/slideLayouts/_rels/slideLayout{old}.xml.rels"
        parts[rels.replace(f"Layout{old}.", f"Layout{old + shift}.")] = parts[rels].replace(
            b"slideMaster1.xml", f"slideMaster{number}.xml".encode())  # fmt: skip
    master = f"ppt/slideMasters/slideMaster{number}.xml"
    ids = iter(range(2147483648 + 100 * number, 2147483748 + 100 * number))
    parts[master] = re.sub(
        rb'(<p:sldLayoutId [^>]*?)id="\d+"', lambda m: m[1] + f'id="{next(ids)}"'.encode(), parts[MASTER]
    )
    rels = parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"].decode()
    rels = re.sub(r"slideLayout(\d+)\.xml", lambda m: f"slideLayout{int(m[1]) + shift}.xml", rels)
    rels = re.sub(r"theme\d+\.xml", f"theme{10 + number}.xml", rels)
    parts[f"ppt/slideMasters/_rels/slideMaster{number}.xml.rels"] = rels.encode()
    key = related(parts, "ppt/presentation.xml", "slideMaster", f"slideMasters/slideMaster{number}.xml")
    listed = f'<p:sldMasterId id="{2147483648 + 100 * number + 99}" r:id="{key}"/></p:sldMasterIdLst>'
    swap(parts, "ppt/presentation.xml", ("</p:sldMasterIdLst>", listed))
    _typed(parts, master, "slideMaster")
    _typed(parts, f"ppt/theme/theme{10 + number}.xml", "theme")
    for old in range(1, 12):
        _typed(parts, f"ppt/slideLayouts/slideLayout{old + shift}.xml", "slideLayout")


def _typed(parts: Parts, part: str, kind: str) -> None:
    family = "officedocument" if kind == "theme" else "officedocument.presentationml"
    row = f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-{family}.{kind}+xml"/></Types>'
    swap(parts, "[Content_Types].xml", ("</Types>", row))


def banded_house() -> bytes:
    """16 to 9 with huge margins, a logo at the top right and a locked band at the foot; saved as a template."""
    parts = blank()
    sized(parts, 13.333, 7.5)
    recoloured(parts, RED, ("Trebuchet MS", "Trebuchet MS"))
    parts["ppt/media/logo.png"] = png(120, 60, (158, 27, 50))
    key = related(parts, MASTER, "image", "../media/logo.png")
    drawn(parts, MASTER, area("Band", (0, 6.75, 13.333, 0.75), "5C1A1B") + logo(key, (11.1, 0.3, 1.6, 0.8)))
    text = parts[MASTER].decode()
    for y, high in ((0.5, 1.1), (1.9, 4.6)):  # title, body
        frame = f'<a:off x="{round(1.8 * EMU)}" y="{round(y * EMU)}"/><a:ext cx="{9 * EMU}" cy="{round(high * EMU)}"/>'
        old = re.search(r'<a:off x="\d+" y="(?!0")\d+"/>\s*<a:ext cx="109\d+" cy="\d+"/>', text)
        assert old is not None
        text = text.replace(old[0], frame, 1)
    parts[MASTER] = text.encode()
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"presentation.main+xml", b"template.main+xml")
    return packed(parts)


def pictured_house() -> bytes:
    """16 to 10 on a picture, with a picture from outside on the master and a faint title."""
    parts = blank()
    sized(parts, 12.8, 8.0)
    recoloured(parts, BLUE, ("Gill Sans MT", "Gill Sans MT"))
    parts["ppt/media/ground.png"] = png(64, 40, (200, 214, 229))
    key = related(parts, MASTER, "image", "../media/ground.png")
    shown = f'<a:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    ground = f"<p:bgPr>{shown}<a:effectLst/></p:bgPr>"
    parts[MASTER] = re.sub(rb"<p:bgRef.*?</p:bgRef>", ground.encode(), parts[MASTER], flags=re.S)
    outside = related(parts, MASTER, "image", "https://example.org/banner.png", outside=True)
    drawn(parts, MASTER, logo(outside, (0.2, 7.2, 1.0, 0.6)).replace("r:embed", "r:link"))
    return packed(parts)


def impress_house() -> bytes:
    """As LibreOffice saves a blank one, 11 by 6.2 inches: no list styles, the prompts' runs say how words are set."""
    parts = blank()
    sized(parts, 11.024, 6.201)
    recoloured(parts, {"accent1": "18A303", "accent2": "0369A3", "accent3": "A33E03"}, ("DejaVu Sans", "DejaVu Sans"))
    for name in sheets(parts):
        text = re.sub(r"<a:lstStyle>.*?</a:lstStyle>", "<a:lstStyle/>", parts[name].decode(), flags=re.S)
        parts[name] = re.sub(r"<p:txStyles>.*?</p:txStyles>", "", text, flags=re.S).encode()
    run = '<a:r><a:rPr lang="en-US" b="0" sz="{}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    run += '<a:latin typeface="Arial"/></a:rPr><a:t>Click to edit'
    swap(
        parts,
        MASTER,
        ('<a:r><a:rPr lang="en-US" smtClean="0"/><a:t>Click to edit Master title', run.format(4400) + " Master title"),
    )
    parts["ppt/presentation.xml"] = re.sub(
        rb"<p:defaultTextStyle>.*?</p:defaultTextStyle>", b"", parts["ppt/presentation.xml"], flags=re.S)  # fmt: skip
    return packed(parts)


HOUSES: dict[str, Callable[[], bytes]] = {
    "plain": plain_house,
    "localised": localised_house,
    "dark": dark_house,
    "untitled": untitled_house,
    "masters": masters_house,
    "banded": banded_house,
    "pictured": pictured_house,
    "impress": impress_house,
}
