"""A server fills a session with made-up people, lets them go, and nothing of them stays."""

import json
import re
import sqlite3
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from tests.evening import Evening, Facilitator

# What made-up people of this script are called, and where they work.
MADE_UP = ("Wijkteam Noorderwijk", "Yasmina", "Vaders van Noorderwijk")
OWN = "Kwikstaart"
TABLES = ("person", "contribution", "organisation", "answer", "letter", "mailbox", "practice")


def test_made_up_people_take_part_and_leave_nothing(tmp_path: Path) -> None:
    with Evening(tmp_path, practice_seconds=1) as evening:
        desk, before = evening.facilitator(), stable(evening)
        assert asks(evening, "practice", people="12") == 303
        assert desk.shows(lambda view: view["people"] == 12 and view["practice"])
        amina = evening.phone("Amina", "informal", OWN)
        desk.moves_to("strength", "write")
        amina.says(OWN)
        desk.shows(lambda view: view["notes"]["count"] >= 6)
        assert {OWN, MADE_UP[0]} <= found_on_disk(evening)
        assert evening.links["room"] not in command_lines()

        assert asks(evening, "practice/end") == 303
        amina.shows(lambda view: "organisations" in view, "door")
        assert stable(evening) == before
        assert not found_on_disk(evening)
        assert not any(rows(evening).values())
        _the_real_evening_begins(evening, desk)
        assert asks(evening, "practice", people="8") == 409


def _the_real_evening_begins(evening: Evening, desk: Facilitator) -> None:
    joost = evening.phone("Joost", "formal", "Wijkteam Zuid")
    desk.moves_to("strength", "write")
    joost.says("Zij luisteren")
    desk.shows(lambda view: view["notes"]["count"] == 1)
    people = desk.view()["people_in"].values()
    assert [person["name"] for person in people] == ["Joost"]
    exported = evening.workshop("export", evening.links["room"])
    assert json.loads(exported)["session"]["people"] == 1
    assert not [name for name in (*MADE_UP, OWN) if name in exported]


def test_a_server_that_died_practises_no_more_and_can_still_erase(tmp_path: Path) -> None:
    with Evening(tmp_path, practice_seconds=1) as evening:
        asks(evening, "practice", people="8")
        desk = evening.facilitator()
        desk.shows(lambda view: view["people"] == 8)
        evening.dies()
        evening.starts()
        desk.shows(lambda view: view.get("practice_over"))
        assert asks(evening, "practice", people="8") == 409
        assert asks(evening, "practice/end") == 303
        desk.shows(lambda view: view.get("may_practise"))
        assert not any(rows(evening).values()) and not found_on_disk(evening)


def asks(evening: Evening, page: str, **form: str) -> int:
    """Send a form of the page for practice; the status of the answer."""
    here = f"{evening.address}{evening.links['host_link']}"
    cookie = {"Cookie": evening.links["cookie"]}
    opener = build_opener(_Stay())
    with opener.open(Request(f"{here}/practice", headers=cookie), timeout=30) as answer:
        token = re.search(rb'name="csrf_token" value="([^"]+)"', answer.read())
        more = answer.headers.get_all("Set-Cookie") or []
    assert token
    cookie["Cookie"] = "; ".join([each.partition(";")[0] for each in more] or [cookie["Cookie"]])
    fields = urlencode({**form, "csrf_token": token[1].decode()}).encode()
    try:
        with opener.open(
            Request(f"{here}/{page}", data=fields, headers=cookie), timeout=60
        ) as done:
            return int(done.status)
    except HTTPError as answer:
        with answer:
            return answer.code


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *args: object) -> None:
        return None


def stable(evening: Evening) -> dict:
    """What a facilitator who comes in now sees."""
    desk = evening.facilitator()
    seen = dict(desk.view())
    desk.closes()
    return seen


def found_on_disk(evening: Evening) -> set[str]:
    """Which of the words stand in any file: the database, its log, the server's own log."""
    files = [path.read_bytes() for path in evening.folder.rglob("*") if path.is_file()]
    return {word for word in (*MADE_UP, OWN) if any(word.encode() in file for file in files)}


def rows(evening: Evening) -> dict[str, int]:
    with sqlite3.connect(evening.folder / "samenspel.sqlite3") as database:
        counted = (database.execute(f"SELECT count(*) FROM {name}").fetchone() for name in TABLES)
        return {name: count for name, (count,) in zip(TABLES, counted, strict=True)}


def command_lines() -> str:
    """Everything that `ps` would show to anybody on this machine."""
    told = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            told.append(path.read_bytes().decode(errors="replace"))
        except OSError:
            continue
    return "\n".join(told)
