"""What parts that many share have to hold, made from the tally."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]


def here(evening: Evening, part: str) -> View:
    """The ``here`` of a part; whatever it is where the kind does not tell."""
    expected = evening.kind().here(evening, part)
    if expected == {}:
        return {}
    return {"here": ANYTHING if expected is None else expected}


def note(evening: Evening, said: Said, *, covered: bool) -> View:
    """A note in the facilitator's list."""
    shown: View = {"type": said.type, "at": ANYTHING, "group": ANYTHING, **side(evening, said)}
    shown |= {"hidden": True} if said.hidden else {}
    if covered:
        return shown | {"covered": True}
    shown |= {**said.content, "lang": said.by.lang}
    return shown | ({"original": said.before} if said.before else {})


def own(evening: Evening, said: Said) -> View:
    """What its author sees of something said."""
    shown: View = {"type": said.type, "lang": said.by.lang, **said.content, **side(evening, said)}
    shown |= {"about": said.about} if said.about else {}
    shown |= {"hidden": True} if said.hidden else {}
    return shown | ({"corrected": True} if said.before else {})


def heading(evening: Evening) -> View:
    first, stage = evening.first, evening.stage
    shown: View = {
        **{name: first[name] for name in ("title", "place", "keeps_until") if name in first},
        "run": stage.run,
        "step": stage.step,
        "kind": stage.kind,
        "phase": stage.phase,
        "naming": evening.naming.get(stage.run, ""),
        "position": evening.stages.index(stage) + 1,
        "steps": len(evening.stages),
        "people": len(evening.tally.people),
    }
    shown |= {"timer": evening.timer} if evening.timer else {}
    shown |= {"spotlight": _spotlight(evening)} if evening.spotlight else {}
    return shown | ({"ended": True, "coalition": evening.coalition} if evening.ended else {})


def _spotlight(evening: Evening) -> View:
    id = evening.spotlight
    said = evening.tally.said.get(id)
    if said is None:
        agreed = evening.tally.agreed[id]
        about = {"id": id, "type": "agreement", "text": agreed.fields["what"]}
        return about | {"lang": agreed.lang, "leads": ANYTHING}
    about = {"id": id, "type": said.type, "lang": said.by.lang}
    return about | said.content | side(evening, said)


def person(member: Member, heard: set[Member], told: bool) -> View:
    """Who was heard is not told where answers are secret: who voted is as secret as what."""
    shown: View = {"name": member.name, "side": member.side}
    shown |= {"heard": member in heard} if told else {}
    return shown | ({"organisation": ANYTHING} if member.organisation else {})


def heard(evening: Evening, heard: set[Member]) -> View:
    """The balance of voices: people heard of people here, by side."""
    said = Counter(member.side for member in heard)
    people = evening.tally.sides()
    return {s: {"heard": said[s], "of": n} for s, n in people.items() if n or s in SIDES}


def organisations(evening: Evening) -> View:
    known = evening.tally.organisations()
    return {
        name: {"people": each["people"]} | ({} if each["side"] == BOTH else {"side": each["side"]})
        for name, each in known.items()
    }


def side(evening: Evening, said: Said) -> View:
    return {} if evening.naming.get(said.run) == "anonymous" else {"side": said.side}
