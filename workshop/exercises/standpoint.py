"""Where do we stand: what each of us means by collaboration, and how far the sides differ (seed
004).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from workshop.domain import choosing
from workshop.domain.board import EVERYONE, Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.text import LONGEST_NOTE, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import merged

SAID = frozenset({"choice", "why"})


class Settings(Base):
    """``options``: the starting points, each with texts in the script."""

    options: Annotated[tuple[str, ...], Field(min_length=2, max_length=4)] = (
        "reach",
        "conversation",
        "stronger",
    )


class Standpoint(Exercise):
    kind = "standpoint"
    Settings = Settings
    answers = {
        "choice": Answer(Export.COUNTED, once=True, secret=True),
        "why": Answer(Export.BARE, longest=LONGEST_NOTE, merges="place"),
    }
    phases = (
        Phase("choose", writes=SAID, seals=SAID),
        Phase("compare", reveals=True),
        Phase("talk"),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """``choice``: {option}, or "unknown"; ``why``: {option, text}."""
        if content.get("option") not in (*_options(run), choosing.UNKNOWN):
            raise Refused("malformed", field="option")
        if type == "choice":
            self.only(content, "option")
            return dict(content)
        self.only(content, "option", "text")
        text = cleaned(content.get("text"), self.answers["why"].longest)
        return {"option": content["option"], "text": text}

    def group(self, contribution: Contribution) -> str:
        return "" if contribution.type == "choice" else str(contribution.content["option"])

    def value(self, contribution: Contribution) -> str:
        return str(contribution.content["option"]) if contribution.type == "choice" else ""

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        """Each starting point can stand alone, with why people chose it."""
        return list(_options(run)) if phase.reveals else []

    def show(self, board: Board, part: str) -> dict[str, Any]:
        """How many chose; then what the sides chose, the difference between them, and why."""
        order = list(_options(board.run))
        if part == "room":
            return {"order": order}
        if part not in ("projector", "facilitator"):
            return {}
        shown = {"order": order, "aloud": board.aloud()}
        if "choice" in board.sealed:
            chose = board.count("choice")
            return shown | {"chose": chose, "of": sum(board.people().values())}
        return shown | self.results(board) | _whys(board)

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("",)

    def offers(self, board: Board) -> Iterable[Offer]:
        """Why people chose what they chose."""
        for why in board.all("why"):
            yield _offer(why)

    def offer(self, board: Board, id: str) -> Offer | None:
        why = board.lying(id)
        return _offer(why) if why and why.type == "why" else None

    def results(self, board: Board) -> dict[str, Any]:
        """``stands``: by side (or all) the share of each option, with numbers where they may be
        told; ``most``: what each chose most; the option on which they differ most (``widest``), and
        the difference in one word.
        """
        if "choice" in board.sealed:
            return {}
        options = _options(board.run)
        found = choosing.stands({side: board.values("choice", "", (side,)) for side in EVERYONE})
        most = {side: stand.most(options) for side, stand in found.items()}
        farthest = choosing.widest_of(found, options)
        return {
            "stands": {side: stand.shown(options) for side, stand in found.items()},
            "most": {side: option for side, option in most.items() if option},
            "difference": choosing.difference(most),
            **({"widest": farthest} if farthest else {}),
        }

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        """The difference in a sentence, and what those who do both chose."""
        if "difference" not in results:
            return
        titles = {side: _title(texts, option) for side, option in results.get("most", {}).items()}
        yield f"standpoint.said_{results['difference']}", titles
        if Side.BOTH in titles:
            yield "standpoint.said_both", titles
        if farthest := results.get("widest"):
            yield "standpoint.report_widest", {"option": _title(texts, farthest)}

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        option = str(row.get("option", ""))
        unsure = texts.get("participant", {}).get("buttons", {}).get("unsure", "")
        return str(unsure) if option == choosing.UNKNOWN else _title(texts, option)

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "choose" or me["own"]:
            return []
        option = rng.choice((*room["here"]["order"], choosing.UNKNOWN))
        said: Acts = [_says(room, "choice", option=option)]
        if rng.random() < 0.4:
            said.append(_says(room, "why", option=option, text=say(LONGEST_NOTE)))
        return said


def _says(room: dict[str, Any], type: str, **content: Any) -> tuple[str, dict[str, Any]]:
    return "contribute", {"run": room["run"], "type": type, "content": content}


def _options(run: Run) -> tuple[str, ...]:
    return Settings(**run.settings).options


def _whys(board: Board) -> dict[str, Any]:
    """The newest reasons for each option, and how many there are."""
    options = (*_options(board.run), choosing.UNKNOWN)
    shown = merged.newest(board, "why", options)
    return {
        "whys": shown.notes,
        "whys_of": shown.order,
        "counts": {each: board.count("why", each) for each in options},
    }


def _offer(why: Contribution) -> Offer:
    under = f"options.{why.content['option']}.title"
    return Offer(why.id, text=why.text, lang=why.lang, under=under, side=why.side)


def _title(texts: Mapping[str, Any], option: str) -> str:
    options = texts.get("participant", {}).get("options", {})
    return str(options.get(option, {}).get("title", ""))


exercise = Standpoint()
