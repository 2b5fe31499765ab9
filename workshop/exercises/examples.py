"""Examples of collaboration from elsewhere: would it work here? (seeds 000, 001, 004)."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from workshop.domain.board import EVERYONE, Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.text import LONGEST_TEXT, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import (
    LONGEST_LISTED,
    Acts,
    Answer,
    Exercise,
    Export,
    Library,
    Phase,
    Say,
)
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import notes, verdicts
from workshop.exercises.materials.verdicts import HERE, VERDICTS

SAID = frozenset({"mark", "why"})
# Whys of the example that stands before the room; further ones are read with look().
MOST_WHYS = 6
# With the run before it, it is the id of an offer: 40 letters at most.
CardId = Annotated[str, Field(max_length=LONGEST_LISTED), Library("examples", "example")]


class Settings(Base):
    """``examples``: the cards that a facilitator can choose from, of which the ``first`` so many
    are shown unless another choice is made; ``conditions_card`` is a card of its own at the end.
    """

    examples: Annotated[tuple[CardId, ...], Field(min_length=1, max_length=16)] = (
        "over-de-drempel",
        "een-veilige-ruimte",
        "nieuw-leven",
        "samen-optrekken",
        "consultatie",
    )
    first: Annotated[int, Field(ge=1, le=16)] = 5
    conditions_card: Annotated[str, Library("examples", "conditions")] | None = None


class Examples(Exercise):
    kind = "examples"
    Settings = Settings
    answers = {
        "mark": Answer(Export.COUNTED, once=True),
        "why": Answer(Export.BARE, longest=LONGEST_TEXT, once=True, merges="place"),
    }
    phases = (
        Phase("mark", writes=SAID, seals=SAID, in_turn=True),
        Phase("open", reveals=True, in_turn=True),
        Phase("favourites"),
        Phase("conditions"),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """``mark``: {example, mark: here|not-here|more}; ``why``: {example, text}. Raises Refused
        ``no_such_item`` for an example that does not stand before the room.
        """
        example = content.get("example")
        if example not in _shown(run):
            raise Refused("no_such_item")
        if type == "why":
            self.only(content, "example", "text")
            text = cleaned(content.get("text"), self.answers["why"].longest)
            return {"example": example, "text": text}
        self.only(content, "example", "mark")
        if content.get("mark") not in VERDICTS:
            raise Refused("malformed", field="mark")
        return dict(content)

    def group(self, contribution: Contribution) -> str:
        return str(contribution.content["example"])

    def value(self, contribution: Contribution) -> str:
        return str(contribution.content.get("mark", ""))

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        return _shown(run) if phase.in_turn else []

    def choose(self, workshop: Workshop, run: Run, items: Sequence[str]) -> None:
        """These examples stand before the room, in the order of the script."""
        if set(items) - set(_listed(run)):
            raise Refused("no_such_item")
        if not items:
            raise Refused("nothing_chosen")
        chosen = [id for id in _listed(run) if id in items]
        run.laid = {**run.laid, "chosen": chosen}
        if run.turn and run.turn not in chosen:
            run.turn = chosen[0]

    def show(self, board: Board, part: str) -> dict[str, Any]:
        """How many marked each; then what the sides said, and why."""
        order = _shown(board.run)
        if part == "room":
            return {"order": order}
        if part not in ("projector", "facilitator"):
            return {}
        choices = {"choices": _listed(board.run)} if part == "facilitator" else {}
        if "mark" in board.sealed:
            marked = {id: board.count("mark", id) for id in order}
            here = {"order": order, "marked": marked, "of": sum(board.people().values())}
            return here | choices
        shown = {"order": order, "aloud": board.aloud(), **self.results(board)}
        return shown | choices | _whys(board)

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("",)

    def offers(self, board: Board) -> Iterable[Offer]:
        """The examples that somebody wants here, the most wanted first."""
        found = self.results(board)
        for id in found.get("ranked", ()):
            if found["verdicts"][id][HERE]:
                yield Offer(f"{board.run.id}-{id}", path=f"examples.{id}.title")

    def tally(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        if contribution.type != "why":
            return {}
        return board.shared(contribution) | _stance(
            board, contribution, *board.merged(contribution)
        )

    def export(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        return {
            **contribution.content,
            **(_stance(board, contribution) if contribution.type == "why" else {}),
        }

    def results(self, board: Board) -> dict[str, Any]:
        """``verdicts`` by example, ``ranked`` for all together, ``favourites`` by side."""
        if "mark" in board.sealed:
            return {}
        marks = {
            id: {side: board.values("mark", id, (side,)) for side in EVERYONE}
            for id in _shown(board.run)
        }
        return verdicts.outcome(marks)

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        """A line an example, the most wanted first, and one a side where sides may be told."""
        cards = texts.get("participant", {}).get("examples", {})
        for id in results.get("ranked", ()):
            found = results["verdicts"][id]
            title = str(cards.get(id, {}).get("title", id))
            yield "examples.report_all", {"title": title, **_numbers(found)}
            for side, counted in found.get("sides", {}).items():
                yield f"examples.report_{side}", _numbers(counted)

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        cards = texts.get("participant", {}).get("examples", {})
        return str(cards.get(row.get("example"), {}).get("title", ""))

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "mark":
            return []
        marked = {own["example"] for own in me["own"].values() if own["type"] == "mark"}
        said: Acts = []
        for id in (each for each in room["here"]["order"] if each not in marked):
            said.append(_says(room, "mark", example=id, mark=rng.choices(VERDICTS, (5, 2, 3))[0]))
            if rng.random() < 0.15:
                said.append(_says(room, "why", example=id, text=say(LONGEST_TEXT)))
        return said


def _says(room: dict[str, Any], type: str, **content: Any) -> tuple[str, dict[str, Any]]:
    return "contribute", {"run": room["run"], "type": type, "content": content}


def _listed(run: Run) -> list[str]:
    """All that the script lists."""
    return list(run.settings.get("examples", ()))


def _shown(run: Run) -> list[str]:
    """Those before the room: what the facilitator chose, or the first of the script."""
    chosen: list[str] = run.laid.get("chosen", [])
    return chosen or _listed(run)[: run.settings.get("first")]


def _whys(board: Board) -> dict[str, Any]:
    """Why people said so of the example that stands before the room, the sides in turn."""
    piles = [board.front("why", board.run.turn, side, MOST_WHYS) for side in EVERYONE]
    found = notes.alternating([pile for pile in piles if pile], board.times)[:MOST_WHYS]
    whys = {why.id: notes.shown(why) | exercise.tally(board, why) for why in found}
    return {"whys": whys, "whys_order": list(whys)} if whys else {}


def _stance(board: Board, why: Contribution, *merged: Contribution) -> dict[str, Any]:
    """What the author of a why marked, where the sides may be counted apart or nobody's is known;
    else it would say how the few of a side marked. Of what was merged, what all of them marked.
    """
    example = why.content["example"]
    marks = {side: board.values("mark", example, (side,)) for side in EVERYONE}
    if why.side and not verdicts.apart(marks):
        return {}
    said = {_marked(board, each) for each in (why, *merged)}
    return {"mark": said.pop()} if len(said) == 1 and "" not in said else {}


def _marked(board: Board, why: Contribution) -> str:
    """What the author of a why marked last of its example; "" where nobody knows."""
    own = (c for c in board.own(why.author or why.token or "") if c.type == "mark" and not c.hidden)
    found = [c.content["mark"] for c in own if c.content["example"] == why.content["example"]]
    return str(found[-1]) if found else ""


def _numbers(counted: Mapping[str, Any]) -> dict[str, Any]:
    return {"here": counted[HERE], "not_here": counted["not-here"], "more": counted["more"]}


exercise = Examples()
