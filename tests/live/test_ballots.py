"""Ballots that order, over real sockets: secret until the vote closes, and by person for good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ballots import write_script
from tests.evening import Evening
from tests.wire import leaves, told

NAMES = {"formal": ("Anneke", "Joost", "Yasmina"), "informal": ("Fatma", "Hanan", "Ali")}


@pytest.fixture
def voting(tmp_path: Path) -> Iterator[Evening]:
    data = tmp_path / "data"
    data.mkdir()
    with Evening(data, script=str(write_script(tmp_path, "arrive", "strength", "dots"))) as evening:
        yield evening


def test_no_device_receives_the_ballot_of_another(voting: Evening) -> None:
    fatma, wall = voting.facilitator(), voting.projector()
    phones = [voting.phone(name, side) for side in NAMES for name in NAMES[side]]
    fatma.moves_to("strength", "write")
    for number, phone in enumerate(phones):
        assert phone.says(f"Briefje {number}")["ok"]
    fatma.moves_to("strength", "open")
    fatma.moves_to("dots", "vote")
    order = fatma.view()["here"]["order"]
    cast = {}
    for phone in phones:
        answer = phone.answers("ballot", {"choices": {order[0]: 2, order[1]: 1}})
        cast[answer["contribution"]] = phone
        phone.shows(lambda me: "ballot" in me.get("here", {}), "me")
    wall.shows(lambda view: view["here"]["turnout"]["cast"] == len(phones))
    open_until = {id(device): len(device.wire) for device in (fatma, wall, *phones)}
    fatma.moves_to("dots", "result")
    wall.shows(lambda view: view["here"]["results"][order[0]]["n"] == 12)
    for device in (fatma, wall, *phones):
        others = [ballot for ballot, phone in cast.items() if phone is not device]
        assert [ballot for ballot in others if told(device.wire, ballot)] == []
        early = device.wire[: open_until[id(device)]]
        names = {name for packet in early for path, _ in leaves(packet) for name in path}
        assert not names & {"results", "ranked", "widest"}
        assert ("choices" in names) is (device in phones)
    # What is looked for can be found.
    assert all(told(phone.wire, ballot) for ballot, phone in cast.items())
