"""The facilitator's phone does more than it may, or less."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Any

from .book import around, seen_by

STRENGTH = ("arrive", "strength")


@seen_by("refused")
def a_remote_may_do_all_that_the_desk_may() -> None:
    from workshop.domain.acts import ACTS
    from workshop.domain.who import Audience

    for name, (play, audiences) in ACTS.items():
        if Audience.FACILITATOR in audiences and name != "end":
            ACTS[name] = play, audiences | {Audience.REMOTE}


@seen_by("refused", steps=STRENGTH)
def a_remote_undoes_what_it_did_not_do() -> None:
    from workshop.domain.acts import ACTS
    from workshop.domain.who import Audience

    play, audiences = ACTS["undo"]

    def undo(workshop: Any, who: Any, **data: Any) -> Any:
        return play(workshop, replace(who, audience=Audience.FACILITATOR), **data)

    ACTS["undo"] = undo, audiences


@seen_by("sealed", "remote", steps=STRENGTH)
def a_remote_reads_what_is_sealed() -> None:
    remote = import_module("workshop.views.remote")
    remote.is_open = lambda workshop, said: True
    around(
        remote, "board_for", lambda board_for: lambda *given: replace(board_for(*given), sealed=())
    )


@seen_by("remote", steps=STRENGTH)
def what_was_talked_about_least_can_be_lit_first() -> None:
    remote = import_module("workshop.views.remote")
    around(remote, "_said_of", lambda said_of: lambda tally: -said_of(tally))


@seen_by("remote")
def a_phone_that_was_unpaired_still_looks_along() -> None:
    from workshop.web.publish import Publisher

    Publisher._let_remotes_go = lambda self: None


@seen_by("refused")
def the_link_of_a_remote_works_again() -> None:
    from workshop.store.accounts import Accounts

    Accounts.use_up_pairing = Accounts.pairs


@seen_by("refused", steps=STRENGTH)
def who_moves_second_moves_on() -> None:
    from workshop.domain.acts import ACTS

    play, audiences = ACTS["move_to"]

    def move_to(workshop: Any, who: Any, **data: Any) -> Any:
        run = workshop.run
        seen = {"seen_run": run.id, "seen_phase": run.phase, "seen_turn": run.turn}
        return play(workshop, who, **data | seen)

    ACTS["move_to"] = move_to, audiences


@seen_by("refused", "sealed", steps=STRENGTH)
def what_is_sealed_may_be_lit() -> None:
    from workshop.domain.acts import leading

    leading._may_be_shown = lambda workshop, id: None
