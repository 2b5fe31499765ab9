"""People, a wall and a facilitator over real sockets: what one says, the others see."""

from collections.abc import Iterator

import pytest

from tests.evening import Evening


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with Evening(tmp_path_factory.mktemp("evening")) as evening:
        yield evening


def test_what_somebody_says_is_hidden_until_it_is_opened(evening: Evening) -> None:
    fatma, wall = evening.facilitator(), evening.projector()
    amina = evening.phone("Amina", "informal", "Buurtmoeders")
    joost = evening.phone("Joost", "formal", "Wijkteam", transports=("polling",))
    wall.shows(lambda view: view["sides"] == {"formal": 1, "informal": 1, "both": 0})
    fatma.moves_to("strength", "write")
    joost.shows(lambda view: view["phase"] == "write", "room")
    assert amina.says("Weet wie er op de trap zit")["ok"]
    amina.waits_for(lambda: amina.said == ["Weet wie er op de trap zit"])
    wall.shows(lambda view: view["here"]["count"] == 1)
    assert not wall.was_told("op de trap")
    fatma.moves_to("strength", "open")
    wall.sees("Weet wie er op de trap zit")
    for device in (fatma, wall, amina, joost):
        assert device.is_up_to_date()
