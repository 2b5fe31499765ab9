"""play(): one act by one person. The only way anything in a session changes."""

import logging
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.acts import bind
from workshop.domain.refused import Refused
from workshop.domain.who import Who
from workshop.domain.workshop import Workshop

log = logging.getLogger(__name__)

Answer = dict[str, Any]


@dataclass
class Outcome:
    """What an act did. ``answer`` goes back to the sender once ``rows`` are stored: things kept
    (True) or dropped (False).

    ``named``: the people whose own view has to be made again, None for everybody. ``broken``: an
    error in our own code may have left the workshop half changed, so it has to be read from the
    store again.
    """

    answer: Answer
    rows: list[tuple[Any, bool]] = field(default_factory=list)
    named: set[str] | None = field(default_factory=set)
    broken: bool = False

    @property
    def ok(self) -> bool:
        """Whether it was done."""
        return bool(self.answer["ok"])


def play(workshop: Workshop, who: Who, act: str, data: dict[str, Any]) -> Outcome:
    """Let the rules decide on one act: it is done whole, or refused and nothing has changed.

    A refusal is an answer: {"ok": False, "refused": code, …details}. Whatever else goes wrong is
    logged without anyone's text, and answered as ``unexpected``.
    """
    try:
        result = bind(workshop, who, act, data)()
    except Refused as refused:
        return Outcome({"ok": False, "refused": refused.code, **refused.details})
    except Exception as error:
        log.error("act %s failed: %s at %s", act, type(error).__name__, place_of(error))
        return Outcome({"ok": False, "refused": "unexpected"}, broken=True)
    rows, named = workshop.taken()
    workshop.version += 1
    answer = {"ok": True, **(result or {})}
    if who.act in workshop.deeds:
        answer["deed"] = True
    return Outcome(answer, rows, named)


def place_of(error: BaseException) -> str:
    """Where it went wrong, as file and line. The message is left out, since it may hold somebody's
    text.
    """
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
