"""Where the files lie that are not Python: in an installed package, or beside it in a checkout."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `name` in the package, else the one beside it (also when that is not made yet)."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def outside() -> Path | None:
    """The folder with kinds of exercise of one's own (WORKSHOP_KINDS), if there is one. Below it
    their files have the same places as those of the house: docs/add-an-exercise.md.
    """
    named = os.environ.get("WORKSHOP_KINDS", "")
    return Path(named).absolute() if named else None


STATIC = folder("static")
TEMPLATES = folder("templates")
SESSIONS = folder("sessions")
# Cards that scripts share, also those that lie elsewhere.
LIBRARY = SESSIONS / "library"
VENDOR = STATIC / "vendor"
PDF_FONTS = VENDOR / "fonts-pdf"
TRANSLATIONS = PACKAGE / "translations"
MIGRATIONS = PACKAGE / "store" / "migrations"
