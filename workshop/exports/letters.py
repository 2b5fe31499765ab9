"""Which characters the document's fonts can draw. PDF/UA fails on any other, so they get a mark."""

from functools import cache
from pathlib import Path

import fontpkg_almarai
import fontpkg_noto_sans
from fontTools.ttLib import TTFont

from workshop.paths import PDF_FONTS

# Drawn in place of what no font has: an emoji, or a script that is not here yet.
MARK = "\N{REPLACEMENT CHARACTER}"
# Joiners and marks of direction have no shape of their own.
_SHAPELESS = frozenset("\u200c\u200d\u200e\u200f\ufe0f")


def folders() -> list[Path]:
    """Where the fonts of the document lie."""
    return [PDF_FONTS, Path(fontpkg_noto_sans.ROOT), Path(fontpkg_almarai.ROOT)]


def drawable(text: str) -> str:
    """The text with a mark for every character that no font has; joined emoji become one mark."""
    unknown = {ord(c) for c in set(text) - _SHAPELESS} - _known()
    if not unknown:
        return text
    plain = text.translate(dict.fromkeys(unknown, MARK))
    for joiner in _SHAPELESS:
        plain = plain.replace(f"{MARK}{joiner}{MARK}", MARK).replace(f"{MARK}{joiner}", MARK)
    return plain


@cache
def _known() -> frozenset[int]:
    found: set[int] = set()
    for path in (path for folder in folders() for path in folder.rglob("*.ttf")):
        if "400Regular" in path.name or "Regular" in path.name or "[" in path.name:
            found |= set(TTFont(path, lazy=True).getBestCmap())
    return frozenset(found)
