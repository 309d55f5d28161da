"""Sentences of the analyst's own and the prose they stand in."""

from __future__ import annotations

from generator.formats.attributes import Attributes
from generator.formats.blocks import Paragraph
from generator.formats.report import Report
from generator.formats.sections import check_options
from generator.formats.spans import Citation, Run, Span, escape, escape_line, parse_spans, split_citations, write_span
from generator.formats.textfile import unwrap
from generator.formats.values import checked_id, digest, id_list
from generator.model.outline import Paragraph as Prose
from generator.model.outline import Sentence

KEYS = ("points", "figures", "head")
_REST = 'write [sentence]{points="a b"} or []{point=id}'


def read_points_here(node: Paragraph) -> bool:
    """Whether a paragraph begins by printing a point: then it is prose, not a message."""
    quiet = Report()
    pieces = [piece for piece in parse_spans(node.text, node.line, quiet) if not _is_blank(piece)]
    return len(pieces) > 0 and isinstance(pieces[0], Span) and "point" in pieces[0].attributes.options


def _is_blank(piece: Run | Span | Citation) -> bool:
    return isinstance(piece, Run) and not piece.text.strip()


def read_message(node: Paragraph, scope: str, report: Report) -> Sentence:
    """A message: plain text, or one span that names its points."""
    pieces = [piece for piece in parse_spans(node.text, node.line, report) if not _is_blank(piece)]
    match pieces:
        case [Span() as span]:
            return make_sentence(span, scope, report)
        case [Run() as run]:
            text = unwrap(run.text)
            return Sentence(sentence_id(scope, text), text, (), where=report.where(node.line))
        case _:
            what = "a message is either plain text or one [sentence]{points=...}"
            report.error("message", what, node.line, mend="put the whole message between the brackets")
            return Sentence(sentence_id(scope, node.text), unwrap(node.text), (), where=report.where(node.line))


def sentence_id(scope: str, text: str) -> str:
    """The id of a sentence that was given none: the topic's id and a hash of the words."""
    return f"{scope}-s{digest(text, 6)}" if scope else f"s{digest(text, 6)}"


def make_sentence(span: Span, scope: str, report: Report, *, needs: bool = False) -> Sentence:
    """A sentence; ``needs``: it has to name what it rests on."""
    check_options(span.attributes, KEYS, (), span.line, report)
    text = span_text(span, report)
    points = id_list(span.attributes.get("points"), report, span.line)
    figures = id_list(span.attributes.get("figures"), report, span.line)
    if not text:
        report.error("sentence", "a sentence has no text", span.line, mend=_REST)
    if needs and not points and not figures:
        report.error("sentence", "a sentence rests on nothing", span.line, mend='add points="a b"')
    name = span.attributes.id or sentence_id(scope, text)
    return Sentence(name, text, points, figures, span.attributes.get("head"), report.where(span.line))


def span_text(span: Span, report: Report) -> str:
    """The words of a span; citations have no place in sentences of the analyst's own."""
    text, cited = split_citations(span.content, span.line, report)
    if cited:
        what = f"the citation of '{cited[0][0]}' has no place in a sentence of your own"
        report.error("sentence", what, span.line, mend='name the points that carry it: points="a b"')
    return text


def read_paragraph(node: Paragraph, scope: str, report: Report) -> Prose:
    """Prose: points by id and sentences; any other running text is refused."""
    items: list[str | Sentence] = []
    for piece in parse_spans(node.text, node.line, report):
        match piece:
            case Span() if "point" in piece.attributes.options:
                items += _printed_point(piece, report)
            case Span():
                items.append(make_sentence(piece, scope, report, needs=True))
            case Run() if not piece.text.strip():
                pass
            case Run():
                shown = unwrap(piece.text)[:40]
                report.error("prose", f"'{shown}' rests on nothing", piece.line, mend=_REST)
            case Citation():
                report.error("prose", "a citation stands alone", piece.line, mend=_REST)
    return Prose(tuple(items))


def _printed_point(span: Span, report: Report) -> tuple[str, ...]:
    check_options(span.attributes, ("point",), (), span.line, report)
    name = checked_id(span.attributes.get("point"), report, span.line)
    if span.content.strip() or span.attributes.id:
        what = "[]{point=id} prints a point in its own words and takes no text or id"
        report.error("prose", what, span.line, mend='empty the brackets, or write points="..."')
    return (name,) if name else ()


def sentence_attributes(sentence: Sentence, scope: str) -> Attributes:
    """What has to be written: the id where it is not the one made from the words, and the rest."""
    options = {"head": sentence.head, "points": " ".join(sentence.points), "figures": " ".join(sentence.figures)}
    given = "" if sentence.id == sentence_id(scope, sentence.text) else sentence.id
    return Attributes(given, (), {key: value for key, value in options.items() if value})


def write_sentence(sentence: Sentence, scope: str) -> str:
    """``[text]{points="..."}``."""
    return write_span(escape(sentence.text), sentence_attributes(sentence, scope))


def write_message(sentence: Sentence, scope: str) -> str:
    """Plain text where nothing but the words has to be said."""
    if sentence_attributes(sentence, scope) == Attributes():
        return escape_line(sentence.text)
    return write_sentence(sentence, scope)


def write_paragraph(prose: Prose, scope: str) -> str:
    """Points and sentences, a line each."""
    return "\n".join(_written(item, scope) for item in prose.items)


def _written(item: str | Sentence, scope: str) -> str:
    match item:
        case str():
            return write_span("", Attributes(options={"point": item}))
        case Sentence():
            return write_sentence(item, scope)
