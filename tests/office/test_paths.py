"""A path that is walked finds what the XPath of the same words finds."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.office.paths import look, look_first

SPACES = {"a": "urn:a", "r": "urn:r"}
TREE = etree.fromstring(
    '<a:x xmlns:a="urn:a" xmlns:r="urn:r" v="0"><a:y v="1" r:id="k">one<a:z v="2">two<a:w v="5"/></a:z>tail</a:y><a:w/>'
    '<a:y><a:z>three</a:z><!-- said --><a:z/></a:y><b v="4">four</b></a:x>'
)
PATHS = (
    "@v", "a:y", "./a:y", "a:y/a:z", "a:y/@v", "a:y/@r:id", "*", "*/@v", "a:y/*", "text()", "a:y/text()", "b|a:w",
    ".//a:z", ".//a:z/@v", "//a:y/@v", "//a:x", "//a:y/text()", ".//a:z|.//a:w", "//a:z|//a:x|//b", ".//a:z|//a:x",
    ".//a:y/text()", "a:w|a:y", "a:y/a:z/text()", "a:y/a:z/a:w", "a:y/*/a:w/@v", "a:y[@v]", "//a:z", "a:nothing/@v",
    "b/text()",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_a_path_finds_what_its_xpath_finds(path: str) -> None:
    assert look(path, SPACES)(TREE) == TREE.xpath(path, namespaces=SPACES)


@pytest.mark.parametrize("path", PATHS)
def test_the_first_of_a_path_is_that_of_its_xpath(path: str) -> None:
    first = next(iter(TREE.xpath(path, namespaces=SPACES)), None)
    assert look_first(path, SPACES)(TREE) == first


def test_what_is_anywhere_is_found_from_any_place_in_the_tree() -> None:
    assert look("//a:z", SPACES)(TREE[0]) == TREE.xpath("//a:z", namespaces=SPACES)
