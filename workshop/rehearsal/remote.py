"""The phone of whoever leads: paired by the link of a QR, and from then on it leads every second
step. What it sees is checked like every screen's, and that it may do nothing else is tried.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from workshop.client.line import TurnedAway
from workshop.client.web import Browser
from workshop.rehearsal import expecting, live
from workshop.rehearsal.comparing import ANYTHING, PERHAPS, Like, differences
from workshop.rehearsal.kinds import Check, Stage, _merged
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.screens import Screen
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]

# What a remote may do (docs/protocol.md), beside undoing its own moves.
LEADS = frozenset(
    ("move_to", "set_timer", "spotlight", "pause", "go_on", "open_floor", "give_word", "end_word")
)
# What it may not, with data that is good in itself.
NOT_ITS_OWN: tuple[tuple[str, View], ...] = (
    ("end", {}),
    ("tell_all", {"text": "?"}),
    ("set_sound", {"on": True}),
    ("gather", {"showing": False}),
    ("make_groups", {"how": "mixed"}),
)
MOST_NOTES = 10
# Of each type so many are looked at, the newest; which those are is known where there are no more.
LOOKED_AT = 40


def paired(evening: Evening) -> None:
    """Two phones are paired, by a link each that works once; one of them is unpaired again."""
    path = _link(evening)
    Browser(evening.site.address).get(path)
    evening.settle()
    for _ in range(2):
        evening.remotes.append(evening.pairs(_pair(evening, path)))
        evening.report.checked("refused", _works_again(evening, path))
        path = _link(evening)
    evening.settle()
    _unpaired(evening, evening.remotes.pop())
    evening.report.did("paired")


def expected(evening: Evening) -> View:
    """What the facilitator's page has of them."""
    n = len(evening.remotes)
    each = {"name": ANYTHING, "at": ANYTHING}
    told = Like(f"{n} ×", lambda seen: not differences("", "", [*seen.values()], [each] * n))
    return {"remotes": told} if n else {}


def checks(evening: Evening) -> Iterator[Check]:
    """All that a remote has: where the room is, what could be lit, who wants to speak."""
    whole = expecting.heading(evening) | live.shown(evening, "facilitator")
    whole |= {
        "heard": expecting.heard(evening) if evening.kind().is_known else PERHAPS,
        "notes": ANYTHING,
        "moves": ANYTHING,
    }
    for screen in evening.remotes:
        yield Check("remote", screen, partial(_sees, evening, screen, whole))


def tried(evening: Evening) -> None:
    """It does nothing but lead, and reads no list of notes."""
    for screen in evening.remotes:
        for act, data in NOT_ITS_OWN:
            evening.outbox.may_not(screen, act, data)
        evening.outbox.may_not(screen, "skip", {"run": evening.stages[-1].run})
        for said in evening.tally.of(evening.stage.run)[:1]:
            evening.outbox.may_not(screen, "hide", {"contribution": said.id, "hidden": True})
        for part in ("notes", "alike", "said"):
            looked = screen.ask("look", {"part": part, "run": evening.stage.run})
            told = [difference("allowed", screen=screen.name, act="look")]
            evening.report.checked("refused", told if looked.get("ok") else [])


def let_go(evening: Evening) -> None:
    """The session is over, and no phone leads it any more."""
    while evening.remotes:
        _is_gone(evening, evening.remotes.pop())


def _link(evening: Evening) -> str:
    """As the facilitator's page asks for it."""
    browser, room = evening.site.browser, evening.site.room
    status, body = browser.asks(f"/host/w/{room}/remote", "/host/new")
    evening.report.checked("answers", differences("facilitator", "remote", status, 200))
    return str(urlsplit(json.loads(body)["link"]).path)


def _pair(evening: Evening, path: str) -> str:
    """Scan the QR and press the button; what the phone keeps."""
    phone = Browser(evening.site.address)
    status, leads_to = phone.post(path, {})
    evening.outbox.answered = time.monotonic()
    told = status, urlsplit(leads_to).path
    wanted = 303, f"/cue/{evening.site.room}"
    evening.report.checked("answers", differences("remote", path, told, wanted))
    return phone.cookie


