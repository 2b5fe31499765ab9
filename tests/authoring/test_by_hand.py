"""What an author wrote by hand stays: comments, empty lines, quotes, order, ends of lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.small_script import EN, NL
from workshop.authoring import moving
from workshop.authoring.draft import Draft
from workshop.authoring.starts import Start, add_step, remove_step
from workshop.places import read_bytes
from workshop.scripts import PLAN

BY_HAND = """\
---
# Our own plan.
id: small   # the folder
sources:
  - our own kitchen table   # where it all began
  # and what we read
  - 'a book: the first'

people:
  min: 2  # fewer is a talk
  max: 20
languages: [nl, en]  # more to come
illustrative: [look]
routes:
  # For the first time.
  first:
    minutes: 25   # as long as it takes
    steps:
      - hello   # always first
      # Only then do we look.
      - look
      - talk
    break: {after: look, minutes: 5}

steps:
  # Who are you?
  - id: hello  # a warm one
    kind: arrive
    minutes: 5
    naming: named
    source: our own
    settings:

  # What can the other do?
  - id: look
    kind: strength
    minutes: 10
    naming: side
    source: our own
    settings:
      dimensions:
        - knowledge   # what they know
        - skills
    # More of them next time.

  # What do we do?
  - id: talk
    kind: agreements
    minutes: 10
    naming: side
    takes_from: [strength,
                 portrait.need]
    source: our own
