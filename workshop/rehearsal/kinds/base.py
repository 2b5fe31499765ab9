"""What holds for every kind: what is sealed until it is opened, and what people do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

Acts = list[tuple[str, dict[str, Any]]]
Expected = dict[str, Any]
FEWEST = 3


@dataclass
class Stage:
    """One run of the plan and the phase in which it is, as the facilitator's agenda has them."""

    run: str
    step: str
    kind: str
    phases: list[str]
    reveals: list[str]
    phase: str = ""
    # What stands before the room alone, where a phase goes by turns.
    turn: str = ""
    minutes: int = 0
    skipped: bool = False

    @property
    def before_reveal(self) -> bool:
        """Whether something here still waits to be opened."""
        place = self.phases.index(self.phase or self.phases[0])
        return any(self.phases.index(reveal) > place for reveal in self.reveals)


@dataclass(frozen=True)
class Check:
    """Something that has to hold on a screen, soon. ``name`` is its sentence in the catalogue."""

    name: str
    screen: Screen
    find: Callable[[], list[Difference]]


class Kind:
    """``once``: types of which one stands for each person (and each thing it is about).
    ``unread``: types that nobody but their author ever reads. ``anonymous``: types of which nobody
    knows the author or the side, whatever the naming of the step. ``sealed``: by phase what is not
    open yet; a kind without that is taken to hide everything until a phase that reveals.
    """

    once: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    anonymous: frozenset[str] = frozenset()
    sealed: Mapping[str, frozenset[str]] | None = None
    # Whether people of one team read each other's names.
    names_mates = False
    # Whether what is said here is for others as well: the first words of the evening can be.
    speaks = True
    # The step that does the same in another way: where the script has it and the plan has not, it
    # comes right after this one.
    beside = ""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def is_known(self) -> bool:
        """Whether more is known than what holds for every kind."""
        return type(self) is not Kind

    def is_sealed(self, type: str, stage: Stage) -> bool:
        """Whether only the author may read this type now."""
        if self.sealed is None:
            return stage.before_reveal
        return type in self.sealed.get(stage.phase or stage.phases[0], ())

    def shares(self, said: Said, screen: Screen) -> bool:
        """Whether this screen may have something that is sealed: what its team writes together."""
        return False

    def content(self, said: Said) -> Expected:
        """What was said as screens have it: what was sent, and what the session adds to it."""
        return said.content

    def speaks_as(self, member: Member, run: str, type: str, *, reacting: bool) -> str:
        """From which side this is said: who does both writes from the side they chose, and reacts
        as the other.
        """
        chosen = member.chosen.get(run, BOTH) if member.side == BOTH else member.side
        if member.side != BOTH or chosen == BOTH or not reacting:
            return chosen
        return next(side for side in SIDES if side != chosen)

    def is_listed(self, said: Said) -> bool:
        """Whether the facilitator's list of notes has this, covered while it is sealed."""
        return bool(said.text) and said.type not in self.unread

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """Whether an open contribution may be on this screen."""
        return True

    def shows(self, said: Said) -> bool:
        """Whether the step that is on shows everybody this, from an earlier step."""
        return False

    def play(self, evening: Evening) -> None:
        """What happens in the phase that is on. Default: everybody does what people might do."""
        evening.everybody_acts()

    def here(self, evening: Evening, part: str) -> Expected | None:
        """What ``here`` of a part shared by many has to be; None where this kind is not known."""
        return None

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        """What ``here`` of somebody's own part has to be."""
        return None

    def team(self, evening: Evening, member: Member) -> Expected:
        """What ``here`` of the part that somebody's team shares has to be."""
        return {}

    def same(self, said: Said) -> str:
        """Where one answer a person stands: of what it is one, such as what it is about."""
        return said.about

    def source(self, said: Said) -> Expected:
        """What an origin says of this beside its step, when it is taken along."""
        return {}

    def entered(self, evening: Evening) -> None:
        """The room has just moved to a phase, such as the one that closes a vote."""

    def ended(self, evening: Evening, run: str) -> None:
        """The session has just ended: what of a run is forgotten with that."""

    def checks(self, evening: Evening) -> Iterator[Check]:
        """What else has to hold in the phase that is on."""
        yield from ()

    def afterwards(self, evening: Evening) -> None:
        """The evening is over, and everything exported: what comes of it later."""

    def counted(self, evening: Evening, said: Said) -> Expected:
        """What stands beside something that is looked at: what others said about it, counted."""
        return {}

    def exported(self, said: Said) -> Expected | None:
        """The row that a file has of this; None when it may not hold it, or nothing is known."""
        return None

    def results(self, evening: Evening, run: str) -> Expected | None:
        """The counted results that a file has of a run."""
        return None

    def on_page(self, evening: Evening, run: str, page: str) -> list[Difference]:
        """What is wrong with how the coalition's page tells of a run."""
        return []


def may_count_apart(formal: int, informal: int, both: int) -> bool:
    """Small numbers (RULES.md): from three on each side, and not with one or two who do both."""
    return formal >= FEWEST and informal >= FEWEST and both not in (1, 2)


def apart(counts: Mapping[str, int]) -> bool:
    """Whether these counts by side may be shown."""
    return may_count_apart(*(counts.get(side, 0) for side in ("formal", "informal", BOTH)))
