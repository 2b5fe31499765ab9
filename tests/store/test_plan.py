"""The plan that changed, and what can be undone, survive a restart, and go with the people."""

from dataclasses import replace

from sqlalchemy import select

from tests.store.evening import KeptRoom, arrive, everything, seen
from workshop.store import Store
from workshop.store.deed_table import deed


def test_a_plan_that_changed_is_read_back_in_its_order(room: KeptRoom) -> None:
    arrive(room)
    order = changed(room)
    reopened = room.reopened()
    assert [run.step for run in reopened.runs] == order
    assert [run.number for run in reopened.runs] == list(range(1, len(order) + 1))
    assert everything(reopened) == everything(room.workshop)
    assert seen(reopened) == seen(room.workshop)


def test_what_was_done_before_a_restart_is_undone_after_it(room: KeptRoom) -> None:
    arrive(room)
    before = [run.step for run in room.workshop.runs]
    changed(room)
    while room.workshop.deeds:
        room.workshop = room.reopened()
        room.workshop.library = dict
        assert room.leads("undo", deed=list(room.workshop.deeds)[-1])["ok"]
    assert [run.step for run in room.reopened().runs] == before
    assert not any(run.skipped for run in room.reopened().runs)


def test_what_was_done_with_words_goes_with_them(room: KeptRoom, store: Store) -> None:
    people = arrive(room)
    room.moves_to("strength", "open")
    room.moves_to("strength", "write")
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    room.leads("correct", contribution=note, text="Zij luisteren wél")
    rows = select(deed.c.back).where(deed.c.workshop == room.workshop.key)
    kept = store.read(lambda connection: "".join(connection.execute(rows).scalars()))
    assert "Zij luisteren" in kept
    people["Anneke"].does("withdraw", contribution=note)
    kept = store.read(lambda connection: "".join(connection.execute(rows).scalars()))
    assert kept and "Zij luisteren" not in kept
    store.erase(room.workshop.key)
    assert not store.read(lambda connection: connection.execute(rows).all())


def changed(room: KeptRoom) -> list[str]:
    """A step of another script, one of the own script, one moved, one skipped, one longer."""
    own, run_of = room.workshop.script, room.run_of
    steps = tuple(replace(s, minutes=99) if s.id == "tree" else s for s in own.steps)
    room.workshop.library = lambda: {"other": replace(own, id="other", steps=steps)}
    room.leads("add_step", script="other", step="tree", after=run_of("strength"))
    room.leads("add_step", step="pitfalls")
    room.leads("move_step", run=run_of("voting"), after=run_of("arrive"))
    room.leads("skip", run=run_of("strength"))
    room.leads("stretch", run=run_of("close"), minutes=3)
    return ["arrive", "voting", "pitfalls", "strength", "other-tree", "agreements", "close"]
