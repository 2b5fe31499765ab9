"""An evening with all kinds of exercises, in three scripts, for files and pages to be made of. It
is told in words that people in memory (tests/domain/room.py) and on real sockets
(tests/evening.py) both understand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

STEPS = (
    "arrive",
    "portrait",
    "strength",
    "tree",
    "pitfalls",
    "priorities",
    "agreements",
    "voting",
    "close",
)
FORMAL = ("Anneke", "Joost", "Yasmina", "Karim")
INFORMAL = ("Fatma", "Hanan", "Ewa", "Oksana")
TEAMS = {"formal": "Wijkteam Noorderwijk", "informal": "Moedercafé Zonnehof"}
BEFORE = {
    "formal": ("warm", "warm", "Warm", "dichtbij"),
    "informal": ("meşgul", "بعيدون", "zajęci", "далекі"),
}
AFTER = {
    "formal": ("vakmensen", "sterk", "sterk", "goud waard"),
    "informal": ("insan", "يريدون أن يساعدوا", "pomocni", "відкриті"),
}
CARDS = {
    "formal": {
        "who": "Wij zijn 9 mensen voor alle vragen in de wijk",
        "goal": "Ouders komen vroeg",
        "need": "Mensen die tolken",
        "offer": "Een vast gezicht op dinsdag",
    },
    "informal": {
        "who": "Wij zijn 20 moeders",
        "goal": "Yalnız kalan anne olmasın",
        "need": "Догляд за дітьми",
        "offer": "نترجم ونشرح",
    },
}
NOTES = {"formal": "kennen de families", "informal": "Kanunu ve haklarımızı biliyorlar"}
TREE = {
    "fruits": ("Vroeg hulp, zonder wachten", "أمهات أقل وحدة"),
    "trunk": ("elke dinsdag aan tafel", "Idziemy razem i tłumaczymy"),
    "sun": ("tijd van de leiding", "Догляд за дітьми"),
    "can": ("mensen die tolken", "bir oda salı günü"),
}
PITFALLS = ("diversity", "informal-position", "load", "consultation", "management", "coordination")
MARKS = {"formal": (2, 3), "informal": (4, 2)}
IDEA = "vraag elke maand: is het nog leuk? 🙂"
WHAT = "Elke dinsdag koffie"
SECRET = "geheim woord"


def plays(
    leader: Any, people: dict[str, list[Any]], steps: Iterable[str] = STEPS
) -> dict[str, str]:
    """These steps, to the goodbye; the ids of some of what was made, by name."""
    made: dict[str, str] = {}
    for step in steps:
        if step in _STORY:
            _STORY[step](leader, people, made)
    return made


def _portrait(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("portrait", "before")
    _words(people, "before", BEFORE)
    leader.moves_to("portrait", "cards")
    for side, card in CARDS.items():
        for someone, (field, text) in zip(people[side], card.items(), strict=False):
            made[f"{field}-{side}"] = _says(someone, "line", field=field, text=text)
        _says(people[side][0], "line", field="do", text="Koffie en praten", scope="many")
    leader.moves_to("portrait", "present")
    leader.moves_to("portrait", "after")
    _words(people, "after", AFTER)
    leader.moves_to("portrait", "compare")
    leader.moves_to("portrait", "map")
    helper, offer = people["informal"][1], made["offer-informal"]
    _answers(helper, "match", {"offer": offer}, about=made["need-formal"])


def _words(people: dict[str, list[Any]], moment: str, words: dict[str, tuple[str, ...]]) -> None:
    for side, said in words.items():
        for someone, text in zip(people[side], said, strict=True):
            _says(someone, moment, place="first", text=text)


def _strength(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("strength", "write")
    for side, text in NOTES.items():
        made[f"note-{side}"] = _says(people[side][0], "note", dimension="knowledge", text=text)
    leader.moves_to("strength", "open")
    leader.moves_to("strength", "react")


def _tree(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("tree", "grow")
    content = {"part": "roots", "text": "wij kennen de families"}
    made["root"] = _answers(people["informal"][0], "item", content, origin=made["note-formal"])
    for part, (formal, informal) in TREE.items():
        made[f"{part}-formal"] = _says(people["formal"][0], "item", part=part, text=formal)
        made[f"{part}-informal"] = _says(people["informal"][2], "item", part=part, text=informal)
    leader.moves_to("tree", "whole")


def _pitfalls(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("pitfalls", "rate")
    for side, (plays, cared) in MARKS.items():
        for n, someone in enumerate(people[side]):
            for pitfall in PITFALLS[: 3 + n % 2 * 3]:
                _says(someone, "mark", pitfall=pitfall, plays=plays, cared=cared)
    _says(people["informal"][3], "idea", pitfall="load", text=IDEA)
    leader.moves_to("pitfalls", "map")


def _priorities(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("priorities", "explain")
    leader.moves_to("priorities", "vote")
    liked = {"formal": made["fruits-formal"], "informal": made["fruits-informal"]}
    for side, item in liked.items():
        for someone in people[side]:
            _says(someone, "ballot", choices={item: 2})
    leader.moves_to("priorities", "result")


def _agreements(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("agreements", "write")
    formal, informal = people["formal"][0], people["informal"][0]
    fields = {"what": WHAT, "first_step": "De data rondsturen", "by_when": "2026-12-05", "hours": 2}
    origin = made.get("root", made["note-formal"])
    made["agreement"] = formal.does("agree", fields=fields, origin=origin)["agreement"]
    for side, someone in (("formal", formal), ("informal", informal)):
        someone.does("name_lead", agreement=made["agreement"], side=side, person=_id_of(someone))


def _vote(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("voting", "vote")
    for someone in (*people["formal"], *people["informal"]):
        _answers(someone, "ballot", {"choice": "agree"}, about=made["agreement"])
    leader.moves_to("voting", "result")


def _close(leader: Any, people: dict[str, list[Any]], made: dict[str, str]) -> None:
    leader.moves_to("close", "evaluate")
    for someone in (*people["formal"], *people["informal"]):
        _says(someone, "face", face="4", text=SECRET)
    leader.moves_to("close", "goodbye")


def _says(someone: Any, type: str, **content: Any) -> str:
    return _answers(someone, type, content)


def _answers(someone: Any, type: str, content: dict[str, Any], **more: Any) -> str:
    """The id of what was said; whoever is refused here makes the story untrue."""
    answer = someone.answers(type, content, **more)
    assert answer["ok"], (type, content, answer)
    return str(answer["contribution"])


def _id_of(someone: Any) -> str:
    return str(someone.id if hasattr(someone, "id") else someone.view("me")["id"])


_STORY: dict[str, Callable[[Any, dict[str, list[Any]], dict[str, str]], None]] = {
    "portrait": _portrait,
    "strength": _strength,
    "tree": _tree,
    "pitfalls": _pitfalls,
    "priorities": _priorities,
    "agreements": _agreements,
    "voting": _vote,
    "close": _close,
}
