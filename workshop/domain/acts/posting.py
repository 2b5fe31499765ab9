"""Letters and bells: written, changed and taken back until their day; then read, put off, refused.

What is written never gets into an answer: answers are kept for phones that send an act again.
"""

import secrets
from datetime import date, datetime
from typing import Literal

import regex

from workshop.domain.acts.book import PHONE, RECEIVER, Id, Result, Room, Typed, act
from workshop.domain.naming import hashed
from workshop.domain.person import Person
from workshop.domain.post import FURTHEST, LATER, MOST_LETTERS, Address, Letter, Mailbox, Office
from workshop.domain.refused import Refused
from workshop.domain.text import LONGEST_LETTER, LONGEST_TEXT, cleaned_lines
from workshop.domain.who import Audience, Who

LONGEST = {"letter": LONGEST_LETTER, "bell": LONGEST_TEXT}
LONGEST_ADDRESS = 254
# What a header of a mail would read as something else is in none: more than one address, a name
# beside it, or words in code (=?).
_SIGN = r"[^@\s\p{C}<>()\[\],;:\"\\.]"
_ADDRESS = regex.compile(rf"(?!.*=\?)(?:{_SIGN}|\.)+@(?:{_SIGN}+\.)+{_SIGN}{{2,}}")


@act(PHONE)
def want_post(workshop: Room, who: Who, *, wants: bool, address: Typed = "") -> Result:
    """Say whether others in the room may write, and at which e-mail address it may come as well.
    What is under way to who wants none after all goes back to who wrote it.
    """
    person, office = workshop.speaker(who), _open_office(workshop)
    kept = _address(office, address)
    mailbox = _mailbox(workshop, office, person)
    mailbox.wants = wants
    _keep(workshop, mailbox, kept)
    if not wants:
        _send_back(workshop, mailbox, _today(who))
    return None


@act(PHONE)
def write_letter(
    workshop: Room,
    who: Who,
    *,
    sort: Literal["letter", "bell"],
    day: Typed,
    text: Typed,
    to: Id | None = None,
    address: Typed = "",
) -> Result:
    """Write a letter or a bell, to oneself or ``to`` somebody who wants post, for a day from
    tomorrow on. Its id is the act's. ``address`` is the writer's own, for post to oneself.
    """
    person, office = workshop.speaker(who), _open_office(workshop)
    said, on = cleaned_lines(text, LONGEST[sort]), _day_to_come(day, who)
    kept = _address(office, address) if to is None else None
    receiver = person if to is None else _who_wants(workshop, to)
    if who.act in workshop.post.letters:
        raise Refused("malformed", field="id")
    if len(workshop.post.by(person.id)) >= MOST_LETTERS:
        raise Refused("enough_letters", most=MOST_LETTERS)
    names = {"from": person.name, "to": "" if to is None else receiver.name}
    sealed = office.seal({"text": said, "lang": who.lang, **names})
    mailbox = _mailbox(workshop, office, person)
    workshop.keep(Letter(who.act, person.id, receiver.id, sort, on, on, who.at, sealed))
    _keep(workshop, mailbox, kept)
    return {"letter": who.act}


@act(PHONE, RECEIVER)
def change_letter(workshop: Room, who: Who, *, letter: Id, day: Typed, text: Typed) -> Result:
    """Write one's own letter anew before its day, or choose another day."""
    known, office = _to_change(workshop, who, letter), _office(workshop)
    said, on = cleaned_lines(text, LONGEST[known.sort]), _day_to_come(day, who)
    known.sealed = office.seal(office.open(known.sealed) | {"text": said, "lang": who.lang})
    known.day = known.rings = on
    workshop.keep(known)
    workshop.tell(known.by)
    return None


@act(PHONE, RECEIVER)
def withdraw_letter(workshop: Room, who: Who, *, letter: Id) -> Result:
    """Take one's own letter back before its day: it is gone for good."""
    known = _to_change(workshop, who, letter)
    workshop.drop(known)
    workshop.tell(known.by)
    return None


@act(RECEIVER)
def answer_letter(workshop: Room, who: Who, *, letter: Id, say: Literal["done", "later"]) -> Result:
    """Say of a letter that came that it is done, or that it should ask again in a week."""
    known = _received(workshop, who, letter)
    today = _today(who)
    if say == "later" and not known.may_come_later(today):
        raise Refused("letter_gone")
    known.done = say == "done"
    known.rings = known.rings if known.done else (today + LATER).isoformat()
    workshop.keep(known)
    return None


