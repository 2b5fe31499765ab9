"""What is laid before the room when a vote opens: it stays in its place until the vote closes.

Only ids are kept, and where they come from: a text that its author takes back is gone here too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workshop.domain import carry
from workshop.domain.carry import Offer, Offered
from workshop.domain.run import Run
from workshop.domain.sealing import is_open
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop

MOST = 24


def lay(workshop: Workshop, run: Run) -> None:
    """Fix what is before the room. When there are answers already it stays as it was, and what is
    new comes after it.
    """
    items = run.laid.get("items", {}) if workshop.shelf(run.id).authors() else {}
    new = [each for each in carry.offered(workshop, run) if each[1].id not in items]
    chosen = _fairly(new, MOST - len(items))
    laid = items | {offer.id: _kept(earlier, offer) for earlier, offer in chosen}
    run.laid = {"items": laid, "more": len(new) - len(chosen)}


def standing(workshop: Workshop, run: Run) -> dict[str, Offer]:
    """What is before the room and was not taken away, by id and in order; what would be laid now
    when nothing is yet.
    """
    if not run.laid:
        found = _fairly(carry.offered(workshop, run), MOST)
        return {offer.id: replace(offer, run=earlier.id) for earlier, offer in found}
    items = {id: _found(workshop, id, kept) for id, kept in run.laid["items"].items()}
    return {id: offer for id, offer in items.items() if offer}


def more(workshop: Workshop, run: Run) -> int:
    """How many could not be laid."""
    if run.laid:
        return int(run.laid["more"])
    return max(0, len(carry.offered(workshop, run)) - MOST)


def shown(workshop: Workshop, offer: Offer) -> dict[str, Any]:
    """A thing as any screen may have it: its text, or where that stands in the script; and the
    side that said it, never who.
    """
    run = workshop.find_run(offer.run)
    words = {"path": offer.path} if offer.path else {"text": offer.text, "lang": offer.lang}
    known = {"field": offer.field, "under": offer.under, "side": str(offer.side or "")}
    about = {name: value for name, value in known.items() if value}
    return {"step": run.step, "kind": run.kind, **words, **about}


def told(workshop: Workshop, offer: Offer) -> dict[str, Any]:
    """A thing as files may have it: with its text, also where that stands in the script."""
    item = shown(workshop, offer)
    texts: Any = workshop.script.words("", "phone")["steps"][item["step"]]["participant"]
    for name in offer.path.split("."):
        texts = texts.get(name, "") if isinstance(texts, Mapping) else ""
    return {"text": str(texts or "")} | item


def _fairly(offered: list[Offered], most: int) -> list[Offered]:
    """As many of each source as there is room for, its most wanted first; in the order in which
    they were offered.
    """
    places: Counter[tuple[str, str]] = Counter()
    rank: dict[int, int] = {}
    for number, (run, offer) in enumerate(offered):
        source = (run.id, offer.field)
        rank[number] = places[source]
        places[source] += 1
    chosen = sorted(rank, key=lambda number: (rank[number], number))[: max(0, most)]
    return [offered[number] for number in sorted(chosen)]


def _kept(run: Run, offer: Offer) -> dict[str, str]:
    words = ("field", "path", "under", "team")
    kept = {name: getattr(offer, name) for name in words}
    sides = {"side": str(offer.side or ""), "about": str(offer.about or "")}
    return {"run": run.id} | {name: value for name, value in (kept | sides).items() if value}


def _found(workshop: Workshop, id: str, kept: Mapping[str, str]) -> Offer | None:
    words = _words(workshop, id)
    if words is None and "path" not in kept:
        return None
    text, lang = words or ("", "")
    return Offer(
        id,
        kept.get("field", ""),
        text,
        lang,
        kept.get("path", ""),
        kept.get("under", ""),
        _side(kept, "side"),
        _side(kept, "about"),
        kept.get("team", ""),
        run=kept["run"],
    )


def _side(kept: Mapping[str, str], name: str) -> Side | None:
    return Side(kept[name]) if name in kept else None


def _words(workshop: Workshop, id: str) -> tuple[str, str] | None:
    """Text and language of what somebody wrote, if it may still be read."""
    agreement = workshop.coalition.agreements.get(id)
    if agreement is not None:
        return (agreement.what, agreement.lang) if agreement.shown else None
    said = workshop.contributions.get(id)
    return (said.text, said.lang) if said and is_open(workshop, said) else None
