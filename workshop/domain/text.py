"""What people type: cleaned without changing what they meant, and measured in letters."""

import unicodedata

import regex

from workshop.domain.refused import Refused

# Longest text by what it is for (RULES.md, "Numbers"). A letter is a grapheme.
LONGEST_WORD = 30
LONGEST_NOTE = 80
LONGEST_TEXT = 200
LONGEST_LETTER = 1000

# Marks that steer the direction of the text around them: one person's note could turn the whole
# screen.
_STEERING = regex.compile(r"[\u202a-\u202e\u2066-\u2069]")
_CONTROL = regex.compile(r"[\p{Cc}\p{Zl}\p{Zp}]+")
_EMPTY_LINES = regex.compile(r"\n{3,}")
_SPACES = regex.compile(r"\s+")
_VISIBLE = regex.compile(r"[\p{L}\p{N}\p{P}\p{S}]")
# Far beyond any text field: what is longer than this is refused before it is measured letter by
# letter.
_HOPELESS = 20_000


def letters(text: str) -> int:
    """How many letters a reader would count: graphemes, not code points."""
    return len(regex.findall(r"\X", text))


def cleaned(text: object, longest: int, *, required: bool = True) -> str:
    """The text as it is kept: one line, composed, without control and steering marks.

    Zero-width joiners stay, since emoji and Persian need them. Raises Refused ``text_empty`` when
    nothing visible is left and the text is required, ``text_too_long`` (longest, letters) when it
    has more letters than ``longest``.
    """
    if not isinstance(text, str):
        raise Refused("malformed")
    if len(text) > _HOPELESS:
        raise Refused("text_too_long", longest=longest, letters=len(text))
    plain = _SPACES.sub(" ", _CONTROL.sub(" ", _STEERING.sub("", text))).strip()
    plain = unicodedata.normalize("NFC", _without_lone_surrogates(plain))
    if not _VISIBLE.search(plain):
        if required:
            raise Refused("text_empty")
        return ""
    if (count := letters(plain)) > longest:
        raise Refused("text_too_long", longest=longest, letters=count)
    return plain


def cleaned_lines(text: object, longest: int) -> str:
    """The same for a text that keeps its lines, with one empty line between two at most. It is
    measured as if it stood on one line.
    """
    cleaned(text, longest)
    lines = [cleaned(line, longest, required=False) for line in str(text).splitlines()]
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _without_lone_surrogates(text: str) -> str:
    return text.encode("utf-8", "ignore").decode("utf-8")
