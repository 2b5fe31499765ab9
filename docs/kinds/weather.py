"""How is the weather with you: one tap each, to begin an evening or to come back after a break."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from typing import Any

from workshop.domain import choosing
from workshop.domain.board import EVERYONE, Board
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base

SKY = frozenset({"sky"})


class Settings(Base):
    """``skies``: what can be chosen, each with a text in the script."""

    skies: tuple[str, ...] = ("sun", "clouds", "rain")


class Weather(Exercise):
    kind = "weather"
    Settings = Settings
    # One answer a person, secret until it opens; files have numbers only.
    answers = {"sky": Answer(Export.COUNTED, once=True, secret=True)}
    phases = (Phase("ask", writes=SKY, seals=SKY), Phase("look", reveals=True))

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        self.only(content, "sky")
        if content.get("sky") not in _skies(run):
            raise Refused("malformed", field="sky")
        return content

    def value(self, contribution: Any) -> str:
        return str(contribution.content["sky"])

    def show(self, board: Board, part: str) -> dict[str, Any]:
        """How many said it; then how many chose what, by side where nobody can be told from it."""
        if part == "side":
            return {}
        order = list(_skies(board.run))
        if "sky" in board.sealed:
            return {"order": order, "said": board.count("sky"), "of": sum(board.people().values())}
        return {"order": order, **self.results(board)}

    def results(self, board: Board) -> dict[str, Any]:
        """``stands``: by side, or all, the share of each sky; nothing below three answers."""
        if "sky" in board.sealed:
            return {}
        found = choosing.stands({side: board.values("sky", "", (side,)) for side in EVERYONE})
        skies = _skies(board.run)
        return {"stands": {side: stand.shown(skies) for side, stand in found.items()}}

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        titles = texts.get("participant", {}).get("skies", {})
        for side, skies in results.get("stands", {}).items():
            for sky, shown in skies.items():
                if sky in titles and "n" in shown:
                    yield f"weather.report_{side}", {"sky": titles[sky], "n": shown["n"]}

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "ask":
            return []
        sky = {"sky": rng.choice(room["here"]["order"])}
        return [("contribute", {"run": room["run"], "type": "sky", "content": sky})]


def _skies(run: Run) -> tuple[str, ...]:
    return Settings(**run.settings).skies


exercise = Weather()
