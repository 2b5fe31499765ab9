"""Somebody's own page, weeks later: read, put off, refused, changed, and for nobody else."""

from __future__ import annotations

import html
import re
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.post.office import mail_server
from tests.web.visitor import House, Visitor
from workshop.act import Act
from workshop.cli import cli
from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.rooms import Asked
from workshop.store import clock
from workshop.store.clock import DAY_MS

TEXT = "Dinsdag staat mijn <b>thee</b> klaar"


@dataclass
class Evening:
    """A close on a server that lasts. Days go by when a test says so."""

    house: House
    workshop: Workshop
    patch: pytest.MonkeyPatch
    began: int = field(default_factory=lambda: round(time.time() * 1000))

    def goes_on(self, days: int) -> None:
        self.patch.setattr(clock, "now", lambda: self.began + days * DAY_MS)

    def day(self, days: int) -> str:
        today = datetime.fromtimestamp(self.began / 1000).date()
        return (today + timedelta(days=days)).isoformat()

    def does(self, device: str, act: str, /, **data: Any) -> dict[str, Any]:
        asked: Asked[dict[str, Any]] = Asked()
        who = Who(Audience.PHONE, self.began, new_id(), device=hashed(device))
        self.house.parts.rooms.act(self.workshop.key, Act(who, act, data, asked))
        answer = asked.wait()
        assert answer["ok"], answer
        return answer

    def writes(self, name: str, days: int, **more: Any) -> str:
        told = {"sort": "letter", "day": self.day(days), "text": TEXT} | more
        return str(self.does(name, "write_letter", **told)["letter"])

    def person(self, name: str) -> str:
        people = self.house.parts.rooms.ask(self.workshop.key, lambda w: dict(w.people))
        return next(id for id, person in people.items() if person.name == name)

    def page(self, name: str) -> str:
        """Where somebody's own page is."""
        id = self.person(name)

        def secret(workshop: Workshop) -> str:
            assert workshop.post.office is not None
            return workshop.post.office.open(workshop.post.boxes[id].sealed)["page"]

        return "/p/" + self.house.parts.rooms.ask(self.workshop.key, secret)


@pytest.fixture
def evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Evening:
    mails = {"smtp_host": "localhost", "smtp_from": "post@samenspel.example"}
    house = House.at(tmp_path, public_url="https://samenspel.example", **mails)
    account = house.facilitator("Linde")
    workshop = house.session(account)
    found = Evening(house, workshop, monkeypatch)
    for name, side in (("Anneke", "formal"), ("Fatma", "informal")):
        found.does(name, "join", name=name, side=side)
    close = next(run.id for run in workshop.runs if run.kind == "close")
    here = house.parts.rooms.ask(workshop.key, lambda w: (w.run.id, w.run.phase))
    seen = {"seen_run": here[0], "seen_phase": here[1]}
    assert house.runs(workshop, "move_to", run=close, phase="letters", **seen)["ok"]
    found.does("Anneke", "want_post", wants=True)
    return found


@pytest.fixture
def visitor(evening: Evening) -> Visitor:
    return evening.house.visitor()


def told(page: str, visitor: Visitor) -> str:
    """What a page says, without its marks."""
    answer = visitor.opens(page)
    assert answer.status_code == 200
    body = answer.text[answer.text.index("<main") :]
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)))


def test_it_comes_on_its_day_with_who_wrote_it_and_when(evening: Evening, visitor: Visitor) -> None:
    evening.writes("Fatma", 7, to=evening.person("Anneke"))
    page = evening.page("Anneke")
    evening.goes_on(6)
    assert "Er is nu geen post" in told(page, visitor) and "thee" not in told(page, visitor)
    evening.goes_on(7)
    said = told(page, visitor)
    assert "Een brief van Fatma" in said and TEXT in said
    answer = visitor.opens(page)
    assert answer.headers["Cache-Control"] == "no-store" and "Set-Cookie" not in answer.headers
    assert "<b>thee" not in answer.text
    assert visitor.opens(page + "/qr.svg").mimetype == "image/svg+xml"
    assert "A letter from Fatma" in told(page + "?lang=en", visitor)


def test_done_and_later(evening: Evening, visitor: Visitor) -> None:
    id, page = evening.writes("Fatma", 7, sort="bell"), evening.page("Fatma")
    evening.goes_on(8)
    assert "Je fietsbel gaat" in told(page, visitor)
    assert visitor.posts(page, do="later", letter=id).status_code == 303
    assert "Je fietsbel gaat" not in told(page, visitor)
    evening.goes_on(15)
    assert "Je fietsbel gaat" in told(page, visitor)
    assert visitor.posts(page, do="done", letter=id).status_code == 303
    assert "Je fietsbel gaat" not in told(page, visitor)


