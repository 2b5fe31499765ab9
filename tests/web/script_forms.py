"""Fixtures and forms for the tests of scripts that are written in the browser."""

from __future__ import annotations

import html
import re

import pytest
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from tests.web.visitor import House, Visitor
from workshop.authoring.draft import Draft
from workshop.authoring.library import Library, Shelved
from workshop.authoring.starts import remove_step
from workshop.paths import SESSIONS
from workshop.scripts import PLAN

OURS = "opvoedondersteuning"
HOUSE = f"/host/scripts/{OURS}"


@pytest.fixture(scope="module")
def marja(house: House) -> Visitor:
    return house.signed_in(house.facilitator("Marja"))


@pytest.fixture(scope="module")
def short() -> dict[str, bytes]:
    """Four steps of the script of the house, which is longer than most."""
    script = Library(SESSIONS, SESSIONS).find(OURS)
    assert script is not None
    draft = Draft(script.files)
    for step in set(draft.steps) - {"arrive", "strength", "priorities", "close"}:
        remove_step(draft, step)
    for route in set(draft.get(PLAN, ("routes",))) - {"first", "tree"}:
        draft.drop(PLAN, ("routes", route))
        for code in draft.languages:
            draft.drop(f"{code}.yaml", ("routes", route))
    return draft.files | draft.changed()


@pytest.fixture
def own(house: House, short: dict[str, bytes]) -> str:
    """The address of a short script of our own."""
    id = shelf(house).free_id("kort")
    plan = short[PLAN].replace(f"id: {OURS}\n".encode(), f"id: {id}\n".encode())
    shelf(house).add(id, short | {PLAN: plan})
    return f"/host/scripts/{id}"


def shelf(house: House) -> Library:
    return Library(SESSIONS, house.parts.settings.own_scripts)


def script(house: House, address: str) -> Shelved:
    found = shelf(house).find(address.rpartition("/")[2])
    assert found is not None
    return found


def filled(page: str) -> MultiDict[str, str]:
    """A form as a browser would send it."""
    form: MultiDict[str, str] = MultiDict()
    sheet = page.split('id="sheet"')[1].split("</form>")[0]
    for found in re.finditer(r"<(input|textarea|select)\b([^>]*)>", sheet):
        tag, said = found[1], found[2]
        name = re.search(r'\bname="([^"]+)"', said)
        if name is None or ('type="checkbox"' in said and " checked" not in said):
            continue
        rest = sheet[found.end() :]
        value = re.search(r'\bvalue="([^"]*)"', said)
        text = value[1] if value else ""
        if tag == "textarea":
            text = rest.split("</textarea>")[0].removeprefix("\n")
        if tag == "select":
            chosen = re.search(r'value="([^"]*)" selected', rest.split("</select>")[0])
            text = chosen[1] if chosen else ""
        form.add(html.unescape(name[1]), html.unescape(text))
    return form


def saves(marja: Visitor, address: str, **changes: str) -> TestResponse:
    """Open a page, change some fields, and save it."""
    form = filled(marja.opens(address).text)
    for name, text in changes.items():
        form[name] = text
    return posted(marja, address, form)


def posted(marja: Visitor, address: str, form: MultiDict[str, str]) -> TestResponse:
    return marja.posts(address, **form.to_dict(flat=False))  # type: ignore[arg-type]
