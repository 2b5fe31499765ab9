"""A fruit, its stem and the marker of who said it; small ones for what cannot be read now."""

from __future__ import annotations

from workshop.drawings.pieces import Piece, marker
from workshop.drawings.shapes import at, disc, leaf, moved, vein

SIGNS = ("formal", "informal", "both", "none")


def apple(w: float, h: float) -> list[Piece]:
    """The body of a fruit with its upper left corner at nought."""

    def point(*shares: float) -> str:
        pairs = zip(shares[::2], shares[1::2], strict=True)
        return at(*((w * x, h * y) for x, y in pairs))

    outline = (
        f"M{point(0.5, 0.1)}C{point(0.4, -0.09, 0, -0.07, 0, 0.47)}"
        f"C{point(0, 0.83, 0.13, 1, 0.34, 1)}C{point(0.44, 1, 0.45, 0.965, 0.5, 0.965)}"
        f"C{point(0.55, 0.965, 0.56, 1, 0.66, 1)}C{point(0.87, 1, 1, 0.83, 1, 0.47)}"
        f"C{point(1, -0.07, 0.6, -0.09, 0.5, 0.1)}Z"
    )
    shade = (
        f"M{point(0.035, 0.62)}C{point(0.06, 0.9, 0.2, 0.985, 0.36, 0.985)}L{point(0.64, 0.985)}"
        f"C{point(0.8, 0.985, 0.94, 0.9, 0.965, 0.62)}C{point(0.97, 0.95, 0.84, 1, 0.66, 1)}"
        f"C{point(0.56, 1, 0.55, 0.965, 0.5, 0.965)}C{point(0.45, 0.965, 0.44, 1, 0.34, 1)}"
        f"C{point(0.16, 1, 0.03, 0.95, 0.035, 0.62)}Z"
    )
    light = f"M{point(0.055, 0.36)}C{point(0.09, 0.16, 0.17, 0.1, 0.25, 0.09)}"
    return [
        Piece("fruit", moved(outline, 0, 6), "together-deep", opacity=0.28),
        Piece("fruit", outline, "coral-soft", "coral-edge", 2.5),
        Piece("fruit", shade, "coral"),
        Piece("fruit", light, stroke="coral-light", width=7),
    ]


def sign(said: str) -> list[Piece]:
    """The stem with who said it: nought is the middle of the upper edge of the fruit."""
    stem = Piece("fruit", "M0 10C-2 -2 0 -12 8 -18", stroke="stem", width=6)
    if said in ("formal", "informal"):
        return [stem, *marker(said, 25, -18, 30, "fruit")]
    if said == "both":
        body = Piece("fruit", leaf(5, -11, 46, -0.42), "leaf-deep")
        return [
            stem,
            body,
            Piece("fruit", vein(5, -11, 46, -0.42), stroke="together-deep", width=2),
        ]
    return [stem]


def small(said: str) -> list[Piece]:
    """One without text, round nought."""
    stem = Piece("fruit", "M0 -11C1 -17 3 -19 6 -21", stroke="stem", width=3)
    shade = "M-12.5 3a13 13 0 0 0 25 0a15 15 0 0 1-25 0Z"
    body = [Piece("fruit", disc(0, 0, 13), "coral-soft"), Piece("fruit", shade, "coral")]
    return [stem, *body, *(marker(said, 0, 0, 11, "fruit") if said != "none" else [])]
