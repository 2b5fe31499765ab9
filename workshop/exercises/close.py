"""The close: how was it, in one of five faces and a word, could people say what they wanted, what
everybody takes along, what could be better, and a letter or a bell for later (seed 004).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from workshop.domain.board import EVERYONE, Board
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import ALL, Side, may_count_apart
from workshop.domain.text import LONGEST_NOTE, LONGEST_WORD, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.agreements import shown as shown_agreement
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import notes, post

FACES = ("1", "2", "3", "4", "5")
MOST_TAKEN = 6
# Fewer faces than this would point at people.
FEWEST_FACES = 3
HEARD = ("yes", "partly", "no")


class Settings(Base):
    """``asks``: what is asked beside the face and what people take along. ``heard``: could they say
    what they wanted; ``better``: what could be better, which nobody has to answer.
    """

    asks: Annotated[tuple[Literal["heard", "better"], ...], Field(max_length=2)] = (
        "heard",
        "better",
    )


class Close(Exercise):
    kind = "close"
    needed = True
    Settings = Settings
    answers = {
        "face": Answer(Export.COUNTED, longest=LONGEST_WORD, once=True, secret=True),
        "heard": Answer(Export.COUNTED, once=True, secret=True),
        "take": Answer(Export.BARE, longest=LONGEST_NOTE, once=True),
        "better": Answer(Export.BARE, longest=LONGEST_NOTE, once=True),
    }
    phases = (
        Phase("evaluate", writes=frozenset(answers), seals=frozenset(answers)),
        Phase("letters", writes=frozenset(answers), seals=frozenset(answers), posts=True),
        # What is counted by side stands still once it is seen: who answers last is not told apart.
        Phase("goodbye", writes=frozenset(answers) - {"heard"}, reveals=True, posts=True),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        if type in ("heard", "better") and type not in _asks(run):
            raise Refused("malformed", field="type")
        if type in ("take", "better"):
            return super().accept(type, content, run, workshop, person)
        if type == "heard":
            self.only(content, "heard")
            if content.get("heard") not in HEARD:
                raise Refused("malformed", field="heard")
            return dict(content)
        self.only(content, "face", "text")
        if content.get("face") not in FACES:
            raise Refused("malformed", field="face")
        word = cleaned(content.get("text", ""), LONGEST_WORD, required=False)
        return {"face": content["face"]} | ({"text": word} if word else {})

    def value(self, contribution: Contribution) -> str:
        content = contribution.content
        return str(content.get("face") or content.get("heard", ""))

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part not in ("room", "projector", "facilitator"):
            return {}
        here: dict[str, Any] = {
            "answered": board.count("face"),
            "asks": _asks(board.run),
            "facts": board.facts(),
            **self._agreed(board, part),
        }
        if self._posts(board):
            here |= post.shown(board.workshop, part)
        if "take" not in board.sealed:
            taken = [c for side in (*Side, None) for c in board.pile("take", "", side)]
            newest = sorted(taken, key=lambda c: (c.at, c.id), reverse=True)[:MOST_TAKEN]
            here |= {
                "taken": {c.id: notes.shown(c) for c in newest},
                "taken_order": [c.id for c in newest],
            }
            here |= self._faces(board) | (_heard(board) if part == "facilitator" else {})
        return here

    def results(self, board: Board) -> dict[str, Any]:
        return {} if "face" in board.sealed else self._faces(board) | _heard(board)

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        for face, n in results.get("faces", {}).items():
            yield f"close.report_face_{face}", {"n": n}
        question = texts.get("participant", {}).get("asks", {}).get("heard", {}).get("question", "")
        for side, counted in results.get("heard", {}).items():
            yield f"close.report_heard_{side}", {"question": question, **counted}

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        """One's own face, words and letters; who leads an agreement also gets the link to keep it
        up.
        """
        mine = {c.type: {**c.content, "id": c.id} for c in board.own(person.id)}
        leads = any(
            lead.person == person.id for a in board.agreements() for lead in a.leads.values()
        )
        keep_up = board.workshop.coalition.keep_up
        if self._posts(board):
            mine |= post.mine(board.workshop, person)
        return mine | ({"keep_up": keep_up} if leads and board.run.phase == "goodbye" else {})

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] == "letters":
            return post.pretend(rng, say, room, me)
        if room["phase"] != "evaluate":
            return []
        said: Acts = [
            ("face", {"face": rng.choice(FACES), "text": say(LONGEST_WORD)}),
            ("take", {"text": say(LONGEST_NOTE)}),
        ]
        asks = room["here"]["asks"]
        if "heard" in asks and rng.random() < 0.9:
            said.append(("heard", {"heard": rng.choice(HEARD)}))
        if "better" in asks and rng.random() < 0.4:
            said.append(("better", {"text": say(LONGEST_NOTE)}))
        return [
            ("contribute", {"run": room["run"], "type": type, "content": content})
            for type, content in said
        ]

    def _posts(self, board: Board) -> bool:
        return self.phase(board.run.phase).posts

    @staticmethod
    def _agreed(board: Board, part: str) -> dict[str, Any]:
        agreements = board.agreements()
        agreed: dict[str, Any] = {
            "agreed": len(agreements),
            "carried": sum(a.carried for a in agreements),
        }
        if part == "room":
            agreed["agreements"] = {a.id: shown_agreement(a) for a in agreements[:24]}
            agreed["order"] = [a.id for a in agreements[:24]]
        if board.run.phase == "goodbye":
            agreed["coalition"] = board.workshop.coalition.read
        day = board.workshop.coalition.first_look_back()
        return agreed | ({"look_back": day} if day else {})

    @staticmethod
    def _faces(board: Board) -> dict[str, Any]:
        if board.count("face") < FEWEST_FACES:
            return {}
        counted = board.values("face", "")
        return {"faces": {face: counted[face] for face in FACES}}


def _asks(run: Run) -> list[str]:
    return list(Settings(**run.settings).asks)


def _heard(board: Board) -> dict[str, Any]:
    """Whether people could say what they wanted, by side or else all together (RULES.md, "Small
    numbers"); nothing while too few answered.
    """
    sides = {side: board.values("heard", "", (side,)) for side in EVERYONE}
    if may_count_apart(*(sides[side].total() for side in Side)):
        told = {str(side): sides[side] for side in Side if sides[side]}
    else:
        told = {ALL: sum(sides.values(), Counter[str]())}
    enough = {name: each for name, each in told.items() if each.total() >= FEWEST_FACES}
    shown = {name: {word: each[word] for word in HEARD} for name, each in enough.items()}
    return {"heard": shown} if shown else {}


exercise = Close()
