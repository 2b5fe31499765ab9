"""The documentation names what there is, and nothing else."""

import re

from workshop.domain.acts import ACTS
from workshop.paths import PACKAGE

PROTOCOL = (PACKAGE.parent / "docs" / "protocol.md").read_text()
README = (PACKAGE.parent / "README.md").read_text()


def test_every_act_stands_in_the_protocol() -> None:
    table = PROTOCOL.split("## Acts")[1].split("## Refusals")[0]
    told = set(re.findall(r"`([a-z_]+)`", " ".join(re.findall(r"^\| (.+?) \|", table, re.M))))
    assert told == set(ACTS)


def test_every_refusal_of_the_socket_stands_in_the_protocol() -> None:
    refused = re.compile(r"""Refused\(\s*["'](\w+)["']|"refused": "(\w+)\"""")
    rules = [*(PACKAGE / "domain").rglob("*.py"), *(PACKAGE / "exercises").rglob("*.py")]
    sources = [*rules, PACKAGE / "room.py", PACKAGE / "play.py", PACKAGE / "web" / "socket.py"]
    codes = {a or b for path in sources for a, b in refused.findall(path.read_text())}
    table = PROTOCOL.split("## Refusals")[1].split("## Export")[0]
    missing = codes - set(re.findall(r"`(\w+)`", table)) - {"no_such_step", "no_such_route"}
    assert not missing


def test_every_file_that_the_readme_names_is_there() -> None:
    root = PACKAGE.parent
    named = set(re.findall(r"`((?:workshop|static|tests|sessions|docs)/[\w./-]+)`", README))
    named |= set(re.findall(r"\]\(((?:docs|sessions)/[\w./-]+)\)", README))
    assert len(named) > 12
    assert not {name for name in named if not (root / name).exists()}
