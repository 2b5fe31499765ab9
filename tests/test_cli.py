"""The command line, without a server."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshop.cli import cli
from workshop.settings import Settings


@pytest.fixture(autouse=True)
def own_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"WORKSHOP_{name.upper()}", raising=False)
    monkeypatch.setenv("WORKSHOP_DATA_DIR", str(tmp_path))


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words)


def test_check_finds_nothing_wrong_with_our_own_scripts() -> None:
    done = run("check")
    assert done.exit_code == 0, done.output
    assert "opvoedondersteuning: geen fouten" in done.output


def test_check_points_at_the_mistake_and_fails(tmp_path: Path) -> None:
    folder = tmp_path / "avond"
    folder.mkdir()
    (folder / "script.yaml").write_text("id: avond\nsteps: nothing\n")
    done = run("check", str(folder))
    assert done.exit_code == 1
    assert "avond/script.yaml, regel 2" in done.output


def test_a_script_that_is_not_there_is_named() -> None:
    done = run("check", "nergens")
    assert done.exit_code == 1
    assert "nergens" in done.output


def test_a_session_for_a_demo_tells_its_links_and_its_password_once() -> None:
    first = json.loads(run("session", "opvoedondersteuning", "--place", "Noord").stdout)
    again = json.loads(run("session", "opvoedondersteuning").stdout)
    assert first["account"]["id"] == again["account"]["id"]
    assert "password" in first["account"] and "password" not in again["account"]
    assert first["room"] != again["room"]
    assert "cookie" not in first, "a cookie is for tests alone"


def test_a_route_that_does_not_exist_is_refused_in_a_sentence() -> None:
    done = run("session", "opvoedondersteuning", "--route", "omweg")
    assert done.exit_code == 1
    assert done.output.startswith("Error: Deze route")


def test_the_link_for_the_first_facilitator_is_given_while_there_is_none() -> None:
    assert run("facilitator").output.startswith("/host/setup/")
    run("session", "opvoedondersteuning")
    assert run("facilitator").exit_code == 1


@pytest.mark.parametrize(("kind", "begins"), [("json", b"{"), ("csv", b"\xef\xbb\xbf")])
def test_a_session_is_exported_by_its_key_or_its_digits(kind: str, begins: bytes) -> None:
    links = json.loads(run("session", "opvoedondersteuning").stdout)
    by_key = run("export", links["room"], "--format", kind)
    by_digits = run("export", links["digits"], "--format", kind)
    assert by_key.stdout_bytes.startswith(begins)
    assert by_key.exit_code == by_digits.exit_code == 0


def test_there_is_nothing_to_export_of_a_session_that_does_not_exist() -> None:
    done = run("export", "nergens")
    assert done.exit_code == 1 and done.output.startswith("Error: ")


def test_a_setting_with_a_mistake_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSHOP_FRAME_MS", "soon")
    done = run("facilitator")
    assert done.exit_code == 1
    assert "WORKSHOP_FRAME_MS" in done.output
