"""A list of pieces as an SVG: for the PDF, which has no style sheets."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr
from zlib import crc32

from workshop.drawings.colours import colour
from workshop.drawings.pieces import Piece
from workshop.drawings.shapes import number
from workshop.drawings.slots import HIGH, WIDE

# Stripes and dots tell the sides apart without colour: size of a tile, and what lies on it.
_PATTERNS = {
    "stripes": (12, '<path d="M7 0h3v12h-3Z" fill="#fff" opacity=".5"/>'),
    "dots": (13, '<circle cx="6.5" cy="6.5" r="2.3" fill="{dark}" opacity=".5"/>'),
    "small-stripes": (9, '<path d="M5 0h2.6v9H5Z" fill="#fff" opacity=".62"/>'),
    "small-dots": (10, '<circle cx="5" cy="5" r="2" fill="{dark}" opacity=".62"/>'),
}


def document(inside: str, mirrored: bool = False) -> str:
    """A whole picture round what was drawn."""
    turned = f'<g transform="matrix(-1 0 0 1 {WIDE} 0)">{inside}</g>' if mirrored else inside
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" '
        f'height="{HIGH}">{_defs()}{turned}</svg>'
    )


def drawn(pieces: Iterable[Piece]) -> str:
    """Pieces, one behind the other."""
    return "".join(_drawn(piece) for piece in pieces)


def group(inside: str, transform: str) -> str:
    """Some SVG under one transform."""
    return f"<g transform={quoteattr(transform)}>{inside}</g>"


def moved(x: float, y: float) -> str:
    """A transform that moves."""
    return f"translate({number(x)} {number(y)})"


def larger(size: float, around: tuple[float, float]) -> str:
    """A transform that makes larger around a point."""
    x, y = around
    return f"{moved(x, y)} scale({size}) {moved(-x, -y)}"


def _drawn(piece: Piece) -> str:
    path = _path(piece, colour(piece.fill) if piece.fill else "none")
    if piece.pattern:
        path += _path(piece, f"url(#{piece.pattern})", outline=False)
    if not piece.clip:
        return path
    name = f"clip-{crc32(piece.clip.encode())}"
    clip = f'<clipPath id="{name}"><path d="{piece.clip}"/></clipPath>'
    return f'{clip}<g clip-path="url(#{name})">{path}</g>'


def _path(piece: Piece, fill: str, outline: bool = True) -> str:
    told = {"d": piece.d, "fill": fill}
    if piece.stroke and outline:
        told |= {
            "stroke": colour(piece.stroke),
            "stroke-width": str(piece.width),
            "stroke-linecap": "round",
            "stroke-linejoin": "round",
        }
        told |= {"stroke-dasharray": piece.dash} if piece.dash else {}
    told |= {"opacity": str(piece.opacity)} if piece.opacity != 1 else {}
    return f"<path {' '.join(f'{name}={quoteattr(value)}' for name, value in told.items())}/>"


def _defs() -> str:
    dark = colour("informal-deep")
    tiles = (
        f'<pattern id="{name}" width="{size}" height="{size}" patternUnits="userSpaceOnUse">'
        f"{inside.format(dark=dark)}</pattern>"
        for name, (size, inside) in _PATTERNS.items()
    )
    return f"<defs>{''.join(tiles)}</defs>"
