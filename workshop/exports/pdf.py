"""The session as a document: the agreements in a table, then what was said, tagged (PDF/UA-1)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import typst

from workshop.domain.side import SIDES
from workshop.domain.workshop import Workshop
from workshop.exports import letters, origins
from workshop.exports.csv import in_words
from workshop.exports.rows import Row, agreements, present, steps
from workshop.exports.telling import told
from workshop.paths import TEMPLATES
from workshop.words import direction, t

STANDARDS: list[Any] = ["a-2a", "ua-1"]
_WORDS = ("agreements", "no_agreements", "what", "lead_formal", "lead_informal", "first_step")
_MORE = ("vote", "open", "asked", "not_voted", "talk", "unreadable")


def as_pdf(workshop: Workshop, language: str) -> bytes:
    """The document in a language. Compiling takes some 20 ms and no yield: call it aside."""
    data = _data(workshop, language)
    plain = json.dumps(data, ensure_ascii=False)
    drawn = letters.drawable(plain)
    if drawn != plain:
        drawn = drawn.replace('"unreadable": false', '"unreadable": true')
    made = _compiler().compile(
        format="pdf",
        sys_inputs={"data": drawn, "dir": data["dir"]},
        pdf_standards=STANDARDS,
        timestamp=workshop.created // 1000,
    )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(False, False, [str(folder) for folder in letters.folders()])
    return typst.Compiler(str(TEMPLATES / "typst" / "report.typ"), font_paths=fonts)


def _data(workshop: Workshop, language: str) -> dict[str, Any]:
    look_back = in_words(language, workshop.coalition.first_look_back())
    opened = [told(each, language) for each in steps(workshop, language)]
    return {
        "unreadable": False,
        "lang": language.split("-")[0],
        "dir": direction(language),
        "title": t(language, "export.title"),
        "session": workshop.title,
        "about": _about(workshop, language),
        "look_back": t(language, "export.look_back_on", day=look_back) if look_back else "",
        "footer": t(language, "export.footer"),
        "page": t(language, "export.page", n="{n}", of="{of}"),
        "words": {name: t(language, f"export.{name}") for name in (*_WORDS, *_MORE)},
        "agreements": [_agreement(row, language) for row in agreements(workshop, language)],
        "steps": [step for step in opened if step["parts"] or step["lines"] or step["picture"]],
    }


def _about(workshop: Workshop, language: str) -> str:
    here = present(workshop)
    counts = [
        t(language, "export.people", n=here["people"]),
        t(language, "export.organisations", n=len(here["organisations"])),
    ]
    place = [part for part in (in_words(language, workshop.day), workshop.place) if part]
    return " · ".join([*place, *counts])


def _agreement(row: Row, language: str) -> dict[str, Any]:
    lines = [(name, row[name]) for name in ("goal", "roles", "needed") if row[name]]
    if row["hours"] is not None:
        lines.append(("hours", str(row["hours"])))
    named = [{"name": t(language, f"export.{name}"), "text": text} for name, text in lines]
    back = in_words(language, row["look_back"])
    vote = row["vote"] or {}
    return {
        **{name: row[name] for name in ("what", "first_step", "lead_formal", "lead_informal")},
        "lines": named,
        "line": _line(row, language),
        "by_when": in_words(language, row["by_when"]),
        "look_back": t(language, "export.looks_back", day=back) if back else "",
        "vote": _vote(vote, language) if vote else None,
        "said": [
            {"title": t(language, f"export.{name}"), "texts": vote[name]}
            for name in ("objections", "remarks")
            if vote.get(name)
        ],
    }


def _line(row: Row, language: str) -> str:
    line = origins.said(row.get("line", []))
    return t(language, "export.comes_from", line=line) if line else ""


def _vote(vote: Row, language: str) -> dict[str, Any]:
    counted = [(side, vote["sides"][side]) for side in SIDES if side in vote.get("sides", {})]
    rows = [
        {
            "side": str(side),
            "text": f"{t(language, f'side.{side}')}: {t(language, 'export.of', **_yes(row))}",
        }
        for side, row in counted
    ]
    turnout = "" if rows else t(language, "export.turnout", **_only_people(vote["turnout"]))
    word = t(language, f"export.vote_{vote['word']}")
    return {"carried": vote["carried"], "word": word, "sides": rows, "turnout": turnout}


def _yes(row: Row) -> Row:
    return {"yes": row["yes"], "cast": row["cast"]}


def _only_people(turnout: Row) -> Row:
    return {"cast": turnout["cast"], "n": turnout["present"]}
