"""Small things round the tree: the watering can with its drops, a bird, a bicycle, a worm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.drawings.pieces import Piece, marker
from workshop.drawings.shapes import disc, moved

# Where a drop hangs and how large it is; one more for each need that was named, up to five.
_DROPS = (
    (384, 608, 0.85), (402, 644, 1.05), (424, 678, 0.85), (390, 666, 0.65), (438, 704, 0.75)
)  # fmt: skip
_DROP = "M0-14C7-5 10-1 10 4A10 10 0 0 1-10 4C-10-1-7-5 0-14Z"
_CAN = "M36 46L188 46L202 196C202 202 198 206 192 206L32 206C26 206 22 202 22 196Z"
_WHEELS = "M-33 0a33 33 0 1 0 66 0a33 33 0 1 0-66 0ZM71 0a33 33 0 1 0 66 0a33 33 0 1 0-66 0Z"
_BODY = "M0 0C-6-26 22-40 42-24C50-18 60-18 66-20C62-6 46 14 22 14C8 14 2 8 0 0Z"


def things() -> Iterator[Piece]:
    """All of them, where they stand."""
    for piece in _can():
        yield placed(piece, 112, 566, 0.82)
    for number, (x, y, size) in enumerate(_DROPS):
        drop = placed(Piece("near", _DROP, "water"), x, y, size)
        yield replace(drop, of="can", since=number + 1, foot=(x, y - 14))
    for piece in _bird():
        yield placed(piece, 190, 548, 0.72)
    for piece in _bicycle():
        yield placed(piece, 1404, 700, 0.6)
    for piece in _worm():
        yield placed(piece, 1330, 1046, 0.8)


def placed(piece: Piece, x: float, y: float, size: float) -> Piece:
    """A piece drawn round nought, moved to (x, y) and made so large."""
    return replace(piece, d=moved(piece.d, x, y, size), width=round(piece.width * size, 2), clip="")


def _can() -> Iterator[Piece]:
    yield Piece("near", "M38 70C-34 60-34 172 44 160", stroke="ink", width=17)
    yield Piece("near", "M60 46C70-6 150-6 164 46", stroke="ink", width=15)
    spout = "M180 128C232 122 244 70 276 22L296 34C272 96 262 168 184 176Z"
    yield Piece("near", spout, "coral-strong")
    yield Piece("near", "M262 8L316 44L322 32C308 12 290 0 272-4Z", "ink")
    yield Piece("near", _CAN, "coral")
    yield Piece("near", "M36 46L188 46L190.5 74L33.5 74Z", "coral-strong")
    shade = "M162 74L190.5 74L202 196C202 202 198 206 192 206L162 206Z"
    yield Piece("near", shade, "coral-strong", opacity=0.55)
    yield Piece("near", disc(112, 46, 76, 13), "coral-deep")
    yield from marker("formal", 80, 138, 46, "near")
    yield from marker("informal", 136, 138, 48, "near")


def _bird() -> Iterator[Piece]:
    yield Piece("near", "M22 14L22 26M32 13L32 25", stroke="ink", width=3)
    yield Piece("near", "M2-8L-14-3L2 2Z", "coral")
    yield Piece("near", _BODY, "formal")
    yield Piece("near", "M18-6C26-14 40-12 46-4C38 6 24 6 18-6Z", "formal-soft")
    yield Piece("near", disc(12, -16, 3.4), "ink")


def _bicycle() -> Iterator[Piece]:
    yield Piece("near", _WHEELS, stroke="ink", width=6)
    frame = "M0 0L30-52L84-52L48 0L0 0M30-52L48 0M104 0L80-70L66-70"
    yield Piece("near", frame, stroke="coral-strong", width=6)
    yield Piece("near", "M80-70L98-76M22-58L42-58", stroke="ink", width=8)
    yield Piece("near", disc(72, -78, 8), "informal", "ink", 4)


def _worm() -> Iterator[Piece]:
    yield Piece("near", "M0 0C14-22 30-22 42-4C54 14 68 14 82-8", stroke="worm", width=13)
    yield Piece("near", disc(80, -10, 2.6), "ink")
