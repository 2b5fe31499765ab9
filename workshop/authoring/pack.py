"""A script as one file: a zip with its folder. What comes in is believed in nothing."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping

from workshop.authoring.library import NAME, Files, in_order, plain_id
from workshop.places import LARGEST
from workshop.scripts import PLAN

MOST_FILES = 60
# What the files of a script may be together, unpacked.
LARGEST_SCRIPT = 4 * LARGEST
# Packers and file managers put their own notes beside the files.
_IGNORED = re.compile(r"__MACOSX/|(?:.*/)?(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$")
# Whatever somebody calls a folder, which only ever becomes a plain id; then a file of a script.
_NAMED = re.compile(rf"(?:(?P<folder>[^./\\:][^/\\:]*)/)??(?P<file>{NAME.pattern})", re.ASCII)
_WHEN = (2026, 1, 1, 0, 0, 0)


class BadPack(Exception):
    """It cannot be taken in: `key` is that of the sentence that says why."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def packed(id: str, files: Files) -> bytes:
    """The zip of a script: `<id>/script.yaml`, its languages, and the cards that it has itself."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"{id}/{name}", _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            pack.writestr(entry, content)
    return whole.getvalue()


def unpacked(content: bytes) -> tuple[str, Files]:
    """The id and the files in a zip, which lie in one folder or in none; the id is made from the
    name of the folder. Raises BadPack: nothing is ever written by its names.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as pack:
            entries = [each for each in pack.infolist() if _counts(each)]
            if len(entries) > MOST_FILES:
                raise BadPack("editor.pack_many", most=MOST_FILES)
            names = [_named(each) for each in entries]
            ids = {folder for folder, _ in names}
            if len(ids) != 1:
                raise BadPack("editor.pack_one_folder")
            return plain_id(ids.pop()), _contents(pack, dict(zip(names, entries, strict=True)))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise BadPack("editor.pack_no_zip") from error


def _counts(entry: zipfile.ZipInfo) -> bool:
    return not entry.is_dir() and not _IGNORED.match(entry.filename)


def _named(entry: zipfile.ZipInfo) -> tuple[str, str]:
    """The folder of an entry, if any, and the name of its file in a script. A name that is anything
    else is refused.
    """
    linked = stat.S_ISLNK(entry.external_attr >> 16)
    found = _NAMED.fullmatch(entry.filename)
    if linked or found is None:
        raise BadPack("editor.pack_name", name=entry.filename[:80])
    return found["folder"] or "", found["file"]


def _contents(pack: zipfile.ZipFile, entries: Mapping[tuple[str, str], zipfile.ZipInfo]) -> Files:
    files: dict[str, bytes] = {}
    for (_, name), entry in entries.items():
        with pack.open(entry) as file:
            # Its header may say anything about its size.
            content = file.read(LARGEST + 1)
        files[name] = content
        if len(content) > LARGEST or sum(map(len, files.values())) > LARGEST_SCRIPT:
            raise BadPack("editor.pack_large", name=name)
    if PLAN not in files:
        raise BadPack("editor.pack_no_plan")
    return in_order(files)
