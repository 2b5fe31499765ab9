"""Trees of groups: each table hangs in its own, and the room sees them one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds import _growing
from workshop.rehearsal.report import Difference
from workshop.rehearsal.screens import Screen
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

# Of so many groups from the first on, and of the last, the tree is put before the room.
FIRST = 3
# How the coalition's page begins what it tells of a group.
HEAD = '<b class="group-number" dir="ltr">'


def played(evening: Evening) -> None:
    """Nothing is laid together across two trees, and whoever changes tables leaves there what they
    hung there.
    """
    _not_across(evening)
    _changes_tables(evening)
    evening.together([partial(_read, evening, phone) for phone in evening.phones()])


def one_by_one(evening: Evening) -> None:
    """The tree of a group whole before the room, also one in which nothing hangs; and all again."""
    order = [*evening.tables.numbers]
    _growing.put_alone(evening, *dict.fromkeys([*order[:FIRST], *order[-1:]]))


def hanging(evening: Evening, run: str, group: str = "") -> list[Said]:
    """What hangs by itself in the tree of a group, or in all of them."""
    found = [item for item in evening.tally.of(run, "item") if not item.merged]
    return [item for item in found if group in ("", item.group)]


def on_page(evening: Evening, run: str, page: str) -> list[Difference]:
    """Under the number of each group stands what hangs in its tree, and nothing else."""
    seen = {}
    for told in page.split(HEAD)[1:]:
        number, words = told.partition("</section>")[0].split("<", 1)
        seen[int(number)] = sorted(marks(words))
    hung = {
        number: sorted(marks(" ".join(item.text for item in hanging(evening, run, group))))
        for group, number in evening.tables.numbers.items()
    }
    return differences("page", "trees", seen, hung if any(hung.values()) else {})


def _not_across(evening: Evening) -> None:
    items = hanging(evening, evening.stage.run)
    for one in items:
        part = one.content["part"]
        others = (i for i in items if i.group != one.group and i.content["part"] == part)
        if other := next(others, None):
            data = {"contribution": one.id, "into": other.id}
            evening.outbox.may_not(evening.facilitator, "merge", data)
            return


def _changes_tables(evening: Evening) -> None:
    """Somebody gets up, and hangs nothing before they sit somewhere else; then what they hang
    comes into the tree of that table.
    """
    seats, items = evening.tables.seats, hanging(evening, evening.stage.run)
    hosts = evening.tables.hosts.values()
    moved = next(item.by for item in items if item.by not in hosts)
    there = next(group for group in evening.tables.numbers if group != seats[moved])
    data = {"run": evening.stage.run, "type": "item"}
    evening.scan()
    del seats[moved]
    evening.leads("place", person=moved.id)
    content = {"part": _growing.TREE.place, "text": evening.say(_growing.TREE.longest)}
    evening.outbox.may_not(evening.phone(moved), "contribute", data | {"content": content})
    evening.scan()
    evening.tables.sit(moved, there)
    evening.leads("place", person=moved.id, group=there)
    content = content | {"text": evening.say(_growing.TREE.longest)}
    evening.does(moved, "contribute", **data, content=content)
    evening.settle()


def _read(evening: Evening, phone: Screen) -> None:
    """Each phone can read what hangs in the roots of its own table."""
    assert phone.member is not None
    group, part = evening.tables.seats[phone.member], _growing.TREE.place
    found = phone.look("said", evening.stage.run, f"{group}.{part}")
    ours = hanging(evening, evening.stage.run, group)
    expected = sorted(item.id for item in ours if item.content["part"] == part)
    evening.report.checked("once", differences(phone.name, "said", sorted(found), expected))
