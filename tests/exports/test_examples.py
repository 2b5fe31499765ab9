"""What the document and the coalition's page tell of examples from elsewhere."""

from tests.domain.room import new_room
from tests.domain.test_examples import (
    DOOR,
    FORMAL,
    INFORMAL,
    ROOM,
    STEPS,
    all_mark,
    marks,
)
from workshop.exports.rows import steps
from workshop.exports.telling import told


def test_the_most_wanted_comes_first_with_a_bar_a_side_and_its_source() -> None:
    room = new_room(STEPS)
    people = room.fills(FORMAL, INFORMAL)
    room.moves_to("examples", "mark")
    all_mark(people, ROOM, "hhhm", "hhhn")
    for name in FORMAL[:2]:
        marks(people[name], DOOR, "more")
    people["Ali"].answers("why", {"example": ROOM, "text": "met een vast gezicht"})

    def step() -> dict:
        (found,) = [each for each in steps(room.workshop, "nl") if each.run.step == "examples"]
        return told(found, "nl")

    assert step()["picture"] is None and step()["parts"] == []
    room.moves_to("examples", "favourites")
    first, second = step()["picture"]["items"]
    assert first["title"] == "Een veilige ruimte" and first["joint"]
    assert first["from"].startswith("Amsterdam Nieuw-West. Bron: Dia’s")
    assert [bar["side"] for bar in first["bars"]] == ["formal", "informal", "all"]
    assert first["bars"][0]["text"] == "Formeel: 3 hier ook, 0 hier niet, 1 vertel me meer"
    assert [bar["share"] for bar in first["bars"]] == [0.75, 0.75, 0.75]
    # Two marks of one side are told together, and name nobody's side.
    assert [bar["side"] for bar in second["bars"]] == ["all"]
    (part,) = step()["parts"]
    assert part["title"] == "Een veilige ruimte"
