"""Faults to plant in a server: each takes one thing away that an evening relies on.

A fault is a function that patches the running modules; ``FAULTS`` has them by name, each with the
checks of the rehearsal of which at least one has to see it. A module here is found by itself.
"""

from importlib import import_module
from pathlib import Path

from .book import FAULTS, PEOPLE, STEPS

for _path in sorted(Path(__file__).parent.glob("[!_]*.py")):
    import_module(f"{__name__}.{_path.stem}")

__all__ = ["FAULTS", "PEOPLE", "STEPS"]
