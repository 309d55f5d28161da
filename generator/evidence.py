"""``evidence.json``: every point, sentence, figure and dispute an edition uses, its evidence, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from generator.check.documents.numbers.record import NAME, section
from generator.model.account import Account
from generator.model.index import sentence_index
from generator.model.memo import latest
from generator.model.outline import Dispute, Outline, Point, Sentence
from generator.model.source import Evidence, Reference, Source
from generator.model.witness import voices_of
from generator.model.written import NOTHING_OWN, Computed, Own, Written
from generator.output import digest
from generator.records import dataclass
from generator.render.places import Rendered

Places = dict[str, dict[str, list[str]]]


def evidence_record(
    outline: Outline,
    audience: str,
    documents: Mapping[str, Rendered],
    others: Mapping[str, bytes],
    account: Account,
    own: Own = NOTHING_OWN,
    numbers: Mapping[str, Iterable[bytes]] | None = None,
) -> bytes:
    """The record of an edition as JSON; ``documents`` maps file names to what was rendered, ``others`` to bytes,
    ``numbers`` to the passages that hold a number, as they are written.
    """
    places = _places(documents)
    files = {**{name: document.data for name, document in documents.items()}, **others}
    about = {
        "format": 1,
        "topic": outline.id,
        "audience": audience,
        "date": outline.date.iso,
        "documents": {name: {"sha256": digest(data)} for name, data in files.items()},
        "edition": account_record(account),
    }
    rest = {
        "sentences": [_sentence(s, places) for s in sentence_index(outline).values() if s.id in places],
        "figures": [_figure(name, outline, places) for name in outline.figures],
        "disputes": [_dispute(dispute, places) for dispute in outline.disputes],
        "computed": [_computed(computed, places) for computed in own.computed],
        "template-prose": [_written(written) for written in own.written],
    }
    told = _told(outline)
    points = b' "points": %b' % _listed(point.placed(places.get(point.id, {})) for point in told.points)
    traced = b' "%b": %b' % (NAME.encode(), section(numbers or {}))
    return b"{\n%b\n}\n" % b",\n".join((_members(about), told.works, points, _members(rest), traced))


@dataclass(frozen=True, slots=True)
class _Point:
    """A point as it is ``written`` in the record, but for its places."""

    id: str
    written: bytes

    def placed(self, places: Mapping[str, list[str]]) -> bytes:
        stands = _json(places, 3) if places else b"{}"  # few of many are printed
        return b'  {\n%b,\n   "places": %b\n  }' % (self.written, stands)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the records of all editions of an outline have alike: its sources and ``works``, its ``points``."""

    works: bytes
    points: tuple[_Point, ...]


@latest
def _told(outline: Outline) -> _Told:
    works = {
        "sources": [_source(source) for source in outline.sources.values()],
        "works": [_work(name, outline.references) for name in _origins(outline) if name in outline.references],
    }
    points = (_Point(point.id, _members(_point(point, outline), 2)) for point in outline.points())
    return _Told(_members(works), tuple(points))


