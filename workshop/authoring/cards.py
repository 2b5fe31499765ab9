"""The cards that a script can show: those that scripts share, and those that it has beside it.

What is shared is never changed here: whoever changes such a card has one of their own by its id,
which goes before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workshop import exercises, libraries
from workshop.authoring.draft import Draft
from workshop.authoring.library import Files, new_id
from workshop.exercises.base import LONGEST_LISTED, Library, cards_of
from workshop.places import Way
from workshop.scripts import PLAN


def libraries_of(draft: Draft) -> list[str]:
    """The libraries from which the steps of a script show cards."""
    found = (library.name for _, library, _ in _settings(draft))
    return list(dict.fromkeys(found))


@dataclass(frozen=True)
class Deck:
    """One library as the author of a script sees it."""

    draft: Draft
    name: str

    @property
    def plan(self) -> str:
        """The file in which the script's own cards are planned."""
        return self._file(libraries.PLAN)

    def texts(self, code: str) -> str:
        """The file with the texts of the script's own cards in a language."""
        return self._file(f"{code}.yaml")

    @property
    def own(self) -> list[str]:
        """The cards that the script has itself."""
        return [*self.draft.get(self.plan, ("cards",), {})]

    @property
    def all(self) -> list[str]:
        """Every card, the script's own first."""
        return list(dict.fromkeys([*self.own, *self._shared(libraries.PLAN, ("cards",))]))

    @property
    def languages(self) -> list[str]:
        """Those of the script, and those of the cards that are shared."""
        shared = self._shared(libraries.PLAN, ("languages",))
        return list(dict.fromkeys([*self.draft.languages, *shared]))

    @property
    def shapes(self) -> dict[str, list[str]]:
        """The parts of the cards of each shape."""
        own = self.draft.get(self.plan, ("shapes",), {})
        return {**own, **self._shared(libraries.PLAN, ("shapes",))}

    @property
    def also(self) -> list[str]:
        """The parts that any card may have besides."""
        some = self.draft.get(self.plan, ("also",), []), self._shared(libraries.PLAN, ("also",))
        return list(dict.fromkeys([*some[0], *some[1]]))

    def is_shared(self, id: str) -> bool:
        """Whether other scripts have this card too."""
        return id in self._shared(libraries.PLAN, ("cards",))

    def about(self, id: str) -> Mapping[str, Any]:
        """What is planned of a card: its shape, its source, what that leaves open."""
        if id in self.own:
            return dict(self.draft.get(self.plan, ("cards", id)))
        return dict(self._shared(libraries.PLAN, ("cards", id)))

    def says(self, id: str, code: str) -> Mapping[str, Any]:
        """The texts of a card in a language."""
        way: Way = ("cards", id)
        if id in self.own:
            return dict(self.draft.get(self.texts(code), way, {}))
        return dict(self._shared(f"{code}.yaml", way))

    def source(self, id: str, code: str) -> Any:
        """What the source of a card is called in a language."""
        way: Way = ("sources", str(self.about(id).get("source", id)))
        if id in self.own:
            return self.draft.get(self.texts(code), way)
        return self._shared(f"{code}.yaml", way) or None

    def title(self, id: str, language: str) -> str:
        """What a card is called, in this language or else in another one."""
        told = (self.says(id, code).get("title") for code in (language, *self.languages))
        return next((title for title in told if isinstance(title, str) and title.strip()), id)

    def titles(self, shape: str, language: str) -> dict[str, str]:
        """What the cards of one shape are called, by their ids."""
        ids = (id for id in self.all if self.about(id).get("shape") == shape)
        return {id: self.title(id, language) for id in ids}

    def make(self, titles: Mapping[str, str], shape: str, id: str = "") -> str:
        """Put a new card in the script with nothing but its titles; its id."""
        made = id or new_id(next(iter(titles.values())), "card", self.all, LONGEST_LISTED)
        self._begin()
        self.draft.put(self.plan, ("cards", made), {"shape": shape, "source": made})
        for code in self.draft.languages:
            self._tell(code, made, made, "", {"title": titles.get(code, "")})
        return made

    def take(self, id: str) -> None:
        """Let the script have a card itself, as it stands."""
        if id in self.own:
            return
        about = self.about(id)
        told = {code: (self.source(id, code), self.says(id, code)) for code in self.draft.languages}
        self._begin()
        self.draft.put(self.plan, ("cards", id), about)
        for code, (source, texts) in told.items():
            self._tell(code, id, str(about["source"]), source or "", texts)

    def bring(self, other: Deck, id: str) -> None:
        """Take over a card that another script has itself."""
        about = other.about(id)
        self._begin()
        self.draft.put(self.plan, ("cards", id), about)
        for code in self.draft.languages:
            texts = other.says(id, code) or {"title": ""}
            self._tell(code, id, str(about["source"]), other.source(id, code) or "", texts)

    def drop(self, id: str) -> None:
        """Take a card out of the script. Where others share it, theirs is there again; else no step
        shows it any more.
        """
        source = self.about(id).get("source")
        self.draft.drop(self.plan, ("cards", id))
        left = {self.about(each).get("source") for each in self.own}
        for file in self.draft.files:
            if file.startswith(self._file("")) and file != self.plan:
                self.draft.drop(file, ("cards", id))
                if source not in left:
                    self.draft.drop(file, ("sources", str(source)))
        if not self.is_shared(id):
            self._show_no_more(id)

    def settle(self) -> None:
        """The library has the languages of the script, and a card in each."""
        if self.own:
            self.draft.put(self.plan, ("languages",), self.draft.languages)
        for code in self.draft.languages:
            for id in self.own:
                if not self.says(id, code):
                    self.draft.put(self.texts(code), ("cards", id), {"title": ""})

    def _begin(self) -> None:
        if self.draft.get(self.plan, ("id",)) is None:
            self.draft.put(self.plan, ("id",), self.name)
            self.draft.put(self.plan, ("languages",), self.draft.languages)

    def _tell(self, code: str, id: str, key: str, source: str, texts: Mapping[str, Any]) -> None:
        self.draft.put(self.texts(code), ("sources", key), source)
        self.draft.put(self.texts(code), ("cards", id), texts)

    def _show_no_more(self, id: str) -> None:
        for way, library, value in _settings(self.draft):
            if library.name == self.name and value == id:
                self.draft.drop(PLAN, way)
            elif library.name == self.name and isinstance(value, list) and id in value:
                self.draft.put(PLAN, way, [each for each in value if each != id])

    def _file(self, name: str) -> str:
        return f"library/{self.name}/{name}"

    def _shared(self, file: str, way: Way) -> Any:
        """What the library that is shared has there; nothing where it has not."""
        place: Any = libraries.shared(self.name).get(file)
        for name in way:
            place = place.get(name) if isinstance(place, Mapping) else None
        return place or {}


def bring_along(draft: Draft, kind: str, settings: Mapping[str, Any], files: Files) -> None:
    """The cards that a step names and that its script has beside it (``files``) come along with it,
    unless a card has that id here.
    """
    other = Draft(files)
    for name, library in cards_of(exercises.named(kind).Settings).items():
        deck, theirs = Deck(draft, library.name), Deck(other, library.name)
        named = settings.get(name)
        for id in named if isinstance(named, list | tuple) else [named]:
            if id in theirs.own and id not in deck.own:
                deck.bring(theirs, id)


def _settings(draft: Draft) -> Iterator[tuple[Way, Library, Any]]:
    """Every setting of a step that names cards: the way to it, their library, and what it says."""
    for position, step in enumerate(draft.get(PLAN, ("steps",))):
        kind = exercises.kinds().get(step.get("kind"))
        for name, library in cards_of(kind.Settings).items() if kind else ():
            way: Way = ("steps", position, "settings", name)
            yield way, library, draft.get(PLAN, way)
