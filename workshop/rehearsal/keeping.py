"""What was acknowledged is there, once; and frames make what a fresh snapshot has."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import settling
from workshop.rehearsal.comparing import differences
from workshop.rehearsal.expecting import note, own, signed
from workshop.rehearsal.kinds import Check
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.screens import PHONE, Screen
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]


def once(evening: Evening) -> None:
    """All that was said, page by page: by the facilitator, the big screen and each author."""
    stage, kind, tally = evening.stage, evening.kind(), evening.tally
    listed = [s for s in tally.of(stage.run, hidden=True) if kind.is_listed(s)]
    everything = {s.id: _looked_at(evening, s) for s in listed}
    opened = {
        s.id: _looked_at(evening, s, mended=True)
        for s in listed
        if not (s.hidden or s.struck) and not kind.is_sealed(s.type, stage)
    }
    _read(evening, evening.facilitator, "notes", everything)
    _read(evening, evening.projector, "notes", opened)
    evening.together([partial(_own, evening, phone) for phone in evening.phones()])


def frames(evening: Evening) -> None:
    """No frame was missed, and the copies are those of a fresh snapshot."""
    screens = evening.screens()
    asked = evening.together([partial(_fresh, screen) for screen in screens])
    found = (
        Check("frames", screen, _like_fresh(screen, fresh))
        for screen, fresh in zip(screens, asked, strict=True)
    )
    settling.settle(evening, found)


def _fresh(screen: Screen) -> View:
    parts: View = screen.ask("snapshot", {})["parts"]
    return parts


def _like_fresh(screen: Screen, fresh: View) -> Callable[[], list[Difference]]:
    def find() -> list[Difference]:
        if screen.gaps:
            return [difference("gap", screen=screen.name, n=screen.gaps)]
        found = []
        for part, shown in fresh.items():
            here = screen.versions.get(part, 0)
            if here < shown["version"]:
                found.append(difference("behind", screen=screen.name, part=part))
            elif here == shown["version"]:
                found += differences(screen.name, part, screen.parts[part], shown["view"])
        return found

    return find


def _looked_at(evening: Evening, said: Said, *, mended: bool = False) -> View:
    """``mended``: without what somebody typed before it was."""
    shown = note(evening, said, covered=False)
    shown.update(evening.kind().counted(evening, said))
    if mended:
        shown.pop("original", None)
    return shown


def _read(evening: Evening, screen: Screen, part: str, expected: View) -> None:
    found = screen.look(part, evening.stage.run)
    if not evening.kind().is_known:
        expected = {id: expected[id] for id in found if id in expected}
    evening.report.checked("once", differences(screen.name, part, found, expected))


def _own(evening: Evening, phone: Screen) -> None:
    assert phone.role == PHONE and phone.member is not None
    mine = signed(evening, evening.tally.own(phone.member))
    expected = {said.id: own(evening, said) for said in mine}
    for said in mine:
        expected[said.id]["run"] = said.run
    found = phone.look("own")
    evening.report.checked("once", differences(phone.name, "own", found, expected))
