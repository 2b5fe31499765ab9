"""The scripts of the house, which nobody changes here, and those that facilitators write."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import secrets
import shutil
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

from workshop.complaints import Complaint
from workshop.scripts import PLAN, check, folders

# A file of a script: its plan, a language, the evening of a demo, or cards that it has itself.
NAME = re.compile(r"(library/[a-z][a-z0-9-]{0,39}/)?[a-z][a-z0-9-]{0,39}\.yaml", re.ASCII)
ID = re.compile(r"[a-z][a-z0-9-]{0,39}", re.ASCII)
LONGEST_ID = 40
# Addresses beside the scripts (workshop/web/scripts.py).
_NOT_IDS = {"new", "upload"}

Files = Mapping[str, bytes]


class Changed(Exception):
    """Somebody else saved this script in the meantime."""


@dataclass(frozen=True)
class Shelved:
    """A script as it lies in its folder; `version` is that of its files together."""

    id: str
    folder: Path
    own: bool
    version: str
    files: Files

    def complaints(self, language: str) -> tuple[Complaint, ...]:
        """Everything that is wrong with it. May take a moment: ask aside."""
        return _complaints(self.folder, self.version, language)


class Library:
    """`house` is for reading only; in `own` every script is a folder that may be written."""

    def __init__(self, house: Path, own: Path) -> None:
        self._house, self._own = house, own

    def all(self) -> list[Shelved]:
        """Every script, our own first."""
        return [self._shelved(path) for path in sorted(self._folders(), key=self._order)]

    def find(self, id: str) -> Shelved | None:
        """The script with this id."""
        found = [path for path in self._folders() if path.name == id]
        return self._shelved(found[0]) if found else None

    def free_id(self, wish: str) -> str:
        """An id that no script has, made from a title."""
        stem = plain_id(wish)
        taken = {path.name for path in self._folders()} | _NOT_IDS
        names = (f"{stem}{f'-{n}' if n > 1 else ''}" for n in range(1, len(taken) + 3))
        return next(name for name in names if name not in taken)

    def add(self, id: str, files: Files) -> Shelved:
        """Put a new script on the shelf, whole or not at all."""
        beside = self._own / f".new-{secrets.token_hex(8)}"
        beside.mkdir(parents=True)
        for name, content in files.items():
            _write(beside / name, content)
        with self._alone():
            if (self._own / id).exists():
                shutil.rmtree(beside)
                raise Changed
            beside.rename(self._own / id)
        return self._shelved(self._own / id)

    def save(self, script: Shelved, seen: str, files: Files) -> None:
        """Write files of a script. Raises Changed when it is no longer what the author saw."""
        with self._alone():
            if not script.own or _version(_files(script.folder)) != seen:
                raise Changed
            # What the plan names is there before it, for whoever reads meanwhile.
            for name in reversed([*in_order(files)]):
                _write(script.folder / name, files[name])

    def remove(self, script: Shelved) -> None:
        """Take a script of our own off the shelf. Sessions keep the copy that they began with."""
        if script.own:
            beside = self._own / f".gone-{secrets.token_hex(8)}"
            script.folder.rename(beside)
            shutil.rmtree(beside)

    def _folders(self) -> list[Path]:
        return folders(self._house, self._own)

    def _order(self, path: Path) -> tuple[bool, str]:
        return path.parent != self._own, path.name

    def _shelved(self, path: Path) -> Shelved:
        files = _files(path)
        return Shelved(path.name, path, path.parent == self._own, _version(files), files)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One writer at a time, of all the servers on this folder. Nothing in it waits."""
        self._own.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self._own / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def plain_id(wish: str, otherwise: str = "script") -> str:
    """An id made from a title or the name of a folder; ``otherwise`` where it has no letters."""
    plain = unicodedata.normalize("NFKD", wish).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-0123456789")[: LONGEST_ID - 4].strip("-")
    return stem or otherwise


def new_id(wish: str, otherwise: str, taken: Collection[str], longest: int = LONGEST_ID) -> str:
    """An id that none of these is, made from a title."""
    stem = plain_id(wish, otherwise)[: longest - 3].rstrip("-")
    names = (f"{stem}-{n}" if n > 1 else stem for n in count(1))
    return next(id for id in names if id not in taken)


def in_order(files: Files) -> Files:
    """The files of a script, its plan first, and those of its libraries last."""
    return dict(sorted(files.items(), key=lambda each: (each[0] != PLAN, "/" in each[0], each[0])))


@lru_cache(maxsize=64)
def _complaints(folder: Path, version: str, language: str) -> tuple[Complaint, ...]:
    return tuple(check(folder, language))


def _files(folder: Path) -> Files:
    found = [*folder.glob("*.yaml"), *folder.glob("library/*/*.yaml")]
    names = (path.relative_to(folder).as_posix() for path in found)
    return in_order({name: (folder / name).read_bytes() for name in names if NAME.fullmatch(name)})


def _version(files: Files) -> str:
    whole = hashlib.sha256()
    for name, content in files.items():
        whole.update(f"{name} {len(content)} ".encode())
        whole.update(content)
    return whole.hexdigest()[:32]


def _write(path: Path, content: bytes) -> None:
    """Beside it first: whoever reads, and a server that stops, has the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
