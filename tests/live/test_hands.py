"""Hands go up over real sockets: in turn by side, seen by who should, and nowhere stored."""

from tests.evening import Evening


def queue(device):
    """The names that a facilitator or the wall was told last, in order."""
    told = device.signals.get("hands", {})
    return [told["people"][id]["name"] for id in told.get("order", [])]


def test_hands_in_turn_until_they_have_the_word(evening: Evening) -> None:
    fatma, wall = evening.facilitator(), evening.projector()
    people = {name: evening.phone(name, "formal") for name in ("Anneke", "Joost", "Yasmina")}
    people["Hanan"] = evening.phone("Hanan", "informal")
    assert people["Anneke"].asks("hand", {"up": True})["refused"] == "floor_closed"
    fatma.does("open_floor", open=True)
    for phone in people.values():
        assert phone.asks("hand", {"up": True})["ok"]
    fatma.waits_for(lambda: queue(fatma) == ["Anneke", "Hanan", "Joost", "Yasmina"])
    wall.waits_for(lambda: queue(wall) == ["Anneke", "Hanan", "Joost"])
    hanan = people["Hanan"]
    hanan.waits_for(lambda: hanan.signals["hands"] == {"up": True, "place": 2})
    fatma.does("give_word", person=hanan.view("me")["id"])
    hanan.waits_for(lambda: hanan.signals["hands"] == {"up": False, "place": 0})
    fatma.waits_for(lambda: queue(fatma) == ["Anneke", "Joost", "Yasmina"])
    joost = people["Joost"].view("me")["id"]
    assert fatma.asks("hand", {"up": False, "person": joost})["ok"]
    fatma.waits_for(lambda: queue(fatma) == ["Anneke", "Yasmina"])
    assert wall.asks("hand", {"up": True})["refused"] == "not_yours"
    fatma.does("open_floor", open=False)
    fatma.waits_for(lambda: queue(fatma) == [])


def test_a_hand_stays_up_when_a_phone_falls_asleep_and_goes_with_its_person(
    evening: Evening,
) -> None:
    fatma, anneke = evening.facilitator(), evening.phone("Anneke", "formal")
    fatma.does("open_floor", open=True)
    anneke.asks("hand", {"up": True})
    anneke.closes()
    again = evening.stranger(anneke.device)
    again.waits_for(lambda: again.signals.get("hands") == {"up": True, "place": 1})
    fatma.waits_for(lambda: queue(fatma) == ["Anneke"])
    again.does("leave")
    fatma.waits_for(lambda: queue(fatma) == [])


def test_the_facilitator_knows_whether_the_wall_can_be_heard(evening: Evening) -> None:
    fatma, wall = evening.facilitator(), evening.projector()
    fatma.waits_for(lambda: fatma.presence and "sound" not in fatma.presence)
    wall.asks("sounding", {"on": True})
    fatma.waits_for(lambda: fatma.presence.get("sound"))
    wall.closes()
    fatma.waits_for(lambda: "sound" not in fatma.presence)
