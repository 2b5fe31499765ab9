"""After the evening the facilitators look back: how voices were spread over steps and sides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workshop.client.web import Browser
from workshop.rehearsal import expecting
from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.kinds import Stage
from workshop.rehearsal.kinds.base import apart
from workshop.rehearsal.people import BOTH, SIDES
from workshop.rehearsal.report import difference
from workshop.rehearsal.texts import marks
from workshop.words import t

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

LANGUAGE = "en"
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)
BAR = re.compile(r'<svg[^>]*data-side="(\w+)".*?<b>([^<]*)</b>', re.DOTALL)
# Numbers by side as the page tells them, or of all together where sides do not stand apart.
Bars = list[tuple[str, str]]


def left(evening: Evening) -> None:
    """A step is over: who came later was not there."""
    evening.here[evening.stage.run] = evening.tally.sides()


def check(evening: Evening) -> None:
    """The page has every step, counts everybody once, names nobody, and is for who leads alone."""
    path = f"/host/w/{evening.site.room}/after?lang={LANGUAGE}"
    status, _, body = evening.site.browser.get(path)
    evening.report.checked("files", differences("after", "", status, 200))
    page = body.decode()
    time, _, voices = page.partition('aria-labelledby="voices"')
    planned = [CELL.findall(row)[0] for row in ROW.findall(time) if 'class="minutes"' in row]
    told = [_planned(evening, stage) for stage in evening.stages]
    evening.report.checked("spread", differences("after", "planned", planned, told))
    seen = [_read(row) for row in ROW.findall(voices) if CELL.search(row)]
    expected = [_voices(evening, stage) for stage in evening.stages]
    evening.report.checked("spread", differences("after", "voices", seen, expected))
    named = [difference("leaked", screen="after", text=each, what="") for each in marks(page)]
    status, _, _ = Browser(evening.site.address).get(path)
    evening.report.checked("sealed", named + differences("after", "", status, 303))


def _planned(evening: Evening, stage: Stage) -> str:
    """As the plan was at the beginning."""
    known = evening.first["agenda"]["runs"].get(stage.run)
    return t(LANGUAGE, "after.minutes", n=known["minutes"]) if known else t(LANGUAGE, "after.added")


def _read(row: str) -> dict[str, Bars]:
    cells = [BAR.findall(cell) for cell in CELL.findall(row)]
    return dict(zip(("heard", "said", "talked"), cells, strict=True))


def _voices(evening: Evening, stage: Stage) -> dict[str, Any]:
    """Each who was heard counts once; what was hidden was not said; a talk is told in minutes."""
    run, here = stage.run, evening.here[stage.run]
    told: dict[str, Any] = {"talked": _talked(evening, run)}
    if not evening.kind(run).is_known:
        return told | {"heard": ANYTHING, "said": ANYTHING}
    if evening.naming.get(run) == "anonymous" or evening.kind(run).unread:
        return told | {"heard": [], "said": []}
    everything = expecting.signed(evening, evening.tally.of(run, hidden=True))
    heard = Counter(member.side for member in {said.by for said in everything})
    said = Counter(s.by.side for s in everything if not (s.hidden or s.struck))
    of = _numbers(here, here)
    of_them = [(side, n, of[side]) for side, n in _numbers(heard, here).items()]
    return told | {
        "heard": _bars({s: t(LANGUAGE, "after.n_of", n=n, of=all) for s, n, all in of_them}, here),
        "said": _bars(_in_words("after.n", _numbers(said, here)), said),
    }


def _talked(evening: Evening, run: str) -> Bars:
    """No side has the word for half a minute here."""
    talked = evening.live.talked.get(run, {})
    none = _numbers(Counter(), evening.here[run])
    return _bars(_in_words("after.minutes", none), Counter()) if talked else []


def _numbers(counts: Mapping[str, int], here: Mapping[str, int]) -> dict[str, int]:
    if apart(here):
        return {side: counts.get(side, 0) for side in (*SIDES, BOTH)}
    return {"all": sum(counts.values())}


def _in_words(key: str, numbers: dict[str, int]) -> dict[str, str]:
    return {side: t(LANGUAGE, key, n=n) for side, n in numbers.items()}


def _bars(told: dict[str, str], counts: Mapping[str, int]) -> Bars:
    """Who do both have a bar where there are any."""
    return [(side, words) for side, words in told.items() if side != BOTH or counts.get(BOTH)]
