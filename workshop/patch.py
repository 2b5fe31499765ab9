"""JSON Merge Patch (RFC 7396): the difference between two views, and how to lay it over one."""

from typing import Any

View = dict[str, Any]


def diff(before: View, after: View) -> View:
    """The patch that makes ``after`` of ``before``; empty when alike. Views hold no nulls."""
    patch: View = dict.fromkeys(before.keys() - after.keys())
    for key, value in after.items():
        old = before.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            if nested := diff(old, value):
                patch[key] = nested
        elif key not in before or old != value or type(old) is not type(value):
            patch[key] = value
    return patch


def apply(patch: View, view: View) -> View:
    """A new view: ``view`` with the patch laid over it."""
    result = dict(view)
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict):
            old = result.get(key)
            result[key] = apply(value, old if isinstance(old, dict) else {})
        else:
            result[key] = value
    return result
