"""Saying something in the step that is on: writing, changing it, taking it back."""

from collections.abc import Collection
from typing import Any, Literal

from workshop import exercises
from workshop.domain import carry
from workshop.domain.acts.book import PHONE, Id, Result, Room, Typed, act
from workshop.domain.contribution import Contribution
from workshop.domain.deed import forget
from workshop.domain.naming import Naming, hashed
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.who import Who


@act(PHONE)
def contribute(
    workshop: Room,
    who: Who,
    *,
    run: Id,
    type: Typed,
    content: dict[str, Any],
    about: Id | None = None,
    origin: Id | None = None,
    token: Typed = "",
) -> Result:
    """Say something: a note, a reaction, a ballot. Its id is the act's, so that a tap sent twice is
    one answer.

    Where answers are kept once, a second one takes the place of the first. What is taken along from
    an earlier step names its ``origin``. Anonymous answers carry the phone's random ``token``, and
    no person.
    """
    person = workshop.speaker(who)
    here, kind = open_for(workshop, run, type)
    if kind.answers[type].team and not workshop.team_of(person, here):
        raise Refused("no_group_yet")
    content = kind.accept(
        type, content | ({"about": about} if about else {}), here, workshop, person
    )
    author, hash_of_token = _signature(kind.naming_of(here, type), person, token)
    if who.act in workshop.contributions:
        raise Refused("malformed", field="id")
    said = Contribution(
        who.act,
        run,
        type,
        content,
        who.at,
        who.lang,
        side=_side(here, kind, person, type),
        through=who.through,
        about=about,
        author=author,
        token=hash_of_token,
        origin=carry.origin(workshop, origin, here) if origin else {},
    )
    if kind.answers[type].once:
        _replace(workshop, said)
    workshop.keep(said)
    workshop.tell(person.id)
    return {"contribution": said.id}


@act(PHONE)
def amend(
    workshop: Room, who: Who, *, contribution: Id, content: dict[str, Any], token: Typed = ""
) -> Result:
    """Change one's own words while the step still takes them. They may say something else now than
    what they were merged with, and stand by themselves again.
    """
    person, said = _own(workshop, who, contribution, token)
    here, kind = open_for(workshop, said.run, said.type)
    extra = {"about": said.about} if said.about else {}
    accepted = kind.accept(said.type, content | extra, here, workshop, person)
    # It stays with the team for which it was written, wherever its author sits now.
    said.content = accepted | {n: v for n, v in said.content.items() if n == "team"}
    said.original = None
    said.lang, said.merged = who.lang, ""
    forget(workshop, said.id)
    workshop.take_apart(said)
    if kind.answers[said.type].once:
        _replace(workshop, said)
    workshop.keep(said)
    workshop.tell(person.id)
    return None


@act(PHONE)
def withdraw(workshop: Room, who: Who, *, contribution: Id, token: Typed = "") -> Result:
    """Take back one's own words, at any time: the text is gone, and what was said about it."""
    person, said = _own(workshop, who, contribution, token)
    take_back(workshop, [said])
    workshop.tell(person.id)
    return None


@act(PHONE)
def choose_side(
    workshop: Room, who: Who, *, run: Id, side: Literal["formal", "informal"]
) -> Result:
    """Someone who does both says from which side they write about the other here; it holds for this
    run.
    """
    person = workshop.speaker(who)
    here = workshop.find_run(run)
    if person.side is not Side.BOTH:
        raise Refused("one_side_already")
    if person.chosen.get(run, side) != side and workshop.shelf(run).by(person.id):
        raise Refused("side_in_use")
    person.chosen[here.id] = side
    exercises.named(here.kind).welcome(workshop, here, person)
    workshop.keep(person)
    workshop.tell(person.id)
    return None


@act(PHONE)
def strike(workshop: Room, who: Who, *, contribution: Id, struck: bool) -> Result:
    """Take a line off the card that one's team writes together, or put it back. Anyone of the team
    may (RULES.md, "Cards written together"); changing it is for its author alone.
    """
    person = workshop.speaker(who)
    said = workshop.find(contribution)
    author = workshop.people.get(said.author or "")
    kind = open_for(workshop, said.run, said.type)[1]
    ours = workshop.team_of(person, workshop.find_run(said.run))
    if not kind.answers[said.type].team or author is None or _team_of(workshop, said) != ours:
        raise Refused("not_yours")
    said.struck, said.merged = struck, ""
    forget(workshop, said.id)
    workshop.take_apart(said)
    workshop.keep(said)
    workshop.tell(person.id, author.id)
    return None


def open_for(workshop: Room, run_id: str, type: str) -> tuple[Run, exercises.Exercise]:
    """The run and its kind, if it takes this type now. Raises Refused ``session_ended``,
    ``another_step``, ``not_now``.
    """
    here = workshop.find_run(run_id)
    kind = exercises.named(here.kind)
    if workshop.ended:
        raise Refused("session_ended")
    if workshop.current != here.id:
        raise Refused("another_step")
    if type not in kind.answers:
        raise Refused("malformed", field="type")
    if type not in kind.phase(here.phase).writes:
        raise Refused("not_now")
    return here, kind


def take_back(workshop: Room, said: Collection[Contribution]) -> None:
    """What somebody wrote goes, and with it what others said about it: their own words talk of
    something that is not there any more, and may repeat it.
    """
    gone = {each.id for each in said}
    if workshop.spotlight in gone:
        workshop.spotlight = ""
        workshop.keep(workshop)
    for each in said:
        for reaction in workshop.shelf(each.run).about(each.id):
            workshop.drop(reaction)
            workshop.tell(reaction.author)
    for each in said:
        if each.id in workshop.contributions:
            workshop.drop(each)
    for other in workshop.present():
        if any(not gone.isdisjoint(dealt) for dealt in other.dealt.values()):
            workshop.tell(other.id)


def _team_of(workshop: Room, said: Contribution) -> str:
    """For which team this was said: it stays with that one when its author moves to another."""
    author = workshop.people[said.author or ""]
    return str(said.content.get("team") or workshop.team_of(author, workshop.find_run(said.run)))


def _signature(naming: Naming, person: Person, token: str) -> tuple[str | None, str | None]:
    """Author or hash of the phone's token: never both, so that anonymous stays anonymous."""
    if naming is not Naming.ANONYMOUS:
        return person.id, None
    if len(token) < 16:
        raise Refused("malformed", field="token")
    return None, hashed(token)


def _side(run: Run, kind: exercises.Exercise, person: Person, type: str) -> Side | None:
    if kind.naming_of(run, type) is Naming.ANONYMOUS:
        return None
    return Side(kind.side_of(run, person, type))


def _replace(workshop: Room, said: Contribution) -> None:
    """Where one answer is kept, what else somebody said of the same goes."""
    before = workshop.shelf(said.run).before(said)
    if before is not None and before.id != said.id:
        workshop.drop(before)


def _own(workshop: Room, who: Who, id: str, token: str) -> tuple[Person, Contribution]:
    person = workshop.speaker(who)
    said: Contribution = workshop.find(id)
    mine = said.author == person.id if said.author else bool(token) and said.token == hashed(token)
    if not mine:
        raise Refused("not_yours")
    return person, said
