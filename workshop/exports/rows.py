"""A session as plain rows: what may leave it, and nothing else.

Every type of answer has an export class (exercises/base.py). What is sealed, hidden, secret or
private never comes here, so that no file can hold it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop import exercises
from workshop.domain.agreement import Agreement
from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.domain.run import Run
from workshop.domain.side import SIDES, Side, may_count_apart
from workshop.domain.workshop import Workshop
from workshop.exercises import Exercise
from workshop.exercises.base import Export
from workshop.exports import origins
from workshop.views import board_for

Row = dict[str, Any]


@dataclass(frozen=True)
class StepRows:
    """One run with what may be read of it: rows of text, and counted results; with the texts of
    the whole script by step, and the sides of the organisations by their names. ``merged`` are
    rows that say the same as another one, and count under it.
    """

    run: Run
    kind: Exercise
    script: Mapping[str, Any]
    rows: list[Row]
    results: Row
    organisations: Mapping[str, str] = field(default_factory=dict)
    merged: list[Row] = field(default_factory=list)

    @property
    def texts(self) -> Mapping[str, Any]:
        """The texts of this run's own step."""
        texts: Mapping[str, Any] = self.script.get(self.run.step, {})
        return texts

    def text_of(self, thing: Row) -> str:
        """What somebody typed, or the text of the script's step that stands at its path."""
        own = origins.at(self.script, thing.get("step", ""), thing.get("path", ""))
        return own or str(thing.get("text", ""))


def steps(workshop: Workshop, language: str) -> Iterator[StepRows]:
    """Every run that was opened, in order, with its texts in a language."""
    texts = origins.texts_of(workshop, language)
    sides = {each["name"]: each["side"] for each in _organisations(workshop) if "side" in each}
    for run in workshop.runs:
        kind, board = exercises.named(run.kind), board_for(workshop, run)
        found = [said for type in kind.answers for said in _readable(board, type)]
        rows = [_row(board, kind, said) for said in found]
        merged = [_row(board, kind, each) for said in found for each in board.merged(said)]
        results = kind.results(board) | _shared(board, kind, found)
        yield StepRows(run, kind, texts, rows, results, sides, merged)


def agreements(workshop: Workshop, language: str) -> list[Row]:
    """The agreements as rows of plain values; days are ISO dates. Those that were made of something
    have its ``origin`` and ``line``, with the texts of the script in a language.
    """
    texts = origins.texts_of(workshop, language)
    return [
        _agreed(agreement) | _came_from(workshop, agreement, texts)
        for agreement in workshop.coalition.shown()
    ]


def present(workshop: Workshop) -> Row:
    """How many people and organisations were there; by side only where numbers are not small."""
    counts = workshop.sides()
    shown: Row = {"people": sum(counts.values()), "organisations": _organisations(workshop)}
    if may_count_apart(counts[Side.FORMAL], counts[Side.INFORMAL], counts[Side.BOTH]):
        shown["sides"] = {str(side): count for side, count in counts.items() if count}
    return shown


def _readable(board: Board, type: str) -> list[Contribution]:
    export = exercises.named(board.run.kind).answers[type].export
    found = board.all(type) if export in (Export.NAMED, Export.BARE) else []
    return [said for said in found if not _is_about_hidden(board, said)]


def _shared(board: Board, kind: Exercise, found: list[Contribution]) -> Row:
    """How many people said what was merged, where a kind merges."""
    if not any(answer.merges for answer in kind.answers.values()):
        return {}
    shared = {said.id: board.shared(said) for said in found}
    told = {id: each for id, each in shared.items() if each}
    return {"shared": told} if told else {}


def _is_about_hidden(board: Board, said: Contribution) -> bool:
    """What was said about something that stays in, stays in with it."""
    return said.about in board.workshop.contributions and board.find(said.about or "") is None


def _row(board: Board, kind: Exercise, said: Contribution) -> Row:
    row: Row = {"id": said.id, "type": said.type, "lang": said.lang, **kind.export(board, said)}
    if said.side:
        row["side"] = str(said.side)
    if kind.answers[said.type].export is Export.NAMED and (name := board.name_of(said)):
        row["name"] = name
    if said.origin:
        row["origin"] = origins.exported(said.origin)
    if said.merged:
        row["merged"] = said.merged
    return row


def _agreed(agreement: Agreement) -> Row:
    row: Row = {"number": agreement.number, "id": agreement.id, "what": agreement.what}
    for name in (
        "goal",
        "roles",
        "needed",
        "first_step",
        "by_when",
        "look_back",
        "state",
        "reason",
    ):
        row[name] = getattr(agreement, name)
    for side in SIDES:
        lead = agreement.leads.get(side)
        row[f"lead_{side}"] = (
            {"name": lead.name, "organisation": lead.organisation, "answer": lead.answer}
            if lead
            else None
        )
    vote = {name: value for name, value in agreement.vote.items() if name != "at"}
    return row | {"hours": agreement.hours, "lang": agreement.lang, "vote": vote or None}


def _came_from(workshop: Workshop, agreement: Agreement, texts: Mapping[str, Any]) -> Row:
    if not agreement.origin:
        return {}
    line = origins.line(workshop, agreement.origin, texts)
    return {"origin": origins.exported(agreement.origin), "line": line}


def _organisations(workshop: Workshop) -> list[Row]:
    here = workshop.organisations_here()
    known = [workshop.organisations[id] for id in here]
    return [{"name": o.name, **({"side": str(o.side)} if o.side else {})} for o in known]
