"""What the pages of a script share: the shelf it comes from, and what is known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop.aside import aside
from workshop.authoring.cards import Deck, libraries_of
from workshop.authoring.draft import Draft, NotEditable
from workshop.authoring.form import Form
from workshop.authoring.labels import label
from workshop.authoring.library import Library, Shelved
from workshop.authoring.making import minutes_of
from workshop.authoring.pages import page_of
from workshop.complaints import Complaint
from workshop.domain.script import Script
from workshop.parts import parts
from workshop.paths import SESSIONS
from workshop.scripts import PLAN, available_scripts
from workshop.web import language
from workshop.words import t

# What is typed as the title of something new.
LONGEST_TITLE = 200


@dataclass
class Opened:
    """A script on the desk. Without a draft it has to be mended by hand."""

    script: Shelved
    draft: Draft | None
    complaints: tuple[Complaint, ...]
    titles: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, script: Shelved, code: str) -> Opened:
        """Read a script, and what is wrong with it, for somebody who reads this language. It is
        kept for the next page: nobody writes in its draft.
        """
        return _opened(script.folder, script.version, code, _Given(script))

    @classmethod
    def anew(cls, script: Shelved, code: str) -> Opened:
        """Read it, whatever is kept."""
        complaints = script.complaints(code)
        try:
            draft = Draft(script.files)
        except NotEditable:
            return cls(script, None, complaints)
        titles = {id: _title(draft, ("steps", id), code, id) for id in draft.steps}
        titles[""] = _title(draft, (), code, script.id)
        return cls(script, draft, complaints, titles)

    @property
    def title(self) -> str:
        """Its title, or its id where it has none."""
        return self.titles.get("", self.script.id)

    @property
    def languages(self) -> list[str]:
        """Those of its texts; none where it has to be mended by hand."""
        return self.draft.languages if self.draft else []

    @property
    def routes(self) -> list[dict[str, Any]]:
        """Each route with its minutes, those of its steps together, and its steps."""
        draft = self.draft
        if draft is None:
            return []
        return [
            {
                "id": id,
                "name": _title(draft, ("routes",), language.current(), id, last=id),
                "minutes": route.get("minutes"),
                "sum": minutes_of(draft, id),
                "steps": [str(step) for step in route["steps"]],
            }
            for id, route in draft.get(PLAN, ("routes",)).items()
        ]

    @property
    def has_door(self) -> bool:
        """Whether a step asks people who they are: without one nobody reads how to come in."""
        draft = self.draft
        if draft is None or not draft.languages:
            return False
        file, asked = f"{draft.languages[0]}.yaml", ("participant", "name", "question")
        return any(draft.get(file, ("steps", id, *asked)) for id in draft.steps)

    @property
    def minutes(self) -> dict[str, Any]:
        """How long each step lasts."""
        steps = self.draft.get(PLAN, ("steps",)) if self.draft else []
        return {step["id"]: step.get("minutes", "") for step in steps}

    @property
    def libraries(self) -> dict[str, str]:
        """The libraries from which its steps show cards, in words."""
        names = libraries_of(self.draft) if self.draft else []
        return {name: label(language.current(), "library", name) for name in names}

    def wrong(self) -> Counter[tuple[str, str]]:
        """How many mistakes there are on each page."""
        draft = self.draft
        return Counter(page_of(each, draft) for each in self.complaints) if draft else Counter()

    def name_of(self, page: tuple[str, str]) -> str:
        """What a page is called that has mistakes (``wrong``)."""
        sort, id = page
        routes = {route["id"]: str(route["name"]) for route in self.routes}
        if sort == "card" and self.draft:
            library, _, card = id.partition("/")
            return Deck(self.draft, library).title(card, language.current())
        known = {"step": self.titles, "route": routes}.get(sort, {})
        return known.get(id) or id or t(language.current(), "editor.about")

    def wrong_on(self, page: str, id: str = "") -> list[Complaint]:
        """The mistakes that are shown on one page."""
        draft = self.draft
        return [each for each in self.complaints if draft and page_of(each, draft) == (page, id)]


@dataclass(frozen=True)
class _Given:
    """A script whose folder and version say already whether it is the same."""

    script: Shelved = field(compare=False)


@lru_cache(maxsize=32)
def _opened(folder: Path, version: str, code: str, given: _Given) -> Opened:
    return Opened.anew(given.script, code)


def library() -> Library:
    """The shelf of this server."""
    return Library(SESSIONS, parts().settings.own_scripts)


def opened(id: str) -> Opened | None:
    """A script on the desk; None where there is no such script."""
    script, code = library().find(id), language.current()
    return aside(Opened.of, script, code) if script else None


def house_scripts() -> list[Script]:
    """The scripts from which steps can be taken: those of the house first."""
    return list(available_scripts(SESSIONS, parts().settings.own_scripts).values())


def save(was: Opened, forms: list[Form], change: Callable[[Draft], None] | None = None) -> None:
    """Write what the forms say, and what is changed besides. Raises Changed when somebody else was
    first.
    """
    shelf = library()

    def write() -> None:
        draft = Draft(was.script.files)
        for form in forms:
            form.write(draft)
        if change:
            change(draft)
        shelf.save(was.script, was.script.version, draft.changed())

    aside(write)


def _title(
    draft: Draft, at: tuple[str, ...], code: str, otherwise: str, last: str = "title"
) -> str:
    for each in (code, *draft.languages):
        text = draft.get(f"{each}.yaml", (*at, last))
        if isinstance(text, str) and text.strip():
            return text
    return otherwise
