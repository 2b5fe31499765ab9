"""How facilitators come in: the first one, those who are invited, and every day after."""

import secrets

import pytest

from tests.web.visitor import PASSWORD, House
from workshop.store import Account, clock
from workshop.web import limits


def test_the_first_facilitator_comes_in_by_a_link_that_works_once(new_house: House) -> None:
    link = f"/host/setup/{new_house.parts.accounts.first_facilitator_token()}"
    marja = new_house.visitor()
    answer = marja.sends(link, name="Marja", password=PASSWORD)
    assert (answer.status_code, answer.location) == (303, "/host")
    assert "Mijn bijeenkomsten" in marja.opens("/host").text
    assert new_house.visitor().opens(link).status_code == 404
    assert new_house.parts.accounts.first_facilitator_token() is None


def test_a_colleague_comes_in_by_invitation(new_house: House) -> None:
    page = new_house.signed_in(new_house.facilitator("Marja")).sends("/host/invite").text
    link = "/host/invite/" + page.split("/host/invite/")[1].split('"')[0]
    fatma = new_house.visitor()
    assert "Marja nodigt je uit" in fatma.opens(link).text
    assert fatma.sends(link, name="Fatma", password=PASSWORD).location == "/host"
    gone = new_house.visitor().opens(link)
    assert (gone.status_code, "werkt niet meer" in gone.text) == (404, True)


@pytest.mark.parametrize(
    "name, password, said",
    [
        ("Fatma", "te kort", "10 tekens of meer"),
        ("", PASSWORD, "Vul dit in."),
        ("m" * 60, PASSWORD, "Dit is te lang: 60 letters."),
        ("marja", PASSWORD, "al een begeleider met deze naam"),
        ("<script>x</script>", "te kort", "10 tekens of meer"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    house: House, marja: Account, name: str, password: str, said: str
) -> None:
    link = f"/host/invite/{house.parts.accounts.invite(marja.id)}"
    visitor = house.visitor()
    answer = visitor.sends(link, name=name, password=password)
    assert answer.status_code == 422
    assert said in answer.text
    assert "<script>" not in answer.text
    assert password not in answer.text
    assert f'value="{name}"' in answer.text or "<" in name
    assert visitor.sends(link, name=secrets.token_hex(8), password=PASSWORD).status_code == 303


def test_a_wrong_password_gets_one_sentence_and_the_name_stays(
    house: House, marja: Account
) -> None:
    for name in ("Marja", "Nobody"):
        answer = house.visitor().sends("/host/sign-in", name=name, password="niet goed maar lang")
        assert answer.status_code == 422
        assert "Deze naam en dit wachtwoord horen niet bij elkaar." in answer.text
        assert f'value="{name}"' in answer.text
        assert "niet goed maar lang" not in answer.text


def test_guessing_a_password_is_slowed_for_that_account_alone(new_house: House) -> None:
    new_house.facilitator("Marja")
    new_house.facilitator("Fatma")
    for _ in range(limits.WRONG_PASSWORDS.amount):
        new_house.visitor().sends("/host/sign-in", name="MARJA", password="niet goed maar lang")
    answer = new_house.visitor().sends("/host/sign-in", name="Marja", password=PASSWORD)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    assert "Wacht een minuut" in answer.text
    assert new_house.visitor().signs_in("Fatma").opens("/host").status_code == 200


def test_signing_in_leads_where_somebody_was_going(house: House, marja: Account) -> None:
    visitor = house.visitor()
    asked = visitor.opens("/host/new?plan=opvoedondersteuning/first")
    assert asked.status_code == 303
    answer = visitor.sends(asked.location, name="Marja", password=PASSWORD)
    assert answer.location == "/host/new?plan=opvoedondersteuning/first"


@pytest.mark.parametrize(
    "next",
    ["//evil.example", "https://evil.example", "/host\\@evil.example", "/hostile"],
)
def test_signing_in_never_leads_to_another_site(house: House, marja: Account, next: str) -> None:
    answer = house.visitor().sends(f"/host/sign-in?next={next}", name="Marja", password=PASSWORD)
    assert answer.location == "/host"


def test_signing_in_leaves_nothing_of_the_cookie_before(house: House, marja: Account) -> None:
    visitor = house.visitor()
    visitor.opens("/host/sign-in")
    before = visitor.cookie
    visitor.signs_in("Marja")
    assert before and visitor.cookie != before


def test_signing_out_closes_the_door(house: House, marja: Account) -> None:
    visitor = house.signed_in(marja)
    assert visitor.sends("/host/sign-out", form="/host").status_code == 303
    assert visitor.opens("/host").status_code == 303


def test_a_cookie_that_was_changed_opens_nothing(house: House, marja: Account) -> None:
    visitor = house.signed_in(marja)
    visitor.brings(visitor.cookie[:-2] + "xx")
    assert visitor.opens("/host").status_code == 303


def test_a_facilitator_works_in_their_own_language(house: House, marja: Account) -> None:
    visitor = house.signed_in(marja)
    assert visitor.sends("/host/language", form="/host", lang="en").status_code == 303
    assert '<html lang="en"' in visitor.opens("/host").text
    visitor.sends("/host/language", form="/host", lang="xx")
    assert '<html lang="en"' in visitor.opens("/host").text
    visitor.sends("/host/language", form="/host", lang="nl")


@pytest.fixture(scope="module")
def marja(house: House) -> Account:
    return house.facilitator("Marja")


def test_a_link_from_the_command_line_signs_in_once(house: House, marja: Account) -> None:
    accounts = house.parts.accounts
    link = f"/host/once/{accounts.let_in(marja.id)}?next=/host/new"
    visitor = house.visitor()
    assert "Je gaat verder als Marja" in visitor.opens(link).text
    assert visitor.opens("/host").status_code == 303, "looking alone signs nobody in"
    assert visitor.sends(link).location == "/host/new"
    assert "Mijn bijeenkomsten" in visitor.opens("/host").text
    assert house.visitor().opens(link).status_code == 404


def test_a_link_for_signing_in_lasts_half_an_hour(
    house: House, marja: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = f"/host/once/{house.parts.accounts.let_in(marja.id)}"
    monkeypatch.setattr(clock, "now", lambda now=clock.now: now() + 31 * 60_000)
    gone = house.visitor().opens(link)
    assert (gone.status_code, "half uur" in gone.text) == (404, True)


def test_an_invitation_signs_nobody_in_and_the_reverse(house: House, marja: Account) -> None:
    accounts = house.parts.accounts
    invited, let_in = accounts.invite(marja.id), accounts.let_in(marja.id)
    for link in (f"/host/once/{invited}", f"/host/invite/{let_in}", f"/host/setup/{let_in}"):
        assert house.visitor().opens(link).status_code == 404
    assert house.visitor().opens(f"/host/once/{let_in}?next=//elsewhere.example").status_code == 200
    elsewhere = house.visitor().sends(f"/host/once/{let_in}?next=//elsewhere.example")
    assert elsewhere.location == "/host"
