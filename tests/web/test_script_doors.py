"""Who may write scripts: whoever signed in, from our own pages; and no file is too large."""

from __future__ import annotations

import io

import pytest
from flask import url_for
from werkzeug.routing import Rule

from tests.web.visitor import TOKEN, House, Visitor

ARGUMENTS = {
    "id": "opvoedondersteuning",
    "step": "strength",
    "name": "examples",
    "card": "examples/over-de-drempel",
}


def addresses(house: House, method: str) -> list[str]:
    """Every address of the editor that takes this method."""

    def counts(rule: Rule) -> bool:
        return rule.endpoint.startswith("scripts.") and method in (rule.methods or ())

    rules = [rule for rule in house.app.url_map.iter_rules() if counts(rule)]
    with house.app.test_request_context():
        found = [url_for(rule.endpoint, **_arguments(rule)) for rule in rules]
    assert len(found) > 5
    return found


def _arguments(rule: Rule) -> dict[str, str]:
    return {name: ARGUMENTS[name] for name in rule.arguments}


@pytest.fixture(scope="module")
def marja(house: House) -> Visitor:
    return house.signed_in(house.facilitator("Marja"))


def test_nobody_sees_or_changes_a_script_without_signing_in(house: House, marja: Visitor) -> None:
    somebody = house.visitor()
    for address in addresses(house, "GET"):
        answer = somebody.opens(address)
        assert answer.status_code in (302, 303) and "/host/sign-in" in str(answer.location)
    for address in addresses(house, "POST"):
        assert somebody.posts(address).status_code == 400


def test_a_form_of_another_site_changes_nothing(house: House, marja: Visitor) -> None:
    for address in addresses(house, "POST"):
        assert marja.posts(address, csrf_token="guessed").status_code == 400


def test_a_file_that_is_much_too_large_gets_a_sentence(marja: Visitor) -> None:
    token = TOKEN.search(marja.opens("/host/scripts").text)
    assert token
    large = (io.BytesIO(b"0" * 10_000_000), "foto.zip")
    answer = marja.posts("/host/scripts/upload", csrf_token=token[1], pack=large)  # type: ignore[arg-type]
    assert answer.status_code == 413
    assert "te veel in één keer" in answer.text
