"""Letters and bells: who may see what of them, and what people do with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from workshop.rehearsal.comparing import ANYTHING, PERHAPS, differences
from workshop.rehearsal.kinds.base import FEWEST, Expected
from workshop.rehearsal.people import Member
from workshop.rehearsal.report import difference
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import Posted

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

PHASES = ("letters", "goodbye")
LONGEST = 1000


def play(evening: Evening) -> None:
    """Everybody asks for post, writes, and writes to who asked. Letters are changed, taken back and
    too long; nobody touches those of another, and the facilitator writes none.
    """
    if not evening.posts:
        return
    evening.everybody_acts()
    evening.settle()
    evening.everybody_acts()
    mine = evening.rng.choice(list(evening.tally.post.values()))
    soon = (date.today() + timedelta(days=3)).isoformat()
    new = {"day": soon, "text": evening.say(200)}
    evening.does(mine.by, "change_letter", letter=mine.id, **new)
    letter = {"sort": "letter", "day": soon, "text": evening.say(LONGEST)}
    evening.does(mine.by, "write_letter", **letter)
    other = next(member for member in evening.tally.people if member is not mine.by)
    for act, data in (("withdraw_letter", {}), ("change_letter", {"day": soon, "text": "x"})):
        evening.outbox.may_not(evening.phone(other), act, {"letter": mine.id} | data)
    evening.outbox.may_not(evening.facilitator, "write_letter", letter)
    evening.outbox.may_not(evening.phone(other), "write_letter", letter | {"day": "2020-01-01"})
    evening.does(mine.by, "withdraw_letter", letter=mine.id)
    evening.does(mine.by, "want_post", wants=False)


def here(evening: Evening, part: str) -> Expected:
    """How many are under way, from three on, and for phones who wants post."""
    if not evening.posts:
        return {"post": {"off": True}}
    tally = evening.tally
    shown: Expected = {"mails": PERHAPS}
    if len(tally.post) >= FEWEST:
        shown["under_way"] = len(tally.post)
    wanting = [member for member in tally.boxes if member in tally.wanting]
    if part == "room" and wanting:
        shown["receivers"] = {m.id: {"name": m.name, "side": m.side} for m in wanting}
        shown["order"] = ANYTHING
    return {"post": shown}


def mine(evening: Evening, member: Member) -> Expected:
    """One's own letters, with their words, and the secret of one's page."""
    tally = evening.tally
    if member not in tally.boxes:
        return {}
    own = [each for each in tally.post.values() if each.by is member]
    told: Expected = {"page": ANYTHING, "mails": PERHAPS}
    told["letters"] = {
        each.id: {
            "sort": each.sort,
            "day": each.day,
            "text": each.text,
            "lang": member.lang,
            **({"to": each.to.name} if each.to else {}),
            **({"back": True} if each.back else {}),
        }
        for each in own
    }
    told["order"] = [each.id for each in own]
    return {"post": told | ({"wants": True} if member in tally.wanting else {})}


def delivered(evening: Evening) -> None:
    """Once the last day has come every letter is where it should be, in e-mail, and nowhere else:
    not in the database, nor in a log. Neither is an address.
    """
    tally, site = evening.tally, evening.site
    if not evening.posts or not tally.post:
        return
    came = site.delivered(max(letter.day for letter in tally.post.values()))
    expected = [_mail(evening, letter) for letter in tally.post.values()]
    told = _in_order((mail.to, mail.text) for mail in came)
    found = differences("post", "", told, _in_order(filter(None, expected)))
    posted = {mark for mark, of in tally.marks.items() if of.what == "posted"}
    left = marks(site.files().decode(errors="ignore")) & posted
    found += [difference("leaked", screen="post", text=mark, what="posted") for mark in left]
    evening.report.checked("post", found)


def _mail(evening: Evening, letter: Posted) -> tuple[str, str] | None:
    """To which address, and what has to be in it."""
    address = evening.tally.addresses.get(letter.to or letter.by)
    signed = letter.by.name if letter.to else ""
    return (address, f"{signed} {letter.text}") if address else None


def _in_order(mails: Iterable[tuple[str, str]]) -> list[list[str]]:
    """By address, each with the marks that are in it."""
    return sorted([address, *sorted(marks(text))] for address, text in mails)