def _works_again(evening: Evening, path: str) -> list[Difference]:
    status, _, _ = Browser(evening.site.address).get(path)
    return differences("remote", "link", status, 404)


def _unpaired(evening: Evening, screen: Screen) -> None:
    """The last one is unpaired: it is hung up, and stays outside."""
    known: View = evening.facilitator.view().get("remotes", {})
    newest = max(known, key=lambda id: known[id]["at"], default="")
    evening.leads("unpair", remote=newest)
    _is_gone(evening, screen)


def _is_gone(evening: Evening, screen: Screen) -> None:
    evening.wait_for(lambda: not screen.is_there)
    let_in = [difference("let_in", screen=screen.name)]
    evening.report.checked("remote", let_in if screen.is_there else [])
    try:
        screen.open()
        screen.close()
    except TurnedAway:
        let_in = []
    evening.report.checked("remote", let_in)


def _sees(evening: Evening, screen: Screen, whole: View) -> list[Difference]:
    seen = screen.view()
    # Each time anew: what stands in turn is asked of the facilitator's page, which follows too.
    found = differences(screen.name, "remote", seen, whole | {"agenda": _nearby(evening)})
    return found or _to_light(evening, screen, seen["notes"])


def _nearby(evening: Evening) -> View:
    """The step that is on, with the one before and the one after."""
    counted = [stage for stage in evening.stages if not stage.skipped]
    here = counted.index(evening.stage)
    near = counted[max(0, here - 1) : here + 2]
    turns = evening.facilitator.view()["agenda"].get("turns", [])
    return {
        "order": [stage.run for stage in near],
        "runs": {stage.run: _run(stage) for stage in near},
        "phases": {stage.run: stage.phases for stage in near},
        "reveals": {stage.run: stage.reveals for stage in near},
    } | ({"turns": turns} if turns else {})


def _run(stage: Stage) -> View:
    told = {"step": stage.step, "kind": stage.kind, "minutes": stage.minutes}
    return told | {"phase": stage.phase}


def _to_light(evening: Evening, screen: Screen, notes: View) -> list[Difference]:
    """Ten open notes, those that most was said of first; where there are none, agreements."""
    found = differences(screen.name, "notes.order", sorted(notes["order"]), sorted(notes["shown"]))
    if not evening.kind().is_known:
        return found
    open_ones = _open_notes(evening)
    types = Counter(each.type for each in open_ones.values())
    if not open_ones:
        return found + differences(screen.name, "notes", notes["shown"], _agreements(evening))
    told = {id: _plain(evening, open_ones[id]) for id in notes["order"] if id in open_ones}
    here = [_said_of(evening, open_ones[id]) for id in told]
    whole = [_said_of(evening, each) for each in open_ones.values()]
    most = sorted(here if max(types.values()) > LOOKED_AT else whole, reverse=True)
    found += differences(screen.name, "notes", notes["shown"], told)
    return found + differences(screen.name, "notes.order", here, most[:MOST_NOTES])


def _open_notes(evening: Evening) -> dict[str, Said]:
    kind, stage = evening.kind(), evening.stage
    return {
        each.id: each
        for each in evening.tally.of(stage.run)
        if kind.is_listed(each) and not each.merged and not kind.is_sealed(each.type, stage)
    }


def _plain(evening: Evening, said: Said) -> View:
    told = {"type": said.type, "text": said.text, "lang": said.by.lang}
    return told | expecting.side(evening, said)


def _said_of(evening: Evening, said: Said) -> int:
    """How many people said it, once it was merged, and how many said something about it."""
    told = _merged.times(evening, said) | evening.kind().counted(evening, said)
    return sum(n for n in told.values() if type(n) is int)


def _agreements(evening: Evening) -> View:
    return {
        each.id: {"type": "agreement", "text": each.fields["what"], "lang": each.lang}
        for each in evening.tally.agreements()[-MOST_NOTES:]
    }
