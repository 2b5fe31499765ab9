"""A mail server that takes its time: no letter goes twice, and none that is not to go any more."""

from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage

import pytest

from tests.post.office import (
    ADDRESS,
    LATER,
    SENT,
    MailServer,
    PostOffice,
    day,
    fatma,
    in_days,
    writes,
)
from workshop import mail_line
from workshop.postman import PAUSES, Postman
from workshop.store.on_the_way import IN_HAND_MS


def test_a_server_that_is_busy_for_longer_than_a_letter_is_in_hand_is_left(
    post: PostOffice, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes(post, "Fatma", 2, address=ADDRESS)
    server.lingers, now = 20, in_days(post, 2)
    monkeypatch.setattr(mail_line, "IN_ALL", 0.5)
    assert post.postman().goes_round(now) == LATER
    server.lingers = 0.2
    monkeypatch.undo()
    assert post.postman().goes_round(now + PAUSES[0]) == SENT
    assert mail_line.IN_ALL * 2_000 < IN_HAND_MS


def test_what_waits_for_a_slow_server_is_taken_over_and_not_sent_twice(
    post: PostOffice, server: MailServer
) -> None:
    """Each letter takes as long as one may; after each a second postman looks what is due."""
    for _ in range(3):
        writes(post, "Fatma", 2, address=ADDRESS)
    began, second = in_days(post, 2), post.postman()
    slow(post, lambda seconds: second.goes_round(began + int(seconds * 1000))).goes_round(began)
    ids = [message["Message-ID"] for message in server.came]
    assert len(set(ids)) == len(ids) == 3


@pytest.mark.parametrize("how", ["withdraw_letter", "change_letter", "leave"])
def test_what_changed_while_another_letter_went_does_not_go_as_it_was(
    post: PostOffice, server: MailServer, how: str
) -> None:
    writes(post, "Ali", 2, address="ali@thuis.example")
    later, told = writes(post, "Fatma", 3, address=ADDRESS), {"day": day(post, 9), "text": "Anders"}
    data = {"leave": {}, "withdraw_letter": {"letter": later}}.get(how, {"letter": later} | told)

    def meanwhile(seconds: float) -> None:
        assert fatma(post).does(how, **data)["ok"]

    slow(post, meanwhile).goes_round(in_days(post, 3))
    assert [message["To"] for message in server.came] == ["ali@thuis.example"]


def slow(post: PostOffice, meanwhile: Callable[[float], object]) -> Postman:
    """A postman who needs all the time he may for each letter; what happens meanwhile hears how
    many seconds went by.
    """
    own, passed = post.postman(), [0.0]

    def send(message: EmailMessage) -> None:
        own.send(message)
        passed[0] += mail_line.IN_ALL
        meanwhile(passed[0])

    return replace(own, send=send, clock=lambda: passed[0])
