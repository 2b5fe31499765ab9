"""Every address × who may. A route that is not in this table fails the test."""

from dataclasses import dataclass

import pytest

from tests.web.visitor import House, Visitor
from workshop.domain.workshop import Workshop
from workshop.store import Account

OK, SEE, LOST, NOT_YOURS = 200, 303, 404, 403
# Method and rule, and what each of WHO gets.
TABLE = {
    "GET /": (OK, OK, OK, OK),
    "GET /code": (OK, OK, OK, OK),
    "GET /health": (OK, OK, OK, OK),
    "GET /static/<version>/<path:name>": (OK, OK, OK, OK),
    "GET /r/<key>": (OK, OK, OK, OK),
    "GET /r/<key>/words/<code>.json": (OK, OK, OK, OK),
    "GET /r/<key>/qr.svg": (OK, OK, OK, OK),
    "GET /r/<key>/tree/<int:seed>.json": (OK, OK, OK, OK),
    "GET /wall/<key>/<secret>": (OK, OK, OK, OK),
    "GET /wall/<key>/<secret>/words/<code>.json": (OK, OK, OK, OK),
    # Not before the close: see test_pages.py.
    "GET /wall/<key>/<secret>/coalition.svg": (LOST, LOST, LOST, LOST),
    # Of a mailbox there is, see tests/post/test_page.py.
    "GET /p/<page>": (LOST, LOST, LOST, LOST),
    "GET /p/<page>/qr.svg": (LOST, LOST, LOST, LOST),
    "POST /p/<page>": (400, 400, 400, 400),
    "GET /cue/<key>": (LOST, LOST, OK, OK),
    "GET /cue/<key>/words/<code>.json": (LOST, LOST, OK, OK),
    # With a link that works, see test_remote.py; who leads already is led on.
    "GET /cue/<key>/<token>": (LOST, LOST, SEE, SEE),
    "POST /cue/<key>/<token>": (LOST, LOST, LOST, LOST),
    "GET /host": (SEE, OK, OK, OK),
    "GET /host/new": (SEE, OK, OK, OK),
    "GET /host/invite": (SEE, OK, OK, OK),
    "GET /host/scripts": (SEE, OK, OK, OK),
    "GET /host/scripts/new": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/about": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/add": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/cards/<name>": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/cards/<path:card>": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/script.zip": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/steps/<step>": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/steps/<step>/preview": (SEE, OK, OK, OK),
    "GET /host/scripts/<id>/steps/<step>/preview.json": (SEE, OK, OK, OK),
    "GET /host/sign-in": (OK, SEE, SEE, SEE),
    "GET /host/setup/<token>": (LOST, LOST, LOST, LOST),
    "GET /host/once/<token>": (LOST, LOST, LOST, LOST),
    "GET /host/invite/<token>": (LOST, LOST, LOST, LOST),
    "GET /host/w/<key>": (SEE, LOST, OK, OK),
    "GET /host/w/<key>/words/<code>.json": (LOST, LOST, OK, OK),
    "GET /host/w/<key>/steps/<code>.json": (LOST, LOST, OK, OK),
    "GET /host/w/<key>/after": (SEE, LOST, OK, OK),
    "GET /host/w/<key>/practice": (SEE, LOST, OK, OK),
    "POST /host/w/<key>/practice": (SEE, LOST, 400, 400),
    "POST /host/w/<key>/practice/end": (SEE, LOST, SEE, SEE),
    "GET /host/w/<key>/share": (SEE, LOST, OK, OK),
    "POST /host/w/<key>/remote": (LOST, LOST, OK, OK),
    "POST /host/w/<key>/share": (SEE, LOST, NOT_YOURS, SEE),
    "POST /host/w/<key>/unshare": (SEE, LOST, NOT_YOURS, SEE),
    "POST /host/new": (SEE, 422, 422, 422),
    "POST /host/invite": (SEE, OK, OK, OK),
    "POST /host/scripts/new": (SEE, 422, 422, 422),
    "POST /host/scripts/upload": (SEE, 422, 422, 422),
    "POST /host/scripts/<id>/copy": (SEE, SEE, SEE, SEE),
    # The script of this table is one of the house, which nobody changes.
    "POST /host/scripts/<id>": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/about": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/add": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/cards/<name>": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/cards/<path:card>": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/cards/<path:card>/remove": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/remove": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/steps/<step>": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/scripts/<id>/steps/<step>/remove": (SEE, NOT_YOURS, NOT_YOURS, NOT_YOURS),
    "POST /host/language": (SEE, SEE, SEE, SEE),
    "POST /host/quiet": (SEE, 204, 204, 204),
    "POST /host/setup/<token>": (LOST, LOST, LOST, LOST),
    "POST /host/once/<token>": (LOST, LOST, LOST, LOST),
    "POST /host/invite/<token>": (LOST, LOST, LOST, LOST),
    "POST /host/sign-in": (422, 422, 422, 422),
    "POST /host/sign-out": (SEE, SEE, SEE, SEE),
    "POST /code": (422, 422, 422, 422),
}
WHO = ("stranger", "someone else", "co-facilitator", "owner")
ELSEWHERE = ("/c/", "/k/", "/socket.io")


