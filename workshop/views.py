"""What each audience may see of a session. The only module that decides what is hidden.

A phone sees four parts: room, side, team (each the same for all in it) and me. A phone that has not
joined yet sees the door, a projector its own part, a facilitator theirs. Every part is a pure
function of the workshop: things keyed by id, ids and numbers, no nulls, bounded however many
contributions there are.
"""

from __future__ import annotations

from workshop import exercises
from workshop.domain.agreement import Agreement
from workshop.domain.balance import heard
from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.domain.naming import Naming
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import SIDES
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.patch import View

MOST_ORGANISATIONS = 60
MOST_PEOPLE = 100
MOST_NOTES = 40
MOST_OWN = 40
A_LOOK = 20


def channels(workshop: Workshop, who: Who) -> dict[str, str]:
    """The parts that this screen sees, by name, each with its channel: the same channel is the same
    view.
    """
    if who.audience is not Audience.PHONE:
        return {str(who.audience): str(who.audience)}
    person = workshop.person_of(who.device)
    if person is None:
        return {"door": "door"}
    return {
        "room": "room",
        "side": f"side:{person.side}",
        "team": f"team:{person.team}",
        "me": f"me:{person.id}",
    }


def view(workshop: Workshop, channel: str) -> View:
    """What is on a channel now. Someone who left has an empty view of their own."""
    name, _, key = channel.partition(":")
    if name == "me":
        return me(workshop, key)
    if name in ("side", "team"):
        return _here(workshop, name)
    return {"room": room, "door": door, "projector": projector, "facilitator": facilitator}[name](
        workshop
    )


def door(workshop: Workshop) -> View:
    """What a phone sees before its person has joined."""
    return {
        "title": workshop.title,
        "keeps_until": workshop.keeps_until,
        "organisations": _organisations(workshop),
        **({"ended": True} if workshop.ended else {}),
    }


def room(workshop: Workshop) -> View:
    """What every phone in the room sees."""
    return (
        _everyone(workshop) | {"organisations": _organisations(workshop)} | _here(workshop, "room")
    )


def projector(workshop: Workshop) -> View:
    """What the big screen sees."""
    counts = {str(side): count for side, count in workshop.sides().items()}
    return (
        _everyone(workshop)
        | {"digits": workshop.digits, "sides": counts}
        | _here(workshop, "projector")
    )


def me(workshop: Workshop, id: str) -> View:
    """What one person sees of themselves, and of what they said in this step."""
    person = workshop.people.get(id)
    if person is None:
        return {}
    board = board_for(workshop, workshop.run)
    own = board.own(person.id)
    return {
        "id": person.id,
        "name": person.name,
        "side": str(person.side),
        "lang": person.lang,
        **({"organisation": person.organisation} if person.organisation else {}),
        "own": {c.id: _own(c) for c in own[-MOST_OWN:]},
        "own_count": len(own),
        **_filled("here", workshop.exercise.show_me(board, person)),
    }


def facilitator(workshop: Workshop) -> View:
    """What the facilitators see: the plan, who is in, the notes (sealed ones without their text),
    their own notes.
    """
    return (
        _everyone(workshop)
        | {"digits": workshop.digits, "room": workshop.key, "projector": workshop.projector}
        | {"coalition": workshop.coalition.read, "agenda": _agenda(workshop)}
        | {
            "people_in": _people(workshop),
            "heard": _heard(workshop),
            "organisations": _organisations(workshop),
        }
        | {"notes": _notes(workshop), "private": dict(workshop.private_notes)}
        | _here(workshop, "facilitator")
    )


def look(workshop: Workshop, who: Who, part: str, run: str, after: str) -> View:
    """Twenty more of something that does not fit a bounded view, after an id (or from the start
    when empty).

    ``notes``: the open notes of a run; the facilitator also reads sealed ones beforehand, never
    secret ones. ``own``: everything a person said, in every step. Raises Refused ``malformed`` for
    any other part.
    """
    if part == "own" and who.audience is Audience.PHONE:
        person = workshop.speaker(who)
        mine = [c for c in workshop.contributions.values() if c.author == person.id]
        return _page([(c.id, _own(c) | {"run": c.run}) for c in mine], after)
    if part == "notes" and who.audience is not Audience.PHONE:
        return _looked_at(workshop, who, workshop.find_run(run), after)
    raise Refused("malformed", field="part")


def board_for(workshop: Workshop, run: Run, *, beforehand: bool = False) -> Board:
    """The board of a run with what its phase seals; ``beforehand`` lifts all seals but those of
    secret answers.
    """
    kind = exercises.named(run.kind)
    seals = kind.phase(run.phase).seals if run.phase else frozenset(kind.answers)
    if beforehand:
        seals = frozenset(type for type in seals if kind.answers[type].secret)
    return Board(workshop, run, seals)


def _everyone(workshop: Workshop) -> View:
    run = workshop.run
    shown: View = {
        "title": workshop.title,
        "run": run.id,
        "step": run.step,
        "kind": run.kind,
        "phase": run.phase,
        "naming": str(run.naming),
        "position": workshop.runs.index(run) + 1,
        "steps": len(workshop.runs),
        "people": len(workshop.present()),
        "keeps_until": workshop.keeps_until,
    }
    if workshop.place:
        shown["place"] = workshop.place
    if workshop.timer:
        shown["timer"] = dict(workshop.timer)
    if workshop.ended:
        shown |= {"ended": True, "coalition": workshop.coalition.read}
    return shown | _filled("spotlight", _spotlight(workshop))


