"""The facilitator minds what is said: hides, mends a typing error, gives an organisation its name,
keeps own notes.
"""

from workshop import exercises
from workshop.domain.acts.book import DESK, Id, Result, Room, Typed, act
from workshop.domain.contribution import Contribution
from workshop.domain.refused import Refused
from workshop.domain.sealing import is_open
from workshop.domain.text import LONGEST_TEXT, cleaned
from workshop.domain.undoing import undoable
from workshop.domain.who import Who

LONGEST_PRIVATE = 4_000


@act(DESK)
def hide(workshop: Room, who: Who, *, contribution: Id, hidden: bool) -> Result:
    """Take something off every shared screen and out of every count, or put it back. Its author
    still sees it.
    """
    agreement = workshop.coalition.agreements.get(contribution)
    said = agreement or workshop.find(contribution)
    things = [workshop, said, *([] if agreement else workshop.shelf(said.run).merged(said.id))]
    with undoable(workshop, who, "hide" if hidden else "show", *things, about=(said.id,)):
        said.hidden = hidden
        if hidden and agreement is None:
            said.merged = ""
            workshop.take_apart(said)
        if hidden and workshop.spotlight == said.id:
            workshop.spotlight = ""
            workshop.keep(workshop)
        workshop.keep(said)
    if agreement is None:
        tell_readers(workshop, said)
    return None


@act(DESK)
def correct(workshop: Room, who: Who, *, contribution: Id, text: Typed) -> Result:
    """Mend a typing error. The author sees the change; what they typed is kept beside it."""
    said = workshop.find(contribution)
    kind = exercises.named(workshop.find_run(said.run).kind)
    if kind.answers[said.type].secret or "text" not in said.content:
        raise Refused("not_yours")
    mended = cleaned(text, kind.answers[said.type].longest)
    if mended == said.text:
        return None
    typed = said.text if said.original is None else said.original
    with undoable(workshop, who, "correct", said, about=(said.id,)):
        said.original = typed if typed != mended else None
        said.content = {**said.content, "text": mended}
        workshop.keep(said)
    tell_readers(workshop, said)
    return None


@act(DESK)
def merge(workshop: Room, who: Who, *, contribution: Id, into: Id) -> Result:
    """Count a note under another one that says the same. Both stay as they were written, and can be
    taken apart again. What was merged into it goes along.
    """
    said, kept = workshop.find(contribution), workshop.find(into)
    kind = exercises.named(workshop.find_run(said.run).kind)
    alike = (said.run, said.type) == (kept.run, kept.type) and kind.group(said) == kind.group(kept)
    within = kind.answers[said.type].merges
    if said is kept or not alike or not within or (within == "side" and said.side != kept.side):
        raise Refused("malformed", field="into")
    if not (is_open(workshop, said) and is_open(workshop, kept)) or kept.merged:
        raise Refused("no_such_contribution")
    together = (said, *workshop.shelf(said.run).merged(said.id))
    with undoable(workshop, who, "merge", workshop, *together, about=(said.id, kept.id)):
        for each in together:
            each.merged = kept.id
            workshop.keep(each)
        if workshop.spotlight == said.id:
            workshop.spotlight = kept.id
            workshop.keep(workshop)
    return None


@act(DESK)
def take_apart(workshop: Room, who: Who, *, contribution: Id) -> Result:
    """Let a note that was merged stand by itself again, or all that was merged into this one."""
    said = workshop.find(contribution)
    under = workshop.shelf(said.run).merged(said.id)
    about = tuple(filter(None, (said.id, said.merged)))
    with undoable(workshop, who, "take_apart", said, *under, about=about):
        if not said.merged:
            workshop.take_apart(said)
        said.merged = ""
        workshop.keep(said)
    return None


@act(DESK)
def name_organisation(workshop: Room, who: Who, *, organisation: Id, name: Typed) -> Result:
    """Mend the name of an organisation that somebody typed at the door."""
    if organisation not in workshop.organisations:
        raise Refused("no_such_organisation")
    workshop.organisations[organisation].name = cleaned(name, LONGEST_TEXT // 4)
    workshop.keep(workshop.organisations[organisation])
    workshop.tell()
    return None


@act(DESK)
def note_privately(workshop: Room, who: Who, *, run: Id, text: Typed) -> Result:
    """Keep a note for the facilitators alone, one a run. It is never shown or exported."""
    workshop.find_run(run)
    if len(text) > LONGEST_PRIVATE:
        raise Refused("text_too_long", longest=LONGEST_PRIVATE, letters=len(text))
    workshop.private_notes = {**workshop.private_notes, run: text}
    workshop.keep(workshop)
    return None


def tell_readers(workshop: Room, said: Contribution) -> None:
    """Whoever wrote it, and whoever has it before them, sees it anew."""
    workshop.tell(said.author or "")
    for person in workshop.present():
        if said.id in person.dealt.get(said.run, ()):
            workshop.tell(person.id)
