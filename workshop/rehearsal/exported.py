"""The JSON export as it has to be, by the export classes of RULES.md ("Proof")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, AtLeast
from workshop.rehearsal.kinds import Kind, Stage, _merged
from workshop.rehearsal.kinds.base import apart
from workshop.rehearsal.people import BOTH, SIDES
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import FIELDS, Agreed, Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

Row = dict[str, Any]
ORIGIN = ("step", "kind", "field")


def document(evening: Evening) -> Row:
    """The whole of it."""
    return {
        "format": "samenspel",
        "version": ANYTHING,
        "session": _session(evening),
        "agreements": [
            _agreed(agreed) | _came_from(evening, agreed) for agreed in evening.tally.agreements()
        ],
        "steps": [_step(evening, stage) for stage in evening.stages],
    }


def of_unknown_kinds(evening: Evening) -> set[str]:
    """Marks of what a kind that is not known here may export: all that is open and not hidden."""
    tally = evening.tally
    return {
        mark
        for stage in evening.stages
        if not evening.kind(stage.run).is_known
        for said in tally.of(stage.run)
        if not evening.kind(stage.run).is_sealed(said.type, stage)
        for mark in marks(str(said.content))
    }


def _session(evening: Evening) -> Row:
    tally = evening.tally
    days = [a.fields["look_back"] for a in tally.agreements() if a.fields["look_back"]]
    organisations = [
        {"name": name, **({} if known["side"] == BOTH else {"side": known["side"]})}
        for name, known in sorted(tally.organisations().items())
    ]
    session = dict.fromkeys(("place", "day", "script", "route"), ANYTHING) | {
        "title": evening.first["title"],
        "look_back": min(days, default=ANYTHING),
        "people": len(tally.people),
        "organisations": organisations,
    }
    sides = {side: people for side, people in tally.sides().items() if people}
    return session | ({"sides": sides} if apart(tally.sides()) else {})


def _agreed(agreed: Agreed) -> Row:
    leads = {
        f"lead_{side}": {
            name: agreed.leads[side][name] for name in ("name", "organisation", "answer")
        }
        if side in agreed.leads
        else None
        for side in SIDES
    }
    about = {"number": agreed.number, "id": agreed.id, "lang": agreed.lang, "state": "not_begun"}
    fields = {name: agreed.fields[name] for name in FIELDS}
    return {**about, **fields, **leads, "reason": "", "vote": agreed.vote or None}


def _came_from(evening: Evening, agreed: Agreed) -> Row:
    if not agreed.taken:
        return {}
    line, id = [], agreed.taken
    while said := evening.tally.said.get(id):
        line.append(_link(evening, said))
        id = said.taken
    if not line and agreed.origin:
        # A text of the script: its words are those of the language of the file.
        line.append(AtLeast({name: agreed.origin[name] for name in ("step", "kind")}))
    return {"origin": _origin(agreed), "line": line[::-1]}


def _link(evening: Evening, said: Said) -> Row:
    """A step of a line, with the words as long as everybody may read them."""
    stage, kind = evening.stage_of(said.run), evening.kind(said.run)
    is_open = not said.gone and not said.hidden and not kind.is_sealed(said.type, stage)
    words = {"text": said.text, "lang": said.by.lang} if is_open else {}
    return AtLeast({"step": stage.step, "kind": stage.kind, **words})


def _origin(taken: Agreed | Said) -> Row:
    known = {name: told for name, told in taken.origin.items() if name in ORIGIN}
    return type(taken.origin)({"id": taken.taken, **known})


def _step(evening: Evening, stage: Stage) -> Row:
    kind, said = evening.kind(stage.run), evening.tally.of(stage.run)
    known = kind.is_known
    rows = [row for each in said if (row := _row(kind, stage, each))]
    results = kind.results(evening, stage.run)
    if results is not None:
        results = results | _shared(evening, kind, stage)
    return {
        **dict.fromkeys(("title", "minutes", "started", "ended"), ANYTHING),
        "step": stage.step,
        "kind": stage.kind,
        "naming": evening.naming[stage.run],
        "contributions": sorted(rows, key=lambda row: row["id"]) if known else ANYTHING,
        "results": (ANYTHING if results is None else results) if known else ANYTHING,
    }


def _row(kind: Kind, stage: Stage, said: Said) -> Row | None:
    exported = None if kind.is_sealed(said.type, stage) else kind.exported(said)
    if exported is None:
        return None
    origin = {"origin": _origin(said)} if said.origin else {}
    merged = {"merged": said.merged} if said.merged else {}
    about = {"id": said.id, "type": said.type, "lang": said.by.lang}
    return {**about, **exported, **origin, **merged}


def _shared(evening: Evening, kind: Kind, stage: Stage) -> Row:
    """What was laid together, and how many people said it."""
    said = evening.tally.of(stage.run)
    open_ones = [each for each in said if not kind.is_sealed(each.type, stage) and not each.merged]
    told = {each.id: _merged.times(evening, each) for each in open_ones}
    shared = {id: each for id, each in told.items() if each}
    return {"shared": shared} if shared else {}