def _here(workshop: Workshop, part: str) -> View:
    return _filled("here", workshop.exercise.show(board_for(workshop, workshop.run), part))


def _spotlight(workshop: Workshop) -> View:
    id = workshop.spotlight
    agreement = workshop.coalition.agreements.get(id)
    if agreement is not None and agreement.shown:
        return {
            "id": id,
            "type": "agreement",
            "text": agreement.what,
            "lang": agreement.lang,
            **_leads(agreement),
        }
    said = workshop.contributions.get(id)
    if (
        said is None
        or said.hidden
        or said.type in board_for(workshop, workshop.find_run(said.run)).sealed
    ):
        return {}
    return {"id": id, "type": said.type, **_without_author(said)}


def _leads(agreement: Agreement) -> View:
    return {
        "leads": {
            str(side): {"name": lead.name, "organisation": lead.organisation}
            for side, lead in agreement.leads.items()
        }
    }


def _organisations(workshop: Workshop) -> View:
    """Those to choose from at the door: the invited ones and the latest to come in."""
    latest = list(workshop.organisations.values())[-MOST_ORGANISATIONS:]
    here = workshop.organisations_here()
    return {
        o.id: {"name": o.name, "people": sum(here.get(o.id, {}).values())}
        | ({"side": str(o.side)} if o.side else {})
        for o in latest
    }


def _own(said: Contribution) -> View:
    shown: View = {"type": said.type, "lang": said.lang, **said.content}
    if said.about:
        shown["about"] = said.about
    if said.side:
        shown["side"] = str(said.side)
    if said.hidden:
        shown["hidden"] = True
    if said.original is not None:
        shown["corrected"] = True
    return shown


def _agenda(workshop: Workshop) -> View:
    return {
        "order": [run.id for run in workshop.runs],
        "runs": {run.id: _planned(run) for run in workshop.runs},
        "phases": {
            run.id: [phase.name for phase in exercises.named(run.kind).phases]
            for run in workshop.runs
        },
        "reveals": {
            run.id: [phase.name for phase in exercises.named(run.kind).phases if phase.reveals]
            for run in workshop.runs
        },
    }


def _planned(run: Run) -> View:
    times = {"started": run.started, "ended": run.ended}
    return {"step": run.step, "kind": run.kind, "minutes": run.minutes, "phase": run.phase} | {
        name: time for name, time in times.items() if time is not None
    }


def _people(workshop: Workshop) -> View:
    """The newest people in the room, and whether they were heard in this step."""
    authors = workshop.shelf(workshop.run.id).authors()
    return {person.id: _person(person, authors) for person in workshop.present()[-MOST_PEOPLE:]}


def _person(person: Person, authors: set[str]) -> View:
    shown: View = {"name": person.name, "side": str(person.side), "heard": person.id in authors}
    return shown | ({"organisation": person.organisation} if person.organisation else {})


def _heard(workshop: Workshop) -> View:
    """The balance of voices, for the facilitator alone; never where answers are anonymous."""
    if workshop.run.naming is Naming.ANONYMOUS:
        return {}
    counted = heard(workshop.present(), workshop.shelf(workshop.run.id).authors())
    return {
        str(side): {"heard": said, "of": here}
        for side, (said, here) in counted.items()
        if here or side in SIDES
    }


def _notes(workshop: Workshop) -> View:
    """The newest notes of this step, sealed ones covered, hidden ones marked."""
    run, kind = workshop.run, workshop.exercise
    sealed = board_for(workshop, run).sealed
    listed = [c for c in workshop.shelf(run.id).all.values() if _is_note(c, kind)]
    newest = listed[-MOST_NOTES:]
    return {
        "shown": {c.id: _note(workshop, c, c.type in sealed) for c in newest},
        "order": [c.id for c in reversed(newest)],
        "count": len(listed),
    }


def _is_note(said: Contribution, kind: exercises.Exercise) -> bool:
    return bool(said.text) and not kind.answers[said.type].secret


def _note(workshop: Workshop, said: Contribution, covered: bool) -> View:
    shown: View = {
        "type": said.type,
        "at": said.at,
        "group": exercises.named(workshop.find_run(said.run).kind).group(said),
    }
    if said.side:
        shown["side"] = str(said.side)
    if said.hidden:
        shown["hidden"] = True
    if covered:
        return shown | {"covered": True}
    return (
        shown
        | _without_author(said)
        | ({"original": said.original} if said.original is not None else {})
    )


def _without_author(said: Contribution) -> View:
    side = {"side": str(said.side)} if said.side else {}
    return {**said.content, "lang": said.lang, **side}


def _looked_at(workshop: Workshop, who: Who, run: Run, after: str) -> View:
    facilitates = who.audience is Audience.FACILITATOR
    board, kind = board_for(workshop, run, beforehand=facilitates), exercises.named(run.kind)
    listed = [
        c
        for c in workshop.shelf(run.id).all.values()
        if _is_note(c, kind) and c.type not in board.sealed and (facilitates or not c.hidden)
    ]
    return _page([(c.id, _note(workshop, c, False)) for c in reversed(listed)], after)


def _page(things: list[tuple[str, View]], after: str) -> View:
    ids = [id for id, _ in things]
    start = ids.index(after) + 1 if after in ids else 0
    page = things[start : start + A_LOOK]
    return {
        "shown": dict(page),
        "order": [id for id, _ in page],
        "from": start + 1,
        "count": len(things),
    }


def _filled(name: str, shown: View) -> View:
    return {name: shown} if shown else {}