@dataclass
class Evening:
    house: House
    workshop: Workshop
    accounts: dict[str, Account]

    def visitor(self, who: str) -> Visitor:
        account = self.accounts.get(who)
        return self.house.signed_in(account) if account else self.house.visitor()

    def address(self, rule: str) -> str:
        filled = {
            "<key>": self.workshop.key,
            "<secret>": self.workshop.projector,
            "<code>": "nl",
            "<token>": "madeup",
            "<id>": "opvoedondersteuning",
            "<step>": "strength",
            "<name>": "examples",
            "<path:card>": "examples/over-de-drempel",
            "<int:seed>": "7",
            "<version>": "any",
            "<path:name>": "css/base.css",
        }
        for name, value in filled.items():
            rule = rule.replace(name, value)
        return rule


@pytest.fixture(scope="module")
def evening(house: House) -> Evening:
    marja, fatma, piet = map(house.facilitator, ("Marja", "Fatma", "Piet"))
    workshop = house.session(marja)
    house.parts.accounts.share(workshop.key, marja.id, fatma.name)
    return Evening(house, workshop, dict(zip(WHO[1:], (piet, fatma, marja), strict=True)))


def test_every_address_is_in_the_table(house: House) -> None:
    rules = (rule for rule in house.app.url_map.iter_rules() if not rule.rule.startswith(ELSEWHERE))
    found = {f"{method} {r.rule}" for r in rules for method in r.methods & {"GET", "POST"}}
    assert found == set(TABLE)


@pytest.mark.parametrize("place, who", list(enumerate(WHO)))
def test_who_may_see(evening: Evening, place: int, who: str) -> None:
    visitor = evening.visitor(who)
    for request, wanted in TABLE.items():
        method, rule = request.split(" ")
        if method == "GET":
            answer = visitor.opens(evening.address(rule))
            assert answer.status_code == wanted[place], request


@pytest.mark.parametrize("place, who", list(enumerate(WHO)))
def test_who_may_do(evening: Evening, place: int, who: str) -> None:
    for request, wanted in TABLE.items():
        method, rule = request.split(" ")
        if method == "POST":
            visitor = evening.visitor(who)
            form = "/host/sign-in" if who == "stranger" else "/host/new"
            fields = {"name": "Fatma", "password": "wrong", "account": "nobody"}
            answer = visitor.sends(evening.address(rule), form=form, **fields)
            assert answer.status_code == wanted[place], request


def test_somebody_elses_session_looks_like_one_that_is_not_there(evening: Evening) -> None:
    visitor = evening.visitor("someone else")
    theirs = visitor.opens(f"/host/w/{evening.workshop.key}")
    nobodys = visitor.opens("/host/w/madeup")
    assert (theirs.status_code, theirs.text) == (nobodys.status_code, nobodys.text)


def test_the_projectors_page_needs_the_projectors_own_secret(evening: Evening) -> None:
    stranger, key = evening.visitor("stranger"), evening.workshop.key
    for secret in ("madeup", key, evening.workshop.digits, "%00", "é"):
        assert stranger.opens(f"/wall/{key}/{secret}").status_code == LOST


def test_each_sees_their_own_sessions_and_the_shared_ones(evening: Evening) -> None:
    link = f"/host/w/{evening.workshop.key}"
    assert link in evening.visitor("owner").opens("/host").text
    assert link in evening.visitor("co-facilitator").opens("/host").text
    assert link not in evening.visitor("someone else").opens("/host").text


def test_the_facilitators_notes_are_in_no_other_words(evening: Evening) -> None:
    key = evening.workshop.key
    phone = evening.visitor("owner").opens(f"/r/{key}/words/nl.json").json
    desk = evening.visitor("owner").opens(f"/host/w/{key}/words/nl.json").json
    secret = evening.workshop.projector
    wall = evening.visitor("owner").opens(f"/wall/{key}/{secret}/words/nl.json").json
    assert evening.visitor("owner").opens(f"/wall/{key}/guess/words/nl.json").status_code == LOST
    assert all("facilitator" not in step for step in wall["script"]["steps"].values())
    assert any(name.startswith("wall.") for name in wall["ui"])
    assert not any(name.startswith("wall.") or ".wall_" in name for name in phone["ui"])
    assert all("facilitator" not in step for step in phone["script"]["steps"].values())
    assert all("facilitator" in step for step in desk["script"]["steps"].values())
    assert not any(name.startswith("desk.") or ".desk_" in name for name in phone["ui"])
    assert any(name.startswith("desk.") for name in desk["ui"])


def test_no_phones_page_holds_a_secret_of_another_screen(evening: Evening) -> None:
    workshop, stranger = evening.workshop, evening.visitor("stranger")
    coalition = workshop.coalition
    secrets = (workshop.projector, workshop.digits, coalition.read, coalition.keep_up)
    for path in (f"/r/{workshop.key}", f"/r/{workshop.key}/words/nl.json"):
        page = stranger.opens(path).text
        assert not [secret for secret in secrets if secret in page]
