"""Practice from its beginning to its end: the people, the acts in the room, and what is erased."""

from workshop.domain.refused import Refused
from workshop.parts import Parts
from workshop.paths import SESSIONS


def begin(parts: Parts, key: str, people: int, language: str) -> None:
    """Fill a session in which nobody is yet with so many made-up people. Raises Refused:
    ``people_are_here``, ``practising_already``, ``too_many_practices``, ``session_ended``.
    """
    _play(parts, key, "begin_practice", people=people)
    script = parts.rooms.ask(key, lambda workshop: workshop.script.id)
    places = (SESSIONS / script, parts.settings.own_scripts / script)
    folder = next((str(place) for place in places if place.is_dir()), "")
    try:
        parts.companies.come(key, people, folder, language, lambda: _left(parts, key))
    except (Refused, OSError):
        _play(parts, key, "end_practice")
        raise


def end(parts: Parts, key: str) -> None:
    """Let them go and erase what they left: the session is as it was. Raises Refused
    ``no_practice``.
    """
    parts.companies.stop(key)
    _play(parts, key, "end_practice")
    wipe(parts, key)


def wipe(parts: Parts, key: str) -> None:
    """After the act that erased it: nothing of it stays beside the rows of its room either."""
    parts.store.after_practice(key)
    parts.rooms.refresh(key)


def over(parts: Parts) -> None:
    """The server stopped while somebody practised: then it is over, and can be erased."""
    for key in parts.store.practised():
        _left(parts, key)


def _left(parts: Parts, key: str) -> None:
    parts.act(key, "made_up_people_left")


def _play(parts: Parts, key: str, act: str, **data: object) -> None:
    answer = parts.act(key, act, **data)
    if not answer["ok"]:
        raise Refused(str(answer["refused"]))
