# ruff: noqa: E501 - markup stands as a page has it
"""Web pages of ten designs: their text and what they say of themselves; hostile pages bounded."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import InputError
from generator.ingest.document import Raw, RawBlock
from generator.ingest.readers._html_tree import tree_of
from generator.ingest.reading import read_document, read_raw
from tests.hang import HANG, SLACK

FIRST = "The ferry between Oldwick and Sandholm carried 1,204 passengers last winter, more than in any year since the pier was rebuilt."
SECOND = "Captain Edda Marlow said the harbour office would add a fourth crossing in May, if the new lamps arrive before the spring tides."
THIRD = "Fishermen on the northern shore fear that more crossings will disturb the herring, which return to the sound every April."
FOURTH = "A study by the Institute for Ferries found no such harm in 2019, though its authors warned that their nets had been few."
STORY = [FIRST, SECOND, THIRD, FOURTH]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
MENU = '<ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul>'
SHARE = '<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Post</a></div>'
RELATED = (
    '<section class="related"><h2>More from the coast</h2><ul><li><a href="/1">Whales seen off Nether Quay by a school class</a></li>'
    '<li><a href="/2">New lamps for the old pier are late again this year</a></li></ul></section>'
)
COOKIES = (
    '<div id="cookie-banner"><p>We use cookies to make this site work. Accept all cookies or choose which.</p></div>'
)
COMMENTS = '<div id="comments"><h3>2 comments</h3><p>First! I crossed it twice and I was sick twice, would do it again.</p></div>'


def _raw(page: str) -> Raw:
    return read_raw(page.encode(), "a.html")


def _page(body: str, head: str = "", html: str = "") -> tuple[RawBlock, ...]:
    return _raw(f"<!DOCTYPE html><html {html}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>").blocks


def _texts(blocks: tuple[RawBlock, ...]) -> list[str]:
    return [block.text for block in blocks]


NEWS = f"""<header class="site-header"><a href="/">The Sound</a><nav>{MENU}</nav></header>
<main><article><h1>Ferry traffic grows in the sound</h1><p class="byline">By Piet Zandstra</p>
<time datetime="2024-03-05T10:00:00Z">5 March 2024</time>{SHARE}{PARAGRAPHS}{SHARE}</article>{RELATED}{COMMENTS}</main>
<aside><h3>Most read</h3>{MENU}</aside><footer><p>All rights reserved</p></footer>{COOKIES}"""
BLOG = f"""<div id="page" class="has-sidebar"><div id="masthead"><h1 class="site-title"><a href="/">A sailor's blog</a></h1></div>
<div id="content"><div class="post"><h2 class="entry-title">Ferry traffic grows in the sound</h2><div class="entry-content">{PARAGRAPHS}</div>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div></div>
<div id="sidebar" class="widget-area"><h3>Recent posts</h3>{MENU}</div></div>"""
DIVS = f"""<div><div><a href=1>Home</a> | <a href=2>News</a></div><div><div><h1>Ferry traffic grows in the sound</h1>
{"".join(f"<div>{text}</div>" for text in STORY)}</div></div><div><a href=3>Imprint</a> <a href=4>Contact</a></div></div>"""
BREAKS = f"""<div id=top>{MENU}</div><h1>Ferry traffic grows in the sound</h1><div>{"<br><br>".join(STORY)}</div>"""
ONE_BREAK = f"""<h1>Ferry traffic grows in the sound</h1><div class=text>{"<br>".join(STORY)}</div>"""
TABLES = f"""<table width=100%><tr><td colspan=2><a href=/>The Sound</a></td></tr><tr><td width=150>{MENU}</td>
<td><table><tr><td><font size=5><h1>Ferry traffic grows in the sound</h1></font>{PARAGRAPHS}</td></tr></table></td></tr>
<tr><td colspan=2><font size=1><a href=i>Imprint</a></font></td></tr></table>"""
FORM = f"""<form id="aspnetForm" method="post"><input type=hidden value=x><div class="nav">{MENU}</div>
<div class="article-body"><h1>Ferry traffic grows in the sound</h1>{PARAGRAPHS}</div><button>Send</button></form>"""
BROKEN = f"""<div class=menu>{MENU}<div><h1>Ferry traffic grows in the sound<p>{"<p>".join(STORY)}</td></b><a href=x>"""
HEADED = f"""<div class="header-area"><nav>{MENU}</nav></div><div class="story-header"><h1>Ferry traffic grows in the sound</h1>
</div><div itemprop="articleBody">{PARAGRAPHS}<div class="newsletter-signup"><p>Sign up for our letter.</p></div></div>"""
LATE = f"""<nav>{MENU}</nav><section><h1>Ferry traffic grows in the sound</h1>{PARAGRAPHS}<p><em>The Sound</em></p>
<div class="tags"><a href=a>ferry</a> <a href=b>tide</a></div></section><section class="recommendations">{RELATED}</section>"""


@pytest.mark.parametrize("body", [NEWS, BLOG, DIVS, BREAKS, ONE_BREAK, TABLES, FORM, BROKEN, HEADED, LATE])
def test_text_of_ten_designs(body: str) -> None:
    """Title and paragraphs are there in their order; menus, buttons, related pages, comments and cookies are not."""
    head = "<title>Ferry traffic grows in the sound | The Sound</title>"
    texts = _texts(_page(body, head))
    told = [text for text in texts if text not in ("By Piet Zandstra", "5 March 2024", "The Sound")]

    assert ["Ferry traffic grows in the sound", *STORY] == told


def test_title_is_told_by_the_page() -> None:
    """The heading that the page calls its title is one, not the site's name above it."""
    blocks = _page(BLOG, "<title>Ferry traffic grows in the sound – A sailor's blog</title>")

    assert [("title", "Ferry traffic grows in the sound")] == [
        (b.kind, b.text) for b in blocks if b.kind in ("title", "heading")
    ]


