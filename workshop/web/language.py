"""The language of a page: asked for in its address, else an account's, else a browser's."""

from flask import request

from workshop import words
from workshop.parts import parts
from workshop.web import signed_in


def offered() -> tuple[str, ...]:
    """The codes that visitors choose from; the first is the default."""
    settings = parts().settings
    made_up = (words.MIRRORED,) if settings.pseudo_languages else ()
    return (*settings.languages, *made_up)


def current() -> str:
    """The language of this page. Nothing is kept for it in the visitor's browser."""
    return chosen() or _of_account() or _of_browser()


def chosen() -> str:
    """The language that `?lang=` asks for; empty where it asks for none that we have."""
    asked = request.args.get("lang", "")
    return asked if asked in offered() else ""


def _of_account() -> str:
    account = signed_in.facilitator()
    return account.language if account and account.language in offered() else ""


def _of_browser() -> str:
    codes = offered()
    return request.accept_languages.best_match(codes, default=codes[0]) or codes[0]
