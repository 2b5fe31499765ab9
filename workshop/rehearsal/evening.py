"""The evening that is rehearsed: its screens, its people, and what they do."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from typing import Any

from workshop.client.web import NotPossible
from workshop.rehearsal import acting, hands, remote, replanning, sealed, settling, timing
from workshop.rehearsal.acknowledged import Book
from workshop.rehearsal.kinds import Kind, Stage, known
from workshop.rehearsal.live import Live
from workshop.rehearsal.outbox import Outbox
from workshop.rehearsal.people import Member
from workshop.rehearsal.pretending import Acts, pretend
from workshop.rehearsal.report import Report
from workshop.rehearsal.screens import FACILITATOR, PHONE, PROJECTOR, REMOTE, Screen, View
from workshop.rehearsal.site import Site
from workshop.rehearsal.tables import Tables
from workshop.rehearsal.tally import Tally
from workshop.rehearsal.texts import Texts
from workshop.rehearsal.things import Said

# RULES.md, "Keeping and erasing": words stay until so long after the partners first look back.
KEPT_AFTER = timedelta(days=30)


class Evening:
    """Everything that steps and checks need. ``within`` is how soon screens have to show a change,
    in seconds.
    """

    def __init__(
        self, site: Site, rng: random.Random, texts: Texts, report: Report, within: float
    ) -> None:
        self.site, self.rng, self.report, self.within = site, rng, report, within
        self.say = texts.say
        self.tally, self.pulse = Tally(), threading.Condition()
        self.tables = Tables()
        # By run: who was here when it was over, by side.
        self.here: dict[str, dict[str, int]] = {}
        self.tabs: dict[Member, list[Screen]] = {}
        self.naming: dict[str, str] = {}
        # Checks that failed on a screen before.
        self.wrong: set[tuple[str, Screen]] = set()
        self.timer: View = {}
        self.spotlight, self.ended = "", False
        self.live, self.practises = Live(), False
        # What was done and undone this evening.
        self.undone: set[str] = set()
        # The phones that are paired to lead along.
        self.remotes: list[Screen] = []
        self.facilitator = self._screen(site.cookie, as_=FACILITATOR, lang="nl")
        self.first = view = self.facilitator.view()
        if view["people"] or view["position"] != 1:
            raise NotPossible("begun")
        self.coalition: str = view["coalition"]
        # Whether letters can be sent from this server.
        self.posts = site.posts
        self.projector = self._screen(as_=PROJECTOR, key=view["projector"], lang="nl")
        self.stages = _stages(view["agenda"])
        self.stage = self.stages[0]
        self._kinds = {stage.run: known(stage.kind) for stage in self.stages}
        look_back = date.fromisoformat(view["keeps_until"]) - KEPT_AFTER
        self._steps = {stage.run: stage.step for stage in self.stages}
        told = self._kinds.__getitem__, self._steps.__getitem__
        book = Book(self.tally, *told, self.tables.seats, look_back.isoformat())
        self.outbox = Outbox(book, report)

    # Who looks

    def phone(self, member: Member) -> Screen:
        """The phone of somebody, or their first tab."""
        return self.tabs[member][0]

    def phones(self) -> list[Screen]:
        return [tab for tabs in self.tabs.values() for tab in tabs]

    def watching(self) -> list[Screen]:
        """Those that show the step itself."""
        return [self.facilitator, self.projector, *self.phones()]

    def screens(self) -> list[Screen]:
        return [*self.watching(), *self.remotes]

    @property
    def leader(self) -> Screen:
        """From which screen the room is led now: every second step from the paired phone."""
        second = self.stages.index(self.stage) % 2 and not self.ended
        return self.remotes[0] if self.remotes and second else self.facilitator

    def opens(self, member: Member) -> Screen:
        """Somebody scans the QR."""
        screen = self._screen(member=member, as_=PHONE, device=member.device, lang=member.lang)
        self.tabs.setdefault(member, []).append(screen)
        # What it shows it could not show before it was there.
        self.outbox.answered = time.monotonic()
        return screen

    def pairs(self, cookie: str) -> Screen:
        """A phone that keeps this leads along from now on."""
        return self._screen(cookie, as_=REMOTE, lang="nl")

    def stage_of(self, run: str) -> Stage:
        return next(stage for stage in self.stages if stage.run == run)

    def kind(self, run: str = "") -> Kind:
        """What is known of the kind of a run, or of the one that is on."""
        return self._kinds[run or self.stage.run]

    @property
    def spoken(self) -> list[Said]:
        """What was said for others as well."""
        return [said for said in self.tally.said.values() if self._kinds[said.run].speaks]

    def goes_on_with(self, run: str) -> None:
        """A step came into the plan, right after the one that is on."""
        stage = _stage(run, self.facilitator.view()["agenda"])
        self.stages.insert(self.stages.index(self.stage) + 1, stage)
        self._kinds[run], self._steps[run] = known(stage.kind), stage.step

    # What they do

    def does(self, member: Member, act: str, **data: Any) -> None:
        """Somebody does something on their phone that has to go well."""
        self.outbox.sends(self.phone(member), act, data)

    def leads(self, act: str, **data: Any) -> None:
        """The facilitator does something; before and after it every screen is looked through."""
        replanning.once(self, act, data)
        self.scan()
        asked = timing.now(self.facilitator)
        self.outbox.sends(self.leader if act in remote.LEADS else self.facilitator, act, data)
        if act == "spotlight":
            self.spotlight = data.get("contribution", "")
        elif act == "hide" and data["contribution"] == self.spotlight:
            self.spotlight = ""
        elif act == "set_timer":
            self.timer = timing.expected(data, asked, timing.now(self.facilitator))
        self.settle()
        if act == "spotlight":
            hands.in_the_light(self)

    def would(self, member: Member) -> Acts:
        """What somebody might do now, by what their phone shows."""
        phone = self.phone(member)
        return pretend(self.stage.kind, self.rng, self.say, phone.view("room"), phone.view("me"))

    def everybody_acts(self, members: Iterable[Member] = ()) -> None:
        """These people, or all, do what people might do, at the same time."""
        acting.everybody_acts(self, list(members) or self.tally.people)

    def all_do(self, acts: dict[Member, Acts]) -> None:
        """Each does this in order, all of them at the same time."""
        acting.together([partial(acting.act_as, self, m, a) for m, a in acts.items()])

    # What holds

    def settle(self) -> None:
        """Wait until every screen shows what it should; report what does not. Look for leaks."""
        settling.settle(self, settling.everything(self))
        self.scan()

    def wait_for(self, holds: Callable[[], object]) -> None:
        """Wait until something holds, less long once anything was wrong. What does not hold in the
        end, whoever looks next tells.
        """
        patience = settling.PATIENCE if self.report.fine else 0.0
        with self.pulse:
            self.pulse.wait_for(holds, self.within + patience)

    def scan(self) -> None:
        """Look through everything that came in for texts that should not be there."""
        sealed.scan(self)

    def together(self, work: list[Callable[[], Any]]) -> list[Any]:
        return acting.together(work)

    def _screen(
        self, cookie: str = "", *, as_: str, member: Member | None = None, **auth: str
    ) -> Screen:
        given = {"as": as_, "room": self.site.room, **auth}
        return Screen(self.site.address, given, self.pulse, cookie, member)


def _stages(agenda: View) -> list[Stage]:
    return [_stage(run, agenda) for run in agenda["order"]]


def _stage(run: str, agenda: View) -> Stage:
    placed = agenda["runs"][run]
    about = placed["step"], placed["kind"], agenda["phases"][run], agenda["reveals"][run]
    return Stage(run, *about, placed["phase"], minutes=placed["minutes"])
