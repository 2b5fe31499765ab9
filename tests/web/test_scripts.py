"""Facilitators write scripts: pages, forms, and what becomes of what they save."""

from __future__ import annotations

import io
import re

from werkzeug.test import TestResponse

from tests.web.script_forms import (
    HOUSE,
    OURS,
    filled,
    marja,
    own,
    posted,
    saves,
    script,
    shelf,
    short,
)
from tests.web.visitor import TOKEN, House, Visitor
from workshop.scripts import PLAN, check

__all__ = ["marja", "own", "short"]


def test_saving_without_a_change_leaves_every_file_as_it_was(
    house: House, marja: Visitor, own: str
) -> None:
    before = script(house, own).files
    pages = [own, f"{own}?route=tree", f"{own}/about"]
    for page in pages + [f"{own}/steps/{step}" for step in steps(marja, own)]:
        form = filled(marja.opens(page).text)
        assert len(form) > 3
        assert posted(marja, page, form).status_code == 303, page
    assert script(house, own).files == before


def steps(marja: Visitor, address: str) -> list[str]:
    links = re.findall(rf"{address}/steps/([a-z-]+)", marja.opens(address).text)
    return list(dict.fromkeys(links))


def test_a_copy_has_a_name_of_its_own_and_nothing_wrong(house: House, marja: Visitor) -> None:
    answer = marja.sends(f"{HOUSE}/copy", form="/host/scripts")
    copied = script(house, str(answer.location).removesuffix("/about"))
    assert copied.id == f"{OURS}-2"
    assert b"(kopie)" in copied.files["nl.yaml"].split(b"\n")[0] + copied.files["nl.yaml"][:300]
    assert check(copied.folder) == []


def test_a_break_goes_with_the_step_before_it(house: House, marja: Visitor, own: str) -> None:
    page = f"{own}?route=tree"
    at = "script.yaml/routes/tree/break"
    saves(marja, page, **{f"{at}/after": "strength", f"{at}/minutes": "5"})
    saves(marja, page, do="out 1")
    assert b"break: {after: arrive, minutes: 5}" in script(house, own).files[PLAN]
    saves(marja, page, do="out 0")
    assert b"break" not in script(house, own).files[PLAN]


def test_a_text_is_saved_beside_its_twin(house: House, marja: Visitor, own: str) -> None:
    page = f"{own}/steps/strength"
    saves(marja, page, **{"nl.yaml/steps/strength/title": "Wat de ander kan"})
    files = script(house, own).files
    assert 'title: "Wat de ander kan"' in files["nl.yaml"].decode()
    assert 'title: "The strength of the other"' in files["en.yaml"].decode()
    assert "Wat de ander kan" in marja.opens(page).text


def test_what_stands_in_one_language_only_is_marked_and_kept_from_sessions(
    house: House, marja: Visitor, own: str
) -> None:
    page, name = f"{own}/steps/strength", "en.yaml/steps/strength/title"
    saves(marja, page, **{name: ""})
    shown = marja.opens(page).text
    assert "1 tekst" in shown or "Eén tekst" in shown
    assert f'aria-describedby="{name}-mistake"' in shown and "ontbreekt" in shown
    id = own.rpartition("/")[2]
    assert f'value="{id}/first"' not in marja.opens("/host/new").text
    assert "Je kunt er nog geen bijeenkomst mee beginnen" in marja.opens("/host/scripts").text
    saves(marja, page, **{name: "Strength"})
    assert f'value="{id}/first"' in marja.opens("/host/new").text


def test_a_mistake_stands_at_its_field_with_what_was_typed(marja: Visitor, own: str) -> None:
    page = f"{own}/steps/priorities"
    at = re.search(r'name="(script\.yaml/steps/\d+/settings/dots)"', marja.opens(page).text)
    assert at
    saves(marja, page, **{at[1]: "99"})
    shown = marja.opens(page).text
    wrong = shown.split(f'id="{at[1]}-mistake"')[1].split("</p>")[0]
    assert "10 of minder" in wrong and 'value="99"' in shown


def test_steps_are_moved_taken_out_and_put_in_by_buttons(
    house: House, marja: Visitor, own: str
) -> None:
    def order() -> list[str]:
        page = marja.opens(f"{own}?route=first").text
        return re.findall(r'href="[^"]*/steps/([a-z-]+)\?', page.split('class="stops"')[1])

    begun = order()
    saves(marja, f"{own}?route=first", do="down 0")
    assert order() == [begun[1], begun[0], *begun[2:]]
    answer = saves(marja, f"{own}?route=first", do="down 1")
    assert order() == [begun[1], begun[2], begun[0], *begun[3:]]
    assert f"staat nu op plaats 3 van {len(begun)}" in marja.opens(str(answer.location)).text
    saves(marja, f"{own}?route=first", do="to 2 0")
    assert order() == [begun[0], begun[1], *begun[2:]]
    saves(marja, f"{own}?route=first", do="to 0 2")
    saves(marja, f"{own}?route=first", do="to 0 9")
    assert order() == [begun[1], begun[2], begun[0], *begun[3:]]
    saves(marja, f"{own}?route=first", do="up 2")
    saves(marja, f"{own}?route=first", do="up 0")
    saves(marja, f"{own}?route=first", do="out 0")
    assert order() == [begun[0], *begun[2:]]
    saves(marja, f"{own}?route=first", do="in", step=begun[1])
    assert order() == [begun[0], *begun[2:], begun[1]]
    saves(marja, f"{own}?route=first", do="new")
    assert check(script(house, own).folder) == []
    assert "route-2" in marja.opens(own).text


