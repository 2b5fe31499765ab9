"""A vote on what was collected before: notes about each other, dots on them, agreements."""

from tests.domain.room import FORMAL, INFORMAL, Participant, Room, new_room
from workshop.domain import carry
from workshop.domain.script import Step

NOTES = ("luisteren", "een sleutel", "tijd", "taal")
People = dict[str, Participant]


def evening(method: str, dots: int = 3) -> Room:
    """Notes about each other, a vote on them, and agreements that may start from it."""
    room = new_room(("arrive", "strength", "priorities", "agreements"))
    sources = {"priorities": ("strength",), "agreements": ("voting", "strength")}
    room.workshop.script = taking(room.workshop.script, sources)
    vote = room.workshop.find_run(room.run_of("priorities"))
    vote.settings |= {"method": method, "dots": dots}
    return room


def taking(script, sources):
    steps = (
        Step(**{**vars(step), "takes_from": {"": sources.get(step.id, ())}})
        for step in script.steps
    )
    return type(script)(**{**vars(script), "steps": tuple(steps)})


def gather(room: Room, formal=FORMAL, informal=INFORMAL, both=()) -> People:
    return room.fills(formal, informal) | {name: room.joins(name, "both") for name in both}


def collect(room: Room, people: People, notes=NOTES) -> list[str]:
    """Notes on the board, opened; the ids in the order in which they were written."""
    room.moves_to("strength", "write")
    writers = [p for name, p in people.items() if name in FORMAL + INFORMAL]
    ids = [writers[n % len(writers)].says(text)["contribution"] for n, text in enumerate(notes)]
    room.moves_to("strength", "open")
    return ids


def begin(method: str, **who) -> tuple[Room, People, list[str]]:
    room = evening(method)
    people = gather(room, **who)
    ids = collect(room, people)
    room.moves_to("priorities", "vote")
    return room, people, ids


def gives(person: Participant, **choices: int) -> dict:
    return person.answers("ballot", {"choices": choices})


def results_of(room: Room) -> dict:
    run = room.workshop.find_run(room.run_of("priorities"))
    return room.workshop.exercise.results(carry.board_for(room.workshop, run))
