"""A folder in which many files mean harm: each is refused or bounded, the rest is read, nothing leaves the topic."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from generator.cli import main
from tests.commands.test_ingest import HARBOUR, contents
from tests.ingest.pdf_files import stream, written

_TEXT = "<p>The harbours of the coast took 4.2 million passengers in 2022, the port of Sellin said on Friday.</p>"


def _zipped(*parts: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return buffer.getvalue()


def _looping() -> bytes:
    """A PDF whose page tree leads back to itself, and whose drawing calls itself."""
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"
    return written([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>",
        b"<< /Type /Page /Parent 2 0 R /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>",
        stream(b"/X Do"),
        stream(b"/X Do /X Do").replace(b"<< ", f"<< {form} ".encode(), 1),
    ])  # fmt: skip


_ENTITIES = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
REFUSED = {
    "bomb.docx": _zipped(("word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>")),
    "entities.docx": _zipped(("word/document.xml", _ENTITIES)),
    "climbing.docx": _zipped(("word/../../../climbed.xml", b"<a/>"), ("word/document.xml", b"<a/>")),
    "looping.pdf": _looping(),
    "one-line.txt": b"ships " * 1_700_000,
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "papers").mkdir()
    assert main(["new", "topic", "ferries"]) == 0
    return tmp_path


def test_what_means_harm_costs_no_other_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bombs, entities, rings, endless lines and names that climb are each told; the article beside them is read."""
    for name, data in REFUSED.items():
        (here / "papers" / name).write_bytes(data)
    (here / "papers" / "harbour.txt").write_text(HARBOUR, "utf-8")
    outside = set(here.parent.iterdir())
    capsys.readouterr()

    assert 2 == main(["ingest", "ferries", "papers", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert ["harbour.txt"] == [one["file"] for one in told["sources"]]
    assert sorted(REFUSED) == sorted(one["file"] for one in told["findings"] if one["level"] == "error")
    assert all(one["mend"] for one in told["findings"] if one["level"] == "error")
    assert outside == set(here.parent.iterdir())


def test_scripts_of_a_page_are_neither_run_nor_read(here: Path) -> None:
    """Scripts, styles, handlers and what is hidden leave no word in any file of the topic."""
    page = f"""<html><head><title>Ferries</title><script>var secret = "stolen";</script><style>p {{ stolen }}</style>
    </head><body onload="stolen()"><article><h1>Ferries of the coast</h1>{_TEXT * 3}<script>document.write("stolen")
    </script><noscript>stolen</noscript><iframe src="javascript:stolen()">stolen</iframe><template>stolen</template>
    <p hidden>stolen</p></article></body></html>"""
    (here / "papers" / "page.html").write_text(page, "utf-8")

    assert 0 == main(["ingest", "ferries", "papers"])
    assert not [name for name, data in contents(here / "seeds").items() if b"stolen" in data]


def test_names_that_climb_stay_in_the_topic(here: Path) -> None:
    """What a document calls itself, its author and its source never becomes a path."""
    text = HARBOUR.replace("Ada Norrby", "../../Ada ../Norrby").replace("Northern", "../../../etc/Northern")
    (here / "papers" / "..%2f..%2fpage.txt").write_text(text, "utf-8")
    before = {path for path in here.rglob("*") if path.is_file() and "seeds" not in path.parts}

    assert 0 == main(["ingest", "ferries", "papers"])
    after = {path for path in here.rglob("*") if path.is_file() and not {"seeds", ".cache"} & set(path.parts)}
    assert before == after
    assert 1 == len(list((here / "seeds" / "ferries" / "notes").glob("*.md")))


def test_a_map_that_was_tampered_with_removes_nothing(here: Path) -> None:
    """Ingesting again takes away what it drafted in the topic's own data, wherever a map says it stands."""
    (here / "papers" / "harbour.txt").write_text(HARBOUR, "utf-8")
    assert 0 == main(["ingest", "ferries", "papers"])
    victim = here / "victim.csv"
    victim.write_text("x,y\n", "utf-8")
    (path,) = (here / "seeds" / "ferries" / "originals").glob("*.map.json")
    told = json.loads(path.read_text("utf-8"))
    told["drafted"]["data ../../victim.csv"] = told["drafted"]["data data/../../../victim.csv"] = "0"
    path.write_text(json.dumps(told), "utf-8")

    assert 0 == main(["ingest", "ferries", "papers", "--again"])
    assert "x,y\n" == victim.read_text("utf-8")
