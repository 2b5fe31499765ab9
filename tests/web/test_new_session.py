"""A facilitator makes a session, and shares it."""

from datetime import date, timedelta
from html import escape

import pytest

from tests.web.visitor import House, Visitor
from workshop.domain.workshop import Workshop
from workshop.paths import SESSIONS
from workshop.scripts import read_script
from workshop.store import Account
from workshop.web.security import LARGEST_REQUEST
from workshop.words import t

TODAY = date.today()
SCRIPT = read_script(SESSIONS / "opvoedondersteuning")
FILLED = {
    "plan": "opvoedondersteuning/first",
    "title": "Samen om het gezin",
    "place": "De Linde",
    "day": TODAY.isoformat(),
    "starts": "19:30",
    "organisations": "",
    "look_back": "",
}


@pytest.fixture(scope="module")
def account(house: House) -> Account:
    return house.facilitator("Marja")


@pytest.fixture
def marja(house: House, account: Account) -> Visitor:
    return house.signed_in(account)


def made(house: House, marja: Visitor, **fields: str) -> Workshop:
    answer = marja.sends("/host/new", **FILLED | fields)
    assert answer.status_code == 303, answer.text
    workshop = house.parts.store.open(answer.location.rsplit("/", 1)[1])
    assert workshop is not None
    return workshop


def mistaken(marja: Visitor, **fields: str) -> str:
    """The page that comes back; every field still holds what was typed."""
    answer = marja.sends("/host/new", **FILLED | fields)
    assert answer.status_code == 422
    return answer.text


def test_the_form_knows_the_script_its_title_and_the_day(marja: Visitor) -> None:
    page = marja.opens("/host/new").text
    assert 'value="Samen om het gezin"' in page
    assert f'value="{TODAY.isoformat()}"' in page
    assert "5 onderdelen · 65 minuten" in page
    steps = SCRIPT.words("nl", "phone")["steps"]
    for route in SCRIPT.routes:
        assert " · ".join(escape(steps[id]["title"]) for id in route.steps) in page


def test_the_list_has_each_script_once_with_how_long_it_may_take(marja: Visitor) -> None:
    page = marja.opens("/host").text
    assert page.count("<h3>Samen om het gezin</h3>") == 1
    minutes = [route.minutes for route in SCRIPT.routes]
    assert t("nl", "host.lengths", n=len(minutes), short=min(minutes), long=max(minutes)) in page


def test_a_session_is_made_with_all_that_was_filled_in(
    house: House, marja: Visitor, account: Account
) -> None:
    workshop = made(house, marja)
    assert (workshop.title, workshop.place) == ("Samen om het gezin", "De Linde")
    assert (workshop.day, workshop.starts) == (TODAY.isoformat(), "19:30")
    assert workshop.owner == account.id
    assert [run.kind for run in workshop.runs] == [
        "arrive",
        "strength",
        "agreements",
        "voting",
        "close",
    ]
    assert "Samen om het gezin" in marja.opens("/host").text


def test_organisations_come_one_a_line_and_the_same_one_once(house: House, marja: Visitor) -> None:
    lines = "  Buurtmoeders \r\n\r\nbuurtMOEDERS\nWijkteam\u202e Oost\n\u200b\n<b>CJG</b>"
    names = [o.name for o in made(house, marja, organisations=lines).organisations.values()]
    assert names == ["Buurtmoeders", "Wijkteam Oost", "<b>CJG</b>"]


def test_sixty_organisations_are_welcome_and_one_more_is_too_many(
    house: House, marja: Visitor
) -> None:
    sixty = "\n".join(f"Groep {number}" for number in range(60))
    assert len(made(house, marja, organisations=sixty).organisations) == 60
    page = mistaken(marja, organisations=sixty + "\nNog een")
    assert "Er passen 60 organisaties." in page
    assert "Groep 59\nNog een" in page


def test_ten_thousand_lines_get_a_sentence(marja: Visitor) -> None:
    lines = "\n".join(f"Groep {number}" for number in range(10_000))
    assert len(lines) < LARGEST_REQUEST
    assert "Er passen 60 organisaties." in mistaken(marja, organisations=lines)


@pytest.mark.parametrize(
    "field, typed, said",
    [
        ("title", "", "Vul dit in."),
        ("title", "\u200b \u202e", "Vul dit in."),
        ("title", "x" * 81, "Dit is te lang: 81 letters."),
        ("place", "👩‍👩‍👧" * 81, "Dit is te lang: 81 letters."),
        ("plan", "madeup/first", "Kies een draaiboek."),
        ("day", "", "Vul een dag in"),
        ("day", "31-12-2026", "Vul een dag in"),
        ("day", "2020-01-01", "Deze dag is al geweest."),
        ("starts", "half acht", "Vul een tijd in"),
        ("look_back", "ooit", "Vul een dag in"),
        ("look_back", TODAY.isoformat(), "Kies een dag na de bijeenkomst"),
        ("look_back", (TODAY + timedelta(days=400)).isoformat(), "Kies een dag na de bijeenkomst"),
        ("organisations", "x" * 51, "Dit is te lang: 51 letters."),
    ],
)
def test_a_mistake_stands_beside_its_field_and_nothing_is_lost(
    marja: Visitor, field: str, typed: str, said: str
) -> None:
    page = mistaken(marja, **{field: typed})
    said = said.replace("Dit is te lang", "is te lang") if field == "organisations" else said
    beside = page.split(f'id="{field}-mistake"')[1].split("</p>")[0]
    assert said in beside
    kept = {name: value for name, value in (FILLED | {field: typed}).items() if name != "plan"}
    assert not [name for name, value in kept.items() if value not in page]


def test_what_was_typed_is_never_markup(marja: Visitor) -> None:
    page = mistaken(marja, title='"><script>alert(1)</script>', day="")
    assert "<script>alert" not in page


def test_words_stay_until_a_month_after_looking_back(house: House, marja: Visitor) -> None:
    look_back = TODAY + timedelta(days=100)
    workshop = made(house, marja, look_back=look_back.isoformat())
    assert workshop.coalition.look_back == look_back.isoformat()
    assert workshop.keeps_until == (look_back + timedelta(days=30)).isoformat()


def test_two_sessions_share_no_secret(house: House, marja: Visitor) -> None:
    one, other = made(house, marja), made(house, marja)
    pairs = (
        (w.key, w.projector, w.digits, w.coalition.key, w.coalition.read, w.coalition.keep_up)
        for w in (one, other)
    )
    mine, yours = pairs
    assert len({*mine, *yours}) == len(mine) + len(yours)
    assert all(len(secret) >= 22 for secret in (one.key, one.projector, one.coalition.read))


def test_a_colleague_runs_along_until_it_is_taken_back(house: House, marja: Visitor) -> None:
    fatma = house.facilitator("Fatma")
    key, colleague = made(house, marja).key, house.signed_in(fatma)
    assert "Deze naam kennen we niet" in marja.sends(f"/host/w/{key}/share", name="Piet").text
    assert marja.sends(f"/host/w/{key}/share", name=" fatma ").status_code == 303
    assert colleague.opens(f"/host/w/{key}").status_code == 200
    assert "met jou gedeeld" in colleague.opens("/host").text
    sharing = f"/host/w/{key}/share"
    marja.sends(f"/host/w/{key}/unshare", form=sharing, account=fatma.id)
    assert colleague.opens(f"/host/w/{key}").status_code == 404
