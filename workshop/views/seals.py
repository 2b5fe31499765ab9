"""What is hidden, decided here and nowhere else: boards for the kinds, and notes without names."""

from __future__ import annotations

from workshop import exercises
from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.domain.run import Run
from workshop.domain.workshop import Workshop
from workshop.patch import View


def board_for(workshop: Workshop, run: Run, *, beforehand: bool = False) -> Board:
    """The board of a run with what its phase seals; ``beforehand`` lifts all seals but those of
    secret answers.
    """
    kind = exercises.named(run.kind)
    seals = kind.phase(run.phase).seals if run.phase else frozenset(kind.answers)
    if beforehand:
        seals = frozenset(type for type in seals if kind.answers[type].secret)
    return Board(workshop, run, seals)


def without_author(said: Contribution) -> View:
    side = {"side": str(said.side)} if said.side else {}
    return {**said.content, "lang": said.lang, **side}


def is_note(said: Contribution, kind: exercises.Exercise) -> bool:
    return bool(said.text) and not kind.answers[said.type].secret


def note(workshop: Workshop, said: Contribution, covered: bool) -> View:
    shown: View = {
        "type": said.type,
        "at": said.at,
        "group": exercises.named(workshop.find_run(said.run).kind).group(said),
    }
    if said.side:
        shown["side"] = str(said.side)
    if said.hidden:
        shown["hidden"] = True
    if covered:
        return shown | {"covered": True}
    return (
        shown
        | without_author(said)
        | ({"original": said.original} if said.original is not None else {})
    )
