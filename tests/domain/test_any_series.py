"""Any series of acts: patches rebuild the fresh snapshot, for every audience and every part of it.

Also what must hold after each act, whatever came before: no part holds what its audience may not
read, views hold no nulls, a refused act changes nothing, and a rebuilt shelf equals the grown one.
"""

import json
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.domain.room import FIRST, Participant, Room, new_room
from workshop.domain import carry
from workshop.domain.board import EVERYONE
from workshop.domain.contribution import Contribution
from workshop.domain.person import new_id
from workshop.domain.shelf import Shelf
from workshop.exercises.materials.notes import alternating
from workshop.patch import apply, diff
from workshop.views import board_for, view

STEPS = (FIRST[0], "portrait", FIRST[1], "tree", "pitfalls", "priorities", *FIRST[2:])
SIDES = st.sampled_from(["formal", "informal", "both"])
WORDS = st.sampled_from(["luisteren", "een sleutel", "مرحبا", "", "x" * 90, "👩‍👩‍👧"])
PICK = st.integers(0, 30)
PARTS = st.sampled_from(["roots", "sun"])
MARK = st.tuples(st.integers(0, 4), st.integers(0, 4))


class AnEvening(RuleBasedStateMachine):
    """People and facilitator do anything; each screen keeps its copy by patches alone."""

    room: Room
    people: list[Participant]
    copies: dict[str, dict[str, Any]]
    marks: int

    @initialize()
    def opens(self) -> None:
        self.room, self.people, self.copies, self.marks = new_room(STEPS), [], {}, 0

    @rule(side=SIDES, organisation=st.sampled_from(["", "Wijkteam", "Moedercafé"]))
    def somebody_joins(self, side: str, organisation: str) -> None:
        if len(self.people) < 9:
            self.people.append(self.room.joins(f"Mens {len(self.people)}", side, organisation))

    @rule(step=st.sampled_from(STEPS), pick=PICK)
    def the_room_moves(self, step: str, pick: int) -> None:
        run = self.room.workshop.find_run(self.room.run_of(step))
        kind = self.room.workshop.exercise if run is self.room.workshop.run else None
        phases = (kind or _kind(run.kind)).phases
        self.room.moves_to(step, phases[pick % len(phases)].name)

    @rule(who=PICK, word=WORDS, dimension=st.sampled_from(["knowledge", "power"]))
    def somebody_writes(self, who: int, word: str, dimension: str) -> None:
        if someone := self._one(who):
            self.marks += 1
            someone.says(f"{word}{self.marks}" if word else "", dimension)

    @rule(who=PICK, what=PICK, reaction=st.sampled_from(["us", "surprise", "missing"]), word=WORDS)
    def somebody_reacts(self, who: int, what: int, reaction: str, word: str) -> None:
        if (someone := self._one(who)) and (note := self._contribution(what)):
            someone.reacts(note, reaction, word)

    @rule(who=PICK, side=st.sampled_from(["formal", "informal"]))
    def somebody_chooses(self, who: int, side: str) -> None:
        if someone := self._one(who):
            someone.does("choose_side", run=self.room.workshop.run.id, side=side)

    @rule(who=PICK, what=PICK)
    def somebody_takes_back(self, who: int, what: int) -> None:
        if (someone := self._one(who)) and (note := self._contribution(what)):
            someone.does("withdraw", contribution=note)

    @rule(who=PICK, what=PICK, word=WORDS)
    def somebody_changes(self, who: int, what: int, word: str) -> None:
        if (someone := self._one(who)) and (note := self._contribution(what)):
            someone.does("amend", contribution=note, content={"dimension": "power", "text": word})

    @rule(who=PICK, word=WORDS, part=PARTS, what=st.none() | PICK)
    def somebody_hangs(self, who: int, word: str, part: str, what: int | None) -> None:
        if someone := self._one(who):
            origin = self._contribution(what) if what is not None else ""
            content = {"part": part, "text": word}
            someone.answers("item", content, **({"origin": origin} if origin else {}))

    @rule(what=PICK, into=PICK, apart=PICK)
    def the_facilitator_merges(self, what: int, into: int, apart: int) -> None:
        if note := self._contribution(what):
            self.room.leads("merge", contribution=note, into=self._contribution(into))
            if apart % 5 == 0:
                self.room.leads("take_apart", contribution=self._contribution(apart))

    @rule(phase=st.sampled_from(["grow", "whole"]), part=st.sampled_from(["", "sun", "leaves"]))
    def a_part_stands_alone(self, phase: str, part: str) -> None:
        self.room.moves_to("tree", phase, part)

    @rule(who=PICK, word=WORDS, day=st.sampled_from(["", "2026-12-24"]))
    def somebody_agrees(self, who: int, word: str, day: str) -> None:
        if someone := self._one(who):
            fields = {"what": word, "first_step": word, "by_when": day}
            origin = self._contribution(who + self.marks)
            someone.does("agree", fields=fields, **({"origin": origin} if origin else {}))
            someone.does("agree", fields=fields)

    @rule(who=PICK, which=PICK, side=st.sampled_from(["formal", "informal"]), yes=st.booleans())
    def somebody_leads(self, who: int, which: int, side: str, yes: bool) -> None:
        if (someone := self._one(who)) and (agreement := self._agreement(which)):
            lead = {"agreement": agreement, "side": side}
            person = {"person": someone.id} if someone.device in self._devices() else {}
            someone.does("name_lead", **lead, **person)
            if not yes:
                someone.does("answer_lead", **lead, yes=False)

    @rule(
        who=PICK, which=PICK, choice=st.sampled_from(["agree", "remark", "objection"]), word=WORDS
    )
    def somebody_votes(self, who: int, which: int, choice: str, word: str) -> None:
        if (someone := self._one(who)) and (agreement := self._agreement(which)):
            someone.votes(agreement, choice, word)

    @rule(who=PICK, pitfall=st.sampled_from(["load", "management"]), mark=MARK, word=WORDS)
    def somebody_rates(self, who: int, pitfall: str, mark: tuple[int, int], word: str) -> None:
        if someone := self._one(who):
            plays, cared = mark
            someone.answers("mark", {"pitfall": pitfall, "plays": plays, "cared": cared})
            someone.answers("idea", {"pitfall": pitfall, "text": word})

    @rule(who=PICK, which=PICK, dots=st.integers(0, 4))
    def somebody_gives_dots(self, who: int, which: int, dots: int) -> None:
        laid = list(self.room.workshop.run.laid.get("items", {}))
        if (someone := self._one(who)) and laid:
            chosen = {laid[which % len(laid)]: dots, laid[-1]: 1}
            someone.answers("ballot", {"choices": chosen})

    @rule(who=PICK, moment=st.sampled_from(["before", "after"]), word=WORDS)
    def somebody_says_a_word(self, who: int, moment: str, word: str) -> None:
        if someone := self._one(who):
            self.marks += 1
            someone.answers(moment, {"text": f"{word}{self.marks}" if word else ""})

    @rule(
        who=PICK, field=st.sampled_from(["who", "need", "offer"]), word=WORDS, ready=st.booleans()
    )
    def somebody_writes_on_a_card(self, who: int, field: str, word: str, ready: bool) -> None:
        if someone := self._one(who):
            self.marks += 1
            someone.answers("line", {"field": field, "text": f"{word}{self.marks}" if word else ""})
            if ready:
                someone.answers("ready", {})

    @rule(who=PICK, what=PICK, struck=st.booleans())
    def somebody_strikes(self, who: int, what: int, struck: bool) -> None:
        if (someone := self._one(who)) and (line := self._contribution(what)):
            someone.does("strike", contribution=line, struck=struck)

    @rule(who=PICK, what=PICK, with_what=PICK)
    def somebody_can_do_that(self, who: int, what: int, with_what: int) -> None:
        if (someone := self._one(who)) and (need := self._contribution(what)):
            someone.answers("match", {"offer": self._contribution(with_what)}, about=need)
            someone.answers("match", {}, about=need)

    @rule(who=PICK, hours=st.sampled_from([None, 0, 3]))
    def somebody_says_what_fits(self, who: int, hours: int | None) -> None:
        if someone := self._one(who):
            someone.does("say_what_fits", hours=hours)

    @rule(who=PICK, face=st.sampled_from("12345"), word=WORDS)
    def somebody_closes(self, who: int, face: str, word: str) -> None:
        if someone := self._one(who):
            someone.answers("face", {"face": face})
            someone.answers("take", {"text": word})

    @rule(who=PICK, chance=st.integers(0, 5))
    def somebody_leaves(self, who: int, chance: int) -> None:
        if chance == 0 and (someone := self._one(who)):
            someone.does("leave")

    @rule(what=PICK, hidden=st.booleans(), word=WORDS)
    def the_facilitator_minds(self, what: int, hidden: bool, word: str) -> None:
        if note := self._contribution(what):
            self.room.leads("hide", contribution=note, hidden=hidden)
            self.room.leads("correct", contribution=note, text=word)
            self.room.leads("spotlight", contribution=note)

    @rule(do=st.sampled_from(["start", "add", "pause", "go_on", "stop"]))
    def the_timer(self, do: str) -> None:
        self.room.leads("set_timer", do=do, seconds=60)

    @rule(
        act=st.sampled_from(["skip", "take_up", "repeat", "stretch", "move_step", "add_step"]),
        which=PICK,
        where=PICK,
    )
    def the_plan_changes(self, act: str, which: int, where: int) -> None:
        runs = self.room.workshop.runs
        run, after = (runs[n % len(runs)].id for n in (which, where))
        data = {
            "stretch": {"run": run, "minutes": where + 1},
            "move_step": {"run": run, "after": after},
            "repeat": {"run": run, "after": after},
            "add_step": {"step": "pitfalls", "after": after},
        }
        self.room.leads(act, **data.get(act, {"run": run}))

    @rule(which=PICK)
    def the_facilitator_undoes(self, which: int) -> None:
        if deeds := list(self.room.workshop.deeds):
            self.room.leads("undo", deed=deeds[-1 - which % len(deeds)])

    @rule(word=WORDS)
    def a_private_note(self, word: str) -> None:
        run = self.room.workshop.run.id
        self.room.leads("note_privately", run=run, text=f"privé {word}")

    @invariant()
    def patches_rebuild_every_part(self) -> None:
        fresh = {channel: view(self.room.workshop, channel) for channel in self._channels()}
        for channel, now in fresh.items():
            patch = json.loads(json.dumps(diff(self.copies.get(channel, {}), now)))
            copy = apply(patch, self.copies.get(channel, {}))
            assert copy == json.loads(json.dumps(now)), channel
            assert None not in _leaves(now), channel
            self.copies[channel] = copy

    @invariant()
    def no_part_holds_what_it_may_not(self) -> None:
        for channel, seen in self.copies.items():
            leaves = set(map(str, _leaves(seen)))
            leaked = self._sealed(channel) & leaves
            assert not leaked, (channel, leaked)
            if channel != "facilitator":
                assert not any(leaf.startswith("privé") for leaf in leaves), channel

    @invariant()
    def nobody_sees_the_ballot_of_another(self) -> None:
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
            kind, board = _kind(run.kind), board_for(workshop, run)
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
            kind = _kind(run.kind)
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
        if part == "team" and _kind(run.kind).answers[said.type].team and not said.hidden:
            return said.content["team"] == key or (is_open and not said.struck)
        if part == "facilitator":
            return is_open
        return is_open and not said.hidden and not said.struck

    def _channels(self) -> list[str]:
        people = self.room.workshop.people.values()
        me, teams = [f"me:{p.id}" for p in people], sorted({f"team:{p.team}" for p in people})
        return ["door", "room", "projector", "facilitator", "side:formal", "team:x", *teams, *me]

    def _devices(self) -> set[str]:
        return {d for p in self.room.workshop.people.values() for d in p.devices}

    def _one(self, n: int) -> Participant | None:
        return self.people[n % len(self.people)] if self.people else None

    def _contribution(self, n: int) -> str:
        ids = list(self.room.workshop.contributions)
        return ids[n % len(ids)] if ids else ""

    def _agreement(self, n: int) -> str:
        ids = list(self.room.workshop.coalition.agreements)
        return ids[n % len(ids)] if ids else ""


def _kind(name: str):
    from workshop import exercises

    return exercises.named(name)


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
