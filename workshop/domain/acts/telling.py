"""What the facilitator lets the whole room read or hear: a message, and a sound."""

from workshop.domain.acts.book import DESK, Result, Room, Typed, act
from workshop.domain.acts.leading import not_ended
from workshop.domain.text import LONGEST_TEXT, cleaned
from workshop.domain.who import Who


@act(DESK)
def tell_all(workshop: Room, who: Who, *, text: Typed = "", wall: bool = False) -> Result:
    """Show a short message on all phones, with ``wall`` on the big screen too. It takes the place
    of the one before; an empty text takes that back.
    """
    not_ended(workshop)
    said = cleaned(text, LONGEST_TEXT, required=bool(text))
    workshop.message = (
        {"id": who.act, "text": said, "lang": who.lang, **({"wall": True} if wall else {})}
        if said
        else {}
    )
    workshop.keep(workshop)
    return None


@act(DESK)
def set_sound(workshop: Room, who: Who, *, on: bool) -> Result:
    """Whether the big screen gives a soft sound when a timer or a pause is over."""
    not_ended(workshop)
    workshop.sound = on
    workshop.keep(workshop)
    return None
