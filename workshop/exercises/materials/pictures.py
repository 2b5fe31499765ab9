"""The picture that each side has of the other, in words: equal ones counted together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workshop.domain.board import Board
from workshop.domain.refused import Refused
from workshop.domain.side import SIDES, Side, may_count_apart
from workshop.domain.text import LONGEST_WORD, cleaned

MOMENTS = ("before", "after")
PLACES = ("first", "second")
# Of each side and moment on a screen; files have all.
MOST_WORDS = 24


@dataclass(frozen=True)
class Word:
    """A word as it was first written, and how often it was said; 0 where that may not be known."""

    id: str
    text: str
    lang: str
    times: int


def accepted(content: dict[str, Any]) -> dict[str, Any]:
    """A word as it is kept: the ``first`` or the ``second`` of its author. Raises Refused."""
    place = content.get("place", PLACES[0])
    if place not in PLACES:
        raise Refused("malformed", field="place")
    return {"place": place, "text": cleaned(content.get("text"), LONGEST_WORD)}


def folded(text: str) -> str:
    """Words that differ only in capitals or spaces are the same."""
    return " ".join(text.casefold().split())


def asked(board: Board, type: str) -> dict[str, Any]:
    """How many people wrote a word, of all: by side it would count people. The first of two
    counts.
    """
    of = sum(board.people().values())
    return {"wrote": board.count(type, PLACES[0]), "of": of, "aloud": board.aloud()}


def words(board: Board, type: str, side: Side) -> list[Word]:
    """What a side wrote about the other, most said first; nothing while sealed."""
    written = [word for place in PLACES for word in board.pile(type, place, side)]
    first = {folded(each.text): each for each in reversed(written)}
    times = dict.fromkeys(reversed(first), 0)
    for each in written:
        times[folded(each.text)] += 1
    known = _may_count(board, type)
    found = [
        (times[key], Word(each.id, each.text, each.lang, times[key] if known else 0))
        for key, each in first.items()
    ]
    return [word for _, word in sorted(found, key=lambda each: (-each[0], each[1].id))]


def compared(board: Board) -> dict[str, Any]:
    """Both pictures, before and after, for a screen."""
    found = {type: {str(side): words(board, type, side) for side in SIDES} for type in MOMENTS}
    return {
        "words": {
            type: {
                side: {word.id: _shown(word) for word in ranked[:MOST_WORDS]}
                for side, ranked in by_side.items()
            }
            for type, by_side in found.items()
        },
        "order": {
            type: {
                side: [word.id for word in ranked[:MOST_WORDS]] for side, ranked in by_side.items()
            }
            for type, by_side in found.items()
        },
        "counts": {
            type: {side: len(ranked) for side, ranked in by_side.items()}
            for type, by_side in found.items()
        },
    }


def results(board: Board) -> dict[str, Any]:
    """Both pictures, for files: words by moment and side, most said first, with how often where
    that may be known.
    """
    return {
        type: {
            str(side): [
                {"text": word.text} | ({"times": word.times} if word.times else {})
                for word in words(board, type, side)
            ]
            for side in SIDES
        }
        for type in MOMENTS
    }


def _may_count(board: Board, type: str) -> bool:
    """Small numbers: a word is one person's, so answers of a side are counted, not words."""
    formal, informal = (board.count(type, PLACES[0], side) for side in SIDES)
    return may_count_apart(formal, informal, 0)


def _shown(word: Word) -> dict[str, Any]:
    return {"text": word.text, "lang": word.lang} | ({"n": word.times} if word.times else {})
