"""What leaves a session: all that may, nothing that may not, in files that people can use."""

import csv
import io
import json
import subprocess

import pikepdf
import pytest

from tests.exports.evening import FORMAL, WHATS, finished_evening
from workshop.exports.csv import as_csv
from workshop.exports.json import as_json
from workshop.exports.pdf import as_pdf


@pytest.fixture(scope="module")
def evening():
    return finished_evening().workshop


@pytest.fixture(scope="module")
def document(evening):
    return json.loads(as_json(evening, "nl"))


def test_the_json_holds_agreements_notes_and_results(document):
    assert (document["format"], document["version"]) == ("samenspel", 2)
    assert document["session"]["sides"] == {"formal": 4, "informal": 4}
    assert [a["what"] for a in document["agreements"]] == list(WHATS)
    words = [a["vote"]["word"] for a in document["agreements"]]
    assert words == ["carried", "carried", "only_formal"]
    assert document["agreements"][0]["lead_formal"]["name"] == "Anneke"
    steps = {step["step"]: step for step in document["steps"]}
    assert len(steps["strength"]["contributions"]) == 8
    assert steps["close"]["results"]["faces"] == {"1": 2, "2": 2, "3": 2, "4": 1, "5": 1}


def test_the_json_holds_nothing_hidden_secret_or_private(evening, document):
    text = json.dumps(document, ensure_ascii=False)
    hidden = [c.text for c in evening.contributions.values() if c.hidden]
    people = [person.id for person in evening.people.values()]
    devices = [device for person in evening.people.values() for device in person.devices]
    secrets = [evening.key, evening.projector, evening.coalition.read, evening.coalition.keep_up]
    for never in (*hidden, *people, *devices, *secrets, "Privé", "geheim woord", '"choice"'):
        assert never not in text
    strength = next(step for step in document["steps"] if step["step"] == "strength")
    assert not any("name" in row for row in strength["contributions"])


def test_a_step_that_is_covered_again_is_not_exported():
    room = finished_evening()
    room.moves_to("strength", "write")
    exported = json.loads(as_json(room.workshop, "nl"))
    strength = next(step for step in exported["steps"] if step["step"] == "strength")
    assert strength["contributions"] == []


def test_small_numbers_hold_in_files_too():
    exported = as_json(finished_evening(informal=2).workshop, "en").decode()
    assert '"sides"' not in exported


def test_the_table_opens_in_a_spreadsheet_and_runs_nothing(evening):
    raw = as_csv(evening, "nl")
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert [row["Wat we doen"] for row in rows] == [WHATS[0], f"'{WHATS[1]}", WHATS[2]]
    assert rows[0]["Trekker informeel"] == "Fatma" and rows[0]["Klaar op"] == "5 december 2026"
    assert rows[2]["Wie zegt ja"] == "Nog niet: alleen formeel zegt ja"
    assert "What we do" in as_csv(evening, "en").decode("utf-8-sig")


@pytest.mark.parametrize("language", ["nl", "en", "ar-x-test"])
def test_the_document_is_tagged_and_speaks_its_language(evening, language, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(as_pdf(evening, language))
    with pikepdf.open(path) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == language.split("-")[0]
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()
    structure = _run("pdfinfo", "-struct-text", str(path))
    assert "Table" in structure and structure.count("TH") >= 5
    text = _run("pdftotext", "-layout", str(path), "-")
    for shown in ("Elke dinsdag koffie", *FORMAL[:1], "Moedercafé", "#strong[niet]", "te vaak"):
        assert shown in text
    assert "geheim woord" not in text and "Privé" not in text


def test_a_character_that_no_font_has_gets_a_mark_and_a_sentence(evening, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(as_pdf(evening, "en"))
    assert "Some characters cannot be shown" in _run("pdftotext", str(path), "-")


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode()
