"""Letters and bells: for a day to come, to oneself or to who wants post, read by nobody else."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.domain.room import Participant, Room, new_room, only
from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.envelope import Envelopes
from workshop.play import play
from workshop.views import channels, look, view

DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def room() -> Room:
    """The close of an evening, on a server that lasts and can send e-mail."""
    room = new_room(("arrive", "close"))
    room.workshop.post.office = Envelopes("a key for this test", mails=True)
    room.fills()
    room.moves_to("close", "letters")
    return room


def day(days: int, room: Room) -> str:
    today = datetime.fromtimestamp(next(room.ticks) / 1000).date()
    return (today + timedelta(days=days)).isoformat()


def writes(someone: Participant, text: str = "Heb je al koffie?", **more: Any) -> dict[str, Any]:
    told = {"sort": "letter", "day": day(30, someone.room), "text": text}
    return someone.does("write_letter", **(told | more))


def page_of(someone: Participant) -> str:
    return str(someone.sees()["here"]["post"]["page"])


def on_page(room: Room, page: str, act: str, days: int, **data: Any) -> dict[str, Any]:
    """Who has the link of a page does something there, some days later."""
    at = next(room.ticks) + days * DAY_MS
    who = Who(Audience.RECEIVER, at, new_id(), device=hashed(page))
    return play(room.workshop, who, act, data).answer


def seen_by_others(room: Room, someone: Participant) -> str:
    """All that every other screen has or can ask for."""
    parts = ["room", "projector", "facilitator", "door", "side:formal", "side:informal"]
    others = [p for p in room.workshop.people.values() if p.id != someone.id]
    parts += [f"me:{p.id}" for p in others] + [f"team:{p.team}" for p in room.workshop.present()]
    run = room.workshop.run.id
    facilitator = Who(Audience.FACILITATOR, 0, "", account="fatma")
    looks = [look(room.workshop, facilitator, "notes", run, "")]
    return json.dumps([view(room.workshop, part) for part in parts] + looks)


def test_a_letter_is_read_by_its_writer_alone(room: Room) -> None:
    anneke, fatma = room.phone("Anneke"), room.phone("Fatma")
    assert anneke.does("want_post", wants=True)["ok"]
    answer = writes(fatma, "Dinsdag staat mijn thee klaar.", to=anneke.id)
    (letter,) = fatma.sees()["here"]["post"]["letters"].values()
    assert letter["text"] == "Dinsdag staat mijn thee klaar." and letter["to"] == "Anneke"
    assert "thee" not in seen_by_others(room, fatma)
    assert page_of(fatma) not in seen_by_others(room, fatma)
    # Answers are kept for phones that send an act again, and rows go to the database.
    assert answer == {"ok": True, "letter": only(room.workshop.post.letters)}
    assert "thee" not in repr(room.workshop.post) and "Anneke" not in repr(room.workshop.post)


def test_the_room_sees_who_wants_post_and_no_more(room: Room) -> None:
    anneke, fatma = room.phone("Anneke"), room.phone("Fatma")
    anneke.does("want_post", wants=True, address="anneke@wijkteam.example")
    shown = fatma.sees("room")["here"]["post"]
    assert shown["receivers"] == {anneke.id: {"name": "Anneke", "side": "formal"}}
    assert "wijkteam.example" not in seen_by_others(room, fatma) + json.dumps(anneke.sees())
    assert anneke.sees()["here"]["post"]["mails"] is True
    anneke.does("want_post", wants=False)
    assert "receivers" not in fatma.sees("room")["here"]["post"]
    assert writes(fatma, to=anneke.id)["refused"] == "wants_no_post"


def test_the_number_is_told_from_three_on(room: Room) -> None:
    for name, told in (("Anneke", None), ("Fatma", None), ("Ali", 3)):
        assert writes(room.phone(name))["ok"]
        for channel in ("projector", "facilitator", "room"):
            assert room.shows(channel)["here"]["post"].get("under_way") == told


@pytest.mark.parametrize("days", [-1, 0, 400])
def test_it_comes_on_a_day_from_tomorrow_on_within_a_year(room: Room, days: int) -> None:
    fatma = room.phone("Fatma")
    assert writes(fatma, day=day(days, room))["refused"] == "no_day_to_come"
    assert writes(fatma, day="31 februari")["refused"] == "no_such_day"


def test_a_letter_has_a_thousand_letters_and_its_lines_and_a_bell_one_line(room: Room) -> None:
    fatma = room.phone("Fatma")
    assert writes(fatma, "👩‍👩‍👧" * 1000)["ok"]
    assert writes(fatma, "x" * 1001)["refused"] == "text_too_long"
    assert writes(fatma, "x" * 201, sort="bell")["refused"] == "text_too_long"
    written = writes(fatma, "Lieve Fatma,\n\n\n\nHoe gaat het?\x00\n")["letter"]
    shown = fatma.sees()["here"]["post"]["letters"][written]["text"]
    assert shown == "Lieve Fatma,\n\nHoe gaat het?"


def test_its_writer_changes_and_withdraws_it_until_its_day(room: Room) -> None:
    fatma, ali = room.phone("Fatma"), room.phone("Ali")
    first, second = writes(fatma)["letter"], writes(fatma)["letter"]
    page, new = page_of(fatma), {"day": day(9, room), "text": "Anders"}
    assert fatma.does("change_letter", letter=first, **new)["ok"]
    shown = fatma.sees()["here"]["post"]["letters"][first]
    assert (shown["text"], shown["day"]) == (new["text"], new["day"])
    assert writes(ali)["ok"]
    assert ali.does("change_letter", letter=first, **new)["refused"] == "not_yours"
    assert ali.does("withdraw_letter", letter=first)["refused"] == "not_yours"
    assert on_page(room, page, "withdraw_letter", 9, letter=first)["refused"] == "letter_gone"
    assert on_page(room, page, "withdraw_letter", 8, letter=second)["ok"]
    assert list(fatma.sees()["here"]["post"]["letters"]) == [first]


def test_who_got_it_says_done_or_later_once_it_came(room: Room) -> None:
    anneke, fatma = room.phone("Anneke"), room.phone("Fatma")
    anneke.does("want_post", wants=True)
    letter = writes(fatma, to=anneke.id)["letter"]
    page, kept = page_of(anneke), room.workshop.post.letters[letter]
    early = on_page(room, page, "answer_letter", 29, letter=letter, say="done")
    assert early["refused"] == "not_yours"
    assert on_page(room, page, "answer_letter", 30, letter=letter, say="later")["ok"]
    assert date.fromisoformat(kept.rings) - date.fromisoformat(kept.day) == timedelta(days=7)
    late = on_page(room, page, "answer_letter", 58, letter=letter, say="later")
    assert late["refused"] == "letter_gone"
    assert on_page(room, page, "answer_letter", 58, letter=letter, say="done")["ok"] and kept.done
    other = on_page(room, page_of(fatma), "answer_letter", 58, letter=letter, say="done")
    assert other["refused"] == "not_yours"


def test_who_wants_no_more_post_gets_none_and_may_report_a_letter(room: Room) -> None:
    anneke, fatma, ali = (room.phone(name) for name in ("Anneke", "Fatma", "Ali"))
    anneke.does("want_post", wants=True)
    came = writes(fatma, to=anneke.id, day=day(2, room))["letter"]
    waits, own = writes(ali, to=anneke.id)["letter"], writes(anneke)["letter"]
    assert on_page(room, page_of(anneke), "refuse_post", 3, report=came)["ok"]
    post = room.workshop.post.letters
    assert post[came].reported and post[came].to == anneke.id
    assert post[waits].returned and post[waits].to == ali.id
    assert not post[own].returned
    assert ali.sees()["here"]["post"]["letters"][waits]["back"] is True


def test_who_wants_no_post_after_all_gets_none_of_what_was_under_way(room: Room) -> None:
    anneke, fatma = room.phone("Anneke"), room.phone("Fatma")
    anneke.does("want_post", wants=True)
    to_her, own = writes(fatma, to=anneke.id)["letter"], writes(anneke)["letter"]
    anneke.does("want_post", wants=False)
    letters = fatma.sees()["here"]["post"]["letters"]
    assert letters[to_her]["back"] is True and "to" not in letters[to_her]
    assert "back" not in anneke.sees()["here"]["post"]["letters"][own]


@pytest.mark.parametrize(
    "address",
    ["fatma@", "a@b..nl", "a@b.nl.", "a\x00b@c.nl", "=?utf-8?q?x=2Cy?=@c.nl", "a@b.nl, c@d.nl"],
)
def test_an_address_is_one_to_which_mail_can_go(room: Room, address: str) -> None:
    fatma = room.phone("Fatma")
    refused = fatma.does("want_post", wants=True, address=address)
    assert refused["refused"] == "no_such_address"
    assert fatma.does("want_post", wants=True, address=" fatma.y+post@thuis-hier.example ")["ok"]


def test_who_leaves_takes_letters_and_name_along(room: Room) -> None:
    anneke, fatma = room.phone("Anneke"), room.phone("Fatma")
    anneke.does("want_post", wants=True, address="anneke@wijkteam.example")
    mine, to_her = writes(anneke)["letter"], writes(fatma, to=anneke.id)["letter"]
    id = anneke.id
    rows = anneke.sends("leave", {}).rows
    gone = {type(kept).__name__ for kept, stays in rows if not stays}
    assert {"Letter", "Mailbox", "Address", "Person"} <= gone
    post = room.workshop.post
    assert mine not in post.letters and id not in post.boxes
    assert "to" not in fatma.sees()["here"]["post"]["letters"][to_her]
    assert "receivers" not in room.shows("room")["here"]["post"]


def test_letters_are_written_while_the_step_has_them(room: Room) -> None:
    fatma = room.phone("Fatma")
    room.moves_to("close", "evaluate")
    assert writes(fatma)["refused"] == "not_now"
    room.moves_to("close", "goodbye")
    assert writes(fatma)["ok"]
    for _ in range(9):
        assert writes(fatma)["ok"]
    assert writes(fatma)["refused"] == "enough_letters"


def test_where_nobody_is_reached_later_nothing_is_offered() -> None:
    room = new_room(("arrive", "close"))
    fatma = room.joins("Fatma", "informal")
    room.moves_to("close", "letters")
    assert room.shows("room")["here"]["post"] == {"off": True}
    assert writes(fatma)["refused"] == fatma.does("want_post", wants=True)["refused"]
    assert writes(fatma)["refused"] == "no_post_here"


def test_without_e_mail_no_address_is_taken(room: Room) -> None:
    room.workshop.post.office = Envelopes("a key for this test")
    refused = room.phone("Fatma").does("want_post", wants=True, address="fatma@thuis.example")
    assert refused["refused"] == "no_such_address"


def test_another_key_opens_nothing(room: Room) -> None:
    fatma = room.phone("Fatma")
    writes(fatma, "Geheim")
    room.workshop.post.office = Envelopes("another key")
    assert "Geheim" not in json.dumps(fatma.sees())


def test_a_page_says_nothing_of_a_room(room: Room) -> None:
    who = Who(Audience.RECEIVER, 1, "a" * 16, device=hashed("guessed"))
    for act in ("answer_letter", "withdraw_letter", "refuse_post", "contribute", "end"):
        answer = play(room.workshop, who, act, {"letter": "b" * 16, "say": "done"}).answer
        assert answer["refused"] in ("not_yours", "malformed"), act
    assert channels(room.workshop, who).keys() == {"receiver"}


def test_a_key_that_was_wrong_for_a_while_spoils_no_letter(room: Room) -> None:
    """What cannot be opened now goes back as it is sealed, for whoever finds the right key."""
    anneke, fatma = room.phone("Anneke"), room.phone("Fatma")
    anneke.does("want_post", wants=True)
    writes(fatma, "Dinsdag staat mijn thee klaar.", to=anneke.id)
    right, room.workshop.post.office = room.workshop.post.office, Envelopes("another key")
    anneke.does("leave")
    room.workshop.post.office = right
    (letter,) = fatma.sees()["here"]["post"]["letters"].values()
    assert letter["text"] == "Dinsdag staat mijn thee klaar." and letter["back"]