def _json(value: object, deep: int = 0) -> bytes:
    """``value`` as it is written where all stands ``deep`` steps in."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).replace(b"\n", b"\n" + b" " * deep)


def _members(value: Mapping[str, object], deep: int = 0) -> bytes:
    """What is written between the braces of ``value``, which is not empty."""
    return _json(value, deep)[len(b"{\n") : -len(b"\n}") - deep]


def _listed(written: Iterable[bytes]) -> bytes:
    found = b",\n".join(written)
    return b"[\n%b\n ]" % found if found else b"[]"


def _computed(computed: Computed, places: Places) -> dict[str, object]:
    """A number that a template had computed, and what of."""
    return {
        "id": computed.id,
        "text": computed.text,
        "formula": computed.formula,
        "figures": list(computed.figures),
        "points": list(computed.points),
        "places": places.get(computed.id, {}),
    }


def _written(written: Written) -> dict[str, str]:
    """Words of a template: they rest on no point."""
    return {"text": written.text, "document": written.document, "template": str(written.where)}


def account_record(account: Account) -> dict[str, object]:
    """The account of an edition as JSON has it.

    What was taken and what left out: ids by weight, and the documents that carry a dispute or show a figure.
    """
    return {
        "points": {
            str(weight): {
                "printed": list(taken.printed),
                "behind": list(taken.behind),
                "annex": list(taken.annex),
                "left-out": list(taken.out),
            }
            for weight, taken in account.points.items()
        },
        "disputes": _kept(account.disputes, "carried", "dropped"),
        "figures": _kept(account.figures, "used", "left-out"),
    }


def _kept(found: Mapping[str, tuple[str, ...]], kept: str, dropped: str) -> dict[str, object]:
    return {
        kept: {name: list(documents) for name, documents in found.items() if documents},
        dropped: [name for name, documents in found.items() if not documents],
    }


def _places(documents: Mapping[str, Rendered]) -> Places:
    """Id → document → "part#anchor", each once, in reading order."""
    found: Places = {}
    for name, document in documents.items():
        for place in document.places:
            stands = found.setdefault(place.id, {}).setdefault(name, [])
            text = f"{place.part}#{place.anchor}"
            if text not in stands:
                stands.append(text)
    return found


def _source(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "label": source.label,
        "voice": source.voice,
        "outlet": source.outlet,
        "country": source.country,
        "vantage": source.vantage,
        "depends-on": list(source.depends_on),
        "not-stated": list(source.not_stated),
        "inferred": dict(source.inferred),
        "caution": source.reference.caution,
    }


def _origins(outline: Outline) -> Iterable[str]:
    """The works that sources cite for what they say, each once."""
    pieces = [piece for point in outline.points() for piece in point.evidence]
    drawn = [piece for figure in outline.figures.values() for piece in figure.evidence]
    return dict.fromkeys(piece.origin for piece in (*pieces, *drawn) if piece.origin)


def _work(name: str, references: Mapping[str, Reference]) -> dict[str, str]:
    """How a work was reached that nobody read for this topic."""
    work = references[name]
    return {
        "id": name,
        "title": work.title,
        "listed-in": work.listed_in,
        "entry": work.entry,
        "same-as": work.same_as,
        "missing-from": work.missing_from,
        "caution": work.caution,
        "note": work.note,
    }


def _point(point: Point, outline: Outline) -> dict[str, object]:
    return {
        "id": point.id,
        "also": list(point.also),
        "text": point.text,
        "short": point.short,
        "head": point.head,
        "status": point.status,
        "weight": point.weight,
        "date": point.date.iso if point.date else "",
        "speaker": point.speaker,
        "evidence": [_evidence(piece) for piece in point.evidence],
        "voices": list(voices_of((point,), outline)),
    }


def _evidence(piece: Evidence) -> dict[str, str]:
    return {"source": piece.source, "at": piece.at, "origin": piece.origin}


def _sentence(sentence: Sentence, places: Places) -> dict[str, object]:
    return {
        "id": sentence.id,
        "text": sentence.text,
        "points": list(sentence.points),
        "figures": list(sentence.figures),
        "places": places.get(sentence.id, {}),
    }


def _figure(name: str, outline: Outline, places: Places) -> dict[str, object]:
    figure = outline.figures[name]
    return {
        "id": name,
        "message": figure.message,
        "kind": figure.chart.kind,
        "unit": figure.unit,
        "data": figure.data_file,
        "series": [{"name": s.name, "values": list(s.values), "formula": s.formula} for s in figure.chart.series],
        "evidence": [_evidence(piece) for piece in figure.evidence],
        "places": places.get(name, {}),
    }


def _dispute(dispute: Dispute, places: Places) -> dict[str, object]:
    return {
        "id": dispute.id,
        "title": dispute.title,
        "kind": dispute.kind,
        "status": dispute.status,
        "points": list(dispute.points),
        "sides": [{"label": side.label, "text": side.text, "points": list(side.points)} for side in dispute.sides],
        "treatment": dispute.treatment,
        "places": {**places.get(dispute.id, {}), **places.get(f"dispute-{dispute.id}", {})},
    }
