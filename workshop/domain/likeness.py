"""Which texts may say the same: by their words cut short and by their letters, in any script. It
only offers; somebody decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import log

# Words are compared by their beginnings: 'vertrouwen' and 'vertrouwd', 'çocuklar' and 'çocuklara'.
STEM = 5
# Shorter words say little about what somebody means, in any language.
TELLING = 3
ALIKE = 0.6
# Letters by threes find what was typed a little differently; short sentences of the same build
# share many, so they have to share more of them.
SPELLED_ALIKE = 0.74
# A beginning that more texts have than this says too little to compare all of them for.
COMMON = 40
# So few are all compared with each other, also in a script without spaces.
FEW = 60
# Newer texts are compared with each other when there are more than this in one place.
MOST = 2_000
# What letters become that Unicode does not take apart: Turkish, Polish and Nordic ones, and those
# that Arabic writes in two ways.
PLAIN = str.maketrans("ıłøđىة", "ilodيه", "ـ")
WORDS = re.compile(r"[^\W_]+")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Text:
    """What is compared of a text."""

    whole: str
    stems: frozenset[str]
    threes: frozenset[str]


def pairs(texts: Mapping[str, str]) -> list[tuple[float, Pair]]:
    """Ids of texts that may say the same, with how alike they are (0 to 1), the most alike first,
    of those the oldest. A text may be in several pairs. ``texts`` of one language and one place,
    oldest first.
    """
    known = {id: folded(text) for id, text in list(texts.items())[-MOST:]}
    carriers = _carriers(known)
    weights = {stem: log(1 + len(known) / len(ids)) for stem, ids in carriers.items()}
    ages = {id: age for age, id in enumerate(known)}
    oldest_first = sorted(_candidates(known, carriers), key=lambda pair: [ages[id] for id in pair])
    found = [
        (score, (one, other))
        for one, other in oldest_first
        if (score := _likeness(known[one], known[other], weights))
    ]
    found.sort(key=lambda pair: -pair[0])
    return found


def folded(text: str) -> Text:
    """Without capitals, accents, punctuation and the Arabic article."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    words = [_without_article(word) for word in WORDS.findall(bare.translate(PLAIN))]
    stems = frozenset(word[:STEM] for word in words if len(word) >= TELLING)
    joined = "".join(words)
    threes = frozenset(joined[n : n + 3] for n in range(len(joined) - 2))
    return Text(joined, stems, threes)


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _carriers(known: Mapping[str, Text]) -> dict[str, list[str]]:
    """By beginning of a word, the texts that have it."""
    carriers: dict[str, list[str]] = defaultdict(list)
    for id, text in known.items():
        for stem in text.stems:
            carriers[stem].append(id)
    return carriers


def _candidates(known: Mapping[str, Text], carriers: Mapping[str, list[str]]) -> set[Pair]:
    """Pairs worth a look: all of a few; of many those with a beginning in common that not many
    have, and those that are the same to the letter.
    """
    if len(known) <= FEW:
        return set(combinations(known, 2))
    same: dict[str, list[str]] = defaultdict(list)
    for id, text in known.items():
        same[text.whole].append(id)
    copies = {pair for ids in same.values() for pair in zip(ids, ids[1:], strict=False)}
    return copies | {pair for ids in carriers.values() for pair in _each_two(ids)}


def _each_two(ids: list[str]) -> Iterator[Pair]:
    if len(ids) <= COMMON:
        yield from combinations(ids, 2)


def _likeness(one: Text, other: Text, weights: Mapping[str, float]) -> float:
    """0 where they are not alike enough. Words that few others have, weigh more."""
    if one.whole == other.whole:
        return 1.0
    both = sum(weights[stem] for stem in one.stems & other.stems)
    all_words = sum(weights[stem] for text in (one, other) for stem in text.stems)
    words = 2 * both / all_words if all_words else 0.0
    all_threes = len(one.threes) + len(other.threes)
    letters = 2 * len(one.threes & other.threes) / all_threes if all_threes else 0.0
    if words < ALIKE and letters < SPELLED_ALIKE:
        return 0.0
    return round(max(words, letters) * 0.99, 3)
