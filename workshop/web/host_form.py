"""The form for a new session: what was typed, what is wrong with it, and the wish it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from workshop.domain.refused import Refused
from workshop.domain.script import Route, Script
from workshop.domain.text import LONGEST_NOTE, cleaned
from workshop.starting import KEPT_AT_MOST_MONTHS, months_after
from workshop.words import t

LONGEST_ORGANISATION = 50
MOST_ORGANISATIONS = 60
FIELDS = ("plan", "title", "place", "day", "starts", "look_back", "organisations")


@dataclass(frozen=True)
class Plan:
    """A script with one of its routes, as a facilitator chooses it."""

    script: Script
    route: Route

    @property
    def id(self) -> str:
        """What the form sends for it."""
        return f"{self.script.id}/{self.route.id}"

    @property
    def alone(self) -> bool:
        """Whether its script has no other route to choose from."""
        return len(self.script.routes) == 1

    def name(self, language: str) -> str:
        """What tells this route from the script's others, or the script from others."""
        texts = self.script.words(language, "phone")
        return str(texts.get("routes", {}).get(self.route.id) or texts["title"])

    def titles(self, language: str) -> list[str]:
        """The titles of its steps, in turn."""
        steps = self.script.words(language, "phone")["steps"]
        return [steps[id]["title"] for id in self.route.steps]


@dataclass
class NewSession:
    """`typed` holds the fields as they came, `mistakes` a sentence for each that is wrong."""

    plans: dict[str, Plan]
    language: str
    typed: dict[str, str]
    mistakes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def blank(cls, scripts: Mapping[str, Script], language: str, plan: str) -> "NewSession":
        """A form with what can be known beforehand: the plan, its title, today."""
        plans = _plans(scripts)
        chosen = plans.get(plan) or next(iter(plans.values()), None)
        typed = dict.fromkeys(FIELDS, "") | {"day": date.today().isoformat()}
        if chosen:
            title = chosen.script.words(language, "phone")["title"]
            typed |= {"plan": chosen.id, "title": title}
        return cls(plans, language, typed)

    @classmethod
    def read(
        cls, form: Mapping[str, str], scripts: Mapping[str, Script], language: str
    ) -> "NewSession":
        """The form as somebody sent it."""
        typed = {name: form.get(name, "") for name in FIELDS}
        return cls(_plans(scripts), language, typed)

    def wish(self) -> dict[str, Any] | None:
        """What `starting.start` is asked for; None when something is wrong: see `mistakes`."""
        plan = self.plans.get(self.typed["plan"])
        if plan is None:
            self._wrong("plan", "host.choose_plan")
        day = self._day()
        wished = {
            "title": self._line("title"),
            "place": self._line("place", required=False),
            "day": day,
            "starts": self._hour(),
            "look_back": self._look_back(day or date.today()),
            "invited": [(name, None) for name in self._organisations()],
        }
        if self.mistakes or plan is None:
            return None
        return {"script": plan.script, "route": plan.route.id, **wished}

    def _line(self, name: str, *, required: bool = True) -> str:
        try:
            return cleaned(self.typed[name], LONGEST_NOTE, required=required)
        except Refused as refused:
            self._wrong(name, f"host.{refused.code}", **refused.details)
            return ""

    def _day(self) -> date | None:
        day = _date(self.typed["day"])
        # Yesterday may still be today where the facilitator is.
        if day is None or day < date.today() - timedelta(days=1):
            self._wrong("day", "host.day_gone" if day else "host.day_unclear")
            return None
        return day

    def _hour(self) -> str:
        typed = self.typed["starts"].strip()
        try:
            return time.fromisoformat(typed).strftime("%H:%M") if typed else ""
        except ValueError:
            self._wrong("starts", "host.hour_unclear")
            return ""

    def _look_back(self, day: date) -> date | None:
        typed = self.typed["look_back"].strip()
        if not typed:
            return None
        wanted = _date(typed)
        if wanted is None:
            self._wrong("look_back", "host.day_unclear")
        elif not day < wanted <= months_after(day, KEPT_AT_MOST_MONTHS):
            self._wrong("look_back", "host.look_back_range")
        return wanted

    def _organisations(self) -> list[str]:
        """One a line; the same name twice is one organisation."""
        names: dict[str, str] = {}
        for line in self.typed["organisations"].splitlines():
            name = self._organisation(line)
            if name:
                names.setdefault(name.casefold(), name)
        if len(names) > MOST_ORGANISATIONS:
            self._wrong("organisations", "host.organisations_many", most=MOST_ORGANISATIONS)
        return list(names.values())

    def _organisation(self, line: str) -> str:
        try:
            return cleaned(line, LONGEST_ORGANISATION, required=False)
        except Refused as refused:
            start = line.strip()[:20]
            self._wrong("organisations", "host.organisation_long", start=start, **refused.details)
            return ""

    def _wrong(self, name: str, key: str, **values: object) -> None:
        self.mistakes.setdefault(name, t(self.language, key, **values))


def _plans(scripts: Mapping[str, Script]) -> dict[str, Plan]:
    plans = (Plan(script, route) for script in scripts.values() for route in script.routes)
    return {plan.id: plan for plan in plans}


def _date(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        return None
