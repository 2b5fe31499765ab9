"""The tree as a list of pieces: the same from the same seed, and never larger than a picture."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from workshop.drawings import fruit, slots
from workshop.drawings.colours import colour
from workshop.drawings.growth import PLACES, growth, room, showing, size
from workshop.drawings.page import picture, seated, texts
from workshop.drawings.pieces import Piece
from workshop.drawings.slots import HIGH, WIDE, Slot
from workshop.drawings.tree import LAYERS, told, tree

SIDES = ("formal", "informal")
SVG = "{http://www.w3.org/2000/svg}"


def said(fruits: int, roots: int, trunk: int, sun: int, can: int) -> dict[str, list[str]]:
    """So many items of each part, the sides in turn."""
    parts = {"fruits": fruits, "roots": roots, "trunk": trunk, "sun": sun, "can": can}
    return {part: [SIDES[n % 2] for n in range(count)] for part, count in parts.items()}


SEEDLING, GROWING, FULL = said(1, 2, 0, 0, 0), said(4, 4, 2, 1, 3), said(21, 37, 22, 19, 24)


def grown(whose: dict[str, list[str]]) -> dict[str, int]:
    """As picture() counts."""
    labels = {place: len(found) for place, found in seated(whose).items()}
    read = {place: min(n, len(room(place, n))) for place, n in labels.items()}
    return growth(sum(map(len, whose.values())), labels, read)


def test_the_same_seed_is_the_same_tree_and_another_is_not() -> None:
    first = json.dumps(told(23))
    tree.cache_clear()
    assert json.dumps(told(23)) == first
    assert json.dumps(told(24)) != first


@pytest.mark.parametrize("seed", [0, 23, 2**32 - 1])
def test_a_tree_is_never_large(seed: int) -> None:
    whole = tree(seed)
    assert 350 < len(whole.pieces) < 900
    assert len(json.dumps(told(seed))) < 400_000
    assert len(whole.small) == 30


@pytest.mark.parametrize("seed", [1, 23, 99])
def test_small_fruit_hangs_clear_of_the_large_ones(seed: int) -> None:
    for x, y in tree(seed).small:
        assert not any(s.x < x < s.x + s.w and s.y < y < s.y + s.h for s in slots.fruits(8))


@pytest.mark.parametrize("count", [0, 1, 2, 4, 5, 8, 60])
@pytest.mark.parametrize("mirrored", [False, True])
def test_no_slot_lies_over_another_or_outside_the_picture(count: int, mirrored: bool) -> None:
    parts = ("fruits", "roots", "trunk", "sun", "can")
    every = [slot for part in parts for slot in slots.slots(part, count, mirrored)]
    for number, one in enumerate(every):
        assert one.x >= 0 and one.x + one.w <= WIDE and one.y >= 0 and one.y + one.h <= HIGH
        assert not any(_over(one, other) for other in every[number + 1 :])


def test_a_mirrored_slot_is_the_same_in_a_mirror() -> None:
    for slot in slots.slots("roots", 9) + slots.slots("fruits", 8):
        turned = slot.mirrored()
        assert turned.x + turned.w == WIDE - slot.x
        assert (turned.y, turned.h) == (slot.y, slot.h)
        assert turned.mirrored() == slot


def test_room_for_thirty_labels() -> None:
    assert sum(len(room(place, 99)) for place in PLACES) == 8 + 10 + 4 + 4 + 4


def test_it_grows_leaf_by_leaf_and_never_loses_one() -> None:
    leaves = [
        sum(piece.layer == "crown" for piece in showing(tree(23).pieces, growth(n, {}, {})))
        for n in range(201)
    ]
    assert leaves[:7] == [0] * 7 and leaves[7] > 100
    assert all(before <= after for before, after in zip(leaves, leaves[1:], strict=False))
    assert leaves[30] > leaves[15] > leaves[7] and leaves[200] > leaves[100] > leaves[31]


def test_a_root_comes_with_each_strength_on_the_side_that_has_it() -> None:
    for count in range(6):
        counts = growth(20, {"roots.formal": count}, {"roots.formal": count})
        pieces = showing(tree(23).layer("roots"), counts)
        roots = [p for p in pieces if p.of == "roots.formal" and p.fill and p.broad > 40]
        assert len(roots) == min(count, 3)
    grown_out = showing(tree(23).layer("roots"), growth(20, {"roots.formal": 5}, {}))
    assert max(piece.broad for piece in grown_out) == 66


def test_what_cannot_be_read_hangs_small_and_as_rootlets() -> None:
    counts = grown(FULL)
    assert counts["small"] == 21 - 8
    assert counts["rootlets.formal"] + counts["rootlets.informal"] == 37 - 10


def test_the_crown_is_full_with_thirty_contributions_or_with_many_fruits() -> None:
    assert size(7, 2) < size(15, 2) < size(29, 2) < size(30, 2) == 1
    assert size(8, 5) == 1


def test_every_colour_is_in_the_style_sheets() -> None:
    whole = tree(23)
    stamps = [piece for who in fruit.SIGNS for piece in (*fruit.sign(who), *fruit.small(who))]
    for piece in (*whole.pieces, *stamps, *fruit.apple(300, 96)):
        for name in filter(None, (piece.fill, piece.stroke)):
            assert re.fullmatch("#[0-9a-f]{6}", colour(name))


def test_nothing_but_absolute_places_leaves_the_list() -> None:
    """Whoever draws it needs no more than a path."""
    for piece in tree(23).pieces:
        assert piece.layer in LAYERS
        assert re.fullmatch(r"[MLCQSaAVHhvZszq0-9 .\-]+", piece.d), piece.d
        assert Piece(**piece.told()) == piece


@pytest.mark.parametrize("whose", [said(0, 0, 0, 0, 0), SEEDLING, GROWING, FULL])
def test_the_page_has_the_pieces_of_the_list(whose: dict[str, list[str]]) -> None:
    drawn = [path.get("d") for path in _paths(picture(23, whose))]
    wanted = [piece.d for layer in LAYERS for piece in showing(tree(23).layer(layer), grown(whose))]
    # A path is painted once more for its pattern, and again for what it clips.
    assert list(dict.fromkeys(d for d in drawn if d in set(wanted))) == list(dict.fromkeys(wanted))


def test_the_page_from_right_to_left_is_the_page_in_a_mirror() -> None:
    plain, turned = (picture(23, GROWING, mirrored) for mirrored in (False, True))
    assert [p.get("d") for p in _paths(plain)] == [p.get("d") for p in _paths(turned)]
    assert "matrix(-1 0 0 1 1920 0)" in turned and "matrix" not in plain


def test_the_page_survives_grey() -> None:
    """Sides are told by stripes and dots, not by colour alone."""
    drawn = picture(23, FULL)
    for pattern in ("stripes", "dots", "small-stripes", "small-dots"):
        assert f'id="{pattern}"' in drawn and f"url(#{pattern})" in drawn


def test_each_text_has_a_place_of_its_own_on_its_side() -> None:
    found = texts(FULL)
    assert len(found) == 30
    assert len({(text.slot.x, text.slot.y) for text in found}) == 30
    for text in found:
        if text.part == "roots":
            assert (text.slot.x < 960) == (FULL["roots"][text.index] == "formal")


def test_who_does_both_or_is_unknown_hangs_where_there_is_room() -> None:
    places = seated({"roots": ["formal", "both", "", "both"]})
    assert places["roots.formal"] == [0, 2] and places["roots.informal"] == [1, 3]


def _over(one: Slot, other: Slot) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > 0 and down > 0


def _paths(drawn: str) -> Iterator[ElementTree.Element]:
    for element in ElementTree.fromstring(drawn):
        if element.tag != f"{SVG}defs":
            yield from element.iter(f"{SVG}path")
