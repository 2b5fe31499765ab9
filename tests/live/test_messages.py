"""Whatever comes over the socket, there is an answer, and nothing of it breaks anything."""

import pytest

from tests.evening import Evening, Phone, new_id

GOOD = {"id": "an-id-of-mine", "act": "speak", "data": {"lang": "en"}}


@pytest.fixture(scope="module")
def amina(evening: Evening) -> Phone:
    return evening.phone("Amina", "informal")


@pytest.mark.parametrize(
    "message",
    [
        None,
        7,
        "act",
        [],
        {},
        {"act": "speak", "data": {"lang": "en"}},
        GOOD | {"id": "short"},
        GOOD | {"id": 12345678},
        GOOD | {"id": "x" * 41},
        GOOD | {"id": "spaces in it"},
        GOOD | {"act": None},
        GOOD | {"act": ["speak"]},
        GOOD | {"data": "lang"},
        GOOD | {"data": ["en"]},
        GOOD | {"data": {"lang": "en", "more": 1}, "id": new_id()},
        GOOD | {"data": {}, "id": new_id()},
        GOOD | {"data": {"lang": {"nested": True}}, "id": new_id()},
        GOOD | {"through": "telepathy"},
        GOOD | {"through": []},
    ],
)
def test_what_is_not_an_act_is_refused(amina: Phone, message: object) -> None:
    answer = amina.asks("act", message)
    assert (answer["ok"], answer["refused"]) == (False, "malformed")


@pytest.mark.parametrize("act", ["update_status", "__init__", "", "x" * 5000, "Join"])
def test_an_act_that_does_not_exist_is_refused(amina: Phone, act: str) -> None:
    assert amina.sends(act, {})["refused"] == "unknown_act"


@pytest.mark.parametrize("message", [None, 3, [], {"part": 5}, {"part": "me"}, {"part": "notes"}])
def test_a_look_that_makes_no_sense_is_refused(amina: Phone, message: object) -> None:
    assert amina.asks("look", message)["refused"] == "malformed"


def test_a_snapshot_needs_nothing(amina: Phone) -> None:
    for message in (None, {}, "now", [1]):
        assert set(amina.asks("snapshot", message)["parts"]) == {"room", "side", "team", "me"}


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "👩‍👩‍👧‍👦" * 20,
        "مرحبا بكم",
        "a\u200bb\u202ec",
        "\\u0000 \\ \" '",
    ],
)
def test_what_people_write_comes_back_as_they_wrote_it(evening: Evening, text: str) -> None:
    writer = evening.phone("Schrijver", "formal")
    evening.facilitator().moves_to("strength", "write")
    writer.shows(lambda room: room["phase"] == "write", "room")
    answer = writer.says(text)
    assert answer["ok"] or answer["refused"] in ("text_too_long", "text_empty")
    if answer["ok"]:
        writer.waits_for(lambda: writer.said and text.strip()[:3] in writer.said[0])


def test_ten_thousand_lines_are_too_long_and_the_phone_stays_connected(evening: Evening) -> None:
    writer = evening.phone("Veelschrijver", "formal")
    evening.facilitator().moves_to("strength", "write")
    writer.shows(lambda room: room["phase"] == "write", "room")
    assert writer.says("r\n" * 10_000)["refused"] in ("malformed", "text_too_long")
    assert writer.says("Een regel")["ok"]


def test_a_message_of_a_megabyte_ends_the_connection_and_the_phone_comes_back(
    evening: Evening,
) -> None:
    greedy = evening.phone("Groot", "formal")
    seen = greedy.snapshots
    greedy.sends_raw(f'20["act","{"x" * 1_000_000}"]')
    greedy.waits_for(lambda: greedy.snapshots > seen)
    assert greedy.sends("speak", {"lang": "en"})["ok"]


def test_a_packet_that_is_no_json_harms_nobody(evening: Evening) -> None:
    noisy = evening.phone("Ruis", "formal")
    for packet in ("2{not json", '2["act"', "2[]", "2", "9", "", "2[[]]", '2["frame",{}]', "1/x,"):
        noisy.sends_raw(packet)
    assert noisy.sends("speak", {"lang": "en"})["ok"]
    assert evening.phone("Stil", "formal").sends("speak", {"lang": "en"})["ok"]
    for text in ("Ruis", "not json", "Traceback"):
        assert text not in evening.log()
