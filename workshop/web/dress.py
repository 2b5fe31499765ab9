"""What every template can use: words, addresses of files and pages, who is signed in."""

from collections.abc import Callable
from typing import Any

from flask import Flask, url_for

from workshop import words
from workshop.web import assets, language, modules, signed_in


def dress(app: Flask) -> None:
    """Give the templates what they use, and the static files their address."""
    app.add_url_rule("/static/<version>/<path:name>", "static", assets.static)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = False
    app.context_processor(_at_hand)


def here(endpoint: str, **values: Any) -> str:
    """The address of a page, in the language that this visitor asked for."""
    asked = language.chosen()
    return url_for(endpoint, **(values | ({"lang": asked} if asked else {})))


def say(key: str, **values: object) -> str:
    """A sentence in the language of this page."""
    return words.t(language.current(), key, **values)


def _at_hand() -> dict[str, Any]:
    code = language.current()
    sayings: dict[str, Callable[..., Any] | object] = {
        "t": say,
        "here": here,
        "asset": assets.address,
        "sheet": assets.sheet,
        "modules": _modules,
        "version": assets.version(),
        "own_name": words.own_name,
        "language": code,
        "chosen": language.chosen(),
        "languages": language.offered(),
        "own_names": _own_names(),
        "direction": words.direction(code),
        "facilitator": signed_in.facilitator(),
    }
    return sayings


def _own_names() -> list[dict[str, str]]:
    return [{"code": code, "name": words.own_name(code)} for code in language.offered()]


def _modules(audience: str, kinds: list[str]) -> list[str]:
    """All that a live page will import for these kinds, so that it is asked for at once."""
    return [assets.address(name) for name in modules.needed(audience, tuple(kinds))]