def test_byline_and_date_stay() -> None:
    """What stands between title and text and says who and when is kept."""
    assert ["By Piet Zandstra", "5 March 2024"] == _texts(_page(NEWS))[1:3]


def test_kinds_and_levels() -> None:
    """Headings with their level, items with the number that the page prints, captions, quotations."""
    body = f"""<article><h1>Lamps</h1>{PARAGRAPHS}<h2>Oil</h2><p>{FIRST} again</p><h4>Whale oil</h4>
    <ol start=3><li>Fill the lamp.<li><p>Light it.</p><p>Wait for the fog.</p><ul><li>Or not.</li></ul></ol>
    <figure><img src=x alt="a lamp"><figcaption>Figure 1. A lamp in fog</figcaption></figure>
    <blockquote><p>{SECOND} (from a letter)</p></blockquote></article>"""
    found = [(block.kind, block.level, block.text) for block in _page(body)][5:]

    assert [
        ("heading", 2, "Oil"), ("paragraph", 0, f"{FIRST} again"), ("heading", 4, "Whale oil"), ("item", 0, "3. Fill the lamp."),
        ("item", 0, "4. Light it."), ("item", 0, "Wait for the fog."), ("item", 0, "Or not."),
        ("caption", 0, "Figure 1. A lamp in fog"), ("paragraph", 0, f"{SECOND} (from a letter)"),
    ] == found  # fmt: skip


def test_table_of_data_has_rows() -> None:
    """Cells over several columns or rows keep their place; empty ones stay."""
    table = """<table><caption>Table 1. Boats</caption><thead><tr><th rowspan=2>Port<th colspan=2>Boats</tr><tr><th>2019<th>2020</tr></thead>
    <tr><td>Oldwick<td>12<td>14<tr><td>Sandholm<td><td>3<br>new</table>"""
    blocks = _page(f"<article>{PARAGRAPHS}{table}</article>")[4:]

    assert [
        ("caption", "Table 1. Boats"),
        ("table", "Port\tBoats\t\n\t2019\t2020\nOldwick\t12\t14\nSandholm\t\t3 new"),
    ] == [(block.kind, block.text) for block in blocks]
    assert (("Port", "Boats", ""), ("", "2019", "2020"), ("Oldwick", "12", "14"), ("Sandholm", "", "3 new")) == blocks[
        1
    ].rows


def test_notes_and_raised_figures() -> None:
    """A link raised behind a word is a note's mark and no text; a power of ten is text; notes have their numbers."""
    body = f"""<article><h1>Lamps</h1>{PARAGRAPHS}<p>Lamps were lit at dusk.<sup><a href="#fn1">1</a></sup> They burnt 10<sup>6</sup> litres
    on 4 m<sup>2</sup>.</p><section class="footnotes"><ol><li id="fn1"><p>Harbour book, page 4. <a href="#r1">↩</a></p></li></ol></section></article>"""
    blocks = _page(body)[5:]

    assert "Lamps were lit at dusk. They burnt 10⁶ litres on 4 m²." == blocks[0].text
    assert ((23, "1"),) == blocks[0].marks
    assert [("footnote", "1 Harbour book, page 4.")] == [(block.kind, block.text) for block in blocks[1:]]


