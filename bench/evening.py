"""The workload: everybody comes in at once, everybody writes, and the facilitator moves the
timer.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import astuple, dataclass

import orjson
from playwright.async_api import Page

from bench import page
from bench.load import Phone
from bench.servers import Server

# Everybody writes this many notes, one each so many seconds: a busy room.
NOTES_EACH = 3
SECONDS_A_NOTE = 4.0
# The timer is moved this many times; each time every screen gets a frame.
TIMERS = 55
TIMER_EVERY = 0.11


@dataclass(frozen=True)
class Measured:
    """Seconds, but for ``memory``: kilobytes a phone."""

    joined: float
    answers: list[float]
    projector: list[float]
    # A real page of the big screen, where there is one: until a note was painted.
    painted: list[float]
    phones: list[float]
    cpu_a_frame: float
    cpu_an_act: float
    memory: float


async def play(server: Server, phones: int) -> Measured:
    """Play a short evening on a server that was just started."""
    wall, desk = Phone(server.wall()), Phone(server.desk(), server.cookie)
    await wall.connect(server.address)
    await desk.connect(server.address)
    empty = server.memory()
    people = [Phone(server.phone(number)) for number in range(phones)]
    joined = await _join(people, server)
    memory = (server.memory() - empty) / phones
    run = await _to_writing(desk, server)
    async with page.projector(server) as big_screen:
        before = server.cpu()
        written = await _write(people, wall, run, big_screen)
        acted = (server.cpu() - before) / len(written.answers)
    late, cpu = await _move_timer(desk, people, server)
    for phone in (wall, desk, *people):
        phone.close()
    return Measured(joined, *astuple(written), late, cpu, acted, memory)


async def _join(people: list[Phone], server: Server) -> float:
    begun = time.perf_counter()

    async def join(number: int, phone: Phone) -> None:
        await phone.connect(server.address)
        side = ("formal", "informal")[number % 2]
        await phone.act("join", name=f"P{number}", side=side)

    await asyncio.gather(*(join(number, phone) for number, phone in enumerate(people)))
    return time.perf_counter() - begun


async def _to_writing(desk: Phone, server: Server) -> str:
    """Open the step in which notes are written; the reference has no steps."""
    if not server.cookie:
        return "run"
    view = (await desk.snapshot())["parts"]["facilitator"]["view"]
    run = str(view["agenda"]["order"][1])
    seen = {"seen_run": view["run"], "seen_phase": view["phase"]}
    await desk.act("move_to", run=run, phase="write", **seen)
    return run


@dataclass(frozen=True)
class Written:
    """How long each note took: until its answer, until the projector, until it was painted."""

    answers: list[float]
    projector: list[float]
    painted: list[float]


async def _write(people: list[Phone], wall: Phone, run: str, big_screen: Page | None) -> Written:
    """Everybody writes at a pace of their own."""
    sent: list[float] = []
    answers: list[float] = []
    seen: list[tuple[int, float]] = []

    def on_wall(message: bytes) -> None:
        here = orjson.loads(message[2:])[1]["patch"].get("here", {})
        if "count" in here:
            seen.append((here["count"], time.time()))

    async def write(number: int, phone: Phone) -> None:
        await asyncio.sleep(SECONDS_A_NOTE * number / len(people))
        for note in range(NOTES_EACH):
            begun = time.perf_counter()
            sent.append(time.time())
            content = {
                "dimension": "knowledge",
                "text": f"Kent de buurt al {note} jaar, van {number}",
            }
            await phone.act("contribute", run=run, type="note", content=content)
            answers.append(time.perf_counter() - begun)
            await asyncio.sleep(max(0, SECONDS_A_NOTE - (time.perf_counter() - begun)))

    wall.on_frame = on_wall
    if big_screen:
        await page.watch(big_screen)
    await asyncio.gather(*(write(number, phone) for number, phone in enumerate(people)))
    painted = await page.seen(big_screen, len(sent)) if big_screen else []
    return Written(answers, _delays(sent, seen), _delays(sent, painted) if painted else [])


def _delays(sent: list[float], seen: list[tuple[int, float]]) -> list[float]:
    """The n-th note is there with the first frame, or picture, that counts n notes."""
    delays, frames = [], iter(seen)
    count, at = next(frames)
    for number, begun in enumerate(sent, 1):
        while count < number:
            count, at = next(frames)
        delays.append(at - begun)
    return delays


async def _move_timer(
    desk: Phone, people: list[Phone], server: Server
) -> tuple[list[float], float]:
    """How late the phones heard of each change, and what a frame to one phone cost."""
    late: list[float] = []
    begun = time.perf_counter()

    def on_phone(message: bytes) -> None:
        late.append(time.perf_counter() - begun)

    for phone in people:
        phone.on_frame = on_phone
    before, used = sum(phone.frames for phone in people), server.cpu()
    for seconds in range(TIMERS):
        begun = time.perf_counter()
        await desk.act("set_timer", do="start", seconds=60 + seconds)
        await asyncio.sleep(max(0, TIMER_EVERY - (time.perf_counter() - begun)))
    # On a machine that is too busy two changes may share a frame.
    delivered = sum(phone.frames for phone in people) - before
    return late, (server.cpu() - used) / delivered
