"""The close: faces, a word and whether people were heard, for nobody's eyes; what everybody takes
along, what could be better, letters and bells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from workshop.client.screen import FACILITATOR, REMOTE
from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.kinds import _post as post
from workshop.rehearsal.kinds.agreements import seen
from workshop.rehearsal.kinds.base import FEWEST, Check, Expected, Kind
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

TYPES = frozenset({"face", "heard", "take", "better"})
FACES = ("1", "2", "3", "4", "5")
BARE = ("take", "better")
DESKS = (FACILITATOR, REMOTE)
HEARD = ("yes", "partly", "no")


class Known(Kind):
    once = TYPES
    unread = frozenset({"face", "heard"})
    sealed = {"evaluate": TYPES, "letters": TYPES}

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """What could be better is for the facilitator."""
        return said.type == "take" or (said.type == "better" and screen.role in DESKS)

    def play(self, evening: Evening) -> None:
        """Somebody takes back what they took along. Changing a day in an agreement after its vote
        takes its badge away.
        """
        if evening.stage.phase == "letters":
            post.play(evening)
            return
        evening.everybody_acts()
        if evening.stage.phase != "evaluate":
            return
        self._who_does_both(evening)
        taken = evening.rng.choice(evening.tally.of(evening.stage.run, "take"))
        evening.does(taken.by, "withdraw", contribution=taken.id)
        voted = [agreed for agreed in evening.tally.agreements() if agreed.vote]
        if len(voted) > 1:
            day = voted[-1].fields["look_back"]
            evening.leads("agree", agreement=voted[-1].id, fields={"by_when": day})

    def _who_does_both(self, evening: Evening) -> None:
        """One of them says for certain whether they were heard: alone they could be told apart."""
        asked = "heard" in evening.facilitator.view()["here"]["asks"]
        both = [member for member in evening.tally.people if member.side == BOTH]
        for member in both[:1] if asked else []:
            data = {"run": evening.stage.run, "type": "heard", "content": {"heard": "partly"}}
            evening.does(member, "contribute", **data)

    def here(self, evening: Evening, part: str) -> Expected | None:
        tally = evening.tally
        agreed = tally.agreements()
        days = [each.fields["look_back"] for each in agreed if each.fields["look_back"]]
        shown = {
            "answered": len(tally.of(evening.stage.run, "face")),
            "asks": ANYTHING,
            "facts": {"people": len(tally.people), "organisations": len(tally.organisations())},
            "agreed": len(agreed),
            "carried": sum(bool(each.vote.get("carried")) for each in agreed),
            "look_back": min(days, default=ANYTHING),
        }
        if part == "room":
            shown["agreements"] = {each.id: seen(each) for each in agreed}
            shown["order"] = [each.id for each in agreed]
        if evening.stage.phase == "goodbye":
            shown |= {"coalition": evening.coalition, "taken": ANYTHING, "taken_order": ANYTHING}
            shown |= _faces(evening, evening.stage.run)
            shown |= _heard(evening, evening.stage.run) if part == "facilitator" else {}
        if evening.stage.phase in post.PHASES:
            shown |= post.here(evening, part)
        return shown

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        """One's own answers; who leads an agreement gets the secret with which to keep it up."""
        own = evening.tally.own(member, evening.stage.run)
        leads = any(member in each.led_by.values() for each in evening.tally.agreements())
        keeps_up = leads and evening.stage.phase == "goodbye"
        answers = {said.type: {**said.content, "id": said.id} for said in own}
        if evening.stage.phase in post.PHASES:
            answers |= post.mine(evening, member)
        return answers | ({"keep_up": ANYTHING} if keeps_up else {})

    def checks(self, evening: Evening) -> Iterator[Check]:
        if evening.stage.phase == "goodbye":
            for screen in evening.watching():
                yield Check("notes", screen, partial(_taken, evening, screen))

    def afterwards(self, evening: Evening) -> None:
        post.delivered(evening)

    def exported(self, said: Said) -> Expected | None:
        return {"text": said.text, "side": said.side} if said.type in BARE else None

    def results(self, evening: Evening, run: str) -> Expected | None:
        return _faces(evening, run) | _heard(evening, run)


def _faces(evening: Evening, run: str) -> Expected:
    faces = Counter(said.content["face"] for said in evening.tally.of(run, "face"))
    if faces.total() < FEWEST:
        return {}
    return {"faces": {face: faces[face] for face in FACES}}


def _heard(evening: Evening, run: str) -> Expected:
    """By side from three a side on, unless one or two do both; else together."""
    found = {side: Counter[str]() for side in (*SIDES, BOTH)}
    for said in evening.tally.of(run, "heard"):
        found.setdefault(said.side, Counter())[said.content["heard"]] += 1
    fewest = min(found[side].total() for side in SIDES)
    if fewest < FEWEST or found[BOTH].total() in (1, 2):
        found = {"all": sum(found.values(), Counter[str]())}
    told = {
        side: {word: each[word] for word in HEARD}
        for side, each in found.items()
        if each.total() >= FEWEST
    }
    return {"heard": told} if told else {}


def _taken(evening: Evening, screen: Screen) -> list[Difference]:
    """Some of what people take along, as they wrote it, and something where there is anything."""
    here = screen.view().get("here", {})
    taken, order = here.get("taken", {}), here.get("taken_order", [])
    all_taken = {said.id: said for said in evening.tally.of(evening.stage.run, "take")}
    expected = {
        id: {"text": all_taken[id].text, "side": all_taken[id].side, "lang": all_taken[id].by.lang}
        for id in taken
        if id in all_taken
    }
    found = differences(screen.name, "here.taken", taken, expected)
    found += differences(screen.name, "here.taken_order", sorted(order), sorted(taken))
    return found + differences(screen.name, "here.taken", bool(taken), bool(all_taken))
