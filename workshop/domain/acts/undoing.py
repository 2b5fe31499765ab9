"""The facilitator undoes what a facilitator did."""

from workshop.domain.acts.book import DESK, REMOTE, Id, Result, Room, act
from workshop.domain.acts.minding import tell_readers
from workshop.domain.contribution import Contribution
from workshop.domain.refused import Refused
from workshop.domain.undoing import MOVES, WORDS, doer, take_back
from workshop.domain.who import Audience, Who


@act(DESK, REMOTE)
def undo(workshop: Room, who: Who, *, deed: Id) -> Result:
    """Undo one deed, by its id: what was done on another page is never undone by chance. Raises
    Refused ``no_such_deed`` when it was undone already or is too long ago. A remote undoes its own
    moves only, else ``not_yours``.
    """
    known = workshop.deeds.get(deed)
    if known is None:
        raise Refused("no_such_deed")
    mine = known.what in MOVES and known.by == doer(who)
    if who.audience is Audience.REMOTE and not mine:
        raise Refused("not_yours")
    changed = take_back(workshop, known, who.at)
    for thing in changed:
        if isinstance(thing, Contribution):
            tell_readers(workshop, thing)
    if known.what not in WORDS:
        workshop.tell()
    return None
