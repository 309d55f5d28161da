"""Fields of a house's cover: content controls by tag, title or binding, and ``{{ title }}`` in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.house.word_match import plain_name
from generator.model.element import Meta
from generator.model.inline import plain
from generator.office.inspect import Node, element, first, select, tag
from generator.office.xml import clean

BODY = "body"
_NAMES = {
    "title": "title|titel|titre|título|titolo|tytuł|rubrik|tiêu đề|表題|标题|document title|report title|doctitle",
    "subtitle": "subtitle|subject|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel|subtitel|underrubrik|podtytuł"
    "|betreff|sujet|objet|asunto|oggetto|assunto|onderwerp|temat|phụ đề|副題|副标题",
    "date": "date|publish date|publication date|issue date|datum|fecha|data|ngày|日付|日期|dato|document date",
    "author": "author|creator|autor|autoren|verfasser|auteur|autore|författare|autorzy|tác giả|作者|著者|series|from"
    "|von|organisation|organization|department|company|institution|herausgeber|publisher",
    "edition": "edition|ausgabe|édition|edición|edizione|edição|editie|utgåva|wydanie|category|kategorie|document type"
    "|doctype|type|version|ấn bản|版",
    "standfirst": "standfirst|lead|intro|teaser|chapeau|vorspann",
    "abstract": "abstract|summary|zusammenfassung|résumé|resumen|sommario|resumo|samenvatting|comments|description",
    "keywords": "keywords|schlagwörter|mots-clés|palabras clave|parole chiave|palavras-chave|trefwoorden|tags",
    "running-title": "running title|short title|kurztitel|titre courant",
    "cutoff": "cutoff|evidence ends|stand",
    "marking": "marking|classification|einstufung|clasificación|classificazione|protective marking",
    "language": "language|sprache|langue|idioma|lingua|taal",
    BODY: "body|content|contents here|text|main|inhalt|corps|contenu|contenido|contenuto|conteúdo|inhoud|nội dung|正文",
}
FIELDS = tuple(_NAMES)
"""The fields that a house file may have, by their English names."""

KNOWN = {plain_name(name): key for key, names in _NAMES.items() for name in names.split("|")}
"""Names of fields as people and Word write them, without accents and blanks."""

_FIELD = re.compile(r"\{\{\s*([^{}]{1,60}?)\s*\}\}")
_BOUND = re.compile(r"(\w+)(?:\[\d+\])?\s*$")
_CORE = "core-properties"


def field_values(meta: Meta) -> dict[str, str]:
    """What the fields say, by key."""
    return {
        "title": meta.title,
        "subtitle": meta.subtitle,
        "date": meta.date,
        "author": meta.series,
        "edition": meta.edition,
        "standfirst": plain(meta.standfirst),
        "abstract": meta.abstract,
        "keywords": ", ".join(meta.keywords),
        "running-title": meta.running_title or meta.title,
        "cutoff": meta.cutoff,
        "marking": meta.labels.marking,
        "language": meta.language,
    }


def fields_in(node: Node) -> Iterator[tuple[str, str]]:
    """The fields in ``node``: the key (empty where nobody knows the name) and the name as it is written."""
    for control in node.iter(tag("w:sdt")):
        key, name = control_key(control)
        if key:
            yield key, name
    for paragraph in node.iter(tag("w:p")):
        for match in _FIELD.finditer("".join(_said(text) for text in _texts(paragraph))):
            yield KNOWN.get(plain_name(match[1]), ""), match[1]


def control_key(control: Node) -> tuple[str, str]:
    """The field that a content control is, by its tag, its title or what it is bound to, and how it is called."""
    bound = _BOUND.search(first(control, "w:sdtPr/w:dataBinding/@w:xpath"))
    names = [
        first(control, "w:sdtPr/w:tag/@w:val"),
        first(control, "w:sdtPr/w:alias/@w:val"),
        bound[1] if bound else "",
    ]
    found = ((KNOWN[plain_name(name)], name) for name in names if plain_name(name) in KNOWN)
    return next(found, ("", next(filter(None, names), "")))


def fill(node: Node, values: Mapping[str, str]) -> None:
    """Put ``values`` into the controls and fields in ``node``; a field that nobody knows stays as it is."""
    for control in list(node.iter(tag("w:sdt"))):
        key, _ = control_key(control)
        if key in values:
            _fill_control(control, values[key])
    for paragraph in node.iter(tag("w:p")):
        _fill_text(paragraph, values)


def _fill_control(control: Node, value: str) -> None:
    content, properties = element(control, "w:sdtContent"), element(control, "w:sdtPr")
    texts = [] if content is None else _texts(content)
    if not texts or properties is None:
        return
    for text in texts[1:]:
        text.text = ""
    _say(texts[0], value)
    run = texts[0].getparent()
    _remove([*select(properties, "w:showingPlcHdr"), *([] if run is None else select(run, "w:rPr/w:rStyle"))])
    _unbind(properties)


def _remove(nodes: Iterable[Node]) -> None:
    for node in nodes:
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)


def _unbind(properties: Node) -> None:
    """Word writes anew what is bound to data: only what is bound to the core properties says the same there."""
    bound = select(properties, "w:dataBinding")
    _remove(one for one in bound if _CORE not in first(one, "@w:xpath") + first(one, "@w:prefixMappings"))


def _fill_text(paragraph: Node, values: Mapping[str, str]) -> None:
    """Replace fields that may run over several runs: the first run says it all, the rest of the field goes."""
    texts = _texts(paragraph)
    said = "".join(map(_said, texts))
    for match in reversed(list(_FIELD.finditer(said))):
        key = KNOWN.get(plain_name(match[1]), "")
        if key in values:
            _replace(texts, match.start(), match.end(), values[key])


def _replace(texts: list[Node], start: int, end: int, value: str) -> None:
    at = 0
    for text in texts:
        said = _said(text)
        first_cut, last_cut = max(start - at, 0), min(end - at, len(said))
        if first_cut < last_cut:
            _say(text, said[:first_cut] + (value if at <= start else "") + said[last_cut:])
        at += len(said)


def _texts(node: Node) -> list[Node]:
    return list(node.iter(tag("w:t")))


def _said(text: Node) -> str:
    return str(text.text or "")


def _say(text: Node, value: str) -> None:
    text.text = clean(value)
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
