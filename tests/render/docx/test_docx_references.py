from __future__ import annotations

from generator.model.element import Bibliography, Caption, Column, Grid, Heading, Prose
from generator.model.inline import Cite, CrossRef, Text
from generator.render.docx.ledger import Ledger
from tests.render.docx.docx_reading import W, body_of, text_of
from tests.render.docx.docx_sample_words import words


def _table() -> Grid:
    caption = Caption("Table", "3", words("Who raises what"))
    return Grid("challenges", (Column("A"), Column("B")), ((words("1"), words("2")),), "table", caption)


def test_a_reference_to_a_table_that_bears_the_id_of_a_part_leads_to_the_table():
    """A part and a table may share an id: a reference to the table is a field to the table's own bookmark."""
    part = Heading(1, words("What stands in the way"), "challenges", "1")
    body = body_of(part, Prose((Text("See "), CrossRef("challenges", "Table 3"))), _table())
    codes = [node.text or "" for node in body.iter(f"{W}instrText")]
    field = next(code for code in codes if code.startswith(" REF "))
    starts = [node for node in body.iter(f"{W}bookmarkStart") if node.get(f"{W}name") == field.split()[1]]

    assert 1 == len(starts)
    assert "Caption" == starts[0].getparent().find(f"{W}pPr/{W}pStyle").get(f"{W}val").title()


def test_a_reference_to_a_part_that_shares_its_id_leads_to_the_part():
    """The words of a reference tell which of the two is meant."""
    ledger = Ledger(captions={"challenges": "Table\u00a03"})
    ledger.reserve("challenges")
    ledger.reserve_caption("challenges")

    assert "challenges" == ledger.leads_to("challenges", "4")
    assert "challenges_2" == ledger.leads_to("challenges", "Table 3")


def test_the_bare_number_of_a_figure_is_a_field_too():
    """ "Tables 1 and 3" stays right when tables are added: each number is a field to the number in its caption."""
    body = body_of(Prose((Text("See Tables 1 and "), CrossRef("challenges", "3"))), _table())
    codes = [node.text or "" for node in body.iter(f"{W}instrText")]
    start = next(node for node in body.iter(f"{W}bookmarkStart") if node.get(f"{W}name") == "challenges_number")
    inside = [node for node in start.itersiblings() if node.tag != f"{W}bookmarkEnd"]

    assert " REF challenges_number \\h \\* CHARFORMAT " in codes
    assert "3" == "".join(text.text or "" for node in inside[:5] for text in node.iter(f"{W}t"))


def test_each_work_of_a_citation_leads_to_its_entry():
    """A link for each work in the look of the text; brackets and what the list does not have lead nowhere."""
    links = ((1, 11, "tran"), (13, 22, "ndo"), (24, 33, "gone"))
    cite = Cite("(Tran, 2024; NDO, 2024; Son, 2021)", (), links=links)
    entries = (("tran", words("Tran, On ferries")), ("ndo", words("NDO, On ports")))
    body = body_of(Prose((Text("So it is "), cite)), Bibliography("References", (("", entries),)))
    found = [link for link in body.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    names = {mark.get(f"{W}name"): text_of(mark.getparent()) for mark in body.iter(f"{W}bookmarkStart")}

    assert ["Tran,\u00a02024", "NDO,\u00a02024"] == [text_of(link) for link in found]
    assert ["Tran, On ferries", "NDO, On ports"] == [names[link.get(f"{W}anchor")] for link in found]
    assert [] == [style for link in found for style in link.iter(f"{W}rStyle", f"{W}u", f"{W}color")]
