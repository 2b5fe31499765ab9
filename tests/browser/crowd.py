"""Thirty people for a full room: who they are and what they say, all made up for the tests."""

from __future__ import annotations

from typing import Any

from tests.evening import Evening, Phone

PEOPLE = [
    ("Marieke", "formal", "Wijkteam Noord", "nl"),
    ("Joost", "formal", "Wijkteam Noord", "nl"),
    ("Sevgi", "formal", "Wijkteam Noord", "nl"),
    ("Hanneke", "formal", "Jeugdgezondheidszorg", "nl"),
    ("Ruben", "formal", "Jeugdgezondheidszorg", "nl"),
    ("Naima", "formal", "Basisschool De Kade", "nl"),
    ("Wouter", "formal", "Basisschool De Kade", "nl"),
    ("Ellen", "formal", "Bibliotheek De Brug", "nl"),
    ("Tirza", "formal", "Bibliotheek De Brug", "nl"),
    ("Bram", "formal", "Gemeente", "nl"),
    ("Lotte", "formal", "Gemeente", "nl"),
    ("Pieter", "formal", "Centrum voor Jeugd en Gezin", "nl"),
    ("Amina", "informal", "Buurtmoeders", "nl"),
    ("Fatiha", "informal", "Buurtmoeders", "nl"),
    ("Zeynep", "informal", "Buurtmoeders", "nl"),
    ("Rachid", "informal", "Vaders van de Kade", "nl"),
    ("Kofi", "informal", "Vaders van de Kade", "en"),
    ("Grace", "informal", "Homework Club", "en"),
    ("Blessing", "informal", "Homework Club", "en"),
    ("Yusuf", "informal", "Moskee Al Noor", "nl"),
    ("Khadija", "informal", "Moskee Al Noor", "nl"),
    ("Corrie", "informal", "Taalmaatjes", "nl"),
    ("Anneke", "informal", "Taalmaatjes", "nl"),
    ("Sunita", "informal", "Kerk aan de Singel", "nl"),
    ("Henk", "informal", "Speeltuin De Wip", "nl"),
    ("Marisol", "informal", "Speeltuin De Wip", "nl"),
    ("Olu", "informal", "", "en"),
    ("Dewi", "both", "Sportvereniging Oost", "nl"),
    ("Ibrahim", "both", "Sportvereniging Oost", "nl"),
    ("Saskia", "both", "", "nl"),
]

NOTES = {
    "formal": {
        "knowledge": [
            "Zij weten wat er speelt achter de voordeur",
            "Ze kennen de taal en de gewoonten van thuis",
            "Ze horen als eerste dat het niet goed gaat",
            "Zij weten hoe het is om hier nieuw te zijn",
        ],
        "skills": [
            "Rustig luisteren zonder meteen een plan te hebben",
            "Ze krijgen mensen mee die nooit komen",
            "Samen koken en ondertussen echt praten",
        ],
        "position": [
            "Ouders durven hun alles te vragen",
            "Ze wonen in dezelfde straat",
            "Zij blijven, ook als ons project stopt",
            "Mensen zien hen als een van ons",
        ],
        "power": [
            "Ze vullen een zaal met één appje",
            "Ze hebben geen wachtlijst",
            "Zij mogen nee zeggen tegen de gemeente",
        ],
    },
    "informal": {
        "knowledge": [
            "Ze weten welke regel waar geldt",
            "They know how a child's brain grows",
            "Ze weten bij wie je moet zijn",
            "Zij zien veel gezinnen en kunnen vergelijken",
        ],
        "skills": [
            "Een lastig gesprek voeren zonder boos te worden",
            "They can explain a letter from the tax office",
            "Goed opschrijven wat er is afgesproken",
            "يسمعون بهدوء ويجدون الكلمات المناسبة",
        ],
        "position": [
            "De school luistert naar hen",
            "Ze mogen meedenken over het plan van de stad",
            "Parents see them as the people with the keys",
        ],
        "power": [
            "Zij hebben een gebouw met verwarming",
            "Ze kunnen snel hulp regelen als het moet",
            "They have paid hours for this",
            "Zij kennen de wethouder",
        ],
    },
}

MISSED = ["Wij kunnen ook troosten", "We can also say no", "Wij zijn ook buren van elkaar"]

