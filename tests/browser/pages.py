"""The pages round a session in every state: landing, digits, accounts, sessions, mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.browser.evening import DESK, PASSWORD, BrowserEvening
from tests.browser.screen import Screen
from workshop.store import Accounts, Store

Stops = Iterator[tuple[str, Screen]]
OURS = "/opvoedondersteuning"
EDITOR = {
    "": "",
    "-new": "/new",
    "-plan": OURS,
    "-about": f"{OURS}/about",
    "-step": f"{OURS}/steps/standpoint",
}


def pages(evening: BrowserEvening, lang: str, viewport: Any = DESK) -> Stops:
    """Walk through them, first as a stranger, then as a facilitator, then as one just invited."""
    stranger = evening.page(lang, viewport).forgives("status of 4(04|22|29)")
    yield from _outside(evening, stranger)
    desk = evening.facilitator_page(lang, viewport).forgives("status of 422")
    yield from _inside(evening, desk)
    invitation = desk.field(desk.t("host.invite_link")).input_value()
    yield from _writing(desk)
    yield from _invited(invitation, stranger)


def _outside(evening: BrowserEvening, page: Screen) -> Stops:
    asked = f"?lang={page.lang}"
    page.opens(f"/{asked}").sees_heading(page.t("page.headline"))
    yield "landing", page
    page.fills(page.t("page.have_a_code"), "12 34")
    page.presses(page.t("page.join"))
    page.sees(page.t("page.code_shape"))
    yield "code-wrong", page
    page.opens(f"/r/nowhere{asked}").sees_heading(page.t("page.no_such_room"))
    yield "no-such-room", page
    page.opens(f"/nothing/here{asked}").sees_heading(page.t("page.lost"))
    yield "error", page
    page.opens(f"{evening.links['read_link']}{asked}").sees_heading(page.t("coalition.title"))
    yield "coalition-empty", page
    page.opens(f"/host{asked}")
    page.sees_heading(page.t("host.sign_in"))
    yield "sign-in", page
    page.fills(page.t("host.your_name"), "Niemand")
    page.page.get_by_label(page.t("host.password")).fill("dit is het niet")
    page.presses(page.t("host.sign_in"))
    page.sees(page.t("host.sign_in_wrong"))
    yield "sign-in-wrong", page
    page.opens(f"/host/once/{_way_in(evening)}{asked}")
    page.sees_button(page.t("host.go_on"))
    yield "sign-in-once", page


def _inside(evening: BrowserEvening, desk: Screen) -> Stops:
    asked = f"?lang={desk.lang}"
    desk.opens(f"/host{asked}").sees_heading(desk.t("page.my_sessions"))
    yield "sessions", desk
    desk.opens(f"/host/new{asked}").sees_heading(desk.t("host.new_session"))
    yield "new", desk
    desk.fills(desk.t("host.title"), "x" * 200)
    desk.page.get_by_label(desk.t("host.day")).fill("2020-01-01")
    desk.presses(desk.t("host.make"))
    desk.sees(desk.t("host.day_gone"))
    yield "new-mistakes", desk
    share = f"/host/w/{evening.links['room']}/share{asked}"
    desk.opens(share).sees_heading(desk.t("host.share_title"))
    yield "share", desk
    desk.fills(desk.t("host.colleague"), "Niemand")
    desk.presses(desk.t("host.share"))
    desk.sees(desk.t("host.no_such_colleague"))
    yield "share-mistake", desk
    desk.opens(f"/host/invite{asked}")
    yield "invite", desk
    desk.presses(desk.t("host.make_link"))
    desk.sees(desk.t("host.invite_once"))
    yield "invite-link", desk


def _writing(desk: Screen) -> Stops:
    """The scripts of the house, which are read here as they are changed elsewhere."""
    for name, way in EDITOR.items():
        desk.opens(f"/host/scripts{way}?lang={desk.lang}")
        desk.page.get_by_role("heading", level=1).wait_for()
        yield f"scripts{name}", desk


def _invited(link: str, page: Screen) -> Stops:
    page.opens(f"{link}?lang={page.lang}").sees_heading(page.t("host.welcome"))
    yield "set-up", page
    page.fills(page.t("host.your_name"), "Sevgi")
    page.page.get_by_label(page.t("host.choose_password")).fill("kort")
    page.presses(page.t("host.go_on"))
    page.sees(page.t("host.password_short", fewest=10))
    yield "set-up-mistake", page
    page.page.get_by_label(page.t("host.choose_password")).fill(PASSWORD)
    page.presses(page.t("host.go_on"))
    page.sees(page.t("host.no_sessions"))
    yield "sessions-empty", page
    page.opens(f"{link}?lang={page.lang}").sees_heading(page.t("page.link_gone"))
    yield "link-gone", page


def _way_in(evening: BrowserEvening) -> str:
    """What the command line gives to whoever runs the server."""
    store = Store(f"sqlite:///{evening.folder / 'samenspel.sqlite3'}")
    token = Accounts(store).let_in(evening.links["account"]["id"])
    store.close()
    return token
