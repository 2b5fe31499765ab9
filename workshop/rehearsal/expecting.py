"""What parts that many share have to hold, made from the tally."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import tables
from workshop.rehearsal.comparing import ANYTHING, PERHAPS, AtLeast
from workshop.rehearsal.kinds import _merged
from workshop.rehearsal.kinds.base import FEWEST
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
    return {"here": PERHAPS if expected is None else expected}


def note(evening: Evening, said: Said, *, covered: bool) -> View:
    """A note in the facilitator's list. What a kind that is not known here adds, stays open."""
    if not evening.kind(said.run).is_known:
        return AtLeast({"type": said.type} | _text(said, covered))
    shown: View = {"type": said.type, "at": ANYTHING, "group": ANYTHING, **side(evening, said)}
    shown |= {"hidden": True} if said.hidden else {}
    shown |= {"merged": said.merged} if said.merged else {}
    shown |= {"struck": True} if said.struck else {}
    if covered:
        return shown | {"covered": True}
    shown |= _merged.times(evening, said)
    shown |= {**evening.kind(said.run).content(said), "lang": said.by.lang}
    shown |= {"origin": said.origin} if said.origin else {}
    return shown | ({"original": said.before} if said.before else {})


def own(evening: Evening, said: Said) -> View:
    """What its author sees of something said."""
    if not evening.kind(said.run).is_known:
        return AtLeast({"type": said.type, **({"text": said.text} if said.text else {})})
    content = evening.kind(said.run).content(said)
    shown: View = {"type": said.type, "lang": said.by.lang, **content, **side(evening, said)}
    shown |= {"about": said.about} if said.about else {}
    shown |= {"hidden": True} if said.hidden else {}
    shown |= {"origin": said.origin} if said.origin else {}
    shown |= {"struck": True} if said.struck else {}
    is_open = not evening.kind(said.run).is_sealed(said.type, evening.stage_of(said.run))
    also = _merged.also(evening, said) if is_open and _is_signed(evening, said) else 0
    shown |= {"also": also} if also else {}
    return shown | ({"corrected": True} if said.before else {})


def signed(evening: Evening, said: list[Said]) -> list[Said]:
    """Without what was said anonymously: the server does not know whose that is."""
    return [each for each in said if _is_signed(evening, each)]


def heading(evening: Evening) -> View:
    first, stage = evening.first, evening.stage
    counted = [each for each in evening.stages if not each.skipped]
    shown: View = {
        **{name: first[name] for name in ("title", "place", "keeps_until") if name in first},
        "run": stage.run,
        "step": stage.step,
        "kind": stage.kind,
        "phase": stage.phase,
        "naming": evening.naming.get(stage.run, ""),
        "position": counted.index(stage) + 1,
        "steps": len(counted),
        "people": len(evening.tally.people),
    }
    if unsigned := evening.kind().anonymous:
        shown["anonymous"] = dict.fromkeys(unsigned, True)
    shown |= tables.heading(evening)
    shown |= {"turn": stage.turn} if stage.turn else {}
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
    shared = _merged.times(evening, said)
    many = {"times": shared["times"]} if shared else {}
    return about | evening.kind(said.run).content(said) | side(evening, said) | many


def person(evening: Evening, member: Member) -> View:
    """Somebody in the facilitator's list."""
    shown: View = {"name": member.name, "side": member.side}
    if member.organisation:
        shown["organisation"] = ANYTHING
    if not evening.kind().is_known:
        return AtLeast(shown)
    if _tells_who(evening) and evening.naming.get(evening.stage.run) == "named":
        shown["heard"] = member in _spoke(evening, evening.stage.run)
    return shown


def heard(evening: Evening) -> View:
    """The balance of voices: people heard of people here, by side."""
    if not _tells_who(evening):
        return {}
    said = Counter(member.side for member in _spoke(evening, evening.stage.run))
    people = evening.tally.sides()
    return {s: {"heard": said[s], "of": n} for s, n in people.items() if n or s in SIDES}


def silent(evening: Evening) -> View:
    """Organisations of three or more of which nobody was heard, by name."""
    if not _tells_who(evening):
        return {}
    here = Counter(member.organisation for member in evening.tally.people)
    spoke = {member.organisation for member in _spoke(evening, evening.stage.run)}
    return {name: True for name, n in here.items() if name and n >= FEWEST and name not in spoke}


def organisations(evening: Evening) -> View:
    known = evening.tally.organisations()
    return {
        name: {"people": each["people"]} | ({} if each["side"] == BOTH else {"side": each["side"]})
        for name, each in known.items()
    }


def side(evening: Evening, said: Said) -> View:
    return {"side": said.side} if _is_signed(evening, said) else {}


def _is_signed(evening: Evening, said: Said) -> bool:
    unsigned = evening.kind(said.run).anonymous
    return evening.naming.get(said.run) != "anonymous" and said.type not in unsigned


def _spoke(evening: Evening, run: str) -> set[Member]:
    """Of whom the server knows that they said something in a run."""
    return {each.by for each in signed(evening, evening.tally.of(run, hidden=True))}


def _tells_who(evening: Evening) -> bool:
    """Who voted is as secret as what; who wrote anonymously is not even known."""
    run = evening.stage.run
    return evening.naming.get(run) != "anonymous" and not evening.kind().unread


def _text(said: Said, covered: bool) -> View:
    return {"covered": True} if covered else {"text": said.text}
