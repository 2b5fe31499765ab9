"""The strength of the other: each side writes about the other, in four dimensions (seed 004)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop.domain.board import Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import SIDES, Side, may_count_apart
from workshop.domain.text import cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import notes
from workshop.exercises.materials.dealing import Deck
from workshop.exercises.materials.reacting import reacted, weight

REACTIONS = ("us", "surprise", "missing")
NOTES = frozenset({"note"})


class Settings(Base):
    """``dimensions``: ids, each with texts in the script. ``deal``: how many notes a phone is asked
    to react to.
    """

    dimensions: tuple[str, ...] = ("knowledge", "skills", "position", "power")
    longest: int = 80
    deal: int = 8


class Strength(Exercise):
    kind = "strength"
    Settings = Settings
    answers = {
        "note": Answer(Export.BARE, longest=80, merges="side"),
        "reaction": Answer(Export.COUNTED, longest=200, once=True),
    }
    phases = (
        Phase("explain", seals=NOTES),
        Phase("write", writes=NOTES, seals=NOTES),
        Phase("open", reveals=True),
        Phase("react", writes=frozenset({"reaction"})),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        if type == "reaction":
            return self._reaction(content, workshop, run, person)
        self.only(content, "dimension", "text")
        settings = Settings(**run.settings)
        if content.get("dimension") not in settings.dimensions:
            raise Refused("malformed", field="dimension")
        self.side_of(run, person, type)
        return {
            "dimension": content["dimension"],
            "text": cleaned(content.get("text"), settings.longest),
        }

    def group(self, contribution: Contribution) -> str:
        return contribution.about or str(contribution.content["dimension"])

    def value(self, contribution: Contribution) -> str:
        return str(contribution.content.get("reaction", ""))

    def side_of(self, run: Run, person: Person, type: str) -> Side:
        """Who does both writes from the side they chose, and reacts only as the other (RULES.md,
        "Voices"). Raises Refused ``choose_side_first``.
        """
        if person.side is not Side.BOTH:
            return person.side
        if run.id not in person.chosen:
            raise Refused("choose_side_first")
        chosen = Side(person.chosen[run.id])
        return chosen.other if type == "reaction" else chosen

    def enter(self, workshop: Workshop, run: Run, phase: Phase, at: int) -> None:
        if phase.name == "react":
            self._deal(workshop, run, workshop.present())

    def welcome(self, workshop: Workshop, run: Run, person: Person) -> None:
        """Deal in who came late, or chose their side just now."""
        if run.phase == "react":
            self._deal(workshop, run, [person])

    def _deal(self, workshop: Workshop, run: Run, people: list[Person]) -> None:
        """To each the notes about their side that were dealt least, once."""
        waiting = [p for p in people if run.id not in p.dealt and self._may_react(run, p)]
        if not waiting:
            return
        dealt = Counter(id for other in workshop.present() for id in other.dealt.get(run.id, ()))
        decks = {s: Deck(self._written_by(workshop, run, s), dealt) for s in SIDES}
        for person in waiting:
            deck = decks[self.side_of(run, person, "reaction").other]
            person.dealt[run.id] = deck.deal(person.id, Settings(**run.settings).deal)
            workshop.keep(person)

    @staticmethod
    def _may_react(run: Run, person: Person) -> bool:
        return person.side is not Side.BOTH or run.id in person.chosen

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part not in ("projector", "facilitator"):
            return {}
        counts = {
            d: {str(s): board.count("note", d, s) for s in SIDES}
            for d in Settings(**board.run.settings).dimensions
        }
        shown: dict[str, Any] = {
            "counts": counts,
            "count": board.count("note"),
            **self._writers(board),
        }
        if "note" not in board.sealed:
            piles = {(d, s): board.pile("note", d, s) for d in counts for s in SIDES}
            shown |= notes.laid_out(piles, weight(board), lambda note: self.tally(board, note))
        return shown

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        """The notes dealt to this person, with their own reaction: a hand stays, also when the room
        goes back.
        """
        mine = {c.about: c for c in board.own(person.id) if c.type == "reaction"}
        hand = person.dealt.get(board.run.id, ()) if board.run.phase == "react" else ()
        dealt = {id: note for id in hand if (note := board.find(id))}
        shown = {id: notes.shown(note) | self._own(mine.get(id)) for id, note in dealt.items()}
        chosen = person.chosen.get(board.run.id)
        return {"dealt": shown, "order": list(shown)} | ({"chosen": chosen} if chosen else {})

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("",)

    def offers(self, board: Board) -> Iterable[Offer]:
        """Notes about a side, what was recognised most first."""
        yield from map(self._offer, sorted(board.all("note"), key=weight(board), reverse=True))

    def offer(self, board: Board, id: str) -> Offer | None:
        note = board.lying(id)
        return self._offer(note) if note and note.type == "note" else None

    @staticmethod
    def _offer(note: Contribution) -> Offer:
        about = note.side.other if note.side else None
        under = f"dimensions.{note.content['dimension']}.title"
        offer = Offer(note.id, "", note.text, note.lang, under=under)
        return replace(offer, side=note.side, about=about)

    def export(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        return {"dimension": contribution.content.get("dimension", ""), "text": contribution.text}

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        dimensions = texts.get("participant", {}).get("dimensions", {})
        return str(dimensions.get(row.get("dimension"), {}).get("title", ""))

    def results(self, board: Board) -> dict[str, Any]:
        reactions = {note.id: reacted(board, note, REACTIONS) for note in board.all("note")}
        missed = [c.text for c in board.all("reaction") if c.text]
        return {
            "reactions": {id: found for id, found in reactions.items() if found},
            "missed": missed,
        }

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        here, run = me.get("here", {}), room["run"]
        if room["phase"] == "write" and me["side"] == Side.BOTH and "chosen" not in here:
            return [("choose_side", {"run": run, "side": rng.choice(SIDES).value})]
        if room["phase"] == "write":
            return [self._pretend_note(say, run, d) for d in rng.sample(Settings().dimensions, 2)]
        if room["phase"] == "react":
            return [self._pretend_reaction(rng, say, run, note) for note in here.get("order", [])]
        return []

    @staticmethod
    def _pretend_note(say: Say, run: str, dimension: str) -> tuple[str, dict[str, Any]]:
        content = {"dimension": dimension, "text": say(80)}
        return "contribute", {"run": run, "type": "note", "content": content}

    @staticmethod
    def _pretend_reaction(
        rng: random.Random, say: Say, run: str, note: str
    ) -> tuple[str, dict[str, Any]]:
        reaction = rng.choice(REACTIONS)
        content = {"reaction": reaction} | ({"text": say(80)} if reaction == "missing" else {})
        return "contribute", {"run": run, "type": "reaction", "about": note, "content": content}

    def _reaction(
        self, content: dict[str, Any], workshop: Workshop, run: Run, person: Person
    ) -> dict[str, Any]:
        self.only(content, "about", "reaction", "text")
        if content.get("reaction") not in REACTIONS:
            raise Refused("malformed", field="reaction")
        note = workshop.find(str(content.get("about")))
        if note.hidden or note.type != "note" or note.run != run.id:
            raise Refused("no_such_contribution")
        own = note.author is not None and note.author == person.id
        if own or note.side is self.side_of(run, person, "reaction"):
            raise Refused("own_side")
        text = cleaned(
            content.get("text", ""),
            self.answers["reaction"].longest,
            required=content["reaction"] == "missing",
        )
        return {"reaction": content["reaction"]} | ({"text": text} if text else {})

    def _written_by(self, workshop: Workshop, run: Run, side: Side) -> list[Contribution]:
        shelf = workshop.shelf(run.id)
        return [
            note
            for d in Settings(**run.settings).dimensions
            for note in shelf.pile("note", d, side)
        ]

    def _writers(self, board: Board) -> dict[str, Any]:
        """Who wrote of who is here."""
        people, writers, aloud = board.people(), board.writers(), board.aloud()
        if not may_count_apart(people[Side.FORMAL], people[Side.INFORMAL], people[Side.BOTH]):
            return {
                "writers": {"all": {"wrote": sum(writers.values()), "of": sum(people.values())}},
                "aloud": aloud,
            }
        return {
            "writers": {str(s): {"wrote": writers[s], "of": people[s]} for s in Side if people[s]},
            "aloud": aloud,
        }

    def tally(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """How many people said it, and how many reacted with what."""
        return board.shared(contribution) | reacted(board, contribution, REACTIONS)

    @staticmethod
    def _own(reaction: Contribution | None) -> dict[str, Any]:
        if reaction is None:
            return {}
        return {"reaction": reaction.content["reaction"], "reaction_id": reaction.id} | (
            {"said": reaction.text} if reaction.text else {}
        )


exercise = Strength()
