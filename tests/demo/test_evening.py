"""The made-up evening is read whole, or refused with the line and the column of every mistake."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from workshop.cli import cli
from workshop.demo.company import chosen
from workshop.demo.evening import FILE, Evening, check_evening, read_evening
from workshop.demo.kinds import known
from workshop.paths import SESSIONS
from workshop.scripts import ScriptRefused, check, read_script

OURS = SESSIONS / "opvoedondersteuning"
SCRIPT = read_script(OURS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Our own script, to plant mistakes in."""
    shutil.copytree(OURS, tmp_path / OURS.name)
    return tmp_path / OURS.name


@pytest.fixture(scope="module")
def evening() -> Evening:
    found = read_evening(OURS, SCRIPT, "nl")
    assert found is not None
    return found


def plant(folder: Path, old: str, new: str) -> str:
    """Put something else in the evening; ¦ marks the place at which it should be found."""
    path = folder / FILE
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not there"
    text = text.replace(old, new, 1)
    before = text.partition("¦")[0]
    path.write_text(text.replace("¦", ""), "utf-8")
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    return f"{FILE}, regel {line}, kolom {column}: "


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("by: fatma", "by: ¦fatmaa", "Bedoel je ‘fatma’?"),
        ("us: [amal, ewa", "us: [amal, ¦evva", "geen ‘evva’"),
        ("organisation: selam", "organisation: ¦salam", "Bedoel je ‘selam’?"),
        ("      selam:\n", "      ¦salam:\n", "geen organisatie ‘salam’"),
        ("dimension: knowledge", "dimension: ¦wisdom", "instellingen van dit onderdeel"),
        ("      fruits:\n", "      ¦fruit:\n", "Bedoel je ‘fruits’?"),
        ('anneke: "warm"', f'anneke: ¦"{"m" * 31}"', "30 letters"),
        ('anneke: "warm"', 'anneke: ¦" "', "leeg"),
        ("anneke: [3, 3]", "anneke: [3, ¦5]", "4 of minder"),
        ("origin: f19", "origin: ¦f99", "zegt niemand ‘f99’"),
        ("side: both, as: formal", "side: ¦none", "een van deze woorden"),
        ("  strength:\n", "  ¦strenght:\n", "Bedoel je ‘strength’?"),
        ("days: 14", "day¦s: 14".replace("day¦s", "¦dayz"), "hoort hier niet"),
        ("look_back: quarter", "look_back: ¦never", "een van deze woorden"),
        ("face: 5", "face: ¦6", "5 of minder"),
    ],
)
def test_a_mistake_is_found_where_it_stands(folder: Path, old: str, new: str, says: str) -> None:
    where = plant(folder, old, new)
    said = [str(each) for each in check_evening(folder, SCRIPT, "nl")]
    assert any(each.startswith(where) and says in each for each in said), said


def test_who_does_both_writes_from_a_side(folder: Path) -> None:
    plant(folder, "side: both, as: formal", "side: both")
    assert "‘as’" in str(check_evening(folder, SCRIPT, "nl")[0])


def test_a_mistake_in_it_keeps_nobody_from_the_script(folder: Path) -> None:
    plant(folder, "by: fatma", "by: nobody")
    assert check(folder) == []
    with pytest.raises(ScriptRefused):
        read_evening(folder, SCRIPT, "nl")


def test_the_command_checks_it_with_its_script(folder: Path) -> None:
    where = plant(folder, "by: fatma", "by: ¦nobody")
    done = CliRunner().invoke(cli, ["check", str(folder)])
    assert done.exit_code == 1 and where in done.output


def test_a_script_need_not_have_one(folder: Path) -> None:
    (folder / FILE).unlink()
    assert check_evening(folder, SCRIPT, "nl") == []
    done = CliRunner().invoke(cli, ["demo", str(folder)])
    assert done.exit_code == 1
    assert (
        done.output == "Error: Draaiboek opvoedondersteuning heeft geen verzonnen avond: er is "
        f"geen {FILE}.\n"
    )


def test_each_step_of_our_script_has_its_part(evening: Evening) -> None:
    silent = {step.id for step in SCRIPT.steps if known(step.kind) is None}
    assert silent == set()
    assert evening.steps.keys() == {step.id for step in SCRIPT.steps}


def test_people_type_in_their_own_languages(evening: Evening) -> None:
    notes = evening.steps["strength"].notes
    assert {note.text.lang for note in notes} == {"nl", "en", "tr", "ar", "pl", "uk"}
    sides = {note.id[0]: set() for note in notes}
    for note in notes:
        writer = evening.people[note.by]
        sides[note.id[0]].add(writer.writes_as or writer.side)
    assert sides == {"f": {"formal"}, "i": {"informal"}}


def test_who_is_written_about_reacts(evening: Evening) -> None:
    """Who does both reacts only as the side that they do not write from (RULES.md, "Voices")."""
    for note in evening.steps["strength"].notes:
        about = {"f": "informal", "i": "formal"}[note.id[0]]
        for id in (*note.us, *note.surprise, *note.missing):
            assert evening.people[id].side == about, (note.id, id)


@pytest.mark.parametrize("people", [4, 12, 20, 27, 30])
def test_fewer_people_are_of_both_sides_and_can_be_counted(evening: Evening, people: int) -> None:
    sides = [evening.people[id].side for id in chosen(evening, people)]
    assert len(sides) == people
    assert abs(sides.count("formal") - sides.count("informal")) <= 1
    assert sides.count("both") not in (1, 2)
