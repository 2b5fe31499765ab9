"""What every device received in an evening of twelve people, read packet by packet.

Whatever somebody wrote carries a word of its own, so that it can be looked for anywhere. What may
not be on a device is looked for in what came over its wire, never on its page.
"""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator

import pytest

from tests.evening import Evening
from tests.wire import NAMES, Played, leaves, play, told
from workshop.domain.naming import hashed

BEYOND_NAMES = {"people_in", "leads", "loads"}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    with Evening(tmp_path_factory.mktemp("wire")) as evening:
        yield play(evening)


def test_before_it_opens_a_note_is_with_its_author_alone(played: Played) -> None:
    for text, author in played.notes.items():
        assert played.readers(text, "open") == {id(author)}, text
    assert all(played.readers(text) >= {id(played.fatma)} for text in played.notes)


def test_looking_beforehand_shows_notes_to_the_facilitator_alone(played: Played) -> None:
    """And not a moment before it was asked for."""
    for text, author in played.notes.items():
        assert played.readers(text, "looked") == {id(author), id(played.fatma)}, text


def test_what_was_taken_back_before_it_opened_reached_nobody(played: Played) -> None:
    for text, author in played.withdrawn.items():
        assert played.readers(text) <= {id(author)}, text


def test_a_hidden_note_stays_between_its_author_and_the_facilitator(played: Played) -> None:
    text, author = next(iter(played.notes.items()))
    assert played.readers(text) == {id(author), id(played.fatma)}


def test_no_device_receives_the_ballot_of_another(played: Played) -> None:
    """Never its id; what somebody wrote with it only once the vote is closed."""
    for contribution, author in played.ballots.items():
        assert played.readers(contribution) <= {id(author)}
    for text, author in (played.remarks | played.objections).items():
        assert played.readers(text, "closed") == {id(author)}, text
        assert id(played.wall) in played.readers(text)


def test_while_the_vote_is_open_nothing_of_it_is_counted(played: Played) -> None:
    for device in (played.fatma, played.wall, *played.phones):
        packets = played.before("closed", device)[played.marks["voting"][id(device)] :]
        counted = [path for packet in packets for path, _ in leaves(packet) if "results" in path]
        assert counted == []


def test_the_word_with_a_face_is_for_nobody_else(played: Played) -> None:
    for text, author in played.faces.items():
        assert played.readers(text) == {id(author)}, text


def test_what_people_take_along_comes_with_the_goodbye(played: Played) -> None:
    for text, author in played.taken.items():
        assert played.readers(text, "goodbye") == {id(author)}, text
    assert sum(id(played.wall) in played.readers(text) for text in played.taken) > 0


def test_the_phone_of_a_facilitator_reads_what_is_open_and_no_more(played: Played) -> None:
    opened = [text for text in played.notes if id(played.remote) in played.readers(text)]
    assert opened, "it can light what the room may read"
    assert not any(id(played.remote) in played.readers(text, "open") for text in played.notes)


def test_private_notes_stay_with_the_facilitators(played: Played) -> None:
    for text in played.private:
        assert played.readers(text) == {id(played.fatma)}, text


def test_nobody_outside_receives_what_is_said_inside(played: Played) -> None:
    said = [*played.notes, *played.taken, *played.objections, *NAMES]
    assert [text for text in said if told(played.stranger.wire, text)] == []


def test_phones_and_wall_never_learn_who_is_there(played: Played) -> None:
    """But for leads, who put their name to an agreement."""
    known = {id(phone) for phone in played.leads}
    others = [phone for phone in played.phones if id(phone) not in known]
    assert len(others) == len(NAMES) - 2
    for device in (played.wall, played.stranger, *played.phones):
        for person in (other for other in others if other is not device):
            assert not told(device.wire, person.view("me")["id"])
            assert not told(device.wire, person.name)


def test_no_packet_ties_a_text_to_a_person(played: Played) -> None:
    """On any device, the facilitator's too: beside lists of people there is no id or name."""
    people = {phone.view("me")["id"] for phone in played.phones} | set(NAMES)
    for device in (played.fatma, played.wall):
        for packet in device.wire:
            for path, value in leaves(packet):
                if not BEYOND_NAMES & set(path):
                    assert not people & {value, *path}, (path, value)


def test_secrets_of_other_links_stay_where_they_belong(played: Played) -> None:
    evening, keep_up = played.evening, played.evening.links["keep_up_link"].rpartition("/")[2]
    allowed = {
        evening.links["projector"]: {id(played.fatma)},
        evening.links["digits"]: {id(played.fatma), id(played.wall)},
        evening.links["account"]["id"]: set(),
        keep_up: {id(phone) for phone in played.leads},
    }
    for secret, holders in allowed.items():
        assert played.readers(secret) == holders, secret
    read = evening.links["read_link"].rpartition("/")[2]
    assert played.readers(read, "goodbye") == {id(played.fatma)}


def test_no_phone_is_told_apart_by_its_secret(played: Played) -> None:
    for phone in played.phones:
        assert played.readers(phone.device) == set()
        assert played.readers(hashed(phone.device)) == set()


def test_the_files_hold_no_more_than_the_screens(played: Played) -> None:
    read = played.evening.address + played.evening.links["read_link"]
    for kind in ("json", "csv"):
        with urllib.request.urlopen(f"{read}/agreements.{kind}") as answer:
            file = [answer.read().decode("utf-8-sig")]
        secret = [*played.withdrawn, *played.private, *played.ballots]
        assert [text for text in secret if told(file, text)] == [], kind
        authors = {phone.view("me")["id"] for phone in played.phones}
        assert [author for author in authors if told(file, author)] == [], kind


def test_this_test_can_fail(played: Played) -> None:
    """What is looked for can be found: in words, in ids, in ballots."""
    assert played.readers(next(iter(played.objections))) == {
        id(device) for device in played.devices if device not in (played.stranger, played.remote)
    }
    assert told(played.fatma.wire, played.phones[0].view("me")["id"])
    assert [value for packet in played.wall.wire for path, value in leaves(packet)]