# That was it.
"""
FOLDED = "promise: >-\n  Je bent\n  zo klaar.  \n# On one page.\n"
TEXTS = NL.replace('promise: "Je bent zo klaar."\n', FOLDED).replace(
    "  look:", "  # Kijk.\n  look:"
)
FILES = {PLAN: BY_HAND.encode(), "nl.yaml": TEXTS.encode(), "en.yaml": EN.encode()}
TITLE = ("steps", "hello", "title")
Change = Callable[[Draft], None]


def moved(do: str, step: str = "") -> Change:
    change, _ = moving.change(do, "first", step)
    assert change is not None
    return change


def at(*way: str | int, says: Any) -> Change:
    return lambda draft: draft.put(PLAN, way, says)


# What somebody changes, and which lines are then not there any more, or new.
CHANGES: dict[str, tuple[Change, set[str], set[str]]] = {
    "a number": (at("steps", 0, "minutes", says=6), {"minutes: 5"}, {"minutes: 6"}),
    "a step goes up": (moved("up 1"), set(), set()),
    "a step goes down": (moved("down 1"), set(), set()),
    "a step goes out": (
        moved("out 1"),
        {"- look", "break: {after: look, minutes: 5}"},
        {"break: {after: hello, minutes: 5}"},
    ),
    "a step comes in": (
        moved("in", "hello"),
        {"minutes: 25   # as long as it takes"},
        {"- hello", "minutes: 35   # as long as it takes"},
    ),
    "one more to choose": (
        at("steps", 1, "settings", "dimensions", says=["humour", "skills", "knowledge"]),
        set(),
        {"- humour"},
    ),
    "one less to choose": (
        at("steps", 1, "settings", "dimensions", says=["skills"]),
        {"- knowledge   # what they know"},
        set(),
    ),
    "another source": (
        at("sources", says=["our own kitchen table", "a book: the second"]),
        {"- 'a book: the first'"},
        {'- "a book: the second"'},
    ),
    "something to take along": (
        at("steps", 2, "takes_from", says=["strength", "portrait.need", "obstacles"]),
        {"takes_from: [strength,", "portrait.need]"},
        {"takes_from: [strength, portrait.need, obstacles]"},
    ),
    "a setting where there was none": (
        at("steps", 0, "settings", "timers", "welcome", says=3),
        set(),
        {"settings: {timers: {welcome: 3}}"},
    ),
    "a key more": (at("steps", 1, "optional", says=True), set(), {"optional: true"}),
    "a key less": (
        lambda draft: draft.drop(PLAN, ("routes", "first", "break")),
        {"break: {after: look, minutes: 5}"},
        set(),
    ),
    "another route": (
        moved("new"),
        set(),
        {"route-2:", "minutes: 25", "steps: [hello, look, talk]"},
    ),
    "a language less": (
        lambda draft: draft.put(PLAN, ("languages",), ["nl"]),
        {"languages: [nl, en]  # more to come"},
        {"languages: [nl]  # more to come"},
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_only_the_lines_that_it_is_about_change(case: str) -> None:
    change, gone, new = CHANGES[case]
    draft = Draft(FILES)
    change(draft)
    made = draft.changed()[PLAN].decode()
    was, now = lines(BY_HAND), lines(made)
    assert (was - now, now - was) == (gone, new)
    assert read_bytes(PLAN, made.encode()).data == draft.get(PLAN, ())


def lines(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines()}


@pytest.mark.parametrize("step", ["hello", "look", "talk"])
def test_a_step_that_goes_takes_nothing_along_of_others(step: str) -> None:
    draft = Draft(FILES)
    remove_step(draft, step)
    changed = draft.changed()
    whole = "".join(content.decode() for content in changed.values())
    for said in ("Our own plan", "Who are you", "What can the other", "What do we", "That was it"):
        assert f"# {said}" in whole


def test_a_text_over_more_lines_stays_as_it_is() -> None:
    draft = Draft(FILES)
    draft.put("nl.yaml", TITLE, "Hoi")
    assert draft.changed() == {"nl.yaml": FILES["nl.yaml"].replace(b'"Welkom"', b'"Hoi"')}


def test_a_step_that_comes_stands_as_a_person_would_write_it() -> None:
    draft = Draft(FILES)
    add_step(draft, Start("close"))
    made = draft.changed()[PLAN].decode()
    step = "  - id: close\n    kind: close\n    minutes: 10\n    naming: side\n    source: ''\n"
    assert made == BY_HAND.replace("# That was it", f"{step}# That was it")


@given(said=some.text(min_size=1, max_size=300))
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_is_read_again(said: str) -> None:
    draft = Draft(FILES)
    draft.put("nl.yaml", TITLE, said)
    made = draft.changed().get("nl.yaml", FILES["nl.yaml"])
    assert read_bytes("nl.yaml", made).data["steps"]["hello"]["title"] == said
    assert b"# On one page." in made and max(map(len, made.decode().split("\n"))) < 400


def test_a_long_text_is_folded() -> None:
    draft = Draft(FILES)
    draft.put("nl.yaml", TITLE, "Wat kunnen we samen? " * 20)
    made = draft.changed()["nl.yaml"].decode()
    assert max(map(len, made.splitlines())) <= 100
    assert read_bytes("nl.yaml", made.encode()).data["steps"]["hello"]["title"].endswith("samen? ")


def test_the_ends_of_lines_and_the_mark_at_the_start_of_a_file_stay() -> None:
    windows = {name: b"\xef\xbb\xbf" + each.replace(b"\n", b"\r\n") for name, each in FILES.items()}
    draft = Draft(windows)
    draft.put(PLAN, ("steps", 0, "minutes"), 6)
    assert draft.changed() == {PLAN: windows[PLAN].replace(b"minutes: 5\r", b"minutes: 6\r", 1)}


def test_lines_that_no_one_can_take_apart_say_the_right_thing_all_the_same() -> None:
    plan = BY_HAND.replace("[strength,\n", "[strength,  # theirs\n")
    draft = Draft(FILES | {PLAN: plan.encode()})
    draft.put(PLAN, ("steps", 2, "takes_from"), ["obstacles"])
    made = draft.changed()[PLAN]
    assert read_bytes(PLAN, made).data == draft.get(PLAN, ())
    assert made.startswith(b"---") and b"# What can the other do?" in made
