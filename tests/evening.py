"""The words in which tests tell an evening: people with phones, a wall, a real server.

with Evening(folder) as evening:
    fatma, wall = evening.facilitator(), evening.projector()
    amina = evening.phone("Amina", "informal", "Buurtmoeders")
    fatma.moves_to("strength", "write")
    amina.says("Kent de straat")
    wall.sees("Kent de straat")
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import weakref
from pathlib import Path
from typing import Any, Self

from tests.device import Device, new_id
from tests.places import free_place

__all__ = ["Evening", "Facilitator", "Phone", "Projector", "new_id"]

SCRIPT = "opvoedondersteuning"
# Sessions that were begun already: their folder, and the links that the command printed.
_BEGUN: dict[str, tuple[tempfile.TemporaryDirectory[str], str]] = {}


class Evening:
    """A server process on a free port, its data in ``folder``, with one session on it."""

    def __init__(
        self, folder: Path, script: str = SCRIPT, route: str = "first", **settings: Any
    ) -> None:
        self.folder, self.script, self.route = folder, script, route
        self._place = free_place()
        # Nothing else gets it, also while no server listens there.
        weakref.finalize(self, self._place.close)
        self.port = int(self._place.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self.devices: list[Device] = []
        chosen = {"data_dir": folder, "port": self.port, "host": "127.0.0.1", "testing": "true"}
        self._environment = os.environ | {
            f"WORKSHOP_{name.upper()}": str(value) for name, value in (chosen | settings).items()
        }
        self._alike = str((script, route, sorted(settings.items(), key=str)))
        self._server: subprocess.Popen[str] | None = None
        self.links: dict[str, Any] = {}
        # What the server said when it started.
        self.told = ""

    def __enter__(self) -> Self:
        self.links = self._begun()
        self.starts()
        return self

    def _begun(self) -> dict[str, Any]:
        """A session as the command line makes it. An evening that is the same but for its folder
        and port gets a copy of what was made before, which takes no second.
        """
        empty = not any(self.folder.iterdir()) and "WORKSHOP_DATABASE_URL" not in self._environment
        if empty and self._alike in _BEGUN:
            made, said = _BEGUN[self._alike]
            shutil.copytree(made.name, self.folder, dirs_exist_ok=True)
            return json.loads(said)
        said = self.workshop("session", self.script, "--route", self.route)
        if empty:
            made = tempfile.TemporaryDirectory()
            shutil.copytree(self.folder, made.name, dirs_exist_ok=True)
            _BEGUN[self._alike] = made, said
        return json.loads(said)

    def __exit__(self, *error: object) -> None:
        for device in self.devices:
            device.closes()
        self.stops()

    # Who is there

    def facilitator(self) -> Facilitator:
        """Somebody signed in with the account to which the session belongs."""
        auth = {"as": "facilitator", "room": self.links["room"], "lang": "nl"}
        headers = {"Cookie": self.links["cookie"]}
        facilitator = self._kept(Facilitator(self.address, auth, headers=headers))
        facilitator.room = self
        return facilitator

    def remote(self) -> Device:
        """The phone of the same account, on which it is signed in."""
        auth = {"as": "remote", "room": self.links["room"], "lang": "nl"}
        return self._kept(Device(self.address, auth, headers={"Cookie": self.links["cookie"]}))

    def projector(self, lang: str = "nl") -> Projector:
        auth = {"as": "projector", "room": self.links["room"], "key": self.links["projector"]}
        return self._kept(Projector(self.address, auth | {"lang": lang}))

    def phone(self, name: str, side: str, organisation: str = "", **options: Any) -> Phone:
        """Somebody who scanned the QR and joined."""
        phone = self.stranger(**options)
        phone.joins(name, side, organisation)
        return phone

    def stranger(self, device: str = "", lang: str = "nl", **options: Any) -> Phone:
        """Somebody who scanned the QR and stands at the door."""
        secret = device or new_id() + new_id()
        auth = {"as": "phone", "room": self.links["room"], "device": secret, "lang": lang}
        phone = self._kept(Phone(self.address, auth, **options))
        phone.device = secret
        return phone

    # The server

    def starts(self) -> None:
        """Start the server, and wait until it says that it listens."""
        with (self.folder / "server.log").open("a") as log:
            self._server = subprocess.Popen(
                [sys.executable, "-m", "workshop", "serve"],
                env=self._environment,
                cwd=self.folder,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._server.stdout is not None
        self.told = ""
        for line in iter(self._server.stdout.readline, ""):
            self.told += line
            if "Ctrl+C" in line:
                return
        raise AssertionError(self.log())

    def stops(self) -> int:
        """Ask the server to stop, as whoever runs it does. Returns its exit code."""
        return self._ended(signal.SIGTERM)

    def dies(self) -> None:
        """kill -9: nothing can be finished or said."""
        self._ended(signal.SIGKILL)

    @property
    def pid(self) -> int:
        assert self._server is not None
        return self._server.pid

    def log(self) -> str:
        return (self.folder / "server.log").read_text()

    def workshop(self, *words: str) -> str:
        """What a command of the command line prints."""
        command = [sys.executable, "-m", "workshop", *words]
        done = subprocess.run(
            command, env=self._environment, cwd=self.folder, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _ended(self, how: signal.Signals) -> int:
        if self._server is None:
            return 0
        self._server.send_signal(how)
        server, self._server = self._server, None
        try:
            return server.wait(timeout=20)
        finally:
            # One that does not stop when it is asked fails the test, and is not left behind.
            server.kill()
            assert server.stdout is not None
            server.stdout.close()

    def _kept(self, device: Any) -> Any:
        self.devices.append(device)
        return device


class Phone(Device):
    """Somebody with a phone."""

    device = ""
    name = ""

    def joins(self, name: str, side: str, organisation: str = "") -> None:
        self.name = name
        self.does("join", name=name, side=side, new_organisation=organisation)
        self.waits_for(lambda: "me" in self.parts)

    def says(self, text: str, dimension: str = "knowledge", id: str = "") -> dict[str, Any]:
        """Write a note about the other's strength."""
        return self.answers("note", {"dimension": dimension, "text": text}, id=id)

    def answers(
        self, type: str, content: dict[str, Any], id: str = "", **more: Any
    ) -> dict[str, Any]:
        """Give an answer of any type in the step that is on."""
        data = {"run": self.view("room")["run"], "type": type, "content": content, **more}
        return self.sends("contribute", data, id)

    def reacts(self, note: str, reaction: str, text: str = "") -> dict[str, Any]:
        content = {"reaction": reaction} | ({"text": text} if text else {})
        return self.answers("reaction", content, about=note)

    def agrees(self, what: str, **fields: Any) -> str:
        """Write an agreement; returns its id."""
        return str(self.does("agree", fields={"what": what, **fields})["agreement"])

    def leads(self, agreement: str, side: str) -> None:
        """Take the lead of an agreement on a side."""
        self.does("name_lead", agreement=agreement, side=side, person=self.view("me")["id"])

    def votes(self, agreement: str, choice: str, text: str = "") -> dict[str, Any]:
        content = {"choice": choice} | ({"text": text} if text else {})
        return self.answers("ballot", content, about=agreement)

    @property
    def said(self) -> list[str]:
        """One's own notes of this step."""
        return [own["text"] for own in self.view("me")["own"].values() if "text" in own]


class Projector(Device):
    """The big screen."""


class Facilitator(Device):
    """Whoever leads the evening."""

    room: Evening

    def moves_to(self, step: str, phase: str, turn: str = "") -> dict[str, Any]:
        """Bring the room to a phase of a step, from where this page sees it; everyone follows. What
        another page did a moment ago may still be on its way here: then look, and once more.
        """
        there = {"run": self.run_of(step), "phase": phase, "turn": turn}
        seen = self._place()
        answer = self.sends("move_to", there | seen)
        if answer.get("refused") == "moved_meanwhile":
            self.shows(lambda _: self._place() != seen)
            answer = self.sends("move_to", there | self._place())
        if answer["ok"]:
            there = {name: place for name, place in there.items() if place}
            for device in [device for device in self.room.devices if device.connected]:
                device.shows(lambda view: "run" not in view or there.items() <= view.items())
        return answer

    def _place(self) -> dict[str, str]:
        here = self.view()
        return {f"seen_{name}": here.get(name, "") for name in ("run", "phase", "turn")}

    def run_of(self, step: str) -> str:
        runs = self.view()["agenda"]["runs"]
        return next(id for id, run in runs.items() if run["step"] == step)
