"""What one act leaves behind, on its way to the database."""

from dataclasses import dataclass, field
from typing import Any

# By an act's id and who sent it (the hash of a phone's secret, or an account): what was answered.
Answers = dict[tuple[str, str], dict[str, Any]]


class NotStored(Exception):
    """A batch is not in the database: its room has to be read again, and its acts sent again."""


class StaleWorkshop(Exception):
    """The stored workshop is not at the version from which a batch goes on: somebody else wrote."""


@dataclass(frozen=True)
class Batch:
    """``version`` is the workshop's after these ``rows`` (things kept, or dropped when False).

    ``since`` is its version before; without it one less, as after one act. Equal to ``version``
    when nothing but answers is to be kept.
    """

    key: str
    version: int
    rows: list[tuple[Any, bool]] = field(default_factory=list)
    answers: Answers = field(default_factory=dict)
    since: int = -1

    @property
    def begins_at(self) -> int:
        """The version that has to be stored for this to fit."""
        return self.version - 1 if self.since < 0 else self.since