def test_its_writer_reads_changes_and_withdraws_what_waits(
    evening: Evening, visitor: Visitor
) -> None:
    id = evening.writes("Fatma", 7, to=evening.person("Anneke"))
    page = evening.page("Fatma")
    assert "Brief aan Anneke" in told(page, visitor)
    new = {"letter": id, "text": "Woensdag dan", "day": evening.day(9)}
    assert visitor.posts(page, do="save", **new).status_code == 303
    assert "Woensdag dan" in told(page, visitor)
    wrong = visitor.posts(page, do="save", **new | {"day": "2020-01-01", "text": "Niet kwijt"})
    assert wrong.status_code == 422 and "Niet kwijt" in wrong.text
    assert "Kies een dag vanaf morgen" in wrong.text
    evening.goes_on(9)
    late = visitor.posts(page, do="withdraw", letter=id)
    assert late.status_code == 422 and "is al geweest" in late.text
    assert "Woensdag dan" in told(evening.page("Anneke"), visitor)


def test_nobody_does_anything_with_the_letter_of_another(
    evening: Evening, visitor: Visitor
) -> None:
    id = evening.writes("Fatma", 7, to=evening.person("Anneke"))
    page, other = evening.page("Fatma"), evening.page("Anneke")
    for button in ("withdraw", "save"):
        assert visitor.posts(other, do=button, letter=id, text="x", day="").status_code == 422
    evening.goes_on(7)
    for button in ("done", "later", "report"):
        assert visitor.posts(page, do=button, letter=id).status_code == 422
    assert visitor.posts(page, do="contribute", letter=id).status_code == 400
    assert visitor.opens("/p/" + "x" * 22).status_code == 404


def test_who_wants_no_post_refuses_and_reports_and_only_a_number_is_told(
    evening: Evening, visitor: Visitor
) -> None:
    came = evening.writes("Fatma", 2, to=evening.person("Anneke"))
    evening.writes("Fatma", 9, to=evening.person("Anneke"), text="Nog een")
    page = evening.page("Anneke")
    evening.goes_on(3)
    assert visitor.posts(page, do="report", letter=came).status_code == 303
    assert "thee" not in told(page, visitor)
    assert "kwam bij je terug" in told(evening.page("Fatma"), visitor)
    accounts = evening.house.parts.accounts
    account = accounts.find(evening.workshop.owner)
    assert account is not None
    host = evening.house.signed_in(account)
    listed = host.opens("/host").text
    assert "1 brief of fietsbel is gemeld" in listed and "thee" not in listed


def test_where_nobody_is_reached_later_there_is_no_page(tmp_path: Path) -> None:
    house = House.at(tmp_path)
    assert house.visitor().opens("/p/" + "x" * 22).status_code == 404


def test_one_round_from_the_command_line(
    evening: Evening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Anneke", "Fatma"):
        evening.writes(name, 2, address=f"{name}@thuis.example")
    evening.goes_on(2)
    with mail_server() as server:
        told = {
            "DATA_DIR": str(tmp_path),
            "PUBLIC_URL": "https://samenspel.example",
            "SMTP_HOST": "localhost",
            "SMTP_PORT": str(server.port),
            "SMTP_SECURITY": "none",
        }
        for name, value in told.items():
            monkeypatch.setenv(f"WORKSHOP_{name}", value)
        assert CliRunner().invoke(cli, ["post"]).exit_code == 1
        monkeypatch.setenv("WORKSHOP_SMTP_FROM", "post@samenspel.example")
        done = CliRunner().invoke(cli, ["post", "--language", "en"])
        assert done.stdout.strip() == "2 delivered, 0 tried again later, 0 not delivered."
        sent = {each["To"] for each in server.came}
        assert sent == {"Anneke@thuis.example", "Fatma@thuis.example"}


def test_the_file_with_the_key_is_for_its_owner_alone(evening: Evening, tmp_path: Path) -> None:
    assert (tmp_path / "letter_key").stat().st_mode & 0o777 == 0o600
    database = (tmp_path / "samenspel.sqlite3").read_bytes()
    assert (tmp_path / "letter_key").read_bytes().strip() not in database
