"""Nothing that was typed in the editor is lost, whoever else saves, and however late."""

from __future__ import annotations

import re

from tests.web.script_forms import OURS, filled, marja, own, posted, saves, script, short
from tests.web.visitor import House, Visitor
from workshop.scripts import PLAN

__all__ = ["marja", "own", "short"]


def test_who_was_too_late_keeps_what_they_typed_and_sees_what_was_saved(
    house: House, marja: Visitor, own: str
) -> None:
    page, name = f"{own}/steps/strength", "nl.yaml/steps/strength/title"
    mine = filled(marja.opens(page).text)
    saves(marja, page, **{name: "Van Fatma"})
    mine[name] = "Van Marja"
    answer = posted(marja, page, mine)
    assert answer.status_code == 409
    assert "Van Marja</textarea>" in answer.text and "Van Fatma</q>" in answer.text
    assert answer.text.count("Bewaard door een ander") == 1
    assert b"Van Fatma" in script(house, own).files["nl.yaml"]
    again = filled(answer.text)
    assert posted(marja, page, again).status_code == 303
    assert b"Van Marja" in script(house, own).files["nl.yaml"]


def test_what_was_ticked_before_there_was_a_title_is_still_ticked(marja: Visitor) -> None:
    answer = marja.sends("/host/scripts/new", **{"title-nl": " ", "step": f"{OURS}/strength"})
    assert answer.status_code == 422
    [ticked] = re.findall(r'name="step" value="([^"]+)" checked', answer.text)
    assert ticked == f"{OURS}/strength"


def test_who_saves_another_page_of_the_same_script_is_not_in_the_way(
    house: House, marja: Visitor, own: str
) -> None:
    mine, name = filled(marja.opens(f"{own}/steps/strength").text), "nl.yaml/steps/close/title"
    saves(marja, f"{own}/steps/close", **{name: "Dag"})
    mine["nl.yaml/steps/strength/title"] = "Van Marja"
    assert posted(marja, f"{own}/steps/strength", mine).status_code == 303
    texts = script(house, own).files["nl.yaml"]
    assert b"Van Marja" in texts and b'"Dag"' in texts


def test_a_route_that_somebody_else_put_in_order_is_not_put_in_another(
    house: House, marja: Visitor, own: str
) -> None:
    mine = filled(marja.opens(f"{own}?route=first").text)
    saves(marja, f"{own}?route=first", do="down 0")
    before = script(house, own).files[PLAN]
    mine["do"] = "down 0"
    assert posted(marja, f"{own}?route=first", mine).status_code == 409
    assert script(house, own).files[PLAN] == before


def test_a_form_of_somebody_who_is_signed_out_leads_back_to_its_page(
    house: House, own: str
) -> None:
    page, form = f"{own}/steps/strength", {"csrf_token": "of yesterday"}
    answer = house.visitor().posts(f"{page}?route=first", **form)
    assert answer.status_code == 400
    assert f'href="{page}?route=first"' in answer.text
