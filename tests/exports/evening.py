"""A finished evening by the rules, for files to be made of."""

from tests.domain.room import Participant, Room, new_room

FORMAL = ("Anneke", "Joost", "Yasmina", "Karim")
INFORMAL = ("Fatma", "Hanan", "Ali", "Ruta")
WHATS = ("Elke dinsdag koffie", '=HYPERLINK("x")', "قهوة كل يوم ثلاثاء")


def finished_evening(informal: int = 4) -> Room:
    """Notes, three agreements (the last carried by the formal side alone), and a close."""
    room = new_room()
    room.workshop.place, room.workshop.day = "De Linde", "2026-11-21"
    room.workshop.created = 1_700_000_000_000
    formal = [room.joins(name, "formal", "Wijkteam") for name in FORMAL]
    others = [room.joins(name, "informal", "Moedercafé") for name in INFORMAL[:informal]]
    room.moves_to("strength", "write")
    for someone in (*formal, *others):
        someone.says(f"Geschreven door {someone.device[:4]} 🙂", "skills")
    formal[0].says("#strong[niet] *sterk* $x$", "power")
    room.leads("hide", contribution=list(formal[1].sees()["own"])[0], hidden=True)
    room.leads("note_privately", run=room.workshop.run.id, text="Privé van de begeleider")
    room.moves_to("strength", "react")
    room.moves_to("agreements", "write")
    for n, what in enumerate(WHATS):
        _agrees(room, formal[n % 4], others[n % informal], what)
    _vote(room, formal, others)
    room.moves_to("close", "evaluate")
    for n, someone in enumerate((*formal, *others)):
        someone.answers("face", {"face": str(n % 5 + 1), "text": "geheim woord"})
        someone.answers("take", {"text": f"Ik bel vaker {n}"})
    room.moves_to("close", "goodbye")
    return room


def _agrees(room: Room, formal: Participant, informal: Participant, what: str) -> None:
    id = formal.does("agree", fields={"what": what})["agreement"]
    formal.does("name_lead", agreement=id, side="formal", person=formal.id)
    informal.does("name_lead", agreement=id, side="informal", person=informal.id)
    fields = {"first_step": "De data rondsturen", "by_when": "2026-12-05", "hours": 2}
    room.leads("agree", agreement=id, fields=fields)


def _vote(room: Room, formal: list[Participant], informal: list[Participant]) -> None:
    room.moves_to("voting", "vote")
    ids = list(room.workshop.coalition.agreements)
    for id in ids:
        for someone in (*formal, *informal):
            objects = id == ids[-1] and someone in informal
            someone.votes(id, "objection" if objects else "agree", "te vaak" if objects else "")
    room.moves_to("voting", "result")
