"""What stands in the way: everybody says what they recognise, remarks have no author, and the
widest gap is the right one.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.kinds import _merged, _standing, _talking
from workshop.rehearsal.kinds.base import FEWEST, Expected, Kind
from workshop.rehearsal.people import FORMAL, INFORMAL, SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

SAID = frozenset({"answer", "remark"})


class Known(Kind):
    once = frozenset({"answer"})
    unread = frozenset({"answer"})
    anonymous = frozenset({"remark"})
    sealed = {"answer": SAID}

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # What an agreement says that was made of a statement, by statement.
        self.made: dict[str, str] = {}
        self.order: list[str] = []
        self.scale: list[str] = []

    def same(self, said: Said) -> str:
        return str(said.content["statement"])

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """Remarks are read on the screens that everybody sees."""
        return screen.member is None

    def play(self, evening: Evening) -> None:
        here = evening.facilitator.view()["here"]
        self.order, self.scale = here["order"], here["scale"]
        if evening.stage.phase == "answer":
            self._answers(evening)
            self._second_thoughts(evening)
        else:
            self._remarks(evening, 1)
            _talking.minded(evening, "remark")
            _merged.together(evening, "remark", lambda each: each.content["statement"])
            self._agrees(evening)
            _talking.alone(evening, self.order[0])

    def here(self, evening: Evening, part: str) -> Expected | None:
        seen = evening.facilitator.view()["here"]
        order: list[str] = seen["order"]
        shown: Expected = {name: seen[name] for name in ("order", "theme", "scale")}
        if part == "room":
            return shown
        people = evening.tally.sides()
        shown["aloud"] = {side: True for side in SIDES if 0 < people[side] < FEWEST}
        if evening.stage.phase == "answer":
            given = evening.tally.of(evening.stage.run, "answer")
            answered = {id: sum(said.content["statement"] == id for said in given) for id in order}
            return shown | {"answered": answered, "of": len(evening.tally.people)}
        shown |= _outcome(evening, evening.stage.run, order, seen["scale"])
        return shown | _remarked(evening, order) | {"agreed": self._made(evening)}

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def exported(self, said: Said) -> Expected | None:
        return dict(said.content) if said.type == "remark" else None

    def results(self, evening: Evening, run: str) -> Expected | None:
        return _outcome(evening, run, self.order, self.scale)

    def _answers(self, evening: Evening) -> None:
        """The first as people like; one known to two formal people; two alike, so that they tie for
        the widest gap.
        """
        acts = {
            member: [(act, self._planned(evening, data, member)) for act, data in would]
            for member in evening.tally.people
            if (would := evening.would(member))
        }
        evening.all_do(acts)
        self._remarks(evening, 3)

    def _planned(self, evening: Evening, data: dict[str, Any], member: Member) -> dict[str, Any]:
        if data["type"] != "answer" or member.side not in SIDES:
            return data
        number = self.order.index(data["content"]["statement"])
        formal = [each for each in evening.tally.people if each.side == FORMAL]
        if number == 1 and member in formal:
            answer = self.scale[0] if member in formal[:2] else _standing.UNKNOWN
            return data | {"content": data["content"] | {"answer": answer}}
        if number in (2, 3):
            end = self.scale[0 if member.side == INFORMAL else -1]
            return data | {"content": data["content"] | {"answer": end}}
        return data

    def _remarks(self, evening: Evening, times: int) -> None:
        run = evening.stage.run
        for member in evening.rng.sample(evening.tally.people, times):
            content = {"statement": self.order[0], "text": evening.say(80)}
            about = {"run": run, "type": "remark", "content": content}
            evening.does(member, "contribute", **about, token=member.token)

    def _second_thoughts(self, evening: Evening) -> None:
        """One answers anew, one takes an answer back, both to the first statement; a remark is
        changed and another withdrawn, by the phone that wrote it and by no other.
        """
        run = evening.stage.run
        answers = evening.tally.of(run, "answer")
        one, other = evening.rng.sample([a for a in answers if self.same(a) == self.order[0]], 2)
        content = one.content | {"answer": self.scale[0]}
        evening.does(one.by, "contribute", run=run, type="answer", content=content)
        evening.does(other.by, "withdraw", contribution=other.id)
        first, second = evening.tally.of(run, "remark")[:2]
        changed = {**first.content, "text": evening.say(80)}
        mended = {"contribution": first.id, "content": changed}
        stranger = next(each for each in evening.tally.people if each is not first.by)
        theft = mended | {"content": {**changed, "text": evening.say(80)}, "token": stranger.token}
        evening.outbox.may_not(evening.phone(stranger), "amend", theft)
        evening.does(first.by, "amend", **mended, token=first.by.token)
        evening.does(second.by, "withdraw", contribution=second.id, token=second.by.token)

    def _agrees(self, evening: Evening) -> None:
        """One tap makes an agreement of a statement."""
        statement, what = self.order[0], evening.say(80)
        self.made[statement] = what
        theme = evening.facilitator.view()["here"]["theme"][statement]
        origin = f"{evening.stage.run}-{statement}"
        evening.leads("agree", fields={"what": what}, origin=origin)
        agreed = evening.tally.agreements()[-1]
        agreed.origin = {"kind": self.name, "step": evening.stage.step}
        agreed.origin |= {"path": f"themes.{theme}.statements.{statement}.{INFORMAL}"}
        agreed.origin |= {"under": f"themes.{theme}.title"}

    def _made(self, evening: Evening) -> dict[str, str]:
        said = {agreed.fields["what"]: agreed.id for agreed in evening.tally.agreements()}
        return {id: said[what] for id, what in self.made.items() if what in said}


def _outcome(evening: Evening, run: str, order: list[str], scale: list[str]) -> Expected:
    """Where the sides stand on every statement, and where their means lie furthest apart."""
    given = evening.tally.of(run, "answer")
    stands: dict[str, Any] = {}
    gaps: dict[str, Fraction] = {}
    for id in order:
        answers = [(s.side, s.content["answer"]) for s in given if s.content["statement"] == id]
        found, told = _standing.standing(answers)
        means = {side: _standing.mean(counts, scale) for side, counts in found.items()}
        stands[id] = {
            side: {
                "mean": round(float(means[side]), 3),
                "answers": _standing.shown(counts, scale, told=told),
            }
            for side, counts in found.items()
        }
        if FORMAL in means and INFORMAL in means:
            gaps[id] = abs(means[FORMAL] - means[INFORMAL])
    widest = _standing.first_widest(gaps)
    return {"stands": stands, **({"widest": widest} if widest else {})}


def _remarked(evening: Evening, order: list[str]) -> Expected:
    said = _merged.standing(evening, "remark")
    groups = {id: {each.id for each in said if each.content["statement"] == id} for id in order}
    notes, order_of = _talking.newest(evening, said, groups, signed=False)
    counts = {id: len(ids) for id, ids in groups.items()}
    return {"remarks": notes, "remarks_of": order_of, "counts": counts}
