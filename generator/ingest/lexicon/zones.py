"""Headings of what is not the argument itself, and labels that open a paragraph: abstract, references, annex."""

from __future__ import annotations


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.splitlines() if line.strip())


ABSTRACT = _lines(
    """abstract
    summary
    executive summary
    key points
    key messages
    highlights
    synopsis
    at a glance
    in brief
    résumé
    synthèse
    zusammenfassung
    kurzfassung
    resumen
    resumen ejecutivo
    tóm tắt"""
)
KEYWORDS = _lines(
    """keywords
    key words
    index terms
    mots-clés
    mots clés
    schlüsselwörter
    schlagwörter
    palabras clave
    từ khóa
    từ khoá
    jel classification
    jel codes"""
)
REFERENCES = _lines(
    """references
    reference list
    list of references
    references and notes
    bibliography
    select bibliography
    works cited
    literature
    literature cited
    sources
    further reading
    notes
    endnotes
    footnotes
    références
    bibliographie
    références bibliographiques
    literatur
    literaturverzeichnis
    quellen
    quellenverzeichnis
    referencias
    bibliografía
    referencias bibliográficas
    fuentes
    tài liệu tham khảo
    nguồn"""
)
ANNEX = _lines(
    """annex
    annexes
    annexe
    appendix
    appendices
    supplementary material
    supporting information
    acknowledgement
    acknowledgements
    acknowledgment
    acknowledgments
    funding
    author contributions
    conflict of interest
    conflicts of interest
    competing interests
    declaration of interest
    declarations
    data availability
    data availability statement
    disclaimer
    about the author
    about the authors
    about us
    contact
    abbreviations
    list of abbreviations
    glossary
    list of figures
    list of tables
    contents
    table of contents
    related articles
    read more
    comments
    remerciements
    table des matières
    anhang
    danksagung
    inhaltsverzeichnis
    inhalt
    anexo
    anexos
    agradecimientos
    índice
    phụ lục
    lời cảm ơn
    mục lục"""
)
# Of the above, those that may be a subject too: sources of water, notes on a visit.
AMBIGUOUS = _lines(
    """sources
    notes
    literature
    literatur
    quellen
    fuentes
    nguồn
    contents
    comments
    contact
    funding"""
)
# Words before the number of a heading: "Chapter 3", "Phần II".
NUMBERED = _lines(
    """chapter
    section
    part
    article
    chapitre
    partie
    section
    kapitel
    abschnitt
    teil
    capítulo
    sección
    parte
    chương
    phần
    mục"""
)
ANNEXED = _lines(
    """annex
    annexe
    appendix
    anhang
    anexo
    phụ lục"""
)
