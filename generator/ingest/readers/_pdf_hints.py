"""What a PDF says of itself: its document information and its XMP packet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pdfminer.pdftypes import PDFStream, dict_value, resolve1
from pdfminer.utils import decode_text

from generator.ingest.readers._pdf_open import FAULTS, Pdf

_LONGEST = 500
_PACKET = 1 << 20
_FILE = re.compile(
    r"\.(?:docx?|rtf|indd|qxp|qxd|tex|dvi|pdf|ps|eps|pptx?|xlsx?|odt|html?|p65|fm)\W*$|[/\\_]{2}|^\S+$|https?:"
    r"|^(?:microsoft|powerpoint|untitled|slide \d|document\d*$|layout|presentation|title$|print|proof|manuscript|\W*$)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:user|admin\w*|owner|author|unknown|anonymous|microsoft|acer|asus|dell|hp|lenovo|pc|root|\W*|windows.*|.*\d.*)$",
    re.IGNORECASE,
)
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_PRISM = {
    "doi": "DOI", "publicationName": "container-title", "issn": "ISSN", "volume": "volume", "number": "issue",
    "url": "URL", "coverDate": "issued", "publicationDate": "issued",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def hints_of(pdf: Pdf) -> dict[str, str]:
    """Title, author and the rest by CSL's names, where they are no names of files or machines."""
    told: dict[str, str] = {}
    for key, value in (*_packet(pdf), *_info(pdf)):
        words = " ".join(value.split())
        if words and len(words) <= _LONGEST and _is_sane(key, words):
            told.setdefault(key, words)
    return dict(sorted(told.items()))


def _is_sane(key: str, words: str) -> bool:
    if "\ufffd" in words or not any(map(str.isalnum, words)):
        return False
    match key:
        case "title":
            return len(words) >= 8 and not _FILE.search(words)
        case "author":
            return " " in words and not _NOBODY.match(words)
        case "issued":
            return bool(_DATE.fullmatch(words))
    return True


def _info(pdf: Pdf) -> Iterator[tuple[str, str]]:
    for key, name in (("title", "Title"), ("author", "Author"), ("keywords", "Keywords"), ("description", "Subject")):
        for info in pdf.info:
            try:
                value = resolve1(info.get(name))
                text = decode_text(value) if isinstance(value, bytes) else ""
            except FAULTS:
                continue
            yield key, _authors(text) if key == "author" else text


def _authors(text: str) -> str:
    """Names joined by "; ": in a list of whole names a comma parts them, in "Family, Given" it does not."""
    if ";" in text:
        return "; ".join(part.strip() for part in text.split(";") if part.strip())
    parts = [part.strip() for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", text) if part.strip()]
    return "; ".join(parts) if len(parts) > 1 and all(" " in part for part in parts) else text


def _packet(pdf: Pdf) -> Iterator[tuple[str, str]]:
    try:
        stream = resolve1(dict_value(pdf.catalog).get("Metadata"))
        data = stream.get_data()[:_PACKET] if isinstance(stream, PDFStream) else b""
        tree = _tree(data)
    except FAULTS:
        return
    if tree is None:
        return
    yield "title", _first(tree, "dc:title")
    yield "author", "; ".join(_all(tree, "dc:creator"))
    yield "language", _first(tree, "dc:language")
    yield "publisher", _first(tree, "dc:publisher")
    yield from _prism(tree)


def _tree(data: bytes) -> Any:
    from lxml import etree

    start, end = data.find(b"<rdf:RDF"), data.rfind(b"</rdf:RDF>")
    if start < 0 or end < start or b"<!" in data[start:end].replace(b"<![CDATA[", b""):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    return etree.fromstring(data[start : end + 10], parser)


def _all(tree: Any, name: str) -> list[str]:
    found = tree.findall(f".//{name}//rdf:li", _SPACES) or tree.findall(f".//{name}", _SPACES)
    return [text for one in found[:100] if (text := " ".join("".join(one.itertext()).split()))]


def _first(tree: Any, name: str) -> str:
    return next(iter(_all(tree, name)), "")


def _prism(tree: Any) -> Iterator[tuple[str, str]]:
    for place, value in _fields(tree):
        name = place.rpartition("}")[2]
        if "prismstandard" in place and name in _PRISM:
            found = _DATE.match(value.strip())
            yield _PRISM[name], found[0] if found and _PRISM[name] == "issued" else value


def _fields(tree: Any) -> Iterable[tuple[str, str]]:
    for node in tree.iter():
        if isinstance(node.tag, str):
            yield node.tag, node.text or ""
            yield from ((str(key), str(value)) for key, value in node.attrib.items())
