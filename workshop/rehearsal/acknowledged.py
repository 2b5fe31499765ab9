"""How an act that the server acknowledged changes the tally. What is acknowledged must be there,
once.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from workshop.rehearsal.comparing import AtLeast
from workshop.rehearsal.kinds import Kind
from workshop.rehearsal.people import Member
from workshop.rehearsal.tally import Tally
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import FIELDS, VOTED_ON, Agreed, Mark, Posted, Said

Data = dict[str, Any]
# What the facilitator does with words, and can undo.
MINDED = ("hide", "merge", "take_apart", "correct")
# Who sent it; None is the facilitator.
By = Member | None


class Book:
    """Enters acts in the tally. ``kind_of`` is the kind of a run, ``step_of`` its step; ``seats``
    say in which group somebody sits; on ``look_back`` the coalition looks back, unless an agreement
    says otherwise.
    """

    def __init__(
        self,
        tally: Tally,
        kind_of: Callable[[str], Kind],
        step_of: Callable[[str], str],
        seats: Mapping[Member, str],
        look_back: str,
    ) -> None:
        self._tally, self._kind_of, self._step_of = tally, kind_of, step_of
        self._seats, self._look_back = seats, look_back
        # By the facilitator's act: how everything that was said stood before it.
        self._before: dict[str, dict[Said, tuple[Data, str, bool, str]]] = {}

    def sends(self, act: str, id: str, data: Data, by: By) -> None:
        """An act goes out: from now on its texts are known, whatever becomes of it."""
        if act == "contribute" and by is not None:
            said = self._said(id, data, by)
            self._tally.know(str(data), Mark("said", said))
        elif act in ("amend", "correct"):
            said = self._tally.said[data["contribution"]]
            self._tally.know(said.text, Mark("before", said))
            self._tally.know(str(data), Mark("said", said))
        elif act == "note_privately":
            self._tally.know(data["text"], Mark("private"))
        elif act == "join":
            self._tally.know(data["name"], Mark("name", by))
        elif act in ("write_letter", "change_letter", "want_post"):
            self._tally.know(str(data), Mark("posted", by))
        elif act == "agree":
            self._tally.know(str(data), Mark("agreed", data.get("agreement", id)))

    def tries(self, data: Data) -> None:
        """Something goes out that has to be refused: its own texts may turn up nowhere."""
        for mark in marks(str(data)) - self._tally.marks.keys():
            self._tally.marks[mark] = Mark("refused")

    def holds(self, act: str, id: str, data: Data, by: By, answer: Data) -> None:
        """An act was acknowledged."""
        if act in MINDED:
            said = self._tally.said.values()
            self._before[id] = {s: (s.content, s.before, s.hidden, s.merged) for s in said}
        enter = getattr(self, f"_{act}", None)
        if enter:
            enter(id=id, data=data, by=by, answer=answer)
        if touched := data.get("contribution"):
            self._touch(touched)

    def _join(self, id: str, data: Data, by: Member, answer: Data) -> None:
        by.id = answer["person"]
        self._tally.people.append(by)

    def _choose_side(self, id: str, data: Data, by: Member, answer: Data) -> None:
        by.chosen[data["run"]] = data["side"]

    def _contribute(self, id: str, data: Data, by: Member, answer: Data) -> None:
        said = self._said(id, data, by)
        self._tally.know(str(data), Mark("said", said))
        said.group = self._seats.get(by, "")
        kind = self._kind_of(said.run)
        if said.type in kind.once:
            for before in self._tally.of(said.run, said.type, hidden=True):
                if (before.by, kind.same(before)) == (by, kind.same(said)):
                    before.gone, before.changed = True, time.monotonic()
        self._tally.said[id] = said

    def _amend(self, id: str, data: Data, by: Member, answer: Data) -> None:
        said = self._tally.said[data["contribution"]]
        said.content, said.before = data["content"], ""
        self._apart(said)

    def _withdraw(self, id: str, data: Data, by: Member, answer: Data) -> None:
        for said in self._tally.said.values():
            said.gone |= data["contribution"] in (said.id, said.about)
        self._apart(self._tally.said[data["contribution"]])

    def _strike(self, id: str, data: Data, by: Member, answer: Data) -> None:
        self._tally.said[data["contribution"]].struck = data["struck"]

    def _correct(self, id: str, data: Data, by: None, answer: Data) -> None:
        said = self._tally.said[data["contribution"]]
        said.before = said.before or said.text
        said.content = {**said.content, "text": data["text"]}

    def _hide(self, id: str, data: Data, by: None, answer: Data) -> None:
        known = self._tally.said.get(data["contribution"])
        thing = known or self._tally.agreed[data["contribution"]]
        thing.hidden = data["hidden"]
        if known and known.hidden:
            self._apart(known)

    def _merge(self, id: str, data: Data, by: None, answer: Data) -> None:
        into = data["into"]
        for said in self._tally.said.values():
            if data["contribution"] in (said.id, said.merged):
                said.merged = into

    def _take_apart(self, id: str, data: Data, by: None, answer: Data) -> None:
        said = self._tally.said[data["contribution"]]
        if said.merged:
            said.merged = ""
        else:
            self._apart(said)

    def _apart(self, said: Said) -> None:
        """It stands by itself, and so does what was laid with it."""
        said.merged = ""
        for other in self._tally.said.values():
            if other.merged == said.id:
                other.merged = ""

    def _undo(self, id: str, data: Data, by: None, answer: Data) -> None:
        """Whatever it was, all stands as before; words that were mended are nobody's."""
        for said, was in self._before.get(data["deed"], {}).items():
            if was != (said.content, said.before, said.hidden, said.merged):
                said.changed = time.monotonic()
            self._tally.know(said.text, Mark("undone", said))
            said.content, said.before, said.hidden, said.merged = was
            self._tally.know(said.text, Mark("said", said))

    def _touch(self, id: str) -> None:
        """Something was done with this, and with what is about it."""
        for each in self._tally.said.values():
            if id in (each.id, each.about):
                each.changed = time.monotonic()

    def _note_privately(self, id: str, data: Data, by: None, answer: Data) -> None:
        self._tally.private[data["run"]] = data["text"]

    def _agree(self, id: str, data: Data, by: By, answer: Data) -> None:
        known = self._tally.agreed.get(answer["agreement"])
        if known is None:
            number = max((a.number for a in self._tally.agreed.values()), default=0) + 1
            empty = dict.fromkeys(FIELDS, "") | {"hours": None, "look_back": self._look_back}
            lang = by.lang if by else "nl"
            known = Agreed(answer["agreement"], number, by, lang, empty)
            known.taken = data.get("origin", "")
            known.origin = self._origin(known.taken)
            self._tally.agreed[known.id] = known
        changed = {n: v for n, v in data["fields"].items() if known.fields[n] != v}
        known.fields |= changed
        if set(VOTED_ON) & set(changed):
            known.vote = {}

    def _name_lead(self, id: str, data: Data, by: By, answer: Data) -> None:
        agreed, side = self._tally.agreed[data["agreement"]], data["side"]
        agreed.vote = {}
        who = next(m for m in self._tally.people if m.id == data["person"])
        agreed.led_by[side] = who
        agreed.leads[side] = {
            "name": who.name,
            "organisation": who.organisation,
            "answer": "yes" if who is by else "asked",
            "person": who.id,
        }

    def _answer_lead(self, id: str, data: Data, by: By, answer: Data) -> None:
        agreed = self._tally.agreed[data["agreement"]]
        agreed.leads[data["side"]]["answer"] = "yes" if data["yes"] else "no"

    def _withdraw_agreement(self, id: str, data: Data, by: By, answer: Data) -> None:
        self._tally.agreed[data["agreement"]].gone = True

    def _want_post(self, id: str, data: Data, by: Member, answer: Data) -> None:
        self._has_box(by, data)
        (self._tally.wanting.add if data["wants"] else self._tally.wanting.discard)(by)
        for letter in self._tally.post.values():
            if letter.to is by and letter.by is not by and not data["wants"]:
                letter.to, letter.back = None, True

    def _write_letter(self, id: str, data: Data, by: Member, answer: Data) -> None:
        to = next((each for each in self._tally.people if each.id == data.get("to")), None)
        told = data["sort"], data["day"], data["text"]
        self._tally.post[answer["letter"]] = Posted(answer["letter"], by, to, *told)
        self._has_box(by, data)

    def _has_box(self, by: Member, data: Data) -> None:
        self._tally.boxes[by] = True
        if data.get("address"):
            self._tally.addresses[by] = data["address"]

    def _change_letter(self, id: str, data: Data, by: Member, answer: Data) -> None:
        letter = self._tally.post[data["letter"]]
        letter.day, letter.text = data["day"], data["text"]

    def _withdraw_letter(self, id: str, data: Data, by: Member, answer: Data) -> None:
        del self._tally.post[data["letter"]]

    def _say_what_fits(self, id: str, data: Data, by: Member, answer: Data) -> None:
        self._tally.fits[self._tally.team(by)] = data["hours"]

    def _said(self, id: str, data: Data, by: Member) -> Said:
        run = data["run"]
        about = data.get("about", "")
        side = self._kind_of(run).speaks_as(by, run, data["type"], reacting=bool(about))
        said = Said(id, run, data["type"], by, dict(data["content"]), about, side)
        said.taken = data.get("origin", "")
        said.origin = self._origin(said.taken)
        return said

    def _origin(self, id: str) -> Data:
        """What screens say of where something was taken along from: the step, and what of it."""
        source = self._tally.said.get(id)
        if source is None:
            return {}
        kind = self._kind_of(source.run)
        told = {"kind": kind.name, "step": self._step_of(source.run), **kind.source(source)}
        return told if kind.is_known else AtLeast(told)
