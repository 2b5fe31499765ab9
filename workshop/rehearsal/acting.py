"""People who do things at the same time, each with the habits of their phone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.people import Member
from workshop.rehearsal.pretending import Acts
from workshop.rehearsal.screens import new_id

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

# Some acts only open the way to others, such as choosing a side.
MOST_ROUNDS = 3


def everybody_acts(evening: Evening, members: list[Member]) -> None:
    """Each does what people might do. Who did not say anything yet is asked once more."""
    waiting = list(members)
    for _ in range(MOST_ROUNDS):
        acts = {member: would for member in waiting if (would := evening.would(member))}
        evening.all_do(acts)
        waiting = [
            member
            for member, would in acts.items()
            if all(act == "choose_side" for act, _ in would)
        ]
        if not waiting:
            return
        evening.settle()


def act_as(evening: Evening, member: Member, acts: Acts) -> None:
    """One after the other, as somebody taps."""
    for number, (act, data) in enumerate(acts):
        id, tabs = new_id(), evening.tabs[member]
        times = 2 if member.habit == "twice" and number == 0 else 1
        data = _signed(evening, member, act, data)
        [answer, *_] = evening.outbox.sends(tabs[number % len(tabs)], act, data, id, times)
        if number == 0 and member.habit == "drops":
            _loses_the_network(evening, member)
        if number == 0 and (member.habit == "drops" or len(tabs) > 1):
            evening.outbox.sends_again(tabs[-1], act, data, id, answer)


def together(work: list[Callable[[], Any]]) -> list[Any]:
    """Do everything at the same time; raises what the first one raised that failed."""
    results: list[Any] = [None] * len(work)
    failed: list[BaseException] = []

    def run(number: int) -> None:
        try:
            results[number] = work[number]()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    return results


def _signed(evening: Evening, member: Member, act: str, data: dict[str, Any]) -> dict[str, Any]:
    """Where answers are anonymous, the phone signs with a random token of its own."""
    anonymous = act == "contribute" and (
        evening.naming.get(evening.stage.run) == "anonymous"
        or data["type"] in evening.kind().anonymous
    )
    return data | {"token": member.token} if anonymous else data


def _loses_the_network(evening: Evening, member: Member) -> None:
    phone = evening.phone(member)
    phone.fall_away()
    phone.come_back()
