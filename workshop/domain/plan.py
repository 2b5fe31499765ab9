"""The plan of a session: its runs, one after the other."""

from __future__ import annotations

from typing import Any

from workshop import exercises
from workshop.domain.group import Group
from workshop.domain.refused import Refused
from workshop.domain.run import Run


class Plan:
    """What a workshop does with its runs. Their numbers always follow their order."""

    runs: list[Run]
    groups: dict[str, Group]
    current: str

    def keep(self, kept: Any) -> None:
        """Note that this was made or changed."""
        raise NotImplementedError

    @property
    def run(self) -> Run:
        """The run that is on now."""
        return self.find_run(self.current)

    @property
    def exercise(self) -> exercises.Exercise:
        """The kind of the run that is on."""
        return exercises.named(self.run.kind)

    def in_groups(self, run: Run) -> bool:
        """Whether people work in small groups in a run, and there are some to sit in."""
        # The newest are the last ones: those are the ones that are open.
        made = any(group.open for group in reversed(self.groups.values()))
        return made and exercises.named(run.kind).in_groups(run)

    def find_run(self, id: str) -> Run:
        """Raises Refused ``no_such_run``."""
        for run in self.runs:
            if run.id == id:
                return run
        raise Refused("no_such_run")

    @property
    def order(self) -> list[str]:
        """The ids of the runs as they follow each other."""
        return [run.id for run in self.runs]

    @order.setter
    def order(self, ids: list[str]) -> None:
        self.runs.sort(key=lambda run: ids.index(run.id))
        self.number()

    def insert(self, run: Run, after: Run) -> None:
        """Put a new run in the plan, right after another one."""
        self.runs.insert(self.runs.index(after) + 1, run)
        self.number()
        self.keep(run)

    def number(self) -> None:
        """Number the runs as they stand, and keep those whose number changed."""
        for number, run in enumerate(self.runs, 1):
            if run.number != number:
                run.number = number
                self.keep(run)
