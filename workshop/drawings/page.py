"""The tree on paper: the drawing with its fruit, and where each text goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop.drawings import fruit, svg
from workshop.drawings.crown import STEM
from workshop.drawings.growth import PLACES, growth, room, showing, size
from workshop.drawings.pieces import Piece
from workshop.drawings.slots import TWO_SIDED, Slot
from workshop.drawings.tree import LAYERS, Tree, tree

# Who said it, by part and in order: formal, informal, both, or "" where nobody may know.
Said = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Text:
    """That the item with this ``index`` of a part goes here."""

    part: str
    index: int
    slot: Slot


def picture(seed: int, said: Said, mirrored: bool = False) -> str:
    """The tree as an SVG of 1920 by 1080 px, without a letter in it; the same as on the screens.

    ``said`` holds for every item of a part who said it, the most shared first. Lay the texts over
    it with ``texts(said, mirrored)``: each slot is a box in px of the same 1920 by 1080, with the
    edge (start, middle, end, as one reads) at which its label begins. Scale both with one factor.
    A fruit's text is centred on the drawn fruit; the others want a label of their own, in the shape
    of their side.
    """
    hung = texts(said)
    labels, read = _counted(said), _counted(said, hung)
    count = sum(map(len, said.values()))
    grown = growth(count, labels, read)
    whole = tree(seed)
    fruits = len(said.get("fruits", ()))
    drawn = [_layer(whole, name, grown, size(count, fruits)) for name in LAYERS]
    rest = [who for n, who in enumerate(said.get("fruits", ())) if n >= len(room("fruits", fruits))]
    drawn.insert(LAYERS.index("near"), _small(whole, rest))
    return svg.document("".join(drawn) + _fruits(said, hung), mirrored)


def texts(said: Said, mirrored: bool = False) -> list[Text]:
    """Which items are written on the tree, and where; the others hang small or as rootlets."""
    hung = []
    for place, indexes in seated(said).items():
        part = place.partition(".")[0]
        slots = room(place, len(indexes))
        for index, slot in zip(indexes, slots, strict=False):
            hung.append(Text(part, index, _turned(slot) if mirrored else slot))
    return hung


def _turned(slot: Slot) -> Slot:
    """On the other side of the picture; where one begins to read turns round by itself."""
    return replace(slot.mirrored(), align=slot.align)


def seated(said: Said) -> dict[str, list[int]]:
    """The items at each place, by their index in their part. Who does both, or is not known by
    side, hangs where there is most room.
    """
    places: dict[str, list[int]] = {place: [] for place in PLACES}
    for part, whose in said.items():
        for index, who in enumerate(whose):
            places[_place(part, who, places)].append(index)
    return places


def _place(part: str, who: str, places: Mapping[str, Sequence[int]]) -> str:
    if part not in TWO_SIDED:
        return part
    if who in ("formal", "informal"):
        return f"{part}.{who}"
    return min((f"{part}.formal", f"{part}.informal"), key=lambda place: len(places[place]))


def _counted(said: Said, hung: Sequence[Text] | None = None) -> dict[str, int]:
    shown = None if hung is None else {(text.part, text.index) for text in hung}
    return {
        place: sum(shown is None or (place.partition(".")[0], index) in shown for index in indexes)
        for place, indexes in seated(said).items()
    }


def _layer(whole: Tree, name: str, grown: Mapping[str, int], large: float) -> str:
    drawn = svg.drawn(showing(whole.layer(name), grown))
    return svg.group(drawn, svg.larger(large, STEM)) if name == "crown" else drawn


def _small(whole: Tree, whose: Sequence[str]) -> str:
    hanging = zip(whole.small, whose, strict=False)
    return "".join(_stamp(fruit.small(who or "none"), *place) for place, who in hanging)


def _fruits(said: Said, hung: Sequence[Text]) -> str:
    drawn = ""
    for text in hung:
        if text.part == "fruits":
            slot, who = text.slot, said["fruits"][text.index] or "none"
            drawn += _stamp(fruit.apple(slot.w, slot.h), slot.x, slot.y)
            drawn += _stamp(fruit.sign(who), slot.x + slot.w / 2, slot.y)
    return drawn


def _stamp(pieces: Sequence[Piece], x: float, y: float) -> str:
    return svg.group(svg.drawn(pieces), svg.moved(x, y))
