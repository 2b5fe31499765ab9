"""Notes as screens may have them: without their authors, and covered while they are sealed."""

from __future__ import annotations

from workshop import exercises
from workshop.domain.carry import told
from workshop.domain.contribution import Contribution
from workshop.domain.workshop import Workshop
from workshop.patch import View


def without_author(said: Contribution) -> View:
    """What was said, and by which side; never by whom."""
    side = {"side": str(said.side)} if said.side else {}
    return {**said.content, "lang": said.lang, **side}


def is_note(said: Contribution, kind: exercises.Exercise) -> bool:
    """Whether it has words that a facilitator minds."""
    return bool(said.text) and not kind.answers[said.type].secret


def note(workshop: Workshop, said: Contribution, covered: bool) -> View:
    """A note for the facilitator; ``covered`` leaves out its words."""
    shown: View = {
        "type": said.type,
        "at": said.at,
        "group": exercises.named(workshop.find_run(said.run).kind).group(said),
    }
    if said.side:
        shown["side"] = str(said.side)
    if said.hidden:
        shown["hidden"] = True
    if said.struck:
        shown["struck"] = True
    if said.merged:
        shown["merged"] = said.merged
    if covered:
        return shown | {"covered": True}
    if said.origin:
        shown["origin"] = told(said.origin)
    return (
        shown
        | without_author(said)
        | ({"original": said.original} if said.original is not None else {})
    )
