"""Practice before anybody comes: made-up people fill the session, and nothing of them stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import differences
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.screens import Screen

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]
PEOPLE = 8
SECONDS = 20.0


def played(evening: Evening) -> None:
    """They come, and are erased."""
    before = _views(evening)
    page = f"/host/w/{evening.site.room}/practice"
    status, _ = evening.site.browser.post(page, {"people": str(PEOPLE)})
    evening.report.checked("practice", differences("facilitator", "practice", status, 303))
    _wait(evening, lambda: evening.facilitator.view()["people"] == PEOPLE)
    for screen in (evening.facilitator, evening.projector):
        _tells(evening, screen)
    here = evening.facilitator.view()["organisations"]
    known = before[evening.facilitator.name]["organisations"]
    made_up = [here[id]["name"] for id in here.keys() - known.keys()]
    status, _ = evening.site.browser.asks(f"{page}/end", page)
    evening.report.checked("practice", differences("facilitator", "end", status, 303))
    _wait(evening, lambda: _views(evening) == before)
    evening.report.checked("practice", differences("screens", "", _views(evening), before))
    evening.report.checked("practice", _left(evening, made_up))
    evening.report.did("practised")


def _tells(evening: Evening, screen: Screen) -> None:
    """It says that this is practice, each screen as soon as it has heard."""

    def differs() -> list[Difference]:
        told = {"people": PEOPLE}
        return differences(screen.name, "practice", screen.view().get("practice"), told)

    evening.wait_for(lambda: not differs())
    evening.report.checked("practice", differs())


def _views(evening: Evening) -> View:
    return {screen.name: screen.view() for screen in (evening.facilitator, evening.projector)}


def _wait(evening: Evening, holds: Callable[[], bool]) -> None:
    """Longer than for anything else: they come one by one, and their program has to start."""
    with evening.pulse:
        evening.pulse.wait_for(holds, SECONDS)


def _left(evening: Evening, made_up: list[str]) -> list[Difference]:
    """Where they worked stands nowhere any more."""
    on_disk = evening.site.files()
    found = [name for name in made_up if name.encode() in on_disk]
    return [difference("leaked", screen="disk", text=name, what="practice") for name in found]
