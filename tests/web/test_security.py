"""What every answer carries, and what is refused."""

import pytest

from tests.web.visitor import PASSWORD, House, Visitor
from workshop.domain.workshop import Workshop
from workshop.store import Account
from workshop.web.security import HEADERS, LARGEST_REQUEST


@pytest.fixture(scope="module")
def account(house: House) -> Account:
    return house.facilitator("Marja")


@pytest.fixture(scope="module")
def workshop(house: House, account: Account) -> Workshop:
    return house.session(account)


@pytest.fixture
def marja(house: House, account: Account) -> Visitor:
    return house.signed_in(account)


def addresses(workshop: Workshop) -> tuple[str, ...]:
    key = workshop.key
    return (
        "/",
        "/code",
        f"/r/{key}",
        f"/r/{key}/words/nl.json",
        f"/r/{key}/qr.svg",
        f"/wall/{key}/{workshop.projector}",
        "/host",
        "/host/sign-in",
        f"/host/w/{key}",
        f"/c/{workshop.coalition.read}",
        "/static/any/img/logo.svg",
        "/nowhere",
        "/health",
    )


def test_every_answer_carries_the_headers(house: House, marja: Visitor, workshop: Workshop) -> None:
    for visitor in (house.visitor(), marja):
        for path in addresses(workshop):
            headers = visitor.opens(path).headers
            missing = {name for name, value in HEADERS.items() if headers.get(name) != value}
            assert not missing, path
            assert "Content-Security-Policy" in headers, path


def test_programs_and_fonts_carry_only_what_holds_for_files(house: House) -> None:
    for path in ("/static/any/js/main.js", "/static/any/css/base.css"):
        headers = house.visitor().opens(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Content-Security-Policy" not in headers


def test_the_policy_lets_in_no_code_but_our_files(house: House) -> None:
    policy = house.visitor().opens("/").headers["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["font-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert rules["require-trusted-types-for"] == "'script'"
    assert rules["trusted-types"] == "lit-html"
    assert "unsafe" not in policy and "http" not in policy


def test_a_made_up_host_does_not_get_into_the_policy(house: House) -> None:
    answer = house.visitor().opens("/", Host="evil.example;script-src *")
    assert "evil" not in answer.headers.get("Content-Security-Policy", "")


def test_pages_hold_no_code_or_style_of_their_own(marja: Visitor, workshop: Workshop) -> None:
    for path in addresses(workshop):
        answer = marja.opens(path)
        if answer.mimetype == "text/html":
            scripts = answer.text.split("<script")[1:]
            assert all(script.split(">")[1].startswith("</script") for script in scripts), path
            assert " style=" not in answer.text and "<style" not in answer.text, path
            assert " on" not in "".join(part.split(">")[0] for part in scripts), path
            assert 'src="http' not in answer.text, path


def test_the_cookie_is_out_of_reach(house: House, workshop: Workshop) -> None:
    def made(scheme: str) -> str:
        client = house.app.test_client()
        answer = client.get("/host/sign-in", base_url=f"{scheme}://samenspel.example")
        return answer.headers["Set-Cookie"]

    assert all(word in made("http") for word in ("HttpOnly", "SameSite=Lax", "Path=/"))
    assert "Secure" not in made("http")
    assert "Secure" in made("https")


def test_who_only_looks_gets_no_cookie(house: House, workshop: Workshop) -> None:
    for path in ("/", "/code", f"/r/{workshop.key}", f"/r/{workshop.key}/words/nl.json"):
        assert "Set-Cookie" not in house.visitor().opens(path).headers, path


def test_https_is_kept_to_where_it_is_there(house: House) -> None:
    client = house.app.test_client()
    there = client.get("/", base_url="https://samenspel.example").headers
    assert there["Strict-Transport-Security"].startswith("max-age=31536000")
    assert "Strict-Transport-Security" not in house.visitor().opens("/").headers


@pytest.mark.parametrize(
    "path",
    [
        "/host/sign-in",
        "/host/sign-out",
        "/host/new",
        "/host/invite",
        "/host/language",
        "/host/setup/x",
        "/host/invite/x",
        "/host/w/{key}/share",
        "/host/w/{key}/unshare",
    ],
)
def test_a_form_from_elsewhere_is_refused(
    house: House, marja: Visitor, workshop: Workshop, path: str
) -> None:
    for token in ({}, {"csrf_token": "madeup"}, {"csrf_token": _token_of(house.visitor())}):
        answer = marja.posts(path.format(key=workshop.key), name="x", password=PASSWORD, **token)
        assert answer.status_code == 400, path
        assert "Deze bladzijde stond te lang open" in answer.text
    assert marja.opens("/host").status_code == 200


def test_over_https_forms_work_without_a_referrer(house: House, workshop: Workshop) -> None:
    client, https = house.app.test_client(), "https://samenspel.example"
    page = client.get("/host/sign-in", base_url=https).text
    token = page.split('name="csrf_token" value="')[1].split('"')[0]
    fields = {"csrf_token": token, "name": "Marja", "password": PASSWORD}
    assert client.post("/host/sign-in", base_url=https, data=fields).status_code == 303


def test_too_much_at_once_is_refused_in_words(house: House) -> None:
    answer = house.visitor().posts("/code", digits="9" * (LARGEST_REQUEST + 1))
    assert answer.status_code == 413
    assert "Dit is te veel in één keer" in answer.text


@pytest.mark.parametrize(
    "method, path, status, said",
    [
        ("GET", "/nowhere", 404, "Deze bladzijde is er niet"),
        ("GET", "/static/any/../../pyproject.toml", 404, "Deze bladzijde is er niet"),
        ("DELETE", "/code", 405, "Zo kun je hier niet komen"),
        ("GET", "/host/sign-out", 405, "Zo kun je hier niet komen"),
    ],
)
def test_every_error_is_a_page_in_words(
    house: House, method: str, path: str, status: int, said: str
) -> None:
    answer = house.visitor().tries(method, path)
    assert answer.status_code == status
    assert said in answer.text


def test_an_error_of_ours_shows_no_insides(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("what somebody wrote")

    monkeypatch.setattr(type(house.parts.rooms), "ask", breaks)
    answer = house.visitor().opens("/r/whatever")
    assert answer.status_code == 500
    assert "Hier ging iets mis" in answer.text
    assert not [word for word in ("Traceback", "RuntimeError", "wrote") if word in answer.text]
    assert "what somebody wrote" not in caplog.text


def _token_of(stranger: Visitor) -> str:
    return stranger.opens("/host/sign-in").text.split('name="csrf_token" value="')[1].split('"')[0]
