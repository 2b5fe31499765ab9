"""What stands in the way: statements with two voices, recognised or not, by side (seed 004)."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from workshop.domain import choosing
from workshop.domain.board import EVERYONE, Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.naming import Naming
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import SIDES, rounded
from workshop.domain.text import LONGEST_NOTE, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Complaint, Exercise, Export, ListedId, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import merged, notes

# With the run before it, a statement is the id of an offer: 40 letters at most.
Statements = Annotated[tuple[ListedId, ...], Field(min_length=1, max_length=6)]


class Settings(Base):
    """``themes``, and the ``statements`` of each; both have texts in the script, and a statement
    has a voice for either side. ``answers`` go from most to least: they count from 1 to 0, evenly.
    """

    themes: Annotated[tuple[ListedId, ...], Field(min_length=1, max_length=4)] = (
        "power",
        "loyalty",
        "values",
    )
    statements: dict[ListedId, Statements] = {
        "power": ("p1", "p2", "p3", "p4"),
        "loyalty": ("l1", "l2", "l3", "l4"),
        "values": ("v1", "v2", "v3", "v4"),
    }
    answers: Annotated[tuple[ListedId, ...], Field(min_length=2, max_length=5)] = (
        "often",
        "sometimes",
        "rarely",
    )

    @property
    def theme_of(self) -> dict[str, str]:
        """The theme of each statement, in the order of the script."""
        return {id: theme for theme in self.themes for id in self.statements.get(theme, ())}


class Obstacles(Exercise):
    kind = "obstacles"
    Settings = Settings
    answers = {
        "answer": Answer(Export.COUNTED, once=True, secret=True),
        "remark": Answer(Export.BARE, longest=LONGEST_NOTE, anonymous=True, merges="place"),
    }
    phases = (
        Phase("answer", writes=frozenset({"answer", "remark"}), seals=frozenset(answers)),
        Phase("compare", writes=frozenset({"remark"}), reveals=True),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """``answer``: {statement, answer}, or "unknown"; ``remark``: {statement, text}."""
        settings = _settings(run)
        if content.get("statement") not in settings.theme_of:
            raise Refused("malformed", field="statement")
        if type == "remark":
            self.only(content, "statement", "text")
            text = cleaned(content.get("text"), self.answers["remark"].longest)
            return {"statement": content["statement"], "text": text}
        self.only(content, "statement", "answer")
        if content.get("answer") not in (*settings.answers, choosing.UNKNOWN):
            raise Refused("malformed", field="answer")
        return dict(content)

    def group(self, contribution: Contribution) -> str:
        return str(contribution.content["statement"])

    def value(self, contribution: Contribution) -> str:
        return str(contribution.content.get("answer", ""))

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        """Each statement can stand alone, with what was remarked on it."""
        return list(_settings(run).theme_of) if phase.reveals else []

    def show(self, board: Board, part: str) -> dict[str, Any]:
        """How many answered each; then where the sides stand, and what was remarked."""
        settings = _settings(board.run)
        order = list(settings.theme_of)
        shown: dict[str, Any] = {
            "order": order,
            "theme": settings.theme_of,
            "scale": list(settings.answers),
        }
        if part == "room":
            return shown
        if part not in ("projector", "facilitator"):
            return {}
        shown["aloud"] = board.aloud()
        if "answer" in board.sealed:
            answered = {id: board.count("answer", id) for id in order}
            return shown | {"answered": answered, "of": sum(board.people().values())}
        return shown | self.results(board) | _remarks(board, order) | {"agreed": _agreed(board)}

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("",)

    def offers(self, board: Board) -> Iterable[Offer]:
        """Every statement, the one on which the sides differ most first."""
        theme_of = _settings(board.run).theme_of
        first = self.results(board).get("widest")
        for id in sorted(theme_of, key=lambda id: id != first):
            theme = f"themes.{theme_of[id]}"
            path = f"{theme}.statements.{id}.{SIDES[1]}"
            yield Offer(_offer(board.run, id), path=path, under=f"{theme}.title")

    def results(self, board: Board) -> dict[str, Any]:
        """``stands`` by statement and side (or all): the mean, and the share of each answer, with
        numbers where they may be told; and the ``widest`` gap.
        """
        if "answer" in board.sealed:
            return {}
        settings = _settings(board.run)
        found = {id: _stands(board, id) for id in settings.theme_of}
        farthest = choosing.widest(found, settings.answers)
        return {
            "stands": {
                id: {side: _shown(stand, settings.answers) for side, stand in each.items()}
                for id, each in found.items()
            },
            **({"widest": farthest} if farthest else {}),
        }

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        """The widest gap, with both voices."""
        if id := results.get("widest"):
            yield "obstacles.report_widest", _voices(texts, id)
        elif results.get("stands"):
            apart = any(set(SIDES) <= set(each) for each in results["stands"].values())
            yield f"obstacles.report_{'alike' if apart else 'few'}", {}

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        return str(_voices(texts, str(row.get("statement", ""))).get(str(SIDES[1]), ""))

    def complaints(
        self, settings: Any, sources: Sequence[str], naming: Naming
    ) -> Iterable[Complaint]:
        """Every theme has statements of its own, and nothing else has."""
        if set(settings.statements) != set(settings.themes):
            yield ("settings",), "check.statements_by_theme"
        if len(settings.theme_of) != sum(map(len, settings.statements.values())):
            yield ("settings",), "check.statement_twice"

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "answer":
            return []
        here = room["here"]
        done = {own["statement"] for own in me["own"].values() if own["type"] == "answer"}
        left = [id for id in here["order"] if id not in done]
        choices = (*here["scale"], choosing.UNKNOWN)
        said: Acts = [
            _says(room, "answer", statement=id, answer=rng.choice(choices)) for id in left
        ]
        if left and rng.random() < 0.3:
            said.append(_says(room, "remark", statement=rng.choice(left), text=say(LONGEST_NOTE)))
        return said


def _says(room: dict[str, Any], type: str, **content: Any) -> tuple[str, dict[str, Any]]:
    return "contribute", {"run": room["run"], "type": type, "content": content}


def _settings(run: Run) -> Settings:
    return Settings(**run.settings)


def _stands(board: Board, id: str) -> choosing.Stands:
    return choosing.stands({side: board.values("answer", id, (side,)) for side in EVERYONE})


def _shown(stand: choosing.Stand, scale: Sequence[str]) -> dict[str, Any]:
    return {"mean": rounded(stand.mean(scale)), "answers": stand.shown(scale)}


def _remarks(board: Board, order: list[str]) -> dict[str, Any]:
    """The newest remarks on each statement, and how many there are."""
    shown = merged.newest(board, "remark", order)
    counts = {id: board.count("remark", id) for id in order}
    return {"remarks": shown.notes, "remarks_of": shown.order, "counts": counts}


def _offer(run: Run, statement: str) -> str:
    return f"{run.id}-{statement}"


def _agreed(board: Board) -> dict[str, str]:
    """The agreement that was made of a statement, by statement."""
    ids = {id: _offer(board.run, id) for id in _settings(board.run).theme_of}
    return notes.agreed(board, ids)


def _voices(texts: Mapping[str, Any], id: str) -> dict[str, Any]:
    """What either side might think about a moment, in the words of the script."""
    for theme in texts.get("participant", {}).get("themes", {}).values():
        if id in theme.get("statements", {}):
            return dict(theme["statements"][id])
    return {}


exercise = Obstacles()
