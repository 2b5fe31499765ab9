"""What in a list is what it was, when the list says something else."""

from collections.abc import Mapping
from typing import Any

# For each item of a list as it will be: where it stood, if anywhere, and what it is.
Pairs = list[tuple[int | None, Any]]


def paired(old: list[Any], new: list[Any]) -> Pairs:
    """Which item of a list is which: what is the same, has the same id, or is in the same place."""
    left = dict(enumerate(old))
    pairs: Pairs = []
    for each in new:
        place = next((n for n, other in left.items() if _is_same(other, each)), None)
        pairs.append((place, each))
        if place is not None:
            del left[place]
    if len(old) == len(new):
        rest = iter(list(left))
        pairs = [(next(rest) if place is None else place, each) for place, each in pairs]
    return pairs


def _is_same(one: Any, other: Any) -> bool:
    if isinstance(one, Mapping) and isinstance(other, Mapping) and "id" in one:
        return bool(one["id"] == other.get("id"))
    return same(one, other)


def same(one: Any, other: Any) -> bool:
    """Whether two values are written alike: 1 is not true."""
    return repr(one) == repr(other)