def test_italics_and_links_keep_their_words() -> None:
    """The words of a link stay; what is set in italics is told by its place."""
    block = _page(
        f'<article>{PARAGRAPHS}<p>See <a href="/x">the <i>Lamp Book</i> of 1911</a>, and nothing else besides it.</p></article>'
    )[-1]

    assert "See the Lamp Book of 1911, and nothing else besides it." == block.text
    assert ["Lamp Book"] == [block.text[start:end] for start, end in block.italics]


def test_hidden_parts_are_left_out() -> None:
    """What a browser does not show is not read."""
    hidden = '<p style="display:none">Not shown here.</p><p hidden>Nor this.</p><script>var a = "<p>no</p>"</script><noscript><p>no</p></noscript><!-- no -->'

    assert STORY == _texts(_page(f"<article>{hidden}{PARAGRAPHS}</article>"))


def test_wrapper_named_like_furniture_is_read() -> None:
    """A name such as "sidebar" on the element that holds the text takes nothing away."""
    assert STORY == _texts(
        _page(f'<div class="no-sidebar related-layout"><div class="comment-free share">{PARAGRAPHS}</div></div>')
    )


def test_entities_are_letters_and_no_more() -> None:
    """HTML's own entities are signs; others stay as they are written, and none is expanded from a document type."""
    page = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><article>' + PARAGRAPHS
    texts = _texts(_raw(page + "<p>Caf&eacute; &amp; bar&#8212;&b; is open to all who come by sea.</p>").blocks)

    assert "Café & bar—&b; is open to all who come by sea." == texts[-1]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ('<meta http-equiv=Content-Type content="text/html; charset=Shift_JIS">', "cp932"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "utf-8"),
        ("<meta charset=utf-8>", "cp1252"),
    ],
)
def test_encodings(head: str, encoding: str) -> None:
    """By what the page states, by its byte order mark, else by its look; a false statement is seen through."""
    word = "灯台" if encoding == "cp932" else "“Café”"
    data = f"<html><head>{head}</head><body><article>{PARAGRAPHS}<p>{word} is a word that tells.</p></article></body></html>"
    blocks = read_raw(data.encode(encoding), "a.html").blocks

    assert f"{word} is a word that tells." == blocks[-1].text


def test_hints_of_a_paper() -> None:
    """Meta tags for libraries give title, authors, date, journal, volume, pages and DOI."""
    head = """<meta name=citation_title content="Lamps of the Coast"><meta name=citation_author content="Marlow, Edda">
    <meta name=citation_author content="Zandstra, Piet"><meta name=citation_publication_date content="2021/03/05">
    <meta name=citation_journal_title content="Review of Harbours"><meta name=citation_volume content=12><meta name=citation_issue content=2>
    <meta name=citation_firstpage content=101><meta name=citation_lastpage content=119><meta name=citation_doi content="doi:10.5555/lamp.12">
    <title>Lamps of the Coast | Review of Harbours</title>"""
    hints = _raw(f"<html lang=en-gb><head>{head}</head><body><article>{PARAGRAPHS}</article></body></html>").hints

    assert {
        "title": "Lamps of the Coast", "author": "Marlow, Edda; Zandstra, Piet", "issued": "2021-03-05", "DOI": "10.5555/lamp.12",
        "container-title": "Review of Harbours", "volume": "12", "issue": "2", "page": "101-119", "language": "en-GB",
    } == dict(hints)  # fmt: skip


def test_hints_of_an_article() -> None:
    """Data for search engines, links and bylines give author, date, outlet and address."""
    head = """<title>Ferry traffic grows - The Sound</title><meta property="og:site_name" content="The Sound">
    <link rel=canonical href="https://sound.example/ferry"><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "NewsArticle", "headline": "Ferry traffic grows", "datePublished": "2024-03-05T08:00:00+01:00",
    "author": [{"@type": "Person", "name": "Piet Zandstra"}, {"@type": "Person", "name": "Edda Marlow"}], "publisher": {"name": "Sound Media"}}]}</script>"""
    hints = _raw(f"<html lang=en><head>{head}</head><body><article>{PARAGRAPHS}</article></body></html>").hints

    assert {
        "title": "Ferry traffic grows", "author": "Piet Zandstra; Edda Marlow", "issued": "2024-03-05", "container-title": "The Sound",
        "publisher": "Sound Media", "URL": "https://sound.example/ferry", "language": "en",
    } == dict(hints)  # fmt: skip


def test_damaged_data_of_a_page_says_nothing() -> None:
    """Broken JSON, a list where a name should be, an author that is an address: no hints, no fault."""
    head = """<script type="application/ld+json">{"@type": "Article", </script><script type="application/ld+json">[[[{"@type": ["Article", 3],
    "author": [[["x"]]], "datePublished": 2024, "headline": {"a": 1}}]]]</script><meta name=author content="https://x.example/me">"""

    assert {} == dict(_raw(f"<html><head>{head}</head><body><article>{PARAGRAPHS}</article></body></html>").hints)


