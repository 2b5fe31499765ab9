"""Pitfalls: each rated on how much it plays here and how well it is taken care of (seed 004)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from workshop.domain import rating
from workshop.domain.board import EVERYONE, Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.text import LONGEST_NOTE, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, ListedId, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import merged, notes

MARKS = frozenset({"mark", "idea"})
# With the run before it, it is the id of an offer: 40 letters at most.


class Settings(Base):
    """``pitfalls``: those to be rated, each with texts in the script."""

    pitfalls: Annotated[tuple[ListedId, ...], Field(min_length=1, max_length=12)] = (
        "diversity",
        "informal-position",
        "load",
        "consultation",
        "management",
        "coordination",
    )


class Pitfalls(Exercise):
    kind = "pitfalls"
    Settings = Settings
    answers = {
        "mark": Answer(Export.COUNTED, once=True, secret=True),
        "idea": Answer(Export.BARE, longest=LONGEST_NOTE, merges="place"),
    }
    phases = (Phase("rate", writes=MARKS, seals=MARKS), Phase("map", reveals=True))

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """``mark``: {pitfall, plays, cared}, each 1 to 4, or 0 for 'I don't know'; ``idea``:
        {pitfall, text}.
        """
        if content.get("pitfall") not in _pitfalls(run):
            raise Refused("malformed", field="pitfall")
        if type == "idea":
            self.only(content, "pitfall", "text")
            text = cleaned(content.get("text"), self.answers["idea"].longest)
            return {"pitfall": content["pitfall"], "text": text}
        self.only(content, "pitfall", *rating.AXES)
        for axis in rating.AXES:
            if not rating.is_answer(content.get(axis)):
                raise Refused("malformed", field=axis)
        return dict(content)

    def group(self, contribution: Contribution) -> str:
        return str(contribution.content["pitfall"])

    def value(self, contribution: Contribution) -> str:
        if contribution.type != "mark":
            return ""
        return rating.sign(contribution.content["plays"], contribution.content["cared"])

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        return list(_pitfalls(run)) if phase.reveals else []

    def show(self, board: Board, part: str) -> dict[str, Any]:
        """How many rated each; then where the sides stand, and what would help."""
        order = list(_pitfalls(board.run))
        if part == "room":
            return {"order": order}
        if part not in ("projector", "facilitator"):
            return {}
        if "mark" in board.sealed:
            rated = {id: board.count("mark", id) for id in order}
            return {"order": order, "rated": rated, "of": sum(board.people().values())}
        shown = {"order": order, "agreed": _agreed(board), "aloud": board.aloud()}
        return shown | self.results(board) | _ideas(board)

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("",)

    def offers(self, board: Board) -> Iterable[Offer]:
        """Every pitfall, those in the corner where an agreement is needed first."""
        first = rating.corner(_points(board))
        for id in sorted(_pitfalls(board.run), key=lambda id: id not in first):
            yield Offer(_offer(board.run, id), path=f"pitfalls.{id}.matter")

    def results(self, board: Board) -> dict[str, Any]:
        """``points`` by pitfall and side (or all), the ``widest`` difference, and the ``corner``
        where an agreement is needed.
        """
        if "mark" in board.sealed:
            return {}
        found = _points(board)
        farthest = rating.widest(found)
        return {
            "points": rating.all_shown(found.items()),
            "corner": rating.corner(found),
            **({"widest": farthest} if farthest else {}),
        }

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        """A sentence for each pitfall with a point, in the answers that people chose from."""
        words = texts.get("participant", {})
        for id, found in results.get("points", {}).items():
            title = _title(words, id)
            for side, point in found.items():
                answers = {axis: _answer(words, axis, point[axis]) for axis in rating.AXES}
                yield f"pitfalls.report_{side}", {"pitfall": title, **answers}
        if farthest := results.get("widest"):
            yield "pitfalls.report_widest", {"pitfall": _title(words, farthest)}

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        return _title(texts.get("participant", {}), str(row.get("pitfall", "")))

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "rate":
            return []
        rated = {own.get("pitfall") for own in me["own"].values() if own["type"] == "mark"}
        unrated = [id for id in room["here"]["order"] if id not in rated]
        said: Acts = [_says(room, "mark", pitfall=id, **_guess(rng)) for id in unrated]
        if unrated and rng.random() < 0.3:
            said.append(_says(room, "idea", pitfall=rng.choice(unrated), text=say(LONGEST_NOTE)))
        return said


def _says(room: dict[str, Any], type: str, **content: Any) -> tuple[str, dict[str, Any]]:
    return "contribute", {"run": room["run"], "type": type, "content": content}


def _guess(rng: random.Random) -> dict[str, int]:
    """Most people know; more play a little than very much."""
    return {axis: rng.choices(range(5), weights=(1, 2, 4, 4, 2))[0] for axis in rating.AXES}


def _pitfalls(run: Run) -> tuple[str, ...]:
    return Settings(**run.settings).pitfalls


def _offer(run: Run, pitfall: str) -> str:
    return f"{run.id}-{pitfall}"


def _points(board: Board) -> dict[str, rating.Points]:
    marks = {id: _marks(board, id) for id in _pitfalls(board.run)}
    return {id: rating.points(each) for id, each in marks.items()}


def _marks(board: Board, pitfall: str) -> dict[Any, Counter[str]]:
    return {side: board.values("mark", pitfall, (side,)) for side in EVERYONE}


def _agreed(board: Board) -> dict[str, str]:
    """The agreement that was made of a pitfall, by pitfall."""
    return notes.agreed(board, {id: _offer(board.run, id) for id in _pitfalls(board.run)})


def _ideas(board: Board) -> dict[str, Any]:
    """The newest ideas of each pitfall."""
    shown = merged.newest(board, "idea", _pitfalls(board.run))
    return {"ideas": shown.notes, "ideas_of": shown.order}


def _title(words: Mapping[str, Any], id: str) -> str:
    return str(words.get("pitfalls", {}).get(id, {}).get("title", ""))


def _answer(words: Mapping[str, Any], axis: str, mean: float) -> str:
    answers = words.get("ratings", {}).get(axis, {}).get("answers", {})
    return str(answers.get(rating.nearest(mean), ""))


exercise = Pitfalls()
