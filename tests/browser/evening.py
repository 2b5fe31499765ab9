"""An evening with real pages beside the phones on sockets.

with BrowserEvening(folder, browser) as evening:
    fatma, wall = evening.facilitator_page(), evening.projector_page()
    amina = evening.phone_page(width=320)
    amina.joins_as("Amina", "informal", "Buurtmoeders")
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Browser, BrowserContext

from tests.browser.desk import DeskPage
from tests.browser.phone import PhonePage
from tests.browser.screen import PATIENCE, Screen
from tests.browser.wall import WallPage
from tests.evening import Evening, Phone

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1366, "height": 768}
WALL = {"width": 1920, "height": 1080}
NAME, PASSWORD = "Fatma", "vier woorden zijn genoeg"


class BrowserEvening(Evening):
    """A server with one session on it; with ``fresh`` none yet, and nobody to lead it. ``calm``
    has nothing move.
    """

    def __init__(
        self,
        folder: Path,
        browser: Browser,
        *,
        fresh: bool = False,
        calm: bool = False,
        **settings: Any,
    ) -> None:
        super().__init__(folder, **settings)
        # What is shown in the room (the QR, the links) has to lead here.
        self._environment.setdefault("WORKSHOP_PUBLIC_URL", self.address)
        self.browser, self.fresh = browser, fresh
        # Calm: nothing moves, so that what is measured and pictured stands still.
        self._looks = {"reduced_motion": "reduce" if calm else "no-preference"}
        self.screens: list[Screen] = []
        self.guests: list[Phone] = []

    def __enter__(self) -> Self:
        if not self.fresh:
            return super().__enter__()
        self.starts()
        return self

    def __exit__(self, *error: object) -> None:
        complaints = self.goes_home()
        super().__exit__(*error)
        assert error[0] or not complaints, complaints

    def begins_anew(self) -> None:
        """Another session on the same server: a room of its own, with nobody in it."""
        context = self.browser.new_context(base_url=self.address)
        self._sign_in(context)
        form = context.request.get("/host/new").text()
        chosen = {"plan": f"{self.script}/{self.route}", "title": "Avond", "day": str(date.today())}
        token = re.search(r'name="csrf_token" value="([^"]+)"', form)
        chosen["csrf_token"] = token[1] if token else ""
        answer = context.request.post("/host/new", form=chosen, max_redirects=0)
        # How much somebody wants to see is kept with their account.
        context.request.post("/host/quiet", form=chosen | {"quiet": "yes"})
        room = answer.headers["location"].rpartition("/")[2]
        context.close()
        self.links |= {"room": room, "phone_link": f"/r/{room}", "host_link": f"/host/w/{room}"}
        seen = self.facilitator().view()
        self.links |= {
            "digits": seen["digits"],
            "projector": seen["projector"],
            "projector_link": f"/wall/{room}/{seen['projector']}",
            "read_link": f"/c/{seen['coalition']}",
        }

    def goes_home(self) -> list[str]:
        """Everyone closes what they had open. Says what their browsers complained of."""
        complaints = [said for screen in self.screens for said in screen.complained()]
        for screen in self.screens:
            screen.closes()
        for device in self.devices:
            device.closes()
        self.screens, self.devices, self.guests = [], [], []
        return complaints

    def set_up_link(self) -> str:
        """What the server printed for its first facilitator."""
        return next(word for word in self.told.split() if "/host/setup/" in word)

    def facilitator_page(self, lang: str = "nl", viewport: Any = DESK) -> DeskPage:
        """Somebody's laptop; on an evening that is there already, signed in and at its page."""
        desk = self._kept_screen(DeskPage(self._device(lang, viewport), self.address, lang))
        if not self.fresh:
            self._sign_in(desk.context)
            desk.opens(self.links["host_link"] + (f"?lang={lang}" if lang != "nl" else ""))
        return desk

    def projector_page(self, link: str = "", lang: str = "nl", viewport: Any = WALL) -> WallPage:
        wall = self._kept_screen(WallPage(self._device(lang, viewport), self.address, lang))
        wall.opens(link or self.links["projector_link"])
        return wall

    def phone_page(
        self,
        lang: str = "nl",
        width: int = PHONE["width"],
        link: str | None = None,
        **options: Any,
    ) -> PhonePage:
        """A phone that scanned the QR; with an empty link one that opened nothing yet."""
        device = self._device(lang, PHONE | {"width": width}, has_touch=True, **options)
        phone = self._kept_screen(PhonePage(device, self.address, lang))
        link = f"{self.links['phone_link']}?lang={lang}" if link is None else link
        return phone.opens(link) if link else phone

    def again(self, phone: PhonePage) -> PhonePage:
        """Another tab on the same phone."""
        tab = self._kept_screen(PhonePage(phone.context, self.address, phone.lang))
        tab.name, tab.side, tab.writes_as = phone.name, phone.side, phone.writes_as
        return tab.opens(self.links["phone_link"])

    def guest(self, name: str, side: str, organisation: str = "") -> Phone:
        """Somebody more in the room, on a socket without a page."""
        self.guests.append(self.phone(name, side, organisation))
        return self.guests[-1]

    def page(self, lang: str = "nl", viewport: Any = DESK) -> Screen:
        """Any other page: the landing page, the coalition's."""
        return self._kept_screen(Screen(self._device(lang, viewport), self.address, lang))

    def _sign_in(self, context: BrowserContext) -> None:
        name, value = self.links["cookie"].split("=", 1)
        context.add_cookies([{"name": name, "value": value, "url": self.address}])

    def _device(self, lang: str, viewport: Any, **options: Any) -> BrowserContext:
        locale = LOCALES.get(lang, lang)
        device = self.browser.new_context(
            base_url=self.address,
            locale=locale,
            timezone_id="Europe/Amsterdam",
            viewport=viewport,
            **self._looks,
            **options,
        )
        device.set_default_timeout(PATIENCE)
        return device

    def _kept_screen(self, screen: Any) -> Any:
        self.screens.append(screen)
        return screen
