"""What goes wrong on the way: nothing is sent twice, nothing is lost, nothing stays behind."""

from __future__ import annotations

import pytest

from tests.post.office import (
    ADDRESS,
    LATER,
    NOTHING,
    SENT,
    TEXT,
    MailServer,
    PostOffice,
    fatma,
    in_days,
    rows,
    writes,
)
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.envelope import Envelopes
from workshop.postman import PAUSES, postman
from workshop.store.clock import DAY_MS
from workshop.store.post_tables import address


@pytest.mark.parametrize("goodbye", ["421 too busy", "250 still here"])
def test_what_was_taken_is_sent_however_the_server_says_goodbye(
    post: PostOffice, server: MailServer, goodbye: str
) -> None:
    writes(post, "Fatma", 2, address=ADDRESS)
    server.goodbye, now = goodbye, in_days(post, 2)
    assert post.postman().goes_round(now) == SENT
    assert post.postman().goes_round(now + DAY_MS) == NOTHING
    assert len(server.came) == 1


def test_it_says_when_it_was_sent(post: PostOffice, server: MailServer) -> None:
    """Mail without a date is not mail (RFC 5322, 3.6), and is often taken for junk."""
    writes(post, "Fatma", 2, address=ADDRESS)
    post.postman().goes_round(in_days(post, 2))
    sent = server.came[0]["Date"].datetime
    assert int(sent.timestamp() * 1000) == in_days(post, 2)


def test_with_another_key_nothing_goes_and_nothing_is_lost(
    post: PostOffice, server: MailServer
) -> None:
    """Somebody started the server with the wrong key: that can be mended."""
    writes(post, "Fatma", 2, address=ADDRESS)
    now, wrong = in_days(post, 2), Envelopes("another key", mails=True)
    assert postman(post.letters, wrong, post.settings).goes_round(now) == LATER
    assert server.came == [] and len(rows(post.store, address)) == 1
    assert post.postman().goes_round(now + PAUSES[0]) == SENT
    assert TEXT in server.came[0].get_content()


def test_an_address_to_which_nothing_will_come_goes_once_the_session_ended(
    post: PostOffice, server: MailServer
) -> None:
    own = writes(post, "Fatma", 2, address=ADDRESS)
    writes(post, "Ali", 9, address="ali@thuis.example")
    fatma(post).does("withdraw_letter", letter=own)
    sealed = next(r for r in rows(post.store, address) if r["id"] == fatma(post).id)["sealed"]
    assert not post.letters.forget_addresses() and len(rows(post.store, address)) == 2
    post.room.leads("end")
    assert post.letters.forget_addresses()
    post.letters.wipe()
    (ali,) = rows(post.store, address)
    assert ali["id"] == post.room.phone("Ali").id and sealed.encode() not in post.files()
    assert post.postman().goes_round(in_days(post, 9)) == SENT


def test_what_was_reported_is_not_sent_any_more(post: PostOffice, server: MailServer) -> None:
    """The server for e-mail was away, and meanwhile it was read on its receiver's page."""
    fatma(post).does("want_post", wants=True, address=ADDRESS)
    letter = writes(post, "Ali", 2, to=fatma(post).id)
    now, server.answers = in_days(post, 2), ["451 wait"]
    assert post.postman().goes_round(now) == LATER
    door = post.room.workshop.post.boxes[fatma(post).id].door
    who = Who(Audience.RECEIVER, now, new_id(), device=door)
    assert post.room.acts(who, "refuse_post", {"report": letter}).ok
    assert post.postman().goes_round(now + PAUSES[0]) == NOTHING
    assert server.came == []
    assert post.letters.not_sent(post.room.workshop.key) == {}
    post.room.leads("end")
    assert post.letters.forget_addresses() and rows(post.store, address) == []