@act(RECEIVER)
def refuse_post(workshop: Room, who: Who, *, report: Id | None = None) -> Result:
    """Want no more post of others; what is under way goes back to who wrote it. ``report`` is a
    letter that should not have been written: it is put out of sight, and counted for the
    facilitator.
    """
    mailbox, today = _box(workshop, who), _today(who)
    if report is not None:
        reported = _received(workshop, who, report)
        reported.reported = True
        workshop.keep(reported)
    mailbox.wants = False
    workshop.keep(mailbox)
    _send_back(workshop, mailbox, today)
    return None


def take_along(workshop: Room, person: Person) -> None:
    """Somebody leaves: with what they wrote, their mailbox and their address. What others wrote to
    them goes back to its writer, without their name.
    """
    for letter in workshop.post.by(person.id):
        workshop.drop(letter)
    for letter in workshop.post.to(person.id):
        _bring_back(workshop, letter)
    mailbox = workshop.post.boxes.get(person.id)
    if mailbox is not None:
        workshop.drop(mailbox)
        workshop.drop(Address(person.id, ""))


def _send_back(workshop: Room, mailbox: Mailbox, today: date) -> None:
    for letter in workshop.post.to(mailbox.id):
        if letter.by != mailbox.id and not letter.has_come(today):
            _bring_back(workshop, letter)


def _bring_back(workshop: Room, letter: Letter) -> None:
    office = workshop.post.office
    # What cannot be opened now may be later: sealed anew it would be lost.
    if office is not None and (said := office.open(letter.sealed)):
        letter.sealed = office.seal(said | {"to": ""})
    letter.to, letter.returned = letter.by, True
    workshop.keep(letter)
    workshop.tell(letter.by)


def _office(workshop: Room) -> Office:
    office: Office | None = workshop.post.office
    if office is None:
        raise Refused("no_post_here")
    return office


def _open_office(workshop: Room) -> Office:
    office = _office(workshop)
    if workshop.ended:
        raise Refused("session_ended")
    if not workshop.exercise.phase(workshop.run.phase).posts:
        raise Refused("not_now")
    return office


def _mailbox(workshop: Room, office: Office, person: Person) -> Mailbox:
    known: Mailbox | None = workshop.post.boxes.get(person.id)
    if known is not None:
        return known
    page = secrets.token_urlsafe(16)
    sealed = office.seal({"page": page, "name": person.name, "lang": person.lang})
    return Mailbox(person.id, hashed(page), sealed)


def _keep(workshop: Room, mailbox: Mailbox, address: str | None) -> None:
    if address:
        mailbox.mails = True
        workshop.keep(Address(mailbox.id, address))
    workshop.keep(mailbox)
    workshop.tell(mailbox.id)


def _address(office: Office, typed: str) -> str | None:
    address = typed.strip()
    if not address:
        return None
    if not office.mails or len(address) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
        raise Refused("no_such_address")
    return office.seal({"address": address})


def _who_wants(workshop: Room, id: str) -> Person:
    box, person = workshop.post.boxes.get(id), workshop.people.get(id)
    if box is None or person is None or not box.wants:
        raise Refused("wants_no_post")
    receiver: Person = person
    return receiver


def _box(workshop: Room, who: Who) -> Mailbox:
    """The mailbox of a phone's person, or of who has the link of its page."""
    if who.audience is Audience.RECEIVER:
        box = workshop.post.at(who.device)
    else:
        box = workshop.post.boxes.get(workshop.speaker(who).id)
    if box is None:
        raise Refused("not_yours")
    known: Mailbox = box
    return known


def _find(workshop: Room, id: str) -> Letter:
    letter: Letter | None = workshop.post.letters.get(id)
    if letter is None:
        raise Refused("no_such_letter")
    return letter


def _to_change(workshop: Room, who: Who, id: str) -> Letter:
    box, letter = _box(workshop, who), _find(workshop, id)
    if letter.by != box.id:
        raise Refused("not_yours")
    if letter.has_come(_today(who)):
        raise Refused("letter_gone")
    return letter


def _received(workshop: Room, who: Who, id: str) -> Letter:
    box, letter = _box(workshop, who), _find(workshop, id)
    if letter.to != box.id or not letter.has_come(_today(who)):
        raise Refused("not_yours")
    return letter


def _day_to_come(day: str, who: Who) -> str:
    today = _today(who)
    try:
        on = date.fromisoformat(day)
    except ValueError:
        raise Refused("no_such_day") from None
    if not today < on <= today + FURTHEST:
        raise Refused("no_day_to_come")
    return on.isoformat()


def _today(who: Who) -> date:
    return datetime.fromtimestamp(who.at / 1000).date()
