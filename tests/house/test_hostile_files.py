"""House files that are damaged or meant to harm: a message with what would mend it, exit code 2, nothing lost."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import InputError
from generator.house.safe import open_house
from generator.house.slides import read_slide_house
from generator.house.word import read_word_house
from generator.limits import HOUSE_BYTES
from generator.office.inspect import Kind
from generator.office.opc import CORE_TYPE
from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.theme.shipped.institutional import THEME
from tests.house.slide_houses import MASTER, blank, related, swap, untitled_house
from tests.house.slide_houses import plain_house as slides
from tests.house.word_houses import blank as letter
from tests.house.word_houses import cover, packed, unpacked, with_part
from tests.tiny import tiny_plan

ROOT = Path(__file__).resolve().parents[2]
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
NOISE = bytes((7 * n + n * n * 31) % 251 for n in range(5000))
ROOT_RELS = "_rels/.rels"
TYPES, CORE = "[Content_Types].xml", "docProps/core.xml"
WORD_RELS = "word/_rels/document.xml.rels"
OTHER = b"<x/>"
PPT_RELS = "ppt/_rels/presentation.xml.rels"
STRANGE = b'<Relationships xmlns="urn:a"/>'


def without(data: bytes, part: str) -> bytes:
    parts = unpacked(data)
    del parts[part]
    return packed(parts)


def endless() -> bytes:
    return unpacked(slides())[PPT_RELS].replace(b'Id="rId1"', b'Id="rId' + b"9" * 5000 + b'"')


def lost(data: bytes, part: str) -> bytes:
    """``part`` without the first name or target in it."""
    return re.sub(rb' (?:PartName|Target)="[^"]*"', b"", unpacked(data)[part], count=1)


def unknown(data: bytes, part: str, kinds: bytes = b"officeDocument/65536/relationships/") -> bytes:
    """``data`` with relationships of ``kinds`` that nobody knows in ``part``."""
    return with_part(data, part, unpacked(data)[part].replace(b"officeDocument/2006/relationships/", kinds))


def untyped(data: bytes) -> bytes:
    """``data`` without a type for any ending; what is left has types of its own."""
    parts = unpacked(data)
    return packed({**parts, TYPES: re.sub(rb"<Default [^>]*/>", b"", parts[TYPES])})


def retyped(data: bytes, stated: bytes = b'PartName="/docProps/core.xml" ContentType="a/b"') -> bytes:
    """``data`` whose properties are ``stated`` to be something else, or nothing."""
    rule = b"<Override " + stated + b"/>" if stated else b""
    return with_part(
        data, TYPES, re.sub(rb'<Override PartName="/docProps/core.xml"[^>]*/>', rule, unpacked(data)[TYPES])
    )


def mistyped(data: bytes, ending: bytes) -> bytes:
    """``data`` that calls every file of ``ending`` the properties of a document."""
    rule = b'<Default Extension="' + ending + b'" ContentType="' + CORE_TYPE.encode() + b'"/>'
    parts = unpacked(data)
    rest = re.sub(rb'<Default Extension="' + ending + b'"[^>]*/>', b"", parts[TYPES])
    return packed({**parts, TYPES: rest.replace(b"<Override ", rule + b"<Override ", 1)})


def with_macros(data: bytes) -> bytes:
    parts = unpacked(data)
    return packed(parts | {TYPES: parts[TYPES].replace(b".main+xml", b".macroEnabled.main+xml")})


def crowded() -> bytes:
    """More parts than any house has: 10,000 layouts with their relationships."""
    parts = blank()
    layout = parts["ppt/slideLayouts/slideLayout7.xml"]
    rels = parts["ppt/slideLayouts/_rels/slideLayout7.xml.rels"]
    for number in range(100, 10_100):
        parts[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = rels
    return packed(parts)


Made = Callable[[], bytes]
REFUSED: dict[str, tuple[Kind, str, Made]] = {
    "nothing": ("docx", "not an Office file", lambda: b""),
    "noise": ("pptx", "not an Office file", lambda: NOISE),
    "noise that begins as a zip": ("pptx", "not a readable Office file", lambda: b"PK\x03\x04" + NOISE),
    "half a deck": ("pptx", "not a readable Office file", lambda: slides()[:9000]),
    "a deck as a document": ("docx", "not a Word file", slides),
    "a document as a deck": ("pptx", "not a PowerPoint file", letter),
    "a locked deck": ("pptx", "password", lambda: LOCKED),
    "macros in a deck": ("pptx", "macros", lambda: with_macros(slides())),
    "macros in a document": ("docx", "macros", lambda: with_macros(letter())),
    "100 MB of zeros": ("pptx", "too large", lambda: with_part(slides(), "ppt/media/a.bmp", bytes(HOUSE_BYTES + 1))),
    "10,000 layouts": ("pptx", "too large", crowded),
    "no text": ("docx", "main part", lambda: without(letter(), "word/document.xml")),
    "no presentation": ("pptx", "main part", lambda: without(slides(), "ppt/presentation.xml")),
    "no content types": ("docx", "not a Word file", lambda: without(letter(), TYPES)),
    "no relationships": ("docx", "main part", lambda: without(letter(), "_rels/.rels")),
    "relationships cut off": ("docx", WORD_RELS, lambda: with_part(letter(), WORD_RELS, b"<Relationships")),
    "relationships of another kind": ("docx", WORD_RELS, lambda: with_part(letter(), WORD_RELS, OTHER)),
    "relationships of another namespace": ("docx", WORD_RELS, lambda: with_part(letter(), WORD_RELS, STRANGE)),
    "a relationship with a number without end": ("pptx", "damaged", lambda: with_part(slides(), PPT_RELS, endless())),
    "a relationship to nothing": ("docx", "damaged", lambda: with_part(letter(), WORD_RELS, lost(letter(), WORD_RELS))),
    "a document whose main part is of a kind of its own": ("docx", "damaged", lambda: unknown(letter(), ROOT_RELS)),
    "a deck whose main part is of a kind of its own": ("pptx", "damaged", lambda: unknown(slides(), ROOT_RELS)),
    "a master of a kind of its own": ("pptx", PPT_RELS, lambda: unknown(slides(), PPT_RELS)),
    "a document whose parts have no type": ("docx", "has no content type", lambda: untyped(cover())),
    "a deck whose parts have no type": ("pptx", "has no content type", lambda: untyped(slides())),
    "a deck whose pictures are called properties": ("pptx", "png holds XML", lambda: mistyped(slides(), b"png")),
    "a document whose pictures are called properties": ("docx", "jpeg holds XML", lambda: mistyped(letter(), b"jpeg")),
    "properties of a type of their own": ("docx", CORE, lambda: retyped(cover())),
    "properties of a deck of a type of their own": ("pptx", CORE, lambda: retyped(slides())),
    "properties of no type": ("docx", CORE, lambda: retyped(cover(), b"")),
    "a main part of a kind with too many words": (
        "pptx",
        ROOT_RELS,
        lambda: unknown(slides(), ROOT_RELS, b"officeDocument/2006/relationships/a/"),
    ),
    "a part without a name": ("pptx", "damaged", lambda: with_part(slides(), TYPES, lost(slides(), TYPES))),
    "properties of another kind": ("pptx", CORE, lambda: with_part(slides(), CORE, OTHER)),
    "a part above the file": ("docx", "leads out", lambda: with_part(letter(), "../evil.xml", OTHER)),
    "a part at the root": ("pptx", "leads out", lambda: with_part(slides(), "/etc/evil.xml", OTHER)),
    "a part on Windows": ("docx", "leads out", lambda: with_part(letter(), "..\\evil.xml", OTHER)),
}


@pytest.mark.parametrize("case", REFUSED)
def test_harm_is_refused_with_what_would_mend_it(case: str) -> None:
    """One finding that says what is wrong and what to do, never a traceback."""
    kind, what, made = REFUSED[case]
    read = read_word_house if kind == "docx" else read_slide_house
    with pytest.raises(InputError) as caught:
        read(made(), f"house.{kind}", THEME)

    finding = caught.value.findings[0]
    assert what in finding.what
    assert finding.mend


def used(data: bytes, kind: Kind) -> tuple[bytes, tuple[str, ...]]:
    """What is built with a house, and what is said about it."""
    plan = tiny_plan()
    if kind == "docx":
        house = read_word_house(data, "house.docx", THEME)
        return render_docx(plan.briefing, THEME, house).data, tuple(one.what for one in house.findings)
    own = read_slide_house(data, "house.pptx", THEME)
    return render_pptx(plan.deck, THEME, own).rendered.data, tuple(one.what for one in own.findings)


def served_or_mended(data: bytes, kind: Kind) -> bool:
    try:
        return bool(used(data, kind)[0])
    except InputError as error:
        return bool(error.findings[0].mend)


@pytest.mark.parametrize("how", ["gone", "cut", "empty", "other"])
@pytest.mark.parametrize(("kind", "made"), [("docx", cover), ("pptx", slides)])
def test_no_damaged_part_stops_the_program(kind: Kind, made: Made, how: str) -> None:
    """Whichever part is gone, cut off, empty or of another kind: the house serves, or it is refused."""
    parts = unpacked(made())
    for part in sorted(name for name in parts if "/slideLayouts/" not in name or "Layout7" in name):
        left = {name: data for name, data in parts.items() if name != part}
        match how:
            case "cut":
                left[part] = parts[part][: len(parts[part]) // 2]
            case "empty":
                left[part] = b""
            case "other":
                left[part] = OTHER
        assert served_or_mended(packed(left), kind), part


@pytest.mark.parametrize(("part", "kind"), [("word/styles.xml", "docx"), ("word/header1.xml", "docx")])
def test_a_part_that_is_missing_is_named_and_left_out(part: str, kind: Kind) -> None:
    """A relationship to nothing goes, and the doctor can say which."""
    built, said = used(without(cover(), part), kind)

    assert [part in one for one in said if "is not in the file" in one] == [True]
    assert part.encode() not in unpacked(built)[TYPES] or part in unpacked(built)


@pytest.mark.parametrize("value", [b"Jpan", b"strict", b"-1-2-3", b"0x12ab"])
@pytest.mark.parametrize(("kind", "made"), [("docx", cover), ("pptx", slides)])
def test_a_colour_that_is_none_is_passed_over(kind: Kind, made: Made, value: bytes) -> None:
    """Wherever six hex digits should stand, in the theme or on a sheet."""
    parts = unpacked(made())
    odd = {
        name: re.sub(rb'(<a:srgbClr val=|<w:color w:val=|lastClr=)"[^"]*"', rb'\1"' + value + b'"', data)
        for name, data in parts.items()
        if name.endswith(".xml")
    }

    assert odd != {name: parts[name] for name in odd}
    assert used(packed({**parts, **odd}), kind)[0]


def test_circles_end() -> None:
    """A master that points to itself, a layout to another layout, a style to one based on it: each is built."""
    turning, crossed = blank(), blank()
    related(turning, MASTER, "slideMaster", "slideMaster1.xml")
    swap(crossed, "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
         ("../slideMasters/slideMaster1.xml", "slideLayout1.xml"))  # fmt: skip
    styles = unpacked(letter())["word/styles.xml"].decode()
    for one, other in (("Heading1", "Heading2"), ("Heading2", "Heading1")):
        styles = re.sub(
            rf'(w:styleId="{one}">.*?<w:basedOn w:val=")[^"]*', rf"\g<1>{other}", styles, count=1, flags=re.S
        )

    assert used(packed(turning), "pptx")[0]
    assert used(packed(crossed), "pptx")[0]
    assert used(with_part(letter(), "word/styles.xml", styles.encode()), "docx")[0]


def test_ids_of_layouts_that_are_no_numbers_are_passed_over() -> None:
    """A layout that we add gets a number of its own all the same."""
    parts = unpacked(untitled_house())
    text = parts[MASTER].decode()
    parts[MASTER] = re.sub(r'(<p:sldLayoutId [^>]*?\bid=")\d+', r"\1first", text, count=1).encode()

    assert b'id="first"' in parts[MASTER]
    assert used(packed(parts), "pptx")[0]


def test_a_template_from_outside_is_dropped_and_named() -> None:
    """An attached template is fetched by Word when the file is opened: it goes, and a warning says where it was."""
    parts = unpacked(letter())
    address = "https://evil.example/macro.dotm"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kinds}/attachedTemplate" Target="{address}" TargetMode="External"/>'
        "</Relationships>"
    ).encode()
    swap(parts, "word/settings.xml", ("<w:zoom", '<w:attachedTemplate r:id="rId1"/><w:zoom'))
    file = open_house(packed(parts), "house.docx", "docx")
    built, said = used(packed(parts), "docx")

    assert [address in one.what for one in file.findings] == [True]
    assert [address in one for one in said] == [True]
    assert address.encode() not in b"".join(unpacked(built).values())
    assert b"attachedTemplate" not in unpacked(built)["word/settings.xml"]


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the tiny topic, the audiences, and an edition that somebody built before."""
    shutil.copytree(ROOT / "tests" / "topics" / "tiny", tmp_path / "seeds" / "tiny")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    before = tmp_path / "output" / "tiny" / "analyst"
    before.mkdir(parents=True)
    (before / "briefing.docx").write_bytes(b"before")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(space: Path, house: Path, capsys: pytest.CaptureFixture[str], *command: str) -> str:
    """What a command says of a house; it must end with 2 and leave what was built before."""
    code = main([*command, str(house)])
    said = capsys.readouterr()
    assert code == 2
    assert "mend:" in said.out + said.err
    assert (space / "output" / "tiny" / "analyst" / "briefing.docx").read_bytes() == b"before"
    return said.out + said.err


