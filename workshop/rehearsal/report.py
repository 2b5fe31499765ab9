"""What was done and checked, step by step, in words; and every difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from workshop.words import t

# Of one check in one step; the rest is counted.
MOST_TOLD = 4
LONGEST_VALUE = 120


@dataclass(frozen=True)
class Difference:
    """``key`` names a sentence of the catalogue; ``values`` fill it in."""

    key: str
    values: tuple[tuple[str, object], ...] = ()


def difference(key: str, **values: object) -> Difference:
    return Difference(key, tuple(values.items()))


@dataclass
class Report:
    """``tell`` gets a line at a time. ``failed`` counts the differences by check."""

    language: str
    tell: Callable[[str], None]
    failed: Counter[str] = field(default_factory=Counter)
    checks: int = 0

    def __post_init__(self) -> None:
        self._title = ""
        self._done: list[str] = []
        self._here: dict[str, list[Difference]] = {}
        self._checked = 0

    def begin(self, title: str) -> None:
        """A new part of the evening."""
        self._title, self._done, self._here, self._checked = title, [], {}, 0

    def did(self, key: str, **values: object) -> None:
        """Something was done: a sentence of the catalogue."""
        self._done.append(self.say(key, **values))

    def checked(self, check: str, found: list[Difference]) -> None:
        """A check was made, with what it found."""
        self.checks += 1
        self._checked += 1
        if found:
            self.failed[check] += len(found)
            self._here.setdefault(check, []).extend(found)

    @property
    def fine(self) -> bool:
        """Whether this part has shown no difference so far."""
        return not self._here

    def finish(self) -> None:
        """Tell of this part."""
        outcome = "all_right" if self.fine else "not_right"
        summary = self.say(outcome, n=self._checked)
        self.tell(f"{self._title}: {' '.join([*self._done, summary])}")
        for check, found in self._here.items():
            self._tell_differences(check, found)

    def say(self, key: str, **values: object) -> str:
        return t(self.language, f"rehearsal.{key}", **values)

    def _tell_differences(self, check: str, found: list[Difference]) -> None:
        self.tell(f"  ✗ {self.say(f'check_{check}')}")
        for each in found[:MOST_TOLD]:
            values = {name: _short(value) for name, value in each.values}
            self.tell(f"      {self.say(each.key, **values)}")
        if len(found) > MOST_TOLD:
            self.tell(f"      {self.say('and_more', n=len(found) - MOST_TOLD)}")


def _short(value: object) -> object:
    if isinstance(value, int):
        return value
    text = str(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
