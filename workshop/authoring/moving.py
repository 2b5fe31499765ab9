"""What buttons change beside the fields: the order of a route, routes and languages."""

from __future__ import annotations

from collections.abc import Callable

from workshop.authoring.draft import Draft
from workshop.authoring.making import add_to_route, minutes_of
from workshop.authoring.starts import keep_in_route
from workshop.scripts import PLAN
from workshop.words import known, t

Change = Callable[[Draft], None]


def change(do: str, route: str, step: str) -> tuple[Change | None, str]:
    """What a button of a route's page does, and which route to show then, where it is another.

    ``do`` is up, down or out with a position ("up 2"), to with two ("to 2 5"), in (with a step),
    new or gone.
    """
    act = do.partition(" ")[0]
    if act in ("up", "down", "to", "out"):
        position, there = _places(do)
        return lambda draft: _move(draft, route, position, there), ""
    if act == "in":
        return lambda draft: put_in(draft, route, step), ""
    if act == "new":
        return lambda draft: _new_route(draft, route), ""
    if act == "gone":
        return lambda draft: _remove_route(draft, route), ""
    return None, ""


def moved_to(do: str) -> int | None:
    """Where the step stands that a button of a route moved; nothing for other buttons."""
    return None if do.partition(" ")[0] not in ("up", "down", "to") else _places(do)[1]


def change_language(do: str, code: str) -> Change | None:
    """What a button for a language does: "add", or "remove" with the code."""
    act, _, removed = do.partition(" ")
    if act == "add" and known(code):
        return lambda draft: _add_language(draft, code)
    if act == "remove":
        return lambda draft: _remove_language(draft, removed)
    return None


def keep_fitting(before: Draft) -> Change:
    """A route that lasts exactly as long as its steps still does when these take another time."""
    lasts = {id: route.get("minutes") for id, route in before.get(PLAN, ("routes",)).items()}
    fitting = [id for id, minutes in lasts.items() if minutes == minutes_of(before, id)]

    def fit(draft: Draft) -> None:
        for id in fitting:
            draft.put(PLAN, ("routes", id, "minutes"), minutes_of(draft, id))

    return fit


def put_in(draft: Draft, route: str, step: str) -> None:
    """Put a step at the end of a route, where there are both."""
    if route in draft.get(PLAN, ("routes",)) and step in draft.steps:
        add_to_route(draft, route, step)


def _places(do: str) -> tuple[int, int | None]:
    """From where a step goes, and to where; nowhere when it goes out of its route."""
    act, *at = do.split(" ")
    position, there = ([int(each) if each.isdecimal() else 0 for each in at] + [0, 0])[:2]
    return position, {"up": position - 1, "down": position + 1, "to": there}.get(act)


def _move(draft: Draft, route: str, position: int, there: int | None) -> None:
    way = ("routes", route, "steps")
    steps = [str(step) for step in draft.get(PLAN, way)]
    if not (0 <= position < len(steps) and 0 <= (there or 0) < len(steps)):
        return
    moved = steps.pop(position)
    if there is None:
        keep_in_route(draft, route, steps)
        return
    steps.insert(there, moved)
    draft.put(PLAN, way, steps)


def _new_route(draft: Draft, route: str) -> None:
    """A route with the steps of the one that is shown, to be changed."""
    routes = draft.get(PLAN, ("routes",))
    id = next(f"route-{n}" for n in range(2, len(routes) + 3) if f"route-{n}" not in routes)
    about = routes[route]
    like = {"minutes": about.get("minutes", 1), "steps": [str(step) for step in about["steps"]]}
    draft.put(PLAN, ("routes", id), like)
    for code in draft.languages:
        draft.put(f"{code}.yaml", ("routes", id), t(code, "editor.new_route"))


def _remove_route(draft: Draft, route: str) -> None:
    if len(draft.get(PLAN, ("routes",))) > 1:
        draft.drop(PLAN, ("routes", route))
        for code in draft.languages:
            draft.drop(f"{code}.yaml", ("routes", route))


def _add_language(draft: Draft, code: str) -> None:
    """A language with a file of its own; one that was there before has its texts back."""
    if code not in draft.get(PLAN, ("languages",)):
        draft.append(PLAN, ("languages",), code)
    if f"{code}.yaml" not in draft.files:
        draft.put(f"{code}.yaml", ("steps",), {})


def _remove_language(draft: Draft, code: str) -> None:
    """Its file stays, so that nothing is lost."""
    left = [each for each in draft.get(PLAN, ("languages",)) if each != code]
    if left:
        draft.put(PLAN, ("languages",), left)
