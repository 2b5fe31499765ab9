"""The pages that anybody may open who has the link."""

import html
import json
import re

import pytest

from tests.web.visitor import House
from workshop import words
from workshop.domain.workshop import Workshop


@pytest.fixture(scope="module")
def workshop(house: House) -> Workshop:
    return house.session(house.facilitator("Marja"), title="Samen <om> het gezin")


def data_of(page: str) -> dict[str, str]:
    body = page.split("<body ")[1].split("\n")[0]
    found = re.findall(r"data-([a-z]+)=(?:\"([^\"]*)\"|'([^']*)')", body)
    return {name: html.unescape(one or other) for name, one, other in found}


def test_a_phone_can_read_before_any_program_runs(house: House, workshop: Workshop) -> None:
    page = house.visitor().opens(f"/r/{workshop.key}").text
    assert "Kies je taal" in page
    for code in ("nl", "en"):
        assert f'href="?lang={code}"' in page
    assert "Samen &lt;om&gt; het gezin" in page
    assert "Zet JavaScript aan" in page


def test_a_phone_is_told_what_its_program_needs(house: House, workshop: Workshop) -> None:
    told = data_of(house.visitor("en").opens(f"/r/{workshop.key}").text)
    assert (told["audience"], told["room"], told["lang"]) == ("phone", workshop.key, "en")
    offered = {each["code"]: each["name"] for each in json.loads(told["languages"])}
    assert offered == {"nl": "Nederlands", "en": "English"}


def test_the_projector_is_told_what_its_program_needs(house: House, workshop: Workshop) -> None:
    link = f"/wall/{workshop.key}/{workshop.projector}"
    told = data_of(house.visitor().opens(link, Host="192.168.1.7:5000").text)
    assert (told["audience"], told["key"]) == ("projector", workshop.projector)
    assert told["address"] == "192.168.1.7:5000"
    assert told["qr"] == f"/r/{workshop.key}/qr.svg"
    assert told["public"] == "no"
    assert told["languages"] == "Nederlands|English"


def test_five_requests_at_most_come_before_something_can_be_read(
    house: House, workshop: Workshop
) -> None:
    page = house.visitor().opens(f"/r/{workshop.key}").text
    first = re.findall(r'<link rel="(?:stylesheet|preload)"', page)
    assert 1 + len(first) <= 5
    assert '<script type="module"' in page
    assert page.index("modulepreload") > page.index("stylesheet")


@pytest.mark.parametrize("path", ["/r/madeup", "/wall/madeup/madeup", "/r/%F0%9F%98%80"])
def test_an_unknown_room_gets_a_sentence_and_the_field(house: House, path: str) -> None:
    answer = house.visitor().opens(path)
    assert answer.status_code == 404
    assert "Deze bijeenkomst kennen we niet" in answer.text
    assert 'name="digits"' in answer.text


def test_a_session_that_ended_still_opens(new_house: House) -> None:
    workshop = new_house.session(new_house.facilitator("Marja"))
    assert new_house.runs(workshop, "end")["ok"]
    assert new_house.visitor().opens(f"/r/{workshop.key}").status_code == 200


def test_the_coalitions_qr_comes_with_its_link(new_house: House) -> None:
    workshop = new_house.session(new_house.facilitator("Marja"))
    path = f"/wall/{workshop.key}/{workshop.projector}/coalition.svg"
    assert new_house.visitor().opens(path).status_code == 404
    assert new_house.runs(workshop, "end")["ok"]
    assert new_house.visitor().opens(path).mimetype == "image/svg+xml"
    assert new_house.visitor().opens(path.replace(workshop.projector, "x")).status_code == 404


# Words


def test_words_come_with_the_script_in_each_language(house: House, workshop: Workshop) -> None:
    for code in ("nl", "en"):
        told = house.visitor().opens(f"/r/{workshop.key}/words/{code}.json").json
        assert told["language"] == code
        assert told["script"]["title"] == workshop.script.texts[code]["title"]
        assert set(told["ui"]) <= set(words.for_browser(code, words.domains())["ui"])
        assert not [name for name in told["ui"] if name.startswith(("host.", "page."))]


def test_words_that_did_not_change_are_not_sent_again(house: House, workshop: Workshop) -> None:
    path, visitor = f"/r/{workshop.key}/words/nl.json", house.visitor()
    first = visitor.opens(path)
    again = visitor.opens(path, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = visitor.opens(path.replace("nl", "en"), **{"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200


@pytest.mark.parametrize("code", ["xx", "ar-x-test", "../nl", "NL"])
def test_a_language_that_is_not_on_offer_has_no_words(
    house: House, workshop: Workshop, code: str
) -> None:
    assert house.visitor().opens(f"/r/{workshop.key}/words/{code}.json").status_code == 404


# Languages of pages


@pytest.mark.parametrize(
    "accepted, query, wanted",
    [
        ("", "", "nl"),
        ("en-GB,en;q=0.9", "", "en"),
        ("tr,de", "", "nl"),
        ("nl-BE", "", "nl"),
        ("nl", "?lang=en", "en"),
        ("en", "?lang=madeup", "en"),
    ],
)
def test_a_page_speaks_the_language_that_was_asked_for(
    house: House, accepted: str, query: str, wanted: str
) -> None:
    page = house.visitor(accepted).opens(f"/{query}").text
    assert f'<html lang="{wanted}" dir="ltr">' in page


def test_a_language_that_was_asked_for_stays_on_the_next_page(house: House) -> None:
    page = house.visitor("nl").opens("/?lang=en").text
    assert 'action="/code?lang=en"' in page
    assert "/host/new?lang=en" in page


def test_pages_can_be_laid_out_from_right_to_left(tmp_path_factory: pytest.TempPathFactory) -> None:
    house = House.at(tmp_path_factory.mktemp("mirrored"), pseudo_languages=True)
    assert '<html lang="ar-x-test" dir="rtl">' in house.visitor().opens("/?lang=ar-x-test").text


def test_the_server_says_how_it_is(house: House, workshop: Workshop) -> None:
    house.visitor().opens(f"/r/{workshop.key}")
    told = house.visitor().opens("/health").json
    assert told["ok"] is True
    assert told["file_limit"] > 0
    assert told["rooms"] >= 1
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", told["version"])
