"""The cards of a script on their pages: made, changed, taken out, and who comes too late."""

from __future__ import annotations

from itertools import count

import pytest

from tests.web.script_forms import HOUSE, marja, saves, script, shelf
from tests.web.visitor import House, Visitor
from workshop.authoring.cards import Deck
from workshop.authoring.draft import Draft, NotEditable
from workshop.authoring.library import Shelved

CARDS = "library/examples"
NL = f"{CARDS}/nl.yaml"
# Its fields, as a form names them.
TEXTS = "library%2Fexamples%2Fnl.yaml/cards"
SHARED = "over-de-drempel"
ONE_MORE = count()
__all__ = ["marja"]


@pytest.fixture
def shows(marja: Visitor) -> str:
    """The address of a script with a step that shows examples."""
    begun = {"title-nl": f"Kaarten {next(ONE_MORE)}", "step": "opvoedondersteuning/examples"}
    answer = marja.sends("/host/scripts/new", **begun)
    return str(answer.location).removesuffix("/about")


def cards_of(house: House, address: str) -> Draft:
    return Draft(script(house, address).files)


def test_a_new_card_has_a_page_that_says_what_it_needs(
    house: House, marja: Visitor, shows: str
) -> None:
    page = f"{shows}/cards/examples"
    assert "Over de drempel" in marja.opens(page).text
    new = {"title-nl": "Soep op de stoep", "shape": "example"}
    answer = marja.sends(page, form=page, version=version(house, shows), **new)
    assert str(answer.location).startswith(f"{page}/soep-op-de-stoep")
    assert "Hier ontbreekt ‘Verhaal’" in marja.opens(f"{page}/soep-op-de-stoep").text
    story = {f"{TEXTS}/soep-op-de-stoep/story": "Samen eten."}
    saves(marja, f"{page}/soep-op-de-stoep", **story)
    assert "Hier ontbreekt ‘Verhaal’" not in marja.opens(f"{page}/soep-op-de-stoep").text
    assert "Kaarten: voorbeelden" in marja.opens(f"{shows}/steps/examples").text


def test_a_card_needs_a_name(house: House, marja: Visitor, shows: str) -> None:
    page = f"{shows}/cards/examples"
    given = {"title-nl": " ", "shape": "example", "version": version(house, shows)}
    answer = marja.sends(page, form=page, **given)
    assert answer.status_code == 422
    assert "Geef de kaart een naam" in answer.text


def test_a_shared_card_is_changed_and_comes_back(house: House, marja: Visitor, shows: str) -> None:
    page = f"{shows}/cards/examples/{SHARED}"
    assert "Deze kaart is van alle draaiboeken" in marja.opens(page).text
    saves(marja, page, **{f"{TEXTS}/{SHARED}/place": "Ede"})
    way = ("cards", SHARED, "place")
    assert cards_of(house, shows).get(NL, way) == "Ede"
    assert "Dordrecht" in marja.opens(f"{HOUSE}/cards/examples/{SHARED}").text
    marja.sends(f"{page}/remove", form=page, version=version(house, shows))
    assert "Dordrecht" in marja.opens(page).text


def test_who_is_too_late_keeps_what_they_typed(house: House, marja: Visitor, shows: str) -> None:
    page = f"{shows}/cards/examples/{SHARED}"
    place = f"{TEXTS}/{SHARED}/place"
    saves(marja, page, **{place: "Ede"})
    answer = marja.sends(page, form=page, version="old", **{place: "Goes"})
    assert answer.status_code == 409
    assert "Goes" in answer.text and "Ede" in answer.text


@pytest.mark.parametrize("place", ["cards/madeup", "cards/examples/madeup", "cards/examples/a/b"])
def test_there_is_no_such_card(marja: Visitor, shows: str, place: str) -> None:
    assert marja.opens(f"{shows}/{place}").status_code == 404


@pytest.mark.parametrize(
    "plan",
    [
        "id: examples\nlanguages: [nl]\n",
        "id: examples\nlanguages: [nl]\ncards: {soep: {}}\n",
        "id: examples\nlanguages: [nl]\ncards: {soep: {shape: recipe, source: us, left_open: 3}}\n",
        "id: examples\nlanguages: [nl]\nshapes: {a: 3}\ncards: {soep: {shape: a, source: us}}\n",
        "cards: [soep]\n",
        "",
        "\tid",
    ],
)
def test_whatever_stands_in_a_library_its_pages_open(
    house: House, marja: Visitor, shows: str, plan: str
) -> None:
    found = script(house, shows)
    shelf(house).save(found, found.version, {f"{CARDS}/library.yaml": plan.encode()})
    for page in ("cards/examples", "cards/examples/over-de-drempel", "steps/examples", "about"):
        answer = marja.opens(f"{shows}/{page}")
        assert answer.status_code == 200, page
    try:
        own = Deck(cards_of(house, shows), "examples").own
    except NotEditable:
        own = []
    for card in own:
        assert marja.opens(f"{shows}/cards/examples/{card}").status_code == 200


def version(house: House, address: str) -> str:
    found: Shelved | None = shelf(house).find(address.rpartition("/")[2])
    assert found is not None
    return found.version