def test_page_without_text_is_refused() -> None:
    """A page of scripts and menus has nothing to read."""
    for page in (
        "<html><body><script>x()</script></body></html>",
        "<html></html>",
        "<html><body><nav>Home</nav></body></html>",
    ):
        with pytest.raises(InputError):
            _raw(page)


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 200_000, "<b>" * 300_000 + "x", "<table><tr><td>" * 50_000, "<ul><li>" * 100_000, "<a href=x>" * 200_000,
        "<p>" * 300_000, "&amp;" * 300_000, "<" * 1_000_000, "<!--" * 200_000, "<br>" * 300_000, "x<br>\n \n" * 100_000,
        "<ol>" + "<li>a" * 90_000, "<p " + "a" * 1_000_000, "<sup>1</sup>" * 100_000, "</div>" * 300_000,
        "<table>" + "<tr><td colspan=1000 rowspan=65000>x<td>y" * 1_000 + "</table>", "↩ " * 400_000, "<p class=footnotes id=fn1>" + "↩ " * 200_000 + "x",
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_hostile_pages_take_little_time(hostile: str) -> None:
    """A million repeats of anything are read or refused soon."""
    started = time.process_time()
    try:
        _raw(f"<html><head></head><body><p>{FIRST}</p>{hostile}")
    except InputError as error:
        assert error.findings[0].mend  # noqa: PT017 - either outcome is right

    assert time.process_time() - started < HANG


WHOLE = f"<!DOCTYPE html><html><head><title>x</title></head><body>{NEWS}{TABLES}</body></html>"
TAGS = st.sampled_from(
    ["<p>", "</p>", "<div class=share>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<ol start=x>", "<sup>1</sup>",
     "<h2>", "</h2>", "<i>", "</i>", "<br>", "a b", FIRST, "&nbsp;", "<a href=#>", "</a>", "<pre>\n x\n", "<dl><dt>", "<section class=footnotes>", "\u200d↩"]
)  # fmt: skip


def _holds(raw: Raw) -> None:
    for block in raw.blocks:
        assert all(0 <= at <= len(block.text) for at, _ in block.marks)
        assert all(0 <= start < end <= len(block.text) for start, end in block.italics)
        assert block.text.strip()


@settings(max_examples=60, deadline=None)
@given(st.lists(TAGS, max_size=40))
def test_any_markup_gives_blocks_or_a_refusal(tags: list[str]) -> None:
    """However elements stand in each other: blocks whose marks and italics lie inside their text, or a message."""
    try:
        _holds(_raw(f"<html><body><p>{SECOND}</p>{''.join(tags)}"))
    except InputError as error:
        assert error.findings[0].mend  # noqa: PT017 - either outcome is right


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.binary(max_size=4)), max_size=6), st.integers(0, len(WHOLE)))
def test_mutated_pages_give_blocks_or_a_refusal(edits: list[tuple[int, bytes]], cut: int) -> None:
    """Whatever bytes a page holds, and wherever it ends."""
    data = bytearray(WHOLE.encode())
    for at, new in edits:
        data[at : at + 2] = new
    try:
        _holds(read_raw(b"<!DOCTYPE html><html><body>" + bytes(data)[:cut], "a.html"))
    except InputError as error:
        assert error.findings[0].mend  # noqa: PT017 - either outcome is right


def test_clean_text_of_a_page() -> None:
    """Read and cleaned, the page is its title, its byline and its paragraphs."""
    document = read_document(WHOLE.replace(TABLES, "").encode(), "a.html", "a")

    assert ["title", "byline", "byline", *["paragraph"] * 4] == [block.kind for block in document.blocks]


def test_same_page_gives_the_same_blocks() -> None:
    """Twice read, twice the same."""
    assert _raw(WHOLE) == _raw(WHOLE)


def test_a_page_with_a_long_run_of_spaces_takes_time_in_proportion() -> None:
    """The run is looked through once for a declaration of XML, not from each of its spaces."""
    short, long = (_parsing(b"<p>Ferries" + b" " * size + b"sail.</p>") for size in (50_000, 200_000))

    assert long < 12 * short + SLACK


def _parsing(page: bytes) -> float:
    began = time.process_time()
    tree_of(page, "a.html")
    return time.process_time() - began


def test_a_declaration_of_xml_goes_wherever_it_stands() -> None:
    """One behind blanks, too."""
    tree = tree_of(
        b" \n <?xml version='1.0' encoding='utf-8'?>\n<html><body><p>Ferries sail.</p></body></html>", "a.html"
    )

    assert "Ferries sail." == tree.text_content().strip()
