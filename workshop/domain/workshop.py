"""One evening: its plan, the people in it, and everything they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from workshop import exercises
from workshop.domain.agreement import Agreement
from workshop.domain.changes import Changes, Kept
from workshop.domain.coalition import Coalition
from workshop.domain.contribution import Contribution
from workshop.domain.crowd import Crowd, Heard
from workshop.domain.deed import Deed, forget
from workshop.domain.group import Group
from workshop.domain.load import Load, loads
from workshop.domain.person import Organisation, Person
from workshop.domain.post import Address, Letter, Mailbox, Post
from workshop.domain.practice import Practice
from workshop.domain.refused import Refused
from workshop.domain.remote import Remote
from workshop.domain.run import Run
from workshop.domain.script import Script
from workshop.domain.shelf import Shelf
from workshop.domain.side import Side
from workshop.domain.teams import Teams
from workshop.domain.who import Who


@dataclass
class Workshop(Teams, Changes):
    """One live run of a script. ``key`` is the room's secret, ``projector`` the big screen's;
    ``digits`` only for typing.

    ``day`` and ``keeps_until`` are ISO dates, ``starts`` is an hour on the clock, other times are
    milliseconds. ``timer`` is empty, {"ends", "seconds"} while it runs or {"left", "seconds"} while
    it stands still. Rules change it through ``keep`` and ``drop``, which note what has to be stored
    and who has to see it.
    """

    key: str
    projector: str
    digits: str
    owner: str
    title: str
    script: Script
    route: str
    runs: list[Run]
    coalition: Coalition
    place: str = ""
    day: str = ""
    starts: str = ""
    keeps_until: str = ""
    created: int = 0
    current: str = ""
    version: int = 0
    ended: int | None = None
    # Who ended it: "" is a facilitator, "night" the server, where everybody forgot to.
    ended_by: str = ""
    timer: dict[str, Any] = field(default_factory=dict)
    spotlight: str = ""
    # Every screen shows who sits in which group.
    gathering: bool = False
    # A pause (domain/pause.py), the talk (domain/floor.py), and the message on all phones:
    # {"id", "text", "lang", "wall"?}. All are empty where there is none.
    pause: dict[str, Any] = field(default_factory=dict)
    talk: dict[str, Any] = field(default_factory=dict)
    message: dict[str, Any] = field(default_factory=dict)
    # Whether the big screen may be heard at the end of a timer.
    sound: bool = False
    people: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    contributions: dict[str, Contribution] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    # The facilitator's own notes, by run; read by nobody else.
    private_notes: dict[str, str] = field(default_factory=dict)
    post: Post = field(default_factory=Post)
    # Phones that lead along with the facilitator's page.
    remotes: dict[str, Remote] = field(default_factory=dict)
    # What facilitators did last, oldest first.
    deeds: dict[str, Deed] = field(default_factory=dict)
    # While it is practised with made-up people.
    practice: Practice | None = None

    def __post_init__(self) -> None:
        self.current = self.current or self.runs[0].id
        if not self.run.phase:
            self.run.phase = self.exercise.phases[0].name
        # The other scripts of this server, from which a step can be added.
        self.library: Callable[[], Mapping[str, Script]] = dict
        self.reckon()
        self.forget_changes()

    def reckon(self) -> None:
        """Count anew what is kept up beside the rows."""
        self.crowd = Crowd(self.people)
        self._shelves: dict[str, Shelf] = {}
        self._heard: dict[str, Heard] = {}
        self._devices = {
            device: person.id for person in self.people.values() for device in person.devices
        }

    # What is where

    def shelf(self, run_id: str) -> Shelf:
        """The contributions of a run, made from what is known when first asked for."""
        if run_id not in self._shelves:
            kind = exercises.named(self.find_run(run_id).kind)
            shelf = self._shelves[run_id] = Shelf(kind.group, kind.value)
            for contribution in self.contributions.values():
                if contribution.run == run_id:
                    shelf.put(contribution)
        return self._shelves[run_id]

    def person_of(self, device: str) -> Person | None:
        """The participant who uses a device (by its hash), if there is one."""
        return self.people.get(self._devices.get(device, ""))

    def speaker(self, who: Who) -> Person:
        """The participant who sends an act. Raises Refused ``not_joined``."""
        person = self.person_of(who.device)
        if person is None:
            raise Refused("not_joined")
        return person

    def find(self, id: str) -> Contribution:
        """Raises Refused ``no_such_contribution``."""
        if id not in self.contributions:
            raise Refused("no_such_contribution")
        return self.contributions[id]

    def find_agreement(self, id: str) -> Agreement:
        """Raises Refused ``no_such_agreement``."""
        agreement = self.coalition.agreements.get(id)
        if agreement is None or agreement.withdrawn:
            raise Refused("no_such_agreement")
        return agreement

    # Who is here

    def present(self) -> list[Person]:
        return self.crowd.present()

    def sides(self) -> dict[Side, int]:
        """How many people of each side are here."""
        return self.crowd.sides()

    def writers(self, run_id: str) -> dict[Side, int]:
        """How many people of each side said something in a run; anonymous answers do not count."""
        return self.heard(run_id).sides

    def heard(self, run_id: str) -> Heard:
        """Who was heard in a run, counted when first asked for and kept up from then on."""
        if run_id not in self._heard:
            heard = self._heard[run_id] = Heard()
            for id in self.shelf(run_id).authors() & self.people.keys():
                heard.count(self.people[id], 1)
        return self._heard[run_id]

    def organisations_here(self) -> dict[str, dict[Side, int]]:
        """People by side of every organisation that has somebody here, in order of arrival."""
        return self.crowd.organisations()

    def loads(self) -> list[Load]:
        return loads(self.coalition, self.organisations, self.people)

    # What changes

    def keep(self, kept: Kept) -> None:
        """Note that this was made or changed: it is stored with the act."""
        self.note(kept, stays=True)
        if isinstance(kept, Contribution):
            self.contributions[kept.id] = kept
            with self._listening(kept):
                self.shelf(kept.run).put(kept)
            self._tell_of(kept)
        elif isinstance(kept, Person):
            self.people[kept.id] = kept
            self.crowd.changed()
            self._devices.update(dict.fromkeys(kept.devices, kept.id))
        elif isinstance(kept, Organisation):
            self.organisations[kept.id] = kept
        elif isinstance(kept, Group):
            self.groups[kept.id] = kept
        elif isinstance(kept, Agreement):
            self.coalition.agreements[kept.id] = kept
            # One agreement more or less changes the load of whoever leads another.
            self.tell("", *self.coalition.people())
        elif isinstance(kept, Letter | Mailbox):
            self.post.keep(kept)
        elif isinstance(kept, Deed):
            self.deeds[kept.id] = kept
        elif isinstance(kept, Remote):
            self.remotes[kept.id] = kept
        elif isinstance(kept, Script):
            self.script = kept

    def drop(
        self, kept: Contribution | Person | Letter | Mailbox | Address | Run | Deed | Remote
    ) -> None:
        """Take something away for good: its row goes with the act."""
        self.note(kept, stays=False)
        if isinstance(kept, Deed):
            self.deeds.pop(kept.id, None)
        elif isinstance(kept, Remote):
            self.remotes.pop(kept.id, None)
        elif isinstance(kept, Run):
            self.runs.remove(kept)
            self._shelves.pop(kept.id, None)
            self.number()
            forget(self, kept.id)
        elif isinstance(kept, Contribution):
            forget(self, kept.id)
            self.take_apart(kept)
            self._tell_of(kept)
            self.contributions.pop(kept.id, None)
            with self._listening(kept):
                self.shelf(kept.run).take(kept.id)
        elif isinstance(kept, Letter | Mailbox):
            self.post.drop(kept)
        elif isinstance(kept, Person):
            forget(self, kept.id)
            self.people.pop(kept.id, None)
            self.crowd.changed()
            for device in kept.devices:
                self._devices.pop(device, None)

    def take_apart(self, said: Contribution) -> None:
        """Let what was merged into this stand by itself again."""
        for merged in self.shelf(said.run).merged(said.id):
            merged.merged = ""
            self.keep(merged)

    @contextmanager
    def _listening(self, said: Contribution) -> Iterator[None]:
        """Keep up who was heard while something is put on its shelf, or taken off, and tell whoever
        said the same that they are more or fewer.
        """
        author, shelf = said.author or "", self.shelf(said.run)
        before, with_it = author in shelf.authors(), shelf.together(said.id)
        yield
        together = (with_it, shelf.together(said.id))
        self.tell(*(c.author or "-" for some in together if len(some) > 1 for c in some), "-")
        by = (author in shelf.authors()) - before
        if by and said.run in self._heard and author in self.people:
            self._heard[said.run].count(self.people[author], by)

    def _tell_of(self, said: Contribution) -> None:
        """Whoever wrote what this is about, sees what was said about it."""
        about = self.contributions.get(said.about or "")
        if about is not None:
            self.tell(about.author or "-")
