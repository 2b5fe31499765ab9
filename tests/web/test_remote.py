"""A phone is paired by a link: once, for one session, as long as its facilitator may run it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.web.visitor import House, Visitor
from workshop.domain.remote import MOST_REMOTES
from workshop.domain.workshop import Workshop
from workshop.store import Account, clock
from workshop.web.entrance import Doors, Entrance, TurnedAway, account_of, paired_of, who_of_socket


@pytest.fixture
def marja(new_house: House) -> Account:
    return new_house.facilitator("Marja")


@pytest.fixture
def session(new_house: House, marja: Account) -> Workshop:
    return new_house.session(marja)


def link(house: House, session: Workshop, account: Account) -> str:
    """As the facilitator's page asks for it, beside its QR."""
    answer = house.signed_in(account).sends(f"/host/w/{session.key}/remote", form="/host/new")
    told: dict[str, Any] = answer.json
    assert told["qr"].startswith("data:image/svg+xml;base64,")
    return urlsplit(told["link"]).path


def pairs(house: House, path: str) -> Visitor:
    phone = house.visitor()
    answer = phone.sends(path)
    assert answer.status_code == 303, answer.text
    return phone


def connects(house: House, session: Workshop, phone: Visitor) -> Entrance:
    """Who this phone is to the sockets."""
    accounts, app = house.parts.accounts, house.app
    doors = Doors(
        find=lambda key: house.parts.rooms.ask(key, lambda workshop: workshop),
        account=lambda environ: account_of(app, environ),
        paired=lambda environ, room: paired_of(app, environ, room),
        may_run=lambda account, workshop: accounts.may_facilitate(account, workshop.key),
    )
    environ = {"HTTP_COOKIE": f"samenspel={phone.cookie}", "REQUEST_METHOD": "GET"}
    return who_of_socket({"as": "remote", "room": session.key}, environ, doors)


def test_the_link_makes_a_phone_a_remote(
    new_house: House, session: Workshop, marja: Account
) -> None:
    path = link(new_house, session, marja)
    looking = new_house.visitor().opens(path)
    assert looking.status_code == 200 and "Marja" in looking.text
    phone = pairs(new_house, path)
    page = phone.opens(f"/cue/{session.key}")
    assert page.status_code == 200 and 'data-audience="remote"' in page.text
    words = phone.opens(f"/cue/{session.key}/words/nl.json").json
    assert all("participant" not in step for step in words["script"]["steps"].values())
    assert "introduce" in words["script"]["steps"]["strength"]["facilitator"]
    who = connects(new_house, session, phone)
    assert (who.audience, who.account) == ("remote", marja.id)
    assert phone.opens(f"/host/w/{session.key}").status_code == 303, "it is signed in nowhere"


def test_it_works_once_and_for_one_session(
    new_house: House, session: Workshop, marja: Account
) -> None:
    path, other = link(new_house, session, marja), new_house.session(marja)
    elsewhere = path.replace(session.key, other.key)
    assert new_house.visitor().opens(elsewhere).status_code == 404
    phone = pairs(new_house, path)
    assert new_house.visitor().opens(path).status_code == 404
    assert phone.opens(path).status_code == 303, "who scans again is led on"
    assert phone.opens(f"/cue/{other.key}").status_code == 404
    with pytest.raises(TurnedAway):
        connects(new_house, other, phone)


def test_a_phone_that_is_paired_again_is_one_phone(
    new_house: House, session: Workshop, marja: Account
) -> None:
    phone = pairs(new_house, link(new_house, session, marja))
    for _ in range(MOST_REMOTES + 1):
        assert phone.sends(link(new_house, session, marja)).status_code == 303
    known = new_house.parts.rooms.ask(session.key, lambda now: len(now.remotes))
    assert known == 1 and connects(new_house, session, phone).device


def test_it_works_ten_minutes(
    new_house: House, session: Workshop, marja: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, now = link(new_house, session, marja), clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + 11 * 60_000)
    assert new_house.visitor().opens(path).status_code == 404


def test_it_opens_no_other_door(new_house: House, session: Workshop, marja: Account) -> None:
    token = link(new_house, session, marja).rsplit("/", 1)[1]
    for door in ("once", "invite", "setup"):
        assert new_house.visitor().opens(f"/host/{door}/{token}").status_code == 404


def test_an_unpaired_phone_stays_outside(
    new_house: House, session: Workshop, marja: Account
) -> None:
    phone = pairs(new_house, link(new_house, session, marja))
    (remote,) = new_house.parts.rooms.ask(session.key, lambda workshop: list(workshop.remotes))
    assert new_house.runs(session, "unpair", remote=remote)["ok"]
    assert phone.opens(f"/cue/{session.key}").status_code == 404
    with pytest.raises(TurnedAway):
        connects(new_house, session, phone)


def test_it_survives_a_restart(new_house: House, session: Workshop, marja: Account) -> None:
    phone = pairs(new_house, link(new_house, session, marja))
    new_house.parts.rooms.refresh(session.key)
    assert phone.opens(f"/cue/{session.key}").status_code == 200


def test_a_colleagues_phone_goes_out_with_the_colleague(
    new_house: House, session: Workshop, marja: Account
) -> None:
    fatma = new_house.facilitator("Fatma")
    new_house.parts.accounts.share(session.key, marja.id, "Fatma")
    phone = pairs(new_house, link(new_house, session, fatma))
    sharing = f"/host/w/{session.key}/share"
    owner = new_house.signed_in(marja)
    owner.sends(f"/host/w/{session.key}/unshare", form=sharing, account=fatma.id)
    assert phone.opens(f"/cue/{session.key}").status_code == 404
    with pytest.raises(TurnedAway):
        connects(new_house, session, phone)
    assert new_house.parts.rooms.ask(session.key, lambda workshop: not workshop.remotes)


def test_who_is_signed_in_on_the_phone_needs_no_link(
    new_house: House, session: Workshop, marja: Account
) -> None:
    phone = new_house.signed_in(marja)
    assert phone.opens(f"/cue/{session.key}").status_code == 200
    assert connects(new_house, session, phone).device == ""
    piet = new_house.signed_in(new_house.facilitator("Piet"))
    assert piet.opens(f"/cue/{session.key}").status_code == 404
    with pytest.raises(TurnedAway):
        connects(new_house, session, piet)


def test_how_much_is_shown_is_kept_with_the_account(new_house: House, marja: Account) -> None:
    browser = new_house.signed_in(marja)
    browser.sends("/host/quiet", form="/host/new", quiet="no")
    assert not new_house.parts.accounts.find(marja.id).quiet
    browser.sends("/host/quiet", form="/host/new", quiet="perhaps")
    assert not new_house.parts.accounts.find(marja.id).quiet
    browser.sends("/host/quiet", form="/host/new", quiet="yes")
    assert new_house.parts.accounts.find(marja.id).quiet
