"""The rehearsal's own arithmetic: what it takes the rules to say."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from workshop.client.merging import merged
from workshop.rehearsal.comparing import ANYTHING, PERHAPS, AtLeast, Like, differences
from workshop.rehearsal.kinds import known
from workshop.rehearsal.kinds._counting import outcome
from workshop.rehearsal.kinds.base import Stage, may_count_apart
from workshop.rehearsal.people import BOTH, FORMAL, HABITS, INFORMAL, cast
from workshop.rehearsal.report import Report
from workshop.rehearsal.texts import Texts, marks
from workshop.words import languages, t

CASES = json.loads((Path(__file__).parents[1] / "patch_cases.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_a_patch_is_laid_over_a_view(case: dict[str, Any]) -> None:
    assert merged(case["before"], case["patch"]) == case["after"]


def test_every_text_is_known_again() -> None:
    texts = Texts(random.Random(1))
    said = [texts.say(longest) for longest in (30, 80, 200) for _ in range(50)]
    assert len({mark for text in said for mark in marks(text)}) == len(said)
    assert all(len(text) <= 30 for text in said[:50])
    assert {80} <= {len(text) for text in said[50:100]}
    assert all(marks(json.dumps(text)) == marks(text) for text in said)


@pytest.mark.parametrize("people", [8, 9, 12, 40, 100])
def test_everyone_who_is_needed_comes(people: int) -> None:
    members = cast(people, 13, random.Random(people), Texts(random.Random(people)))
    sides = [member.side for member in members]
    assert len(members) == people
    assert min(sides.count(FORMAL), sides.count(INFORMAL)) >= 3
    assert sides.count(BOTH) >= 1
    assert sorted(member.habit for member in members if member.habit) == sorted(HABITS)
    assert any(member.late for member in members)
    assert all(member.late < 13 for member in members)
    assert {member.lang for member in members} == {"nl", "en"}


def test_small_numbers_do_not_stand_apart() -> None:
    counts = product(range(5), repeat=3)
    apart = {each for each in counts if may_count_apart(*each)}
    assert apart == set(product((3, 4), (3, 4), (0, 3, 4)))


def test_a_kind_of_which_nothing_is_known_hides_until_it_reveals() -> None:
    stage = Stage("run", "step", "wishes", ["write", "open", "after"], ["open"])
    kind = known("wishes")
    assert not kind.is_known
    sealed = [kind.is_sealed("wish", replace(stage, phase=phase)) for phase in stage.phases]
    assert sealed == [True, False, False]
    assert known("voting").is_known
    assert not known("base").is_known and not known("_notes").is_known and not known("a.b").is_known


def test_nothing_is_missing_and_nothing_is_too_much() -> None:
    def found(seen: object, expected: object) -> int:
        return len(differences("here", "it", seen, expected))

    assert found({"a": {"b": 1}}, {"a": {"b": 1}}) == 0
    assert found({"a": 1, "b": 2}, {"a": 1}) == 1
    assert found({}, {"a": 1}) == 1
    assert found({"a": True}, {"a": 1}) == 1
    assert found([{"a": 1}], [{"a": ANYTHING}]) == 0
    assert found([1, 2], [1]) == 1
    assert found({}, {"a": PERHAPS}) == 0
    assert found({}, {"a": ANYTHING}) == 1
    assert found({"a": 1, "b": 2}, AtLeast(a=1)) == 0
    assert found({"a": 3}, {"a": Like("small", lambda n: n < 3)}) == 1


def test_a_report_counts_what_it_does_not_tell() -> None:
    lines: list[str] = []
    report = Report("en", lines.append)
    report.begin("1. arrive")
    report.checked("room", [])
    report.checked("people", differences("wall", "", {str(n): n for n in range(9)}, {}))
    report.finish()
    assert t("en", "rehearsal.check_people") in lines[1]
    assert t("en", "rehearsal.and_more", n=5) in lines[-1]
    assert report.failed.total() == 9 and report.checks == 2


@pytest.mark.parametrize("language", [each.code for each in languages()])
def test_every_check_has_a_sentence(language: str) -> None:
    from tests.faults.planted import FAULTS

    for check in {check for _, checks in FAULTS.values() for check in checks}:
        assert "rehearsal." not in t(language, f"rehearsal.check_{check}")


def test_what_comes_out_of_ballots_is_counted_in_whole_numbers() -> None:
    ballots = [(side, {"a": 2, "b": 1}) for side in (FORMAL, INFORMAL) for _ in range(3)]
    found = outcome("dots", ["b", "a", "c"], [*ballots, (FORMAL, {"b": 3})])
    assert found["ranked"] == ["a", "b", "c"]
    assert found["results"]["b"]["sides"][FORMAL] == {"n": 6, "of": 12}
    assert found["widest"] == "b"
    few = outcome("dots", ["a"], [*ballots, (BOTH, {"a": 1})])
    assert "sides" not in few["results"]["a"] and "widest" not in few


def test_a_mean_has_one_decimal_and_nobodys_rating_comes_last() -> None:
    ballots = [(FORMAL, {"a": n}) for n in (2, 2, 2, 3)] + [(INFORMAL, {"b": 1})]
    found = outcome("rating", ["c", "b", "a"], ballots)
    assert found["results"] == {
        "a": {"n": 4, "mean": 2.3},
        "b": {"n": 1, "mean": 1.0},
        "c": {"n": 0},
    }
    assert found["ranked"] == ["a", "b", "c"]
