"""What people read for the names in the files: the words there are, else the name itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from workshop import words


def label(language: str, sort: str, name: str) -> str:
    """The word for a name of a sort (text, setting, kind, choice), else the name as words."""
    key = f"editor.{sort}_{re.sub(r'[^a-z0-9]', '_', name.lower())}"
    return words.t(language, key) if words.says(language, key) else plainly(name)


def phase(language: str, kind: str, name: str) -> str:
    """What the facilitator's page calls a phase of a kind."""
    key = f"{kind}.desk_phase_{name.replace('-', '_')}"
    return words.t(language, key) if words.says(language, key) else plainly(name)


def offer(language: str, kind: str, field: str) -> str:
    """What later steps take along from a kind, or one field of it; empty where it has no words."""
    key = f"{kind}.desk_offers" + (f"_{re.sub(r'[^a-z0-9]', '_', field)}" if field else "")
    return words.t(language, key) if words.says(language, key) else ""


def title_of(texts: Any, id: str) -> str:
    """What the texts of a step call one of its parts: its title, or the text it is itself."""
    for name, part in texts.items() if isinstance(texts, Mapping) else ():
        if name == id and isinstance(part, str):
            return part
        if name == id and isinstance(part, Mapping) and isinstance(part.get("title"), str):
            return str(part["title"])
        if found := title_of(part, id):
            return found
    return ""


def plainly(name: str) -> str:
    """A name in a file as words: "half-year" is Half year."""
    spaced = re.sub(r"[-_]+", " ", name).strip()
    return spaced[:1].upper() + spaced[1:]
