"""One file in and out: nothing is written by its names, and nothing is believed of its sizes."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest

from workshop import scripts
from workshop.authoring.library import Library
from workshop.authoring.making import NotReadable, from_pack
from workshop.authoring.pack import MOST_FILES, BadPack, packed, unpacked
from workshop.paths import SESSIONS
from workshop.places import LARGEST

OURS = SESSIONS / "opvoedondersteuning"


def pack(**files: bytes) -> bytes:
    return zipped({name.replace("__", "/") + ".yaml": content for name, content in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return whole.getvalue()


def test_a_script_comes_back_as_it_went(tmp_path: Path) -> None:
    library = Library(SESSIONS, tmp_path / "own")
    script = library.find(OURS.name)
    assert script is not None
    id, files = unpacked(packed(script.id, script.files))
    assert (id, files) == (script.id, script.files)
    taken = from_pack(library, packed(script.id, script.files), "nl")
    assert taken.id == f"{OURS.name}-2"
    assert scripts.check(taken.folder) == []


@pytest.mark.parametrize(
    "name",
    [
        "../script.yaml",
        "a/../../script.yaml",
        "/etc/script.yaml",
        "a\\script.yaml",
        "a/b/script.yaml",
        "a/script.exe",
        "a/.hidden.yaml",
        "./script.yaml",
        "C:/script.yaml",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(BadPack) as bad:
        unpacked(zipped({name: b"id: a"}))
    assert bad.value.key == "editor.pack_name"


@pytest.mark.parametrize(
    ("folder", "id"),
    [("", "script"), ("Mijn Élan (2)/", "mijn-elan"), ("2026/", "script"), ("a-b/", "a-b")],
)
def test_whatever_a_folder_is_called_and_what_packers_leave_in_it(folder: str, id: str) -> None:
    notes = (f"__MACOSX/{folder}._nl.yaml", f"{folder}.DS_Store", f"{folder}._nl.yaml")
    files = {f"{folder}script.yaml": b"id: x", f"{folder}nl.yaml": b"title: x"}
    assert unpacked(zipped(files | dict.fromkeys(notes, b"\0"))) == (
        id,
        {"script.yaml": b"id: x", "nl.yaml": b"title: x"},
    )


def test_a_link_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        entry = zipfile.ZipInfo("a/script.yaml")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(entry, "/etc/passwd")
    with pytest.raises(BadPack, match="pack_name"):
        unpacked(whole.getvalue())


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "editor.pack_no_zip"),
        (b"PK\x03\x04 and no more", "editor.pack_no_zip"),
        (zipped({}), "editor.pack_one_folder"),
        (pack(a__script=b"", b__nl=b""), "editor.pack_one_folder"),
        (pack(a__nl=b"title: x"), "editor.pack_no_plan"),
        (pack(a__script=b" " * (LARGEST + 1)), "editor.pack_large"),
        (zipped({f"a/l{n}.yaml": b"" for n in range(MOST_FILES + 1)}), "editor.pack_many"),
    ],
)
def test_what_is_no_script_is_said(content: bytes, key: str) -> None:
    with pytest.raises(BadPack) as bad:
        unpacked(content)
    assert bad.value.key == key


def test_a_file_that_grows_without_end_stops_at_its_limit() -> None:
    bomb = pack(a__script=b"id: a", **{f"a__l{n}": b"#" * LARGEST for n in range(9)})
    assert len(bomb) < 20_000
    with pytest.raises(BadPack, match="pack_large"):
        unpacked(bomb)


@pytest.mark.parametrize("plan", [b"\tid: a", b"a: &x [1]\nb: *x", b"[" * 40, b"\xff"])
def test_what_cannot_be_read_is_said_by_file_and_line(tmp_path: Path, plan: bytes) -> None:
    with pytest.raises(NotReadable) as bad:
        from_pack(Library(SESSIONS, tmp_path / "own"), pack(a__script=plan), "nl")
    assert bad.value.complaints[0].sentence.startswith("script.yaml, regel ")
    assert not (tmp_path / "own").exists()
