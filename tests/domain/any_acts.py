"""People and facilitator do anything: every act that there is, in any order."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.domain.room import FIRST, Participant, Room, new_room
from workshop.exercises import named

STEPS = (FIRST[0], "portrait", FIRST[1], "tree", "pitfalls", "priorities", *FIRST[2:])
SIDES = st.sampled_from(["formal", "informal", "both"])
WORDS = st.sampled_from(["luisteren", "een sleutel", "مرحبا", "", "x" * 90, "👩‍👩‍👧"])
PICK = st.integers(0, 30)
PARTS = st.sampled_from(["roots", "sun"])
MARK = st.tuples(st.integers(0, 4), st.integers(0, 4))


class AnybodyDoesAnything(RuleBasedStateMachine):
    """One rule for each act; what should hold after it is for who builds on this."""

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
        phases = (kind or named(run.kind)).phases
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
