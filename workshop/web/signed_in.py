"""Which facilitator sits behind a request: an account's id in the signed cookie, nothing else."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from flask import abort, g, redirect, request, session, url_for

from workshop.parts import parts
from workshop.store import Account

P = ParamSpec("P")
R = TypeVar("R")


def facilitator() -> Account | None:
    """The facilitator who is signed in on this browser; looked up once a request."""
    if "facilitator" not in g:
        id = session.get("account")
        g.facilitator = parts().accounts.find(id) if id else None
    found: Account | None = g.facilitator
    return found


def required() -> Account:
    """The facilitator who is signed in; only behind `for_facilitators`."""
    account = facilitator()
    if account is None:
        abort(404)
    return account


def may_run(key: str) -> Account:
    """The facilitator who is signed in. Whoever may not run a session is told that there is
    none.
    """
    account = facilitator()
    if account is None or not parts().accounts.may_facilitate(account.id, key):
        abort(404)
    return account


def for_facilitators(page: Callable[P, R]) -> Callable[P, Any]:
    """Send whoever is not signed in to do so first, and back here after."""

    @wraps(page)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Any:
        if facilitator() is None:
            back = request.full_path.rstrip("?") if request.method == "GET" else None
            return redirect(url_for("host.sign_in", next=back), 303)
        return page(*args, **kwargs)

    return guarded


def remember(account: Account) -> None:
    """Sign this browser in, with a cookie that has nothing of before."""
    session.clear()
    session.permanent = True
    session["account"] = account.id
    g.facilitator = account


def forget() -> None:
    """Sign this browser out."""
    session.clear()
    g.facilitator = None
