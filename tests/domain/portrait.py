"""A room that makes a new picture of each other."""

from tests.domain.room import Participant, Room

STEPS = ("arrive", "portrait", "agreements")
WORDS = {"Anneke": "warm", "Joost": "Warm ", "Yasmina": "druk", "Karim": "WARM"}
People = dict[str, Participant]


def come_to_say_a_word(room: Room) -> People:
    """Four of a neighbourhood team, three mothers, and somebody who came alone."""
    here = {name: room.joins(name, "formal", "Wijkteam") for name in WORDS}
    here |= {name: room.joins(name, "informal", "Moedercafé") for name in ("Fatma", "Hanan", "Mo")}
    here["Wim"] = room.joins("Wim", "informal")
    room.moves_to("portrait", "before")
    return here


def writes(someone: Participant, field: str, text: str) -> str:
    """A line on the card of somebody's team; its id."""
    scope = {"scope": "many"} if field == "do" else {}
    answer = someone.answers("line", {"field": field, "text": text, **scope})
    assert answer["ok"], answer
    return str(answer["contribution"])


def everything(room: Room) -> str:
    return "".join(str(room.shows(channel)) for channel in ("room", "projector", "facilitator"))
