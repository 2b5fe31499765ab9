"""Who comes in, and what nobody may do whatever they send."""

import pytest

from tests.device import Device, TurnedAway
from tests.evening import Evening, new_id
from workshop.web.limits import MOST_OF_ONE


@pytest.mark.parametrize(
    ("auth", "why"),
    [
        (None, "no_such_room"),
        ("room", "no_such_room"),
        ({"as": "phone", "room": "nowhere", "device": "d" * 22}, "no_such_room"),
        ({"as": "phone", "room": ["a"], "device": "d" * 22}, "no_such_room"),
        ({"as": "phone", "device": "short"}, "not_yours"),
        ({"as": "phone", "device": 12}, "not_yours"),
        ({"as": "projector", "key": "w" * 22}, "not_yours"),
        ({"as": "projector"}, "not_yours"),
        ({"as": "facilitator"}, "not_yours"),
        ({"as": "king"}, "not_yours"),
        ({}, "not_yours"),
    ],
)
def test_without_the_right_key_nobody_comes_in(evening: Evening, auth: object, why: str) -> None:
    if isinstance(auth, dict):
        auth = {"room": evening.links["room"]} | auth
    with pytest.raises(TurnedAway, match=why):
        Device(evening.address, auth)  # type: ignore[arg-type]


def test_a_cookie_that_was_tampered_with_opens_nothing(evening: Evening) -> None:
    auth = {"as": "facilitator", "room": evening.links["room"]}
    cookie = evening.links["cookie"][:-3] + "AAA"
    with pytest.raises(TurnedAway, match="not_yours"):
        Device(evening.address, auth, headers={"Cookie": cookie})


def test_whoever_has_not_joined_says_nothing(evening: Evening) -> None:
    stranger, run = evening.stranger(), evening.projector().view()["run"]
    content = {"run": run, "type": "note", "content": {"dimension": "knowledge", "text": "Hoi"}}
    assert stranger.sends("contribute", content)["refused"] == "not_joined"
    assert stranger.sends("agree", {"fields": {"what": "Koffie"}})["refused"] == "not_joined"
    assert list(stranger.parts) == ["door"]


def test_a_phone_leads_nobody(evening: Evening) -> None:
    amina, wall = evening.phone("Amina", "informal"), evening.projector()
    here = wall.view()
    there = {"run": here["run"], "phase": here["phase"]}
    seen = {"seen_run": here["run"], "seen_phase": here["phase"]}
    acts = {
        "move_to": there | seen,
        "set_timer": {"do": "start", "seconds": 60},
        "spotlight": {},
        "hide": {"contribution": new_id(), "hidden": True},
        "correct": {"contribution": new_id(), "text": "x"},
        "note_privately": {"run": here["run"], "text": "x"},
        "end": {},
    }
    for device in (amina, wall, evening.stranger()):
        refused = {device.sends(act, data)["refused"] for act, data in acts.items()}
        assert refused == {"not_yours"}
    assert wall.asks("snapshot", {})["parts"]["projector"]["view"]["phase"] == here["phase"]


def test_a_phone_reads_nothing_that_is_not_its_own(evening: Evening) -> None:
    fatma, amina = evening.facilitator(), evening.phone("Amina", "informal")
    fatma.moves_to("strength", "write")
    assert amina.answers("note", {"dimension": "power", "text": "Een geheim van Amina"})["ok"]
    bram, wall = evening.phone("Bram", "formal"), evening.projector()
    run = wall.view()["run"]
    for device in (bram, evening.stranger()):
        assert device.asks("look", {"part": "notes", "run": run})["refused"] == "malformed"
    assert wall.asks("look", {"part": "notes", "run": run})["shown"] == {}
    assert "geheim" in str(fatma.asks("look", {"part": "notes", "run": run})["shown"])
    assert not bram.was_told("geheim") and not wall.was_told("geheim")


def test_wrong_codes_are_slowed_down(evening: Evening) -> None:
    guesser = evening.stranger()
    answers = [guesser.sends("carry_on", {"code": f"{n:08d}"})["refused"] for n in range(8)]
    assert answers[:6] == ["wrong_moving_code"] * 6
    assert set(answers[6:]) == {"too_many_codes"}


def test_one_person_cannot_flood_the_room(evening: Evening) -> None:
    flooder = evening.phone("Flip", "formal")
    # A stretch of ten seconds may end anywhere in this: then the count begins anew.
    answers = flooder.sends_at_once("speak", {"lang": "en"}, 2 * MOST_OF_ONE + 1)
    flooder.waits_for(lambda: {"ok": False, "refused": "too_fast"} in answers)
    flooder.waits_for(lambda: {"ok": True} in answers)
    assert evening.phone("Greet", "formal").sends("speak", {"lang": "nl"})["ok"]
