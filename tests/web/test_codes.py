"""Six digits, typed from the big screen."""

import logging

import pytest

from tests.web.visitor import House
from workshop.domain.workshop import Workshop
from workshop.web import limits


@pytest.fixture(scope="module")
def workshop(house: House) -> Workshop:
    return house.session(house.facilitator("Marja"))


def other(digits: str) -> str:
    """Six digits that are not these."""
    return f"{(int(digits) + 1) % 1_000_000:06d}"


def in_arabic(digits: str) -> str:
    return "".join(chr(0x0660 + int(digit)) for digit in digits)


def test_digits_lead_to_the_room(house: House, workshop: Workshop) -> None:
    answer = house.visitor().posts("/code", digits=workshop.digits)
    assert (answer.status_code, answer.location) == (303, f"/r/{workshop.key}")


def test_they_may_be_typed_as_they_stand_on_the_screen(house: House, workshop: Workshop) -> None:
    head, tail = workshop.digits[:3], workshop.digits[3:]
    typed = (f"{head} {tail}", f" {head}-{tail} ", f"{head}\u00a0{tail}", in_arabic(head + tail))
    for digits in typed:
        assert house.visitor().posts("/code", digits=digits).status_code == 303, digits


def test_the_language_goes_along(house: House, workshop: Workshop) -> None:
    answer = house.visitor().posts("/code?lang=en", digits=workshop.digits)
    assert answer.location == f"/r/{workshop.key}?lang=en"


def test_a_wrong_code_stays_in_the_field_with_what_to_do(house: House, workshop: Workshop) -> None:
    typed = f"{other(workshop.digits)[:3]} {other(workshop.digits)[3:]}"
    answer = house.visitor().posts("/code", digits=typed)
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.text
    assert "Kijk nog eens op het grote scherm" in answer.text


@pytest.mark.parametrize(
    "typed", ["", "12345", "1234567", "48291a", "<script>", "²²²²²²", "9" * 500]
)
def test_what_is_no_code_gets_a_sentence_and_costs_nothing(house: House, typed: str) -> None:
    visitor = house.visitor()
    for _ in range(limits.WRONG_CODES.amount + 1):
        answer = visitor.posts("/code", digits=typed)
        assert answer.status_code == 422
    assert "Een code heeft zes cijfers." in answer.text
    assert "<script>" not in answer.text


def test_guessing_is_slowed_for_everyone_who_types_but_not_for_a_link(new_house: House) -> None:
    workshop = new_house.session(new_house.facilitator("Marja"))
    for _ in range(limits.WRONG_CODES.amount):
        answer = new_house.visitor().posts("/code", digits=other(workshop.digits))
        assert answer.status_code == 422
    right = new_house.visitor().posts("/code", digits=workshop.digits)
    assert (right.status_code, right.headers["Retry-After"]) == (429, "60")
    assert "scan de QR-code" in right.text
    assert f'value="{workshop.digits}"' in right.text
    assert new_house.visitor().opens(f"/r/{workshop.key}").status_code == 200


def test_the_digits_of_a_session_that_ended_open_nothing(new_house: House) -> None:
    workshop = new_house.session(new_house.facilitator("Marja"))
    assert new_house.runs(workshop, "end")["ok"]
    assert new_house.visitor().posts("/code", digits=workshop.digits).status_code == 422


def test_no_log_holds_digits_or_a_rooms_secret(
    house: House, workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for digits in (workshop.digits, other(workshop.digits)):
            house.visitor().posts("/code", digits=digits)
    assert not [held for held in (workshop.digits, workshop.key) if held in caplog.text]


def test_a_page_for_typing_is_there_for_whoever_asks(house: House) -> None:
    assert 'name="digits"' in house.visitor().opens("/code").text
