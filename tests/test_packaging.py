"""A self-hoster gets everything from the wheel; a developer gets the same versions as CI."""

import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = sorted([*ROOT.glob("requirements*.lock"), ROOT / "package-lock.json"])
CARRIED = ("static/", "templates/", "sessions/")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_no_registry(lock: Path) -> None:
    said = re.sub(r'"funding": \{[^}]*\}', "", lock.read_text())
    assert "://" not in said


@pytest.mark.parametrize("lock", [ROOT / "requirements.lock", ROOT / "requirements-test.lock"])
def test_what_the_server_needs_is_locked_with_hashes(lock: Path) -> None:
    locked = set(re.findall(r"^([a-z0-9.-]+)==\S+ .*\\\n +--hash=sha256", lock.read_text(), re.M))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    names = {re.split(r"[\[>=]", needed)[0].replace(".", "-") for needed in project["dependencies"]}
    assert names - {name.replace(".", "-") for name in locked} == set()


def test_both_locks_agree() -> None:
    run, test = (_versions(ROOT / f"requirements{which}.lock") for which in ("", "-test"))
    assert {name: test.get(name) for name in run} == run


@pytest.mark.matrix
@pytest.mark.timeout(600)
def test_the_wheel_carries_everything_and_runs_without_the_checkout(tmp_path: Path) -> None:
    # By way of the sdist, where no Node may be needed any more.
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", tmp_path, ROOT)
    [wheel] = tmp_path.glob("*.whl")
    assert _expected() - set(ZipFile(wheel).namelist()) == set()

    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv/bin/python"
    _run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements.lock")
    _run(python, "-m", "pip", "install", "-q", "--no-deps", wheel)
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "workshop" in _run(tmp_path / "venv/bin/workshop", "--help", cwd=empty)
    said = _run(python, "-c", "from workshop import paths; print(paths.VENDOR)", cwd=empty)
    assert Path(said.strip()).is_relative_to(tmp_path / "venv")
    assert [path.name for path in empty.iterdir()] == []


def _versions(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", lock.read_text(), re.M))


def _expected() -> set[str]:
    """What git holds and what was fetched, by its place in the wheel."""
    tracked = _run("git", "-C", ROOT, "ls-files", "-z", "workshop", *CARRIED).split("\0")
    here = {name for name in tracked if name and (ROOT / name).is_file()}
    fetched = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "static/vendor").rglob("*")
        if path.is_file()
    }
    assert "static/vendor/lit-html/lit-html.js" in fetched
    return {f"workshop/{name}" if name.startswith(CARRIED) else name for name in here | fetched}


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, timeout=500
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
