"""The figures of documents as one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.check.documents._figures import Figures
from generator.errors import Finding
from tests.inspection.rendered import Rendered

LEAST_CONTRAST = 4.5
MOST_FAMILIES = 2
MOST_ASTRAY = 1
EDITORIAL = ("slide-words", "slide-variety")  # what an editor decides: generated editions are not held to it
HEAD = ("SDK", "own", "over", "off", "overlap", "contrast", "alt text", "words", "fonts", "contents")


@dataclass(frozen=True, slots=True)
class Line:
    """All that is known of one document; None where a tool was missing."""

    name: str
    figures: Figures
    findings: tuple[Finding, ...]
    sdk: tuple[str, ...] | None
    rendered: Rendered | None

    @property
    def cells(self) -> tuple[str, ...]:
        figures, rendered = self.figures, self.rendered
        return (
            _count(self.sdk),
            str(len(self.findings)),
            _count(None if rendered is None else rendered.over),
            _count(None if rendered is None else rendered.off),
            _count(None if rendered is None else rendered.overlaps),
            "-" if figures.contrast is None else f"{figures.contrast:.1f}",
            str(sum(finding.rule.startswith("alt-") for finding in self.findings)),
            str(figures.words) if figures.slides else "-",
            str(figures.families),
            "-" if rendered is None or rendered.astray is None else f"±{rendered.astray}",
        )

    @property
    def faults(self) -> tuple[str, ...]:
        """All that is not as it should be, a line each."""
        figures, rendered = self.figures, self.rendered
        found = [f"SDK: {what}" for what in self.sdk or ()]
        found += [f"{finding.rule}: {finding.what}" for finding in self.findings]
        if rendered is not None:
            found += [f"rendered: {what}" for what in (*rendered.over, *rendered.off, *rendered.overlaps)]
            if (rendered.astray or 0) > MOST_ASTRAY:
                found.append(f"rendered: the contents are wrong by {rendered.astray} pages")
        if figures.contrast is not None and figures.contrast < LEAST_CONTRAST:
            found.append(f"contrast: {figures.contrast:.2f}, less than {LEAST_CONTRAST}")
        return tuple(found + ([f"fonts: {figures.families} families"] if figures.families > MOST_FAMILIES else []))


def _count(found: Sequence[str] | None) -> str:
    return "-" if found is None else str(len(found))


def held(findings: Sequence[Finding], *, generated: bool) -> tuple[Finding, ...]:
    """The findings that count for a document; notes never do."""
    aside = EDITORIAL if generated else ()
    return tuple(finding for finding in findings if finding.level != "note" and finding.rule not in aside)


def table(lines: Sequence[Line]) -> str:
    """A row a document, a column a figure."""
    rows = [("document", *HEAD), *((line.name, *line.cells) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(_padded(cell, width, i) for i, (cell, width) in enumerate(zip(row, widths, strict=True)))
                     for row in rows)  # fmt: skip


def _padded(cell: str, width: int, column: int) -> str:
    return cell.rjust(width) if column else cell.ljust(width)


def by_rule(lines: Sequence[Line]) -> str:
    """How often each rule was broken; empty where none was."""
    counts = Counter(finding.rule for line in lines for finding in line.findings)
    return ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items()))
