"""A card that a team writes together, over real sockets: what comes to whom, packet by packet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.evening import Evening

MINE, THEIRS = "Elke dinsdag samen aan tafel", "Een vast gezicht van het wijkteam"


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with Evening(tmp_path_factory.mktemp("cards"), route="short") as evening:
        yield evening


def test_before_it_opens_a_card_reaches_its_team_alone(evening: Evening) -> None:
    leader, wall = evening.facilitator(), evening.projector()
    fatma, hanan = (evening.phone(name, "informal", "Moedercafé") for name in ("Fatma", "Hanan"))
    anneke = evening.phone("Anneke", "formal", "Wijkteam")
    leader.moves_to("portrait", "cards")
    line = fatma.answers("line", {"field": "who", "text": MINE})["contribution"]
    hanan.answers("line", {"field": "need", "text": THEIRS})
    hanan.sees(MINE)
    fatma.sees(THEIRS)
    hanan.does("strike", contribution=line, struck=True)
    fatma.shows(lambda team: line in team["here"]["struck"], "team")
    for device in (anneke, wall, leader):
        assert not device.was_told(MINE) and not device.was_told(THEIRS)
        assert not anneke.was_told("Hanan")
    leader.moves_to("portrait", "present")
    for device in (anneke, wall, leader):
        device.sees(THEIRS)
    for device in (anneke, wall):
        assert not device.was_told(MINE)


def test_who_is_writing_where_is_told_to_the_team_alone(evening: Evening) -> None:
    leader = evening.facilitator()
    mehmet, ali = (evening.phone(name, "informal", "Vaders") for name in ("Mehmet", "Ali"))
    anneke = evening.phone("Marit", "formal", "School")
    leader.moves_to("portrait", "cards")
    assert mehmet.asks("writing", {"field": "need"}) == {"ok": True}
    ali.waits_for(lambda: ali.was_told('"field":"need"'))
    assert ali.was_told("Mehmet")
    assert not anneke.was_told("Mehmet")
