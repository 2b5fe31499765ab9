"""JSON Merge Patch, in our own words."""

from __future__ import annotations

from typing import Any


def merged(view: Any, patch: Any) -> Any:
    """JSON Merge Patch (RFC 7396): null takes away, an object goes in, all else replaces."""
    if not isinstance(patch, dict):
        return patch
    result = dict(view) if isinstance(view, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result
