"""The table that `make bench` prints."""

from collections.abc import Callable, Sequence
from statistics import median

from bench.evening import Measured

ROWS: tuple[tuple[str, Callable[[Measured], float], str], ...] = (
    ("everybody joined", lambda m: m.joined, "s"),
    ("answer to a note, p50", lambda m: percentile(m.answers, 50) * 1000, "ms"),
    ("answer to a note, p99", lambda m: percentile(m.answers, 99) * 1000, "ms"),
    ("note on the projector, p50", lambda m: percentile(m.projector, 50) * 1000, "ms"),
    ("note on the projector, p99", lambda m: percentile(m.projector, 99) * 1000, "ms"),
    ("note painted on a page, p50", lambda m: percentile(m.painted, 50) * 1000, "ms"),
    ("note painted on a page, p99", lambda m: percentile(m.painted, 99) * 1000, "ms"),
    ("timer on the phones, p50", lambda m: percentile(m.phones, 50) * 1000, "ms"),
    ("timer on the phones, p99", lambda m: percentile(m.phones, 99) * 1000, "ms"),
    ("processor, a frame to a phone", lambda m: m.cpu_a_frame * 1e6, "µs"),
    ("processor, a note", lambda m: m.cpu_an_act * 1e6, "µs"),
    ("memory, a phone", lambda m: m.memory, "kB"),
)


def table(phones: int, ours: Sequence[Measured], node: Sequence[Measured]) -> str:
    """Our numbers beside those of Node, and how many times Node's they are: below 1 is better.
    Medians of the rounds.
    """
    head = f"\n{phones} phones{'':<22}{'ours':>10}{'Node':>10}{'':>6}{'ratio':>7}"
    return "\n".join(
        [
            head,
            *(
                _row(name, median(map(number, ours)), median(map(number, node)), unit)
                for name, number, unit in ROWS
            ),
        ]
    )


def disk_line(took: list[float]) -> str:
    """What an answer of ours waits for at least."""
    times = (percentile(took, part) * 1000 for part in (50, 99))
    return "this disk keeps something within {:.1f} ms (p50), {:.1f} ms (p99)".format(*times)


def percentile(values: list[float], part: int) -> float:
    """The value below which this part of a hundred lies; 0 of nothing."""
    if not values:
        return 0
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]


def _row(name: str, ours: float, node: float, unit: str) -> str:
    digits = 2 if unit == "s" else 1
    theirs = f"{node:>10.{digits}f}" if node else f"{'—':>10}"
    ratio = f"{ours / node:>7.2f}" if node else ""
    return f"{name:<32}{ours:>10.{digits}f}{theirs} {unit:<5}{ratio}"
