"""The steps that can be put into a plan while it is played: of the session's own script, and of
every other one of this server.
"""

from collections.abc import Mapping
from typing import Any

from workshop.domain.script import Script


def offered(own: Script, others: Mapping[str, Script], language: str) -> dict[str, Any]:
    """Scripts by id and in order, the own one first; of each its steps in order, with their titles
    in a language.
    """
    scripts = {own.id: own, **{id: each for id, each in others.items() if id != own.id}}
    return {
        "scripts": {id: _script(each, language) for id, each in scripts.items()},
        "order": list(scripts),
    }


def _script(script: Script, language: str) -> dict[str, Any]:
    texts = script.words(language, "projector")
    steps = {
        step.id: {"title": texts["steps"][step.id]["title"], "minutes": step.minutes}
        for step in script.steps
    }
    return {"title": texts["title"], "steps": steps, "order": list(steps)}
