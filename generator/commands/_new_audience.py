"""The files of a new audience: every key and every place explained, all of it as its parent has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from generator.blocks import BLOCKS
from generator.formats.audience import FILE, Audience
from generator.formats.yaml import write_yaml
from generator.records import names_of

_PLACE = re.compile(r"^\{% block (?P<name>\w+) %\}\n(?P<body>.*?)^\{% endblock %\}\n", re.MULTILINE | re.DOTALL)
_CALL = re.compile(r"^::: \{\.([\w-]+)", re.MULTILINE)
_COMMENT = re.compile(r"^\{%#.*?#%\}\n|\{%#.*?#%\}", re.MULTILINE | re.DOTALL)
_EXTENDS = re.compile(r"\{% extends \"(?P<name>[^\"]+)\" %\}")
_WIDTH = 110

EXPLAINED: Mapping[str, str] = {
    "title": "What the edition is called, at the head of the briefing and in the footers.",
    "series": "What kind of paper it is, in front of the title.",
    "parts": "The parts it takes, in this order; leave one out and its points, figures and disputes go with it.",
    "topics": "The topics it takes, by their ids in outline.md; empty takes all topics of those parts.",
    "minimum-weight": "1 takes every point, 2 those that should be told, 3 only those that must be told.",
    "statuses": "The kinds of points it takes: fact, plan, claim, forecast, judgement; empty takes all.",
    "budget": "The most words of running text and slides it may have; a longer edition is built with a warning.",
    "citations": "How it cites: a style of 'policybrief styles' or a .csl file in this folder; "
    "place: in-text, footnote, endnote or numeric.",
    "language": "The language of headings, labels and dates, en-GB, fr or vi; empty is the outline's. "
    "Points keep their own.",
    "theme": "The look, of 'policybrief themes'. A house file (below) comes before it.",
    "charts": "native: charts that can be edited in Office; picture: drawings that cannot.",
    "marking": "A classification or draft marking on every page and slide, such as DRAFT or OFFICIAL: "
    "in header and footer, and pale across the page.",
}

_HEAD = """\
# The edition '{name}'. It is '{parent}' until you change something here.
# A line that begins with # is switched off; it shows what '{parent}' says. To change a line, take away its # and
# the blank behind it. What you do not change follows '{parent}', also when that one is improved.
format: 1
extends: {parent}
title: {title}
"""
_HOUSE = """
# Your organisation's look: put its Word file here as house.docx (or .dotx) and its PowerPoint file as house.pptx
# (or .potx). 'policybrief doctor house.docx' shows beforehand what of it is used, and what is missing.
"""
_TEMPLATE = """\
{{%# {document} of '{name}'. What stands between these signs is a comment: nobody sees it in the document. #%}}
{{%# It is that of '{parent}' until you write into one of its places. These stand below, as '{parent}' fills them, #%}}
{{%# and are switched off: delete the two lines around a place that say so, then change what stands in it. #%}}
{{%# Lines with three colons call a block; 'policybrief blocks' shows all blocks, and what each gives. #%}}
{{%# {{{{ super() }}}} in a place prints what '{parent}' has there. Plain words are printed as you write them. #%}}
{{% extends "{parent}" %}}
"""
_OPEN = """
{about}
{{%# delete this line to switch '{place}' on
{{% block {place} %}}
{body}{{% endblock %}}
and delete this line #%}}
"""


def audience_files(name: str, parent: Audience, templates: Mapping[str, str]) -> dict[str, str]:
    """File name to text; ``templates`` are those of ``parent`` and of what it extends."""
    files = {FILE: _settings(name, parent)}
    for file, document in (("briefing.md.j2", "The briefing"), ("deck.md.j2", "The slides")):
        files[file] = _template(name, parent, document, dict(places(parent.chain, file, templates)))
    return files


def _settings(name: str, parent: Audience) -> str:
    title = name.replace("-", " ").capitalize()
    head = _HEAD.format(name=name, parent=parent.name, title=title)
    return head + "".join(_key(key, about, parent) for key, about in EXPLAINED.items()) + _HOUSE


def _key(key: str, about: str, parent: Audience) -> str:
    """A key switched off, with what it is for; the title is switched on."""
    text = "\n".join(f"# {line}" for line in wrap(about, _WIDTH))
    value = _plain(getattr(parent, key.replace("-", "_")))
    said = write_yaml({key: value}).rstrip("\n") if not isinstance(value, list | dict) else f"{key}: {_flow(value)}"
    return f"\n{text}\n" + "\n".join(f"# {line}" for line in said.split("\n")) + "\n"


def _plain(value: object) -> object:
    if names := names_of(value):
        found = {name: getattr(value, name) for name in names}
        return {key.replace("_", "-"): one for key, one in found.items() if one != ""}
    return list(value) if isinstance(value, tuple) else value


def _flow(value: object) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case _:
            return str(value)


def _template(name: str, parent: Audience, document: str, found: Mapping[str, str]) -> str:
    head = _TEMPLATE.format(document=document, name=name, parent=parent.name)
    return head + "".join(_open(place, body) for place, body in found.items())


def _open(place: str, body: str) -> str:
    """A place as it is, switched off; an empty one with a line to write over."""
    body = _COMMENT.sub("", body).strip("\n")
    head = f"The place '{place}'" + (":" if _CALL.search(body) else ", empty as it is")
    lines = "\n".join(f"{{%# {line} #%}}" for line in (head, *_calls(body)))
    shown = f"\n{body}\n\n" if body else "\nWrite your own words here.\n\n"
    return _OPEN.format(about=lines, place=place, body=shown)


def _calls(body: str) -> Iterator[str]:
    """The blocks that a place calls, each with what it is for."""
    for name in dict.fromkeys(_CALL.findall(body)):
        about = BLOCKS.get(name).about if name in BLOCKS.names() else "what a speaker says"
        yield f"    {name}: {about[:1].lower()}{about[1:].rstrip('.')}"


def places(chain: Iterable[str], file: str, templates: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The places of a document, each as the nearest audience of ``chain`` fills it, in the order of the farthest."""
    sources = list(_sources(chain, file, templates))
    nearest = {name: body for source in reversed(sources) for name, body in _PLACE.findall(source)}
    for name, _ in _PLACE.findall(sources[-1]) if sources else ():
        yield name, nearest[name]


def _sources(chain: Iterable[str], file: str, templates: Mapping[str, str]) -> Iterator[str]:
    """The template of the first that has one, then of each that it extends."""
    for owner in chain:
        source = templates.get(f"{owner}/{file}")
        if source is not None:
            source = _without_switched_off(source)
            yield source
            if not _EXTENDS.search(source):
                return


def _without_switched_off(source: str) -> str:
    """``source`` without the places that a comment holds."""
    return re.sub(r"\{%#(?:(?!#%\}).)*?\{% block.*?#%\}\n?", "", source, flags=re.DOTALL)
