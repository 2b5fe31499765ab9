"""People, a wall and a facilitator over real sockets: what one says, the others see."""

import time
from collections import Counter

from tests.device import Device
from tests.evening import Evening


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


def test_frames_follow_each_other_and_come_at_most_ten_a_second(evening: Evening) -> None:
    fatma, wall = evening.facilitator(), evening.projector()
    fatma.moves_to("strength", "write")
    bram = evening.phone("Bram", "informal")
    before, came, begun = wall.view()["here"]["count"], len(wall.frames), time.monotonic()
    for number in range(20):
        assert bram.says(f"Kent {number} buren")["ok"]
    wall.shows(lambda view: view["here"]["count"] == before + 20)
    # However long a busy machine takes; one frame may have been under way.
    most = 2 + 10 * (time.monotonic() - begun)
    assert len(wall.frames) - came <= most
    assert _in_line(wall) and _in_line(fatma) and _in_line(bram)


def test_the_facilitator_sees_whose_phones_are_connected(evening: Evening) -> None:
    fatma = evening.facilitator()
    fatma.waits_for(lambda: fatma.presence)
    before = Counter(fatma.presence)
    carla = evening.phone("Carla", "both")
    fatma.waits_for(lambda: fatma.presence["both"] == before["both"] + 1)
    again = evening.stranger(device=carla.device)
    carla.closes()
    fatma.waits_for(lambda: fatma.presence["both"] == before["both"] + 1)
    again.closes()
    fatma.waits_for(lambda: fatma.presence["both"] == before["both"])


def test_two_tabs_of_one_phone_are_one_person(evening: Evening) -> None:
    wall = evening.projector()
    before = wall.view()["people"]
    one = evening.stranger()
    two = evening.stranger(device=one.device)
    one.joins("Dewi", "informal")
    two.shows(lambda me: me["name"] == "Dewi", "me")
    evening.facilitator().moves_to("strength", "write")
    two.shows(lambda room: room["phase"] == "write", "room")
    assert two.says("Is er altijd")["ok"]
    one.waits_for(lambda: one.said == ["Is er altijd"])
    wall.shows(lambda view: view["people"] == before + 1)


def test_a_person_carries_on_on_another_phone_and_takes_everything_along_when_leaving(
    evening: Evening,
) -> None:
    old = evening.phone("Els", "formal", "Wijkteam")
    new = evening.stranger()
    code = old.does("move_phone")["code"]
    new.does("carry_on", code=code)
    new.shows(lambda me: me["name"] == "Els", "me")
    new.does("leave")
    for phone in (old, new):
        phone.waits_for(lambda phone=phone: list(phone.parts) == ["door"])


def _in_line(device: Device) -> bool:
    """Whether every frame of a part goes on where the one before it stopped."""
    last: dict[str, int] = {}
    for frame in device.frames:
        if last.get(frame["part"], frame["from"]) != frame["from"] or frame["to"] <= frame["from"]:
            return False
        last[frame["part"]] = frame["to"]
    return bool(last)
