"""The drawing of a tree, as a browser asks for it."""

import json

from tests.web.visitor import House
from workshop.drawings.tree import LARGEST_SEED, told


def test_who_knows_a_session_gets_its_tree_and_once_only(house: House) -> None:
    room = house.session(house.facilitator("fatma")).key
    visitor = house.visitor()
    answer = visitor.opens(f"/r/{room}/tree/23.json")
    assert answer.status_code == 200
    assert answer.json == json.loads(json.dumps(told(23)))
    assert room not in answer.text
    again = visitor.opens(f"/r/{room}/tree/23.json", **{"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_nobody_else_has_a_tree_grown(house: House) -> None:
    room = house.session(house.facilitator("hanan")).key
    for path in ("/r/nobody/tree/23.json", f"/r/{room}/tree/{LARGEST_SEED}.json"):
        assert house.visitor().opens(path).status_code == 404