COMMANDS = (("doctor",), ("build", "tiny", "-a", "analyst", "-f", "docx", "--house"))


@pytest.mark.parametrize("command", COMMANDS, ids=["doctor", "build"])
def test_a_folder_is_no_house_file(space: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    """Somebody drags a folder into the terminal."""
    folder = space / "house.docx"
    folder.mkdir()

    assert "house.docx" in told(space, folder, capsys, *command)


@pytest.mark.parametrize("command", COMMANDS, ids=["doctor", "build"])
def test_a_file_that_may_not_be_read_is_named(
    space: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """No permission: the file, the reason and what to do."""
    house = space / "house.docx"
    house.write_bytes(letter())
    read = Path.read_bytes

    def closed(path: Path) -> bytes:
        if path.name == house.name:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", closed)

    assert "house.docx" in told(space, house, capsys, *command)


def test_properties_may_have_an_ending_of_their_own() -> None:
    """As .NET writes them."""
    types = unpacked(slides())[TYPES].replace(b"/docProps/core.xml", b"/docProps/core.psmdcp")
    parts = {part.replace(CORE, "docProps/core.psmdcp"): data for part, data in unpacked(slides()).items()}
    links = parts[ROOT_RELS].replace(CORE.encode(), b"docProps/core.psmdcp")
    house = read_slide_house(packed({**parts, TYPES: types, ROOT_RELS: links}), "house.pptx", THEME)

    assert render_pptx(tiny_plan().deck, THEME, house).data


@pytest.mark.parametrize("command", COMMANDS, ids=["doctor", "build"])
def test_a_damaged_file_leaves_what_was_built(
    space: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    """The edition of before is still there."""
    house = space / "house.docx"
    house.write_bytes(letter()[:3000])

    assert "not a readable Office file" in told(space, house, capsys, *command)
