"""Starting a session: a script is copied into a workshop, with its secrets and its coalition."""

import secrets
import time
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from workshop.domain.coalition import Coalition
from workshop.domain.person import Organisation, new_id
from workshop.domain.run import placed
from workshop.domain.script import Script
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop

# What was said stays until a month after the partners first look back, and never over a year
# (RULES.md, "Keeping and erasing").
LOOK_BACK_MONTHS = 3
KEPT_AFTER_LOOKING_BACK = timedelta(days=30)
KEPT_AT_MOST_MONTHS = 12

# An invited organisation: its name, and its side when that is known.
Invited = tuple[str, Side | None]


def start(
    script: Script,
    route: str,
    *,
    owner: str,
    digits: str,
    language: str = "nl",
    place: str = "",
    day: date | None = None,
    starts: str = "",
    invited: Sequence[Invited] = (),
    title: str = "",
    look_back: date | None = None,
) -> Workshop:
    """A new session, not stored yet: ``Store.add`` does that.

    ``digits`` come from ``Store.new_digits``; without ``look_back`` it is three months after
    ``day``. Raises Refused ``no_such_route``.
    """
    day = day or date.today()
    title = title or str(script.words(language, "projector")["title"])
    look_back = look_back or months_after(day, LOOK_BACK_MONTHS)
    name = f"{title}, {place}" if place else title
    organisations = [Organisation(new_id(), named, side, invited=True) for named, side in invited]
    return Workshop(
        key=secret(),
        projector=secret(),
        digits=digits,
        owner=owner,
        title=title,
        script=script,
        route=route,
        runs=[placed(step, number) for number, step in enumerate(script.steps_of(route), 1)],
        coalition=Coalition(new_id(), name, secret(), secret(), look_back.isoformat()),
        place=place,
        day=day.isoformat(),
        starts=starts,
        keeps_until=kept_until(day, look_back).isoformat(),
        created=round(time.time() * 1000),
        organisations={organisation.id: organisation for organisation in organisations},
    )


def kept_until(day: date, look_back: date) -> date:
    """The day after which names and words are gone."""
    return min(look_back + KEPT_AFTER_LOOKING_BACK, months_after(day, KEPT_AT_MOST_MONTHS))


def months_after(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def secret() -> str:
    """What opens something: 128 bits, 22 letters that fit a link, and a command line: there a word
    that begins with a hyphen would be an option.
    """
    while (made := secrets.token_urlsafe(16)).startswith("-"):
        pass
    return made
