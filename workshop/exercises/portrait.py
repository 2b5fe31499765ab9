"""A new picture of each other: a word before, a card a team, a word after; needs and offers of all
(seed 004).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workshop.domain.board import Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import SIDES, Side
from workshop.domain.text import LONGEST_NOTE, LONGEST_WORD
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import cards, needs, pictures, teams
from workshop.exercises.materials.together import Together

WORDS = frozenset({"before", "after"})
CARD = frozenset({"line", "ready"})
# What an answer of each type may hold.
PARTS = {
    "before": ("place", "text"),
    "line": ("field", "scope", "text"),
    "ready": (),
    "after": ("place", "text"),
    "match": ("about", "offer"),
}
OFFERED = ("goal", "need", "offer")


class Settings(Base):
    """``fields``: the questions of a card, each with texts in the script. Minutes on the timer of
    ``present`` are shared among the cards.
    """

    fields: tuple[str, ...] = ("who", "do", "goal", "need", "offer")
    longest: int = LONGEST_NOTE


class Portrait(Together):
    kind = "portrait"
    Settings = Settings
    answers = {
        "before": Answer(Export.BARE, longest=LONGEST_WORD, once=True),
        "line": Answer(Export.BARE, longest=LONGEST_NOTE, team=True),
        "ready": Answer(Export.COUNTED, once=True, team=True),
        "after": Answer(Export.BARE, longest=LONGEST_WORD, once=True),
        "match": Answer(Export.BARE, once=True, team=True),
    }
    phases = (
        Phase("before", writes=frozenset({"before"}), seals=WORDS | CARD),
        Phase("cards", writes=CARD, seals=WORDS | CARD),
        Phase("present", seals=WORDS, reveals=True, in_turn=True),
        Phase("after", writes=frozenset({"after"}), seals=WORDS),
        Phase("compare", reveals=True),
        Phase("map", writes=frozenset({"match"})),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """Words are a first and perhaps a second one. What is said for a team gets that team here,
        whatever the phone thinks.
        """
        self.only(content, *PARTS[type])
        if type in WORDS:
            return pictures.accepted(content)
        settings, team = Settings(**run.settings), {"team": person.team}
        if type == "line":
            return cards.accepted(content, settings.fields, settings.longest) | team
        if type == "match":
            return needs.accepted(content, workshop, run, person) | team
        return team

    def group(self, contribution: Contribution) -> str:
        if contribution.type in WORDS:
            return str(contribution.content["place"])
        return contribution.about or str(contribution.content["team"])

    def value(self, contribution: Contribution) -> str:
        return str(contribution.content.get("field", ""))

    def side_of(self, run: Run, person: Person, type: str) -> Side:
        """Who does both writes about the side they did not choose. Raises Refused
        ``choose_side_first``.
        """
        if person.side is not Side.BOTH or type not in WORDS:
            return person.side
        if run.id not in person.chosen:
            raise Refused("choose_side_first")
        return Side(person.chosen[run.id])

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part not in ("room", "projector", "facilitator"):
            return {}
        return {
            "before": lambda: {} if part == "room" else pictures.asked(board, "before"),
            "cards": lambda: self.made(board, part),
            "present": lambda: self.presented(board),
            "after": lambda: {} if part == "room" else pictures.asked(board, "after"),
            "compare": lambda: pictures.compared(board),
            "map": lambda: self._map(board, part),
        }[board.run.phase]()

    def show_team(self, board: Board, team: str) -> dict[str, Any]:
        """The card of a team from when it is written on, and what it said it can do for others."""
        phase = board.run.phase
        if phase == "before":
            return {}
        return cards.ours(board) | (needs.ours(board) if phase == "map" else {})

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        chosen = person.chosen.get(board.run.id)
        return {"chosen": chosen} if chosen else {}

    def look(self, board: Board, part: str) -> Iterable[tuple[str, dict[str, Any]]]:
        """``needs``: of all teams, those that nobody answered first."""
        if part != "needs":
            return super().look(board, part)
        found = needs.of(board, "need")
        return [
            (n.id, needs.need(board, n) | teams.shown(board.workshop, n.content["team"]))
            for n in found
        ]

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("", *(each for each in settings.fields if each in OFFERED))

    def offers(self, board: Board) -> Iterable[Offer]:
        """Goals, needs (those that nobody answered first) and offers of all cards."""
        for field in OFFERED:
            for line in needs.of(board, field):
                yield _offer(board, line)

    def offer(self, board: Board, id: str) -> Offer | None:
        line = board.lying(id)
        known = line is not None and line.content.get("field") in OFFERED
        return _offer(board, line) if line and known else None

    def export(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """A word bare; a line with its field and organisation; a match with both. Somebody alone
        has no name here.
        """
        if contribution.type in WORDS:
            return {"text": contribution.text}
        kept = {n: v for n, v in contribution.content.items() if n not in ("team", "offer")}
        name = teams.name_of(board.workshop, contribution.content["team"])
        if contribution.type == "line":
            return kept | {"team": name}
        need, offer = board.find(contribution.about or ""), needs.offer_of(board, contribution)
        return {
            "need": contribution.about or "",
            "offer": offer.id if offer else "",
            "from": name,
            "to": teams.name_of(board.workshop, need.content["team"]) if need else "",
        }

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        said = texts.get("participant", {})
        if row["type"] in WORDS:
            return str(said.get(row["type"], {}).get(f"question_{row.get('side')}", ""))
        if row["type"] == "match":
            return str(said.get("match", {}).get("question", ""))
        fields = said.get("card", {}).get("fields", {})
        return str(fields.get(row.get("field"), {}).get("title", ""))

    def results(self, board: Board) -> dict[str, Any]:
        """Words by moment and side, most said first, with how often where that may be known; needs,
        those of them that nobody answered, offers and matches by id.
        """
        opened = "before" not in board.sealed and "after" not in board.sealed
        if board.run.started is None or "line" in board.sealed:
            return {}
        asked = needs.of(board, "need")
        return {
            "words": pictures.results(board) if opened else {},
            "needs": [line.id for line in asked],
            "unmet": [line.id for line in asked if not needs.matches(board, line)],
            "offers": [line.id for line in needs.of(board, "offer")],
            "matches": [match.id for match, _ in needs.matched(board)],
        }

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        for type, by_side in results.get("words", {}).items():
            for side, words in by_side.items():
                if words:
                    listed = ", ".join(map(_in_words, words))
                    yield f"portrait.report_{type}_{side}", {"words": listed}
        if results.get("needs"):
            yield "portrait.report_needs", {"n": len(results["needs"])}
            yield "portrait.report_unmet", {"n": len(results["unmet"])}

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        run, phase = room["run"], room["phase"]
        if phase in WORDS:
            if me["side"] == Side.BOTH and "chosen" not in me.get("here", {}):
                return [("choose_side", {"run": run, "side": rng.choice(SIDES).value})]
            places = ("first", "second") if rng.random() < 0.3 else ("first",)
            return [_says(run, phase, {"place": p, "text": say(LONGEST_WORD)}) for p in places]
        if phase == "cards":
            return [_says(run, *said) for said in cards.pretend(rng, say, Settings().fields)]
        if phase == "map":
            need = needs.pretend(rng, room["here"], me.get("organisation", me["id"]))
            return [_says(run, "match", {}, about=need)] if need else []
        return []

    @staticmethod
    def _map(board: Board, part: str) -> dict[str, Any]:
        if part == "room":
            return needs.listed(board)
        agreed = {"agreed": needs.agreed(board)} if part == "facilitator" else {}
        return needs.map_of(board) | agreed


def _offer(board: Board, line: Contribution) -> Offer:
    team, field = line.content["team"], line.content["field"]
    under = f"card.fields.{field}.title"
    return Offer(
        line.id,
        field,
        line.text,
        line.lang,
        under=under,
        side=teams.side_of(board.workshop, team),
        team=team,
        open=field == "need" and not needs.matches(board, line),
    )


def _says(run: str, type: str, content: dict[str, Any], **more: str) -> tuple[str, dict[str, Any]]:
    return "contribute", {"run": run, "type": type, "content": content, **more}


def _in_words(word: dict[str, Any]) -> str:
    return f"{word['text']} ×{word['times']}" if word.get("times", 0) > 1 else word["text"]


exercise = Portrait()