def test_a_language_that_is_taken_out_and_back_still_has_its_texts(
    house: House, marja: Visitor, own: str
) -> None:
    saves(marja, f"{own}/about", do="remove en")
    assert "EN</abbr>" not in marja.opens(f"{own}/about").text
    assert check(script(house, own).folder) == []
    saves(marja, f"{own}/about", do="add", language="en")
    assert "EN</abbr>" in marja.opens(f"{own}/about").text
    assert check(script(house, own).folder) == []


def test_a_session_that_is_on_keeps_the_plan_it_began_with(
    house: House, marja: Visitor, own: str
) -> None:
    id = own.rpartition("/")[2]
    fields = {"plan": f"{id}/first", "title": "Avond", "day": "2099-01-01"}
    answer = marja.sends("/host/new", **fields)
    key = str(answer.location).rpartition("/")[2]
    before = house.parts.rooms.ask(key, lambda workshop: workshop.script.to_json())
    words = marja.opens(f"/r/{key}/words/nl.json").json
    saves(marja, f"{own}/steps/strength", **{"nl.yaml/steps/strength/title": "Heel anders"})
    saves(marja, f"{own}?route=first", do="out 0")
    assert house.parts.rooms.ask(key, lambda workshop: workshop.script.to_json()) == before
    assert marja.opens(f"/r/{key}/words/nl.json").json == words
    assert marja.sends(f"{own}/remove", form=f"{own}/about").status_code == 303
    assert marja.opens(own).status_code == 404
    assert house.parts.rooms.ask(key, lambda workshop: workshop.script.to_json()) == before


def test_a_script_from_nothing_says_what_it_still_needs(house: House, marja: Visitor) -> None:
    answer = marja.sends("/host/scripts/new", **{"title-nl": "Buurt", "title-en": "Street"})
    about = str(answer.location)
    assert about == "/host/scripts/buurt/about"
    needs = marja.opens(about).text
    assert "‘Bronnen’ is leeg" in needs and "Kies ‘Onderdeel erbij’" in needs
    texts = {"subtitle": "Samen", "promise": "Je kent elkaar."}
    texts |= {f"side_words/{side}": side for side in ("formal", "informal", "both")}
    files = ("nl.yaml", "en.yaml")
    typed = {f"{file}/{name}": text for file in files for name, text in texts.items()}
    saves(marja, about, **typed, **{"script.yaml/sources": "Onze keukentafel"})
    added = marja.sends(
        "/host/scripts/buurt/add",
        start="opvoedondersteuning/arrive",
        version=shelf(house).find("buurt").version,  # type: ignore[union-attr]
    )
    assert added.location == "/host/scripts/buurt/steps/arrive?route=whole"
    assert check(script(house, "/buurt").folder) == []
    assert 'value="buurt/whole"' in marja.opens("/host/new").text


def test_one_file_goes_out_and_comes_in(house: House, marja: Visitor, own: str) -> None:
    pack = marja.opens(f"{own}/script.zip")
    assert pack.mimetype == "application/zip"
    taken = uploads(marja, pack.data)
    assert taken.status_code == 303
    new = script(house, str(taken.location))
    assert new.id != own.rpartition("/")[2]
    assert new.files["nl.yaml"] == script(house, own).files["nl.yaml"]


def test_a_file_that_is_no_script_is_said_on_the_page(marja: Visitor) -> None:
    answer = uploads(marja, b"no zip")
    assert answer.status_code == 422
    assert "Dit is geen zip die we kunnen lezen" in answer.text


def uploads(marja: Visitor, content: bytes) -> TestResponse:
    token = TOKEN.search(marja.opens("/host/scripts").text)
    assert token
    fields = {"csrf_token": token[1], "pack": (io.BytesIO(content), "script.zip")}
    return marja.posts("/host/scripts/upload", **fields)  # type: ignore[arg-type]


def test_the_preview_may_stand_on_our_own_pages_alone(marja: Visitor) -> None:
    page = marja.opens(f"{HOUSE}/steps/strength")
    assert "frame-src 'self'" in page.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    frame = marja.opens(f"{HOUSE}/steps/strength/preview")
    assert "frame-ancestors 'self'" in frame.headers["Content-Security-Policy"]
    assert frame.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_the_preview_tells_a_phone_nothing_of_the_facilitators_notes(marja: Visitor) -> None:
    told = marja.opens(f"{HOUSE}/steps/strength/preview.json?screen=phone").json
    assert told["parts"]["room"]["phase"] == "write"
    assert "facilitator" not in told["words"]["script"]["steps"]["strength"]


def test_a_script_that_no_form_can_show_says_where_to_mend_it(house: House, marja: Visitor) -> None:
    shelf(house).add("stuk", {"script.yaml": b"id: stuk\n\tsteps: []\n"})
    page = marja.opens("/host/scripts/stuk")
    assert page.status_code == 200 and "script.yaml, regel 2, kolom 1" in page.text
    assert marja.opens("/host/scripts").status_code == 200
    assert marja.opens("/host/scripts/stuk/script.zip").status_code == 200
