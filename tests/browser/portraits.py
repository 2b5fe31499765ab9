"""Rooms in which words are said, cards written and needs answered: made up for the tests.

room = room_of(12, people=30)
says_words(room, "before"); writes_cards(room); matches(room)
"""

from __future__ import annotations

from itertools import cycle, islice
from typing import Any

from tests.domain.room import Participant, Room, new_room
from workshop.patch import View

Line = tuple[str, str, str]

TEAMS = [
    ("Wijkteam Noord", "formal"),
    ("Buurtmoeders", "informal"),
    ("Jeugdgezondheidszorg", "formal"),
    ("Vaders van de Kade", "informal"),
    ("Basisschool De Kade", "formal"),
    ("Vrouwengroep Al Amal", "informal"),
    ("Gemeente, team Jeugd", "formal"),
    ("Buurthuis De Brug", "informal"),
    ("Centrum voor Jeugd en Gezin", "formal"),
    ("Speeltuin De Wip", "informal"),
    ("Verloskundigen Oost", "formal"),
    ("Taalmaatjes", "informal"),
]
WORDS: dict[str, dict[str, list[str]]] = {
    "before": {
        "formal": [
            *["warm", "aardig", "warm", "betrokken maar druk", "onmisbaar", "moeilijk te vinden"],
            *["aardig", "kleurrijk", "gastvrij", "warm", "trouw", "moedig", "aardig", "wisselend"],
        ],
        "informal": [
            *["druk", "regels", "meşgul", "بعيدون", "goed bedoeld", "regels", "papers", "haast"],
            *["يستمعون قليلا", "afspraken", "zajęci", "regels", "keurig", "mesafeli", "druk"],
        ],
    },
    "after": {
        "formal": [
            *["sterk", "collega’s", "goud waard", "sterk", "overal", "sterk", "kritisch, goed"],
            *["gelijk", "sterk", "slim", "bekend gezicht", "ervaren", "leiders", "sterk"],
        ],
        "informal": [
            *["mensen", "willen helpen", "yakın", "يريدون أن يساعدوا", "ook zoekend", "mensen"],
            *["partners", "listening", "صادقون", "best aardig", "mensen", "moe maar goed"],
        ],
    },
}
# The lines of a card, by its field; teams take them in turn.
LINES: list[list[Line]] = [
    [
        ("who", "", "Wij zijn met negen mensen, voor alle vragen in de wijk."),
        ("do", "one", "Thuis meedenken over geld, ruzie en opvoeden"),
        ("do", "many", "Elke dinsdag spreekuur in de bibliotheek"),
        ("goal", "", "Ouders komen vroeg, niet pas als het brandt"),
        ("need", "", "Weten wat er leeft"),
        ("need", "", "Iemand die ons voorstelt"),
        ("offer", "", "Een vast gezicht op dinsdag"),
        ("offer", "", "Uitleg over regels en geld"),
    ],
    [
        ("who", "", "Twintig moeders, elke week samen aan tafel."),
        ("do", "one", "We bellen elkaar, ook in de avond"),
        ("do", "many", "Koffie, praten en samen koken"),
        ("goal", "", "Niemand staat er alleen voor"),
        ("need", "", "Een ruimte met opvang voor de kinderen"),
        ("offer", "", "Vertrouwen van families"),
        ("offer", "", "قهوة دائما ووقت للحديث"),
    ],
    [
        ("who", "", "Artsen en verpleegkundigen van het consultatiebureau."),
        ("do", "one", "Groei, prikken, vragen over je kind"),
        ("goal", "", "Elk kind gezien voor het naar school gaat"),
        ("need", "", "Tips hoe we het beter zeggen"),
        ("offer", "", "Snel overleg over een zorg"),
    ],
    [
        ("who", "", "نساء من إريتريا والسودان، نلتقي كل شهر"),
        ("do", "many", "Akşamları birlikte çay ve sohbet"),
        ("goal", "", "Kızlarımız iyi bir başlangıç yapsın"),
        ("need", "", "Geld voor zaal en reis"),
        ("need", "", "شرح القوانين هنا بلغة سهلة"),
        ("offer", "", "Tolken en uitleggen"),
    ],
]
LONG = "Iemand die elke week een uur meekijkt en precies uitlegt welke regels er nu gelden"[:80]


def room_of(teams: int, people: int) -> Room:
    """As many organisations, both sides in turn, with everybody in one; at the first phase."""
    room = new_room(("arrive", "portrait", "agreements"))
    names = [
        (f"{name} {n // 12 + 1}" if n >= 12 else name, side)
        for n, (name, side) in enumerate(islice(cycle(TEAMS), teams))
    ]
    for number in range(people):
        name, side = names[number % teams] if teams else ("", "formal")
        room.joins(f"Mens {number}", side, name)
    room.moves_to("portrait", "before")
    return room


def people_of(room: Room) -> list[Participant]:
    return [room.phone(person.name) for person in room.workshop.present()]


def says_words(room: Room, moment: str) -> None:
    """A word of everyone about the other side."""
    said = {side: cycle(words) for side, words in WORDS[moment].items()}
    for person in people_of(room):
        side = person.sees()["side"]
        _done(person.answers(moment, {"text": next(said[side])}))


def writes_cards(room: Room, lines: int = 0) -> None:
    """Every team its card; with ``lines`` so many long ones on every question instead."""
    long = [(field, "", LONG) for field in ("who", "goal", "need", "offer") for _ in range(lines)]
    cards = cycle([long] if lines else LINES)
    for person in _one_of_each(room):
        for field, scope, text in next(cards):
            content = {"field": field, "text": text} | ({"scope": scope} if scope else {})
            _done(person.answers("line", content))


def matches(room: Room, most: int = 100) -> None:
    """Whoever can help: every team the need of the next one, and of the one after."""
    someone = _one_of_each(room)
    needs = list(room.shows()["here"]["needs"].items())
    for number, (id, need) in enumerate(needs[:most]):
        helper = someone[(number * 5 + 1) % len(someone)]
        if helper.sees()["organisation"] != need["team"]:
            _done(helper.answers("match", {}, about=id))


def screens(size: str) -> dict[str, View]:
    """Every screen of a room: ``empty``, ``usual`` (12 organisations, 30 people) or ``crowded`` (24
    cards full of long lines, 60 people).
    """
    teams, people = {"empty": (0, 0), "usual": (12, 30), "crowded": (24, 60)}[size]
    room = room_of(teams, people)
    shown = {}
    for phase in ("before", "cards", "present", "after", "compare", "map"):
        room.moves_to("portrait", phase)
        if phase == "map":
            shown["open"] = room.shows()
        _fill(room, phase, size == "crowded")
        shown[phase] = room.shows()
    return shown


def _fill(room: Room, phase: str, full: bool) -> None:
    """What people do in a phase."""
    if phase in WORDS:
        says_words(room, phase)
    if phase == "cards":
        writes_cards(room)
        if full:
            writes_cards(room, lines=3)
        for person in _one_of_each(room)[::3]:
            _done(person.answers("ready", {}))
    if phase == "map":
        matches(room)


def _one_of_each(room: Room) -> list[Participant]:
    first = {p.sees()["organisation"]: p for p in reversed(people_of(room))}
    return list(reversed(first.values()))


def _done(answer: dict[str, Any]) -> None:
    assert answer["ok"], answer
