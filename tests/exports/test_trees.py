"""Trees of groups on paper and page: each its drawing, under the sign of its group."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.domain.room import Participant, Room, new_room
from tests.javascript import told
from workshop.drawings import signs
from workshop.drawings.colours import colour
from workshop.drawings.slots import WIDE
from workshop.exports.pdf import as_pdf
from workshop.exports.pictures import Picture, picture
from workshop.exports.rows import steps
from workshop.paths import STATIC
from workshop.words import MIRRORED

# Signs come again from 7 on; who comes next hangs nothing.
GROUPS, WRITTEN = 8, (0, 1, 6)
# What screens draw for a group, without a screen.
SCREENS = f"""
  globalThis.document = {{ createComment() {{}}, createTreeWalker() {{}} }}
  const {{ groupSign }} = await import("{STATIC}/js/parts/group-sign.js")
  const {{ icon }} = await import("{STATIC}/js/parts/icons.js")
  const path = (value) => (String(value).startsWith("M") ? value : "")
  const lines = (made) => made?.values?.map(lines).join("") ?? path(made)
  told = given.map(groupSign).map((sign) => ({{ sign, lines: lines(icon(sign)) }}))
"""


@pytest.fixture(scope="module")
def room() -> Room:
    room = new_room(("arrive", "trees", "agreements"))
    room.fills(map("F{}".format, range(GROUPS)), map("I{}".format, range(GROUPS)))
    room.moves_to("trees", "grow")
    room.leads("make_groups", how="mixed", size=2)
    for number, group in enumerate(room.workshop.groups_open()):
        for person in room.workshop.members(group.id) if number in WRITTEN else ():
            phone = Participant(room, person.devices[0])
            phone.answers("item", {"part": "fruits", "text": f"Vrucht {number + 1}"})
    room.moves_to("trees", "whole")
    return room


def drawn_of(room: Room, language: str = "nl") -> Picture:
    run = room.run_of("trees")
    found = next(step for step in steps(room.workshop, language) if step.run.id == run)
    drawn = picture(found, language)
    assert drawn is not None
    return drawn


def test_each_tree_has_its_drawing_under_the_sign_of_its_group(room: Room) -> None:
    trees = drawn_of(room).drawn["trees"]
    named = [(tree["group"]["number"], tree["group"]["name"]) for tree in trees]
    assert named == [(1, "De fiets"), (2, "De kop"), (7, "De fiets")]
    assert [{label["text"] for label in tree["labels"]} for tree in trees] == [
        {f"Vrucht {number}"} for number, _ in named
    ]
    assert len({tree["svg"] for tree in trees}) == len(trees)
    assert trees[2]["alt"].startswith("groepje 7, De fiets. ")


def test_a_tree_in_which_nothing_hangs_is_there_and_says_so(room: Room) -> None:
    empty = drawn_of(room).drawn["empty"]
    assert [tree["group"]["number"] for tree in empty["trees"]] == [3, 4, 5, 6, 8]
    assert empty["title"] == "nog leeg"
    assert not any("labels" in tree for tree in empty["trees"])


def test_no_picture_before_anything_hangs_in_any_tree() -> None:
    room = new_room(("arrive", "trees"))
    room.fills()
    room.moves_to("trees", "grow")
    room.leads("make_groups", how="mixed", size=3)
    (_, found) = steps(room.workshop, "nl")
    assert picture(found, "nl") is None


def test_a_label_begins_where_one_begins_to_read(room: Room) -> None:
    """Those of the can at the outer edge, on whichever side it stands."""
    room.moves_to("trees", "grow")
    group = room.workshop.groups_open()[7]
    phone = Participant(room, room.workshop.members(group.id)[0].devices[0])
    said = phone.answers("item", {"part": "can", "text": "Tolken"})["contribution"]
    for language, near in (("nl", 0), (MIRRORED, WIDE)):
        (label,) = drawn_of(room, language).drawn["trees"][-1]["labels"]
        outer = label["x"] if language == "nl" else label["x"] + label["w"]
        assert (abs(outer - near), label["align"]) == (48, "start")
    phone.does("withdraw", contribution=said)


@pytest.mark.parametrize("language", ["nl", MIRRORED])
def test_the_document_names_each_group_over_its_tree(
    room: Room, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "trees.pdf"
    file.write_bytes(as_pdf(room.workshop, language))
    command = ["pdftotext", "-layout", file, "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # Each stands once on its label and once in the list, for each of the two who said it.
    assert [text.count(f"Vrucht {number}") for number in (1, 2, 7)] == [4, 4, 4]
    places = [text.index(f"Vrucht {number}") for number in (1, 2, 7)]
    assert places == sorted(places)


def test_signs_and_colours_are_those_of_the_screens() -> None:
    numbers = [*range(1, 14)]
    drawn = told(SCREENS, numbers)
    assert [each["sign"] for each in drawn] == [signs.sign(number) for number in numbers]
    for number, each in zip(numbers, drawn, strict=True):
        assert f'd="{each["lines"]}"' in signs.drawn(number)
    sheet = (STATIC / "css" / "group.css").read_text(encoding="utf-8")
    hues = dict(re.findall(r'data-sign="(\w+)"\] \{ --group: var\(--(sign-\w+)\)', sheet))
    assert {sign: colour(hue) for sign, hue in hues.items()} == {
        signs.sign(number): signs.hue(number) for number in numbers
    }
