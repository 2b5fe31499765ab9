"""Work that would hold everybody up (hashing, typesetting, a commit) is done by another thread."""

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

_run: Callable[..., Any] | None = None


def aside(fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """What ``fn`` returns or raises; meanwhile others go on. Without a runner it is simply called.

    ``fn`` must not take locks that greenlets also take: those hold within one thread only.
    """
    return fn(*args, **kwargs) if _run is None else _run(fn, *args, **kwargs)


def run_with(run: Callable[..., Any] | None) -> None:
    """Let ``run(fn, *args, **kwargs)`` do the work from now on; None calls directly again.

    ``workshop/__main__.py`` gives ``eventlet.tpool.execute``, which calls directly when it is
    aside already.
    """
    global _run
    _run = run
