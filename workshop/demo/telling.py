"""What the demo says in the terminal: where to go, where the evening is, and what is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workshop.client.screen import View
from workshop.demo.company import Company
from workshop.demo.evening import Evening
from workshop.demo.guest import place_of
from workshop.demo.site import Site
from workshop.domain.script import Script
from workshop.serving import show_qr
from workshop.words import t

FILES = ("pdf", "csv", "json")


class Teller:
    """``say`` prints a line."""

    def __init__(
        self, site: Site, script: Script, evening: Evening, say: Callable[[str], None]
    ) -> None:
        self._site, self._evening, self._say = site, evening, say
        self._language = site.language
        self._titles = script.words(site.language, "facilitator")["steps"]
        self._said: set[object] = set()

    def opens(self, view: View, folder: Path | None) -> None:
        """Every link, as soon as there is a server."""
        language, room = self._language, self._site.room
        place, made_up = self._evening.place(language), self._evening.made_up(language)
        self._say("\n" + t(language, "demo.made_up", place=place, made_up=made_up) + "\n")
        phone = self._site.link(f"/r/{room}")
        self._link(t(language, "demo.projector"), f"/wall/{room}/{view['projector']}")
        self._way_in()
        self._link(t(language, "demo.phone"), f"/r/{room}")
        show_qr(phone)
        if folder is not None:
            self._say(t(language, "demo.data", folder=folder))

    def begins(self, people: int, seconds: float) -> None:
        """So many people, for so many seconds."""
        minutes = t(self._language, "demo.minutes", n=max(1, round(seconds / 60)))
        self._say(t(self._language, "demo.begins", n=people, minutes=minutes))
        self._say(t(self._language, "demo.stop") + "\n")

    def is_at(self, view: View) -> None:
        """A line for each phase that the room comes to."""
        run, phase, _ = place_of(view)
        if not self._once((run, phase)):
            return
        title = self._titles[view["step"]]["title"]
        told = t(self._language, f"{view['kind']}.desk_phase_{phase}")
        number = view["position"]
        self._say(t(self._language, "demo.at", number=number, title=title, phase=told))

    def taken_over(self) -> None:
        """Somebody else leads now."""
        if self._once("taken over"):
            self._say(t(self._language, "demo.taken_over"))

    def ended(self, company: Company, view: View) -> None:
        """What is left to look at, and how much was done."""
        counted = {
            "acts": company.acts,
            "refused": company.refused.total(),
            "lost": company.lost,
        }
        told = (t(self._language, f"demo.{name}", n=n) for name, n in counted.items() if n)
        self._say(f"\n{t(self._language, 'demo.ended')} {', '.join(told)}.\n")
        read = f"/c/{view['coalition']}"
        self._link(t(self._language, "demo.coalition"), read)
        self._say(t(self._language, "demo.files"))
        for kind in FILES:
            self._say(f"  {self._site.link(f'{read}/agreements.{kind}')}")
        if self._site.stays:
            self._way_in()
            self._say("\n" + t(self._language, "demo.look_around"))

    def _way_in(self) -> None:
        called = "demo.facilitator_once" if self._site.stays else "demo.facilitator"
        self._say(f"{t(self._language, called)}\n  {self._site.way_in()}")

    def _link(self, called: str, path: str) -> None:
        self._say(f"{called}\n  {self._site.link(path)}")

    def _once(self, what: object) -> bool:
        new = what not in self._said
        self._said.add(what)
        return new
