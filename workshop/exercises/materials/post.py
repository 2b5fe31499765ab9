"""What screens see of letters and bells: a number, who wants post, and one's own."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import islice
from typing import Any

from workshop.domain.person import Person
from workshop.domain.post import Letter, Post
from workshop.domain.side import FEWEST
from workshop.domain.text import LONGEST_TEXT, LONGEST_WORD
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Say

MOST_RECEIVERS = 60


def shown(workshop: Workshop, part: str) -> dict[str, Any]:
    """How many are under way, from three on; to phones also who wants post. ``off`` where nothing
    can be sent from here.
    """
    post = workshop.post
    if post.office is None:
        return {"post": {"off": True}}
    here: dict[str, Any] = {"mails": True} if post.office.mails else {}
    if len(post.letters) >= FEWEST:
        here["under_way"] = len(post.letters)
    if part == "room":
        here |= _receivers(workshop)
    return {"post": here} if here else {}


def mine(workshop: Workshop, person: Person) -> dict[str, Any]:
    """One's own letters, and the secret of the page where one's post waits."""
    post = workshop.post
    box = post.boxes.get(person.id)
    if post.office is None or box is None:
        return {}
    letters = post.by(person.id)
    own = {
        "page": post.office.open(box.sealed).get("page", ""),
        "letters": {letter.id: _letter(post, letter) for letter in letters},
        "order": [letter.id for letter in letters],
    }
    return {"post": own | {name: True for name in ("wants", "mails") if getattr(box, name)}}


def pretend(rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]) -> Acts:
    """Want post, and write to oneself or to somebody who does."""
    here = room["here"].get("post", {})
    if here.get("off"):
        return []
    others = [id for id in here.get("order", []) if id != me["id"]]
    soon = date.today() + timedelta(days=rng.randint(2, 40))
    bell = {"sort": "bell", "day": soon.isoformat(), "text": say(LONGEST_TEXT)}
    to = {"to": rng.choice(others)} if others and rng.random() < 0.5 else {}
    if "post" in me.get("here", {}):
        return [("write_letter", bell | to)]
    mail = {"address": f"{say(LONGEST_WORD).split()[0]}@post.example"} if here.get("mails") else {}
    return [("want_post", {"wants": rng.random() < 0.7} | mail), ("write_letter", bell | to)]


def _letter(post: Post, letter: Letter) -> dict[str, Any]:
    assert post.office is not None
    said = post.office.open(letter.sealed)
    told = {"sort": letter.sort, "day": letter.day, "text": said.get("text", "")}
    to = {"to": said["to"]} if said.get("to") else {}
    return told | {"lang": said.get("lang", "")} | to | ({"back": True} if letter.returned else {})


def _receivers(workshop: Workshop) -> dict[str, Any]:
    newest = list(islice(workshop.post.wanting(), MOST_RECEIVERS))
    if not newest:
        return {}
    people = (workshop.people[id] for id in newest if id in workshop.people)
    shown = {person.id: {"name": person.name, "side": str(person.side)} for person in people}
    return {"receivers": shown, "order": list(shown)}