AGREEMENTS: list[dict[str, Any]] = [
    {
        "what": "Elke eerste maandag samen ontbijten op school",
        "goal": "Zo kennen ouders en school elkaar bij naam",
        "first_step": "Naima vraagt de sleutel van de aula",
        "by_when": "2030-02-04",
        "hours": 4,
        "formal": "Naima",
        "informal": "Amina",
    },
    {
        "what": "Eén kaart met alle telefoonnummers in de buurt",
        "first_step": "Ellen maakt een eerste versie",
        "by_when": "2030-01-20",
        "hours": 2,
        "formal": "Ellen",
        "informal": "Corrie",
    },
    {
        "what": "Vaders en het wijkteam lopen samen een rondje",
        "goal": "Dan hoeft niemand meer te zoeken",
        "first_step": "Rachid kiest een avond",
        "by_when": "2030-01-15",
        "hours": 8,
        "formal": "Joost",
        "informal": "Rachid",
    },
    {"what": "Spreekuur van de verpleegkundige in de moskee", "formal": "Hanneke"},
    {"what": "Homework help in the library on Wednesday", "informal": "Grace"},
]

OBJECTIONS = [
    "Ook overdag graag, veel vaders werken laat",
    "Who pays for the coffee?",
    "Eerst vragen of de vaders dit willen",
    "Niet in de winter",
    "Kan het dichter bij de moskee?",
    "Dit wordt te veel voor Rachid",
    "Not without the mothers",
    "Wie past er op de kinderen?",
    "Een uur is te lang",
]

TAKEN = [
    "Ik bel voortaan eerst",
    "I will bring my neighbour",
    "Dat we hetzelfde willen",
    "Een koffiedate met het wijkteam",
    "Ik ken nu vijf nieuwe namen",
    "Doorgaan, ook als het moeilijk wordt",
]
WORDS = ["warm", "hoopvol", "druk", "eerlijk", "good", "gezellig"]


class Crowd:
    """Everybody on a socket, doing together what a step asks."""

    def __init__(self, evening: Evening, people: int = len(PEOPLE)) -> None:
        self.evening = evening
        self.phones: dict[str, Phone] = {}
        for name, side, organisation, lang in PEOPLE[:people]:
            self.phones[name] = evening.phone(name, side, organisation, lang=lang)

    def side(self, name: str) -> list[Phone]:
        return [phone for phone in self.phones.values() if phone.view("me")["side"] == name]

    def writes(self) -> None:
        """Every note, spread over the people of its side; who do both write as informal."""
        run = self.evening.projector().view()["run"]
        for phone in self.side("both"):
            phone.does("choose_side", run=run, side="informal")
        for side, piles in NOTES.items():
            texts = [(text, pile) for pile, texts in piles.items() for text in texts]
            writers = self.side(side)
            for number, (text, pile) in enumerate(texts):
                self._together(writers[number % len(writers)], "note", dimension=pile, text=text)

    def reacts(self) -> None:
        """To all that they are dealt; now and then somebody misses something."""
        missed = iter(MISSED)
        for number, phone in enumerate(self.phones.values()):
            dealt = phone.shows(lambda me: "order" in me["here"] and me["here"]["order"], "me")
            for at, note in enumerate(dealt):
                reaction = "surprise" if (number + at) % 4 == 0 else "us"
                text = next(missed, "") if at == 0 and number % 9 == 0 else ""
                phone.reacts(note, "missing" if text else reaction, text)

    def agrees(self) -> None:
        """What is written on phones, with the leads that say yes themselves."""
        for agreement in AGREEMENTS:
            fields = {k: v for k, v in agreement.items() if k not in ("formal", "informal")}
            leads = {s: self.phones[agreement[s]] for s in ("formal", "informal") if s in agreement}
            first = next(iter(leads.values()))
            first.shows(lambda room: room["kind"] == "agreements", "room")
            id = first.agrees(**fields)
            for side, phone in leads.items():
                phone.leads(id, side)
        self.phones["Amina"].does("say_what_fits", hours=3)
        self.phones["Corrie"].does("say_what_fits", hours=6)

    def votes(self) -> None:
        """Nearly everybody agrees; against the last one more than half of the informal side."""
        objectors = [phone.name for phone in self.side("informal")][-len(OBJECTIONS) :]
        objections = dict(zip(objectors, OBJECTIONS, strict=False))
        for phone in self.phones.values():
            order = phone.shows(lambda room: room["here"].get("order"), "room")
            for id in order[:-1]:
                phone.votes(id, "agree")
            objection = objections.get(phone.name, "")
            phone.votes(order[-1], "objection" if objection else "agree", objection)

    def looks_back(self) -> None:
        for number, phone in enumerate(self.phones.values()):
            phone.shows(lambda room: room["kind"] == "close", "room")
            word = WORDS[number % len(WORDS)]
            phone.answers("face", {"face": str(5 - number % 7 // 3), "text": word})
            if number % 5 == 0:
                phone.answers("take", {"text": TAKEN[number // 5 % len(TAKEN)]})

    @staticmethod
    def _together(phone: Phone, type: str, **content: Any) -> None:
        answer = phone.answers(type, content)
        assert answer["ok"], answer
