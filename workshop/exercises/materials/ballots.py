"""Ballots that order: dots, one choice, a rating over what was laid before the room. One ballot a
person, secret until the vote closes.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any

from workshop.domain import ordering
from workshop.domain.board import EVERYONE, Board
from workshop.domain.carry import Offer
from workshop.domain.ordering import HIGHEST, LOWEST
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Exercise, Say
from workshop.exercises.materials import laid

Choices = dict[str, int]


class Ordering:
    """What a step of voting does whose method only orders."""

    def accept(self, content: dict[str, Any], run: Run, workshop: Workshop) -> dict[str, Any]:
        """The whole ballot. Raises Refused ``malformed``, ``no_such_item``, ``nothing_chosen``,
        ``too_many_dots``, ``choose_one``.
        """
        Exercise.only(content, "choices")
        choices = _whole(content.get("choices"))
        if set(choices) - set(run.laid.get("items", {})):
            raise Refused("no_such_item")
        if not choices:
            raise Refused("nothing_chosen")
        _CHECKS[run.settings["method"]](choices, run)
        return {"choices": choices}

    def opens(self, workshop: Workshop, run: Run) -> None:
        """What is voted on stays in its place from now on."""
        laid.lay(workshop, run)

    def closes(self, board: Board, at: int) -> None:
        """Nothing happens to what was voted on: the order decides nothing."""

    def show(self, board: Board) -> dict[str, Any]:
        run, workshop = board.run, board.workshop
        items = laid.standing(workshop, run)
        here: dict[str, Any] = {
            "method": run.settings["method"],
            "items": {id: laid.shown(workshop, offer) for id, offer in items.items()},
            "order": list(items),
            "more": laid.more(workshop, run),
            "turnout": {
                "cast": len(workshop.shelf(run.id).authors()),
                "of": sum(board.people().values()),
            },
        }
        if here["method"] == "dots":
            here["dots"] = run.settings["dots"]
        if "ballot" not in board.sealed:
            here |= self._counted(board, items)
        return here

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        """One's own ballot, as it was sent."""
        for ballot in board.own(person.id):
            return {"ballot": {"id": ballot.id, **ballot.content}}
        return {}

    def offers(self, board: Board) -> Iterator[Offer]:
        """What was voted on, in the order that came out, each as what it was."""
        if "ballot" not in board.sealed:
            items = laid.standing(board.workshop, board.run)
            for id in self._outcome(board, items).ranked():
                yield items[id]

    def results(self, board: Board) -> dict[str, Any]:
        """Method, turnout, and what was voted on in the order that came out, with its numbers."""
        if "ballot" in board.sealed or not board.run.laid:
            return {}
        items = laid.standing(board.workshop, board.run)
        found = self._counted(board, items)
        voted = {
            id: laid.told(board.workshop, items[id]) | found["results"][id]
            for id in found["ranked"]
        }
        widest = {name: found[name] for name in ("widest",) if name in found}
        method = board.run.settings["method"]
        return {"method": method, "turnout": found["turnout"], "items": voted, **widest}

    def in_words(self, results: dict[str, Any]) -> Iterable[tuple[str, dict[str, Any]]]:
        """A line an item, in the order that came out, and one that names the widest difference."""
        turnout = results["turnout"]
        yield "voting.report_turnout", {"cast": turnout["cast"], "n": turnout["of"]}
        for item in results["items"].values():
            yield from _in_words(results["method"], item)
        if widest := results["items"].get(results.get("widest")):
            yield "voting.report_widest", {"text": widest["text"]}

    def pretend(self, rng: random.Random, say: Say, room: dict[str, Any]) -> Acts:
        order, method = room["here"]["order"], room["here"]["method"]
        if not order:
            return []
        some = rng.sample(order, rng.randint(1, len(order)))
        choices = {some[0]: 1}
        if method == "rating":
            choices = {id: rng.randint(LOWEST, HIGHEST) for id in some}
        elif method == "dots":
            dots = [rng.choice(order) for _ in range(rng.randint(1, room["here"]["dots"]))]
            choices = {id: dots.count(id) for id in dots}
        ballot = {"run": room["run"], "type": "ballot", "content": {"choices": choices}}
        return [("contribute", ballot)]

    def _counted(self, board: Board, items: dict[str, Offer]) -> dict[str, Any]:
        outcome = self._outcome(board, items)
        present = board.run.present or {str(side): n for side, n in board.people().items()}
        turnout = {"cast": outcome.all.ballots, "of": sum(present.values())}
        return outcome.shown() | {"turnout": turnout}

    @staticmethod
    def _outcome(board: Board, items: dict[str, Offer]) -> ordering.Outcome:
        ballots = [c for side in EVERYONE for c in board.pile("ballot", "", side)]
        given: Iterable[tuple[Side | None, Choices]] = (
            (ballot.side, ballot.content["choices"]) for ballot in ballots
        )
        return ordering.count(list(items), given, rated=board.run.settings["method"] == "rating")


def _whole(choices: Any) -> Choices:
    """The choices as numbers by id, without those that are nothing."""
    if not isinstance(choices, dict) or not all(
        type(n) is int and 0 <= n <= HIGHEST * 2 for n in choices.values()
    ):
        raise Refused("malformed", field="choices")
    return {str(id): n for id, n in choices.items() if n}


def _dots(choices: Choices, run: Run) -> None:
    most = run.settings["dots"]
    if sum(choices.values()) > most:
        raise Refused("too_many_dots", most=most, n=sum(choices.values()))


def _single(choices: Choices, run: Run) -> None:
    if len(choices) > 1:
        raise Refused("choose_one")
    if set(choices.values()) != {1}:
        raise Refused("malformed", field="choices")


def _rating(choices: Choices, run: Run) -> None:
    if max(choices.values()) > HIGHEST:
        raise Refused("malformed", field="choices")


_CHECKS = {"dots": _dots, "single": _single, "rating": _rating}


def _in_words(method: str, item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    rated = method != "rating" or "mean" in item
    key = f"voting.report_{method if rated else 'unrated'}"
    yield key, {"text": item["text"], **_numbers(item)}
    for side, counted in item.get("sides", {}).items():
        yield f"{key}_{side}", _numbers(counted)


def _numbers(counted: dict[str, Any]) -> dict[str, Any]:
    """The numbers of a line; a mean in its two digits, since languages write it otherwise."""
    numbers = {name: counted[name] for name in ("n", "of") if name in counted}
    whole, tenth = divmod(round(10 * counted.get("mean", 0)), 10)
    return numbers | ({"whole": whole, "tenth": tenth} if "mean" in counted else {})
