"""The signs of groups, for what is drawn without a browser. A group is its number, its sign and its
colour, all three; signs come again with the numbers from 7 on.

static/js/parts has the same for screens (group-sign.js, icons.js); a test keeps them together.
"""

from __future__ import annotations

from workshop.drawings.colours import colour

# Lines on a grid of 24.
_DRAWN = {
    "bike": "M2 15.5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0ZM14 15.5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"
    "M6 15.5 9 8h6l-4 7.5H6M9 8l2.5 7.5M18 15.5 15 6h-2.5M7.5 7.5h3",
    "cup": "M5 8.5h11v6a4.5 4.5 0 0 1-4.5 4.5h-2A4.5 4.5 0 0 1 5 14.5Z"
    "M16 10h1.5a2.5 2.5 0 0 1 0 5H16M8 5.5c0-1 1-1 1-2M12 5.5c0-1 1-1 1-2",
    "kite": "M14 2.5 20.5 9 12 14.5 7.5 7Z"
    "M14 2.5 12 14.5M7.5 7l13 2M12 14.5c-1 3-3 2-4 4s-2 2.5-4 2.5",
    "boat": "M3 15.5h18L18.5 20h-13ZM11.5 15.5V3.5L5 12.5h6.5M11.5 5.5l6.5 7h-6.5",
    "bird": "M3.5 12.5C4 7.5 9 5.5 12 8.5c1.5 1.5 3.5 1.5 5.5.5 0 5-3.5 8-8 8-3.5 0-5.5-1.5-6-4.5Z"
    "M3.5 11.5l-2 1M9 17l-.5 3.5M12.5 16.5l.5 3.5M8 12c2-1.5 4-1 5.5 0-1.5 2-4 2-5.5 0Z"
    "M6.3 9.7a0.7 0.7 0 1 0 1.4 0a0.7 0.7 0 1 0 -1.4 0Z",
    "star": "M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6-4.4-4.2 6-.8Z",
}
SIGNS = tuple(_DRAWN)


def sign(number: int) -> str:
    """Which one a group has by its number, counted from 1."""
    return SIGNS[(number - 1) % len(SIGNS)]


def hue(number: int) -> str:
    """The colour of a group: ``#7a4fa3``."""
    return colour(f"sign-{sign(number)}")


def drawn(number: int) -> str:
    """The sign as an SVG, in the colour of its group."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true" '
        f'focusable="false" class="ic"><path d="{_DRAWN[sign(number)]}" fill="none" '
        f'stroke="{hue(number)}" stroke-width="1.9" stroke-linecap="round" '
        'stroke-linejoin="round"/></svg>'
    )
