"""Who can help whom: organisations on both sides of a table, and a row on it for every match and
for every need that nobody answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.exports.rows import Row, StepRows
from workshop.words import t

# More rows than this do not fit a page; the table in words has all.
MOST_ROWS = 22

Sides = Mapping[str, str]


def help_map(step: StepRows, sides: Sides, language: str) -> dict[str, Any] | None:
    """Columns of organisations, rows between their places, and both in words; None without needs.

    A row goes ``from`` who offers ``to`` who needs, each {column, place, port, of}: line ``port``
    of ``of`` at that organisation. A need that nobody answered has no ``from``.
    """
    lines = {row["id"]: row for row in step.rows if row["type"] == "line"}
    matches = [_match(row, lines) for row in step.rows if row["type"] == "match"]
    unmet = [_need(lines[id]) for id in step.results.get("unmet", ()) if id in lines]
    told = [row for row in matches if row] + unmet
    if not told:
        return None
    drawn = [row for row in told if row["to"] and (row["from"] or row in unmet)][:MOST_ROWS]
    columns = _columns(drawn, sides)
    projector = step.texts.get("projector", {})
    return {
        "title": projector.get("map", ""),
        "alt": t(language, "portrait.report_alt", n=len(told) - len(unmet), open=len(unmet)),
        "columns": [[{"name": team, "side": sides.get(team, "")} for team in c] for c in columns],
        "rows": _drawn(drawn, columns),
        "head": [t(language, f"portrait.report_{name}") for name in ("what", "giver", "asker")],
        "matches": [_told(row, sides, language) for row in told if row not in unmet],
        "open_title": projector.get("unmet", ""),
        "open": [_told(row, sides, language) for row in unmet],
    }


def _match(row: Row, lines: Mapping[str, Row]) -> Row:
    """In the words of the offer, or else of the need."""
    said = lines.get(row["offer"]) or lines.get(row["need"])
    if said is None:
        return {}
    return {"text": said["text"], "lang": said["lang"], "from": row["from"], "to": row["to"]}


def _need(line: Row) -> Row:
    return {"text": line["text"], "lang": line["lang"], "from": "", "to": line["team"]}


def _told(row: Row, sides: Sides, language: str) -> Row:
    ends = {
        end: {
            "name": row[end] or t(language, "card.report_alone"),
            "side": sides.get(row[end], ""),
        }
        for end in ("from", "to")
    }
    return row | ends


def _columns(rows: list[Row], sides: Sides) -> list[list[str]]:
    """Formal where the page begins, informal where it ends; others where there is more room."""
    teams = list(dict.fromkeys(team for row in rows for team in (row["from"], row["to"]) if team))
    columns: list[list[str]] = [
        [team for team in teams if sides.get(team) == side] for side in ("formal", "informal")
    ]
    for team in teams:
        if team not in columns[0] + columns[1]:
            min(columns, key=len).append(team)
    return columns


def _drawn(rows: list[Row], columns: list[list[str]]) -> list[Row]:
    """The rows in an order in which lines cross little: by how high their ends stand."""
    at = {team: (c, p) for c, column in enumerate(columns) for p, team in enumerate(column)}

    def height(row: Row) -> float:
        places = [(at[t][1] + 0.5) / len(columns[at[t][0]]) for t in _ends(row)]
        return sum(places) / len(places)

    ordered = sorted(rows, key=height)
    ports = {team: [row for row in ordered if team in _ends(row)] for team in at}
    return [
        {
            "text": row["text"],
            "open": not row["from"],
            **{end: _end(row, row[end], at, ports) for end in ("from", "to") if row[end]},
        }
        for row in ordered
    ]


def _end(
    row: Row, team: str, at: Mapping[str, tuple[int, int]], ports: Mapping[str, list[Row]]
) -> dict[str, int]:
    column, place = at[team]
    lines = ports[team]
    return {"column": column, "place": place, "port": lines.index(row) + 1, "of": len(lines)}


def _ends(row: Row) -> list[str]:
    return [team for team in (row["from"], row["to"]) if team]
