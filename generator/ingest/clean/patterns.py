"""How the lines look that journals print around a paper."""

from __future__ import annotations

import re

from generator.records import dataclass

_LONG = 700  # characters of a licence or a notice on how to cite


def look(pattern: str) -> re.Pattern[str]:
    """``pattern``, blind to case."""
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Lines that begin (with ``inside``: anywhere) as ``look`` says; ``everywhere``: also amid the text."""

    reason: str
    look: re.Pattern[str]
    longest: int = 250
    everywhere: bool = False
    inside: bool = False

    def fits(self, text: str, outside: bool) -> bool:
        """Whether ``text``, a whole block, is such a line; ``outside``: before or behind the text proper."""
        if len(text) > self.longest or not (outside or self.everywhere):
            return False
        return bool(self.look.search(text) if self.inside else self.look.match(text))


_LICENCE = look(
    r"creativecommons\.org/licen[cs]es"
    r"|distributed under the terms? (?:and conditions )?of the creative commons"
    r"|(?:this|there) is an open[- ]access (?:article|journal|paper)"
    r"|^open access\b.{0,80}\blicen[cs]ed?\b"
    r"|licensed under (?:a |the )?(?:creative commons|cc[ -]by)"
    r"|^CC[ -]BY(?:-[A-Z]{2})*(?: \d\.\d)?\.?$"
)
_ISSN = look(
    r"(?:print |online |e-?)?issn\b"
    r"|.{0,120}\b(?:p-?|e-?|online )?issn\b[^.]{0,40}\d{4}-\d{3}[\dx]"
)
_DOI = look(r"(?:doi\b|https?://(?:dx\.)?doi\.org/)\s*:?\s*\S")
_PAGES = look(r"(?:page no|pages?|pp)\.?\s*:?\s*\d{1,5}\s*[-–—]\s*\d{1,5}\.?$")
_VOLUME = look(r"(?:vol(?:ume|\.)?|band|tome|tập)\s*[:.]?\s*(?:\d{1,4}|[ivxlc]{1,7})\b[^.]{0,100}\.?$")
_CITED = look(r".{3,120}\b\d{1,4}\s?\((?:19|20)\d\d\)[,:]?\s*(?:pp?\.\s*)?\d{1,5}\s?[-–]\s?\d{1,5}\.?$")
_INDEXED = look(
    r"(?:[a-z]{1,20} )?impact factor\b"
    r"|indexed (?:in|by)\b"
    r"|(?:msc|udc|ccs)\b.{0,30}(?:code|classif|:)"
)
_JEL = look(r"jel\b[^.]{0,30}(?:codes?|classif\w*|:)")
_VIEWS = look(
    r"(?:disclaimer\s*:\s*)?(?:the |all )?(?:views|opinions|findings"
    r"|interpretations)\b.{0,40}\b(?:expressed|presented|stated)"
    r"\b.{0,80}\b(?:those|author'?s?|authors'|solely|own)\b"
)
_REACHED = look(
    r"for (?:further|more|additional) (?:information|details|enquiries)\b.{0,60}(?:contact|visit|call|write|see)\b"
    r"|(?:press|media)(?: and public)? (?:office|contacts?|enquiries|inquiries)\b.{0,80}$"
    r"|.{0,160}\b(?:tel|phone|fax)\b\.?\s?:?\s?\+?[\d(]"
    r"|(?:tel|telephone|phone|fax|mobile|contact)\b\.?\s*[:(+\d].{2,100}$"
)
_CREDIT = look(
    r"(?:photo(?:graph)?s?|image|picture|illustration|video|cover(?: photo| image)?)\s?(?:by|credits?"
    r"|courtesy of|source)?"
    r"\s?[:©/]\s?.{2,120}$"
    r"|.{10,300}[(\[](?:photo(?:graph)?|image|picture|credit)s?\s?(?:by|credit"
    r"|courtesy of)?\s?[:©/][^)\]]{2,80}[)\]]\.?$"
    r"|\[(?:photo|image|picture|video|audio|map|graphic|chart|box|gallery|embed|advert\w*|infographic)\b[^\]]{0,200}\]$"
)
_DATES = look(
    r"(?:manuscript |article |paper )?(?:history\s*:?\s*|info\s*:?\s*)?"
    r"(?:received|submitted|revised|accepted|published|available online|date of (?:submission|acceptance))\b.{0,20}\d"
    r"|article history\b"
)
_ADDRESS = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}"
_CORRESPONDENCE = look(
    r"[*†✉\d\s]{0,4}(?:corresponding (?:author|address)"
    r"|correspondence(?:\s+(?:to|should|author|address|concerning))?\s*[:(]"
    r"|correspondence to\b"
    r"|\*?e-?mails?(?: address(?:es)?)?\s*:"
    r"|author(?:'s|s'|s)? (?:e-?mail|contact))"
)
_ADDRESSES = look(rf"[*†✉\s]{{0,4}}{_ADDRESS}(?:[\s,;]{{1,4}}{_ADDRESS}){{0,6}}$")
_CITE = look(
    r"how to cite|to cite this|cite this (?:article|paper|report|document|as)|please cite"
    r"|suggested citation|recommended citation|citation\s*:|cite as\s*:"
)
_COPYRIGHT = look(r"copyright\b|©|\(c\)\s*(?:19|20)\d\d|.{0,200}\ball rights reserved\b")
_JOURNAL = look(
    r"available (?:online )?at|journal home ?page|contents lists available|downloaded (?:from|by|on)"
    r"|view publication stats|content uploaded by|see discussions, stats|to link to this article"
    r"|published (?:online )?by|peer review under|this article can be (?:found|downloaded)"
    r"|submit your (?:article|paper|manuscript)\b|(?:article|total) (?:views|downloads"
    r"|citations)\s*:?\s*\d|view (?:related|citing)"
    r"|view crossmark|citing articles\b|full terms (?:&|and) conditions|(?:check for|view) updates|article history\b"
    r"|(?:www\.|https?://)\S+$"
)


PATTERNS = (
    Pattern("licence", _LICENCE, _LONG, everywhere=True, inside=True),
    Pattern("identifiers", _ISSN),
    Pattern("identifiers", look(rf"{_DOI.pattern}+$"), 90, everywhere=True),
    Pattern("identifiers", _DOI, 200),
    Pattern("identifiers", _CITED, 150),
    Pattern("identifiers", _PAGES, 60),
    Pattern("identifiers", _VOLUME, 140),
    Pattern("identifiers", _INDEXED, 300),
    Pattern("identifiers", _JEL, 300, everywhere=True),
    Pattern("dates of the paper", _DATES, 300),
    Pattern("disclaimer", _VIEWS, 500, everywhere=True),
    Pattern("correspondence", _REACHED, 250),
    Pattern("picture", _CREDIT, 400, everywhere=True),
    Pattern("correspondence", _CORRESPONDENCE, 400, everywhere=True),
    Pattern("correspondence", _ADDRESSES, 300),
    Pattern("citation notice", _CITE, _LONG, everywhere=True),
    Pattern("copyright", look(r"©"), 120, everywhere=True),
    Pattern("copyright", _COPYRIGHT, 400),
    Pattern("journal furniture", _JOURNAL, 300),
)
"""The first one that fits a line says why it is left out."""
