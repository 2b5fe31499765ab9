"""What is said without a name is beside nobody in any table, whatever else is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.web.visitor import SCRIPT, House
from workshop.act import Act
from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.play import Answer
from workshop.rooms import Asked
from workshop.starting import start
from workshop.store import clock

TOKEN = "a secret of this phone"
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def test_no_row_with_an_anonymous_remark_holds_who_said_it(tmp_path: Path) -> None:
    house = House.at(tmp_path)
    owner, digits = house.facilitator("Fatma").id, house.parts.store.new_digits()
    evening = start(SCRIPT, "usual", owner=owner, digits=digits)
    house.parts.store.add(evening)
    run = next(run for run in evening.runs if run.kind == "obstacles")
    assert says(house, evening, "join", name="Amina", side="informal")["ok"]
    seen = {"seen_run": evening.current, "seen_phase": evening.run.phase}
    assert house.runs(evening, "move_to", **seen, run=run.id, phase="answer")["ok"]
    named = {"type": "answer", "content": {"statement": "p1", "answer": "often"}}
    remark = {"type": "remark", "content": {"statement": "p1", "text": "bij de opening"}}
    said = [
        says(house, evening, "contribute", run=run.id, **each)["contribution"]
        for each in (named, remark | {"token": TOKEN})
    ]
    content = remark["content"] | {"text": "pas bij de opening"}  # type: ignore[operator]
    amended = {"contribution": said[1], "content": content, "token": TOKEN}
    assert says(house, evening, "amend", **amended)["ok"]
    amina, device = person(tmp_path), hashed("Amina")
    beside = rows_with(tmp_path, said[1]) + rows_with(tmp_path, hashed(TOKEN))
    assert len(beside) >= 2 and not any(each in row for row in beside for each in (amina, device))
    assert any(device in row for row in rows_with(tmp_path, said[0]))


def says(house: House, evening: Workshop, act: str, **data: Any) -> Answer:
    who, asked = Who(Audience.PHONE, clock.now(), new_id(), device=hashed("Amina")), Asked[Answer]()
    house.parts.rooms.act(evening.key, Act(who, act, data, asked))
    return asked.wait()


def person(folder: Path) -> str:
    with closing(sqlite3.connect(database(folder))) as file:
        ((id,),) = file.execute("SELECT id FROM person").fetchall()
    return str(id)


def rows_with(folder: Path, word: str) -> list[str]:
    """Every row of every table that holds a word anywhere, as text."""
    with closing(sqlite3.connect(database(folder))) as file:
        tables = [name for (name,) in file.execute(TABLES)]
        rows = [repr(row) for name in tables for row in file.execute(f'SELECT * FROM "{name}"')]
    return [row for row in rows if word in row]


def database(folder: Path) -> Path:
    return next(folder.glob("*.sqlite3"))
