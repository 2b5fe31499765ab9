"""Any series of acts: patches rebuild the fresh snapshot, for every audience and every part of it.

Also what must hold after each act, whatever came before: no part holds what its audience may not
read, views hold no nulls, a refused act changes nothing, and a rebuilt shelf equals the grown one.
"""

import json
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from tests.domain.any_acts import AnybodyDoesAnything
from tests.domain.room import new_room
from workshop.domain import carry
from workshop.domain.board import EVERYONE
from workshop.domain.contribution import Contribution
from workshop.domain.person import new_id
from workshop.domain.shelf import Shelf
from workshop.exercises import named
from workshop.exercises.materials.notes import alternating
from workshop.patch import apply, diff
from workshop.views import board_for, view


class AnEvening(AnybodyDoesAnything):
    """Each screen keeps its copy by patches alone."""

    @invariant()
    def every_screen_follows_and_holds_what_it_may(self) -> None:
        """One after the other: what a copy holds is looked at once it has followed."""
        self._patches_rebuild_every_part()
        self._no_part_holds_what_it_may_not()
        self._nobody_sees_the_ballot_of_another()

    def _patches_rebuild_every_part(self) -> None:
        fresh = {channel: view(self.room.workshop, channel) for channel in self._channels()}
        for channel, now in fresh.items():
            patch = json.loads(json.dumps(diff(self.copies.get(channel, {}), now)))
            copy = apply(patch, self.copies.get(channel, {}))
            assert copy == json.loads(json.dumps(now)), channel
            assert None not in _leaves(now), channel
            self.copies[channel] = copy

    def _no_part_holds_what_it_may_not(self) -> None:
        for channel, seen in self.copies.items():
            leaves = set(map(str, _leaves(seen)))
            leaked = self._sealed(channel) & leaves
            assert not leaked, (channel, leaked)
            if channel != "facilitator":
                assert not any(leaf.startswith("privé") for leaf in leaves), channel

    def _nobody_sees_the_ballot_of_another(self) -> None:
        ballots = {
            c.id: c.author for c in self.room.workshop.contributions.values() if c.type == "ballot"
        }
        for channel, seen in self.copies.items():
            keys = set(_keys(seen))
            own = {id for id, author in ballots.items() if channel == f"me:{author}"}
            assert not keys & (ballots.keys() - own), channel
            assert channel.startswith("me:") or "choices" not in keys, channel

    @invariant()
    def a_shelf_made_anew_is_the_same(self) -> None:
        workshop, run = self.room.workshop, self.room.workshop.run
        kind, grown = workshop.exercise, workshop.shelf(run.id)
        anew = Shelf(kind.group, kind.value)
        for contribution in grown.all.values():
            anew.put(contribution)
        board = board_for(workshop, run)
        for type in kind.answers:
            for group in grown.groups(type):
                assert grown.size(type, group) == grown.count(type, (group,), EVERYONE)
            groups = grown.groups(type) | anew.groups(type)
            for place in [(type, g, s) for g in groups for s in (None, *board.people())]:
                assert grown.values(*place) == anew.values(*place)
                assert grown.pile(*place) == anew.pile(*place)
                values = grown.values(*place)
                assert all(grown.alike(type, v) == anew.alike(type, v) for v in values if v)
        assert all(grown.merged(id) == anew.merged(id) for id in grown.all)

    @invariant()
    def the_front_of_piles_is_enough_to_rank_by(self) -> None:
        board = board_for(self.room.workshop, self.room.workshop.find_run(self.room.run_of("tree")))
        for part in board.groups("item"):
            whole = [board.pile("item", part, side) for side in EVERYONE]
            for most in (1, 2, 5):
                front = [board.front("item", part, side, most) for side in EVERYONE]
                ranked = alternating(front, board.times)[:most]
                assert ranked == alternating(whole, board.times)[:most]

    @invariant()
    def an_offer_that_is_looked_up_is_the_one_among_all(self) -> None:
        workshop = self.room.workshop
        for run in (run for run in workshop.runs if run.started):
            kind, board = named(run.kind), board_for(workshop, run)
            offers = {offer.id: offer for offer in kind.offers(board)}
            asked = {*offers, *workshop.contributions, *workshop.coalition.agreements}
            assert {id: kind.offer(board, id) for id in asked} == {
                id: offers.get(id) for id in asked
            }

    @invariant()
    def what_is_merged_lies_under_one_that_stands(self) -> None:
        said = self.room.workshop.contributions
        for each in (each for each in said.values() if each.merged):
            kept = said[each.merged]
            assert not kept.merged and not kept.hidden and not each.hidden
            assert (kept.run, kept.type) == (each.run, each.type)
            assert kept.content["part"] == each.content["part"]

    @invariant()
    def every_item_is_counted_once(self) -> None:
        workshop, run = self.room.workshop, self.room.run_of("tree")
        board = board_for(workshop, workshop.find_run(run))
        shown = [id for top in board.all("item") for id in (top, *board.merged(top))]
        items = [c for c in workshop.contributions.values() if (c.run, c.type) == (run, "item")]
        hanging = [c for c in items if not c.hidden]
        assert sorted(c.id for c in shown) == sorted(c.id for c in hanging)
        people = [len({each.author for each in (t, *board.merged(t))}) for t in board.all("item")]
        assert [board.times(top) for top in board.all("item")] == people

    @invariant()
    def the_plan_is_numbered_and_the_room_is_at_a_step_of_it(self) -> None:
        runs = self.room.workshop.runs
        assert [run.number for run in runs] == list(range(1, len(runs) + 1))
        assert not self.room.workshop.run.skipped
        assert {c.run for c in self.room.workshop.contributions.values()} <= {r.id for r in runs}

    @invariant()
    def what_stands_alone_can_stand_alone(self) -> None:
        workshop = self.room.workshop
        for run in (run for run in workshop.runs if run.turn):
            kind = named(run.kind)
            assert run.turn in kind.turns(workshop, run, kind.phase(run.phase))

    @invariant()
    def a_line_reads_what_all_may_read_and_no_screen_names_the_note(self) -> None:
        workshop = self.room.workshop
        things = [*workshop.contributions.values(), *workshop.coalition.agreements.values()]
        sealed = self._sealed("room")
        for origin in (each.origin for each in things if each.origin):
            line = carry.line(workshop, origin)
            assert 1 <= len(line) <= carry.LONGEST_LINE
            assert not sealed & {link.get("text") for link in line}
            assert "id" not in line[-1] and line[-1]["step"] == origin["step"]

    @invariant()
    def who_is_here_and_was_heard_is_counted_right(self) -> None:
        workshop, run = self.room.workshop, self.room.workshop.run.id
        present = [p for p in workshop.people.values() if not p.left]
        heard = [p for id, p in workshop.people.items() if workshop.shelf(run).by(id)]
        assert workshop.present() == present
        members = {p.team: [each for each in present if each.team == p.team] for p in present}
        assert workshop.teams_here() == members
        for side, n in workshop.sides().items():
            assert n == sum(p.side is side for p in present)
            assert workshop.writers(run)[side] == sum(p.side is side for p in heard)
        for id in workshop.organisations:
            said = sum(p.organisation == id for p in heard)
            assert workshop.heard(run).organisations[id] == said

    def _sealed(self, channel: str) -> set[str]:
        """Texts that may not be read there now: long enough not to be told by chance."""
        said, workshop = self.room.workshop.contributions.values(), self.room.workshop
        may = {each.text for each in said if self._may_read(channel, each)}
        agreed = {t for a in workshop.coalition.agreements.values() for t in (a.what, a.first_step)}
        return {each.text for each in said if len(each.text) > 5} - may - agreed

    def _may_read(self, channel: str, said: Contribution) -> bool:
        """What is sealed is its author's, and of their team where it is written together; what is
        hidden or struck is on no screen of the room.
        """
        workshop = self.room.workshop
        run, (part, _, key) = workshop.find_run(said.run), channel.partition(":")
        is_open = said.type not in board_for(workshop, run).sealed
        if part == "me" and said.author == key:
            return True
        if part == "team" and named(run.kind).answers[said.type].team and not said.hidden:
            return said.content["team"] == key or (is_open and not said.struck)
        if part == "facilitator":
            return is_open
        return is_open and not said.hidden and not said.struck

    def _channels(self) -> list[str]:
        people = self.room.workshop.people.values()
        me, teams = [f"me:{p.id}" for p in people], sorted({f"team:{p.team}" for p in people})
        return ["door", "room", "projector", "facilitator", "side:formal", "team:x", *teams, *me]


def _keys(view: Any) -> list[str]:
    if not isinstance(view, dict):
        return []
    return [*view, *(key for value in view.values() for key in _keys(value))]


def _leaves(view: Any) -> list[Any]:
    if isinstance(view, dict):
        return [leaf for value in view.values() for leaf in _leaves(value)]
    if isinstance(view, list):
        return [leaf for value in view for leaf in _leaves(value)]
    return [view]


TestAnEvening = AnEvening.TestCase
TestAnEvening.settings = settings(
    max_examples=25,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def test_the_same_act_by_two_people_is_one_of_each() -> None:
    room = new_room()
    anneke, fatma = room.joins("Anneke", "formal"), room.joins("Fatma", "informal")
    room.moves_to("strength", "write")
    id = new_id()
    data = {"run": room.workshop.run.id, "type": "note"}
    first = anneke.sends("contribute", {**data, "content": {"dimension": "power", "text": "a"}}, id)
    other = fatma.sends("contribute", {**data, "content": {"dimension": "power", "text": "b"}}, id)
    assert first.ok and not other.ok
    assert room.workshop.contributions[id].text == "a"
