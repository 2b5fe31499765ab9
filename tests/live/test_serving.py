"""Starting and stopping, as whoever runs a server does."""

import os
import re
import urllib.request
from pathlib import Path

import pytest

from tests.evening import Evening


def test_a_new_server_says_where_it_is_and_how_the_first_facilitator_gets_in(
    tmp_path: Path,
) -> None:
    evening = Evening(tmp_path)
    evening.starts()
    try:
        assert f"http://127.0.0.1:{evening.port}" in evening.told
        assert "█▀" in evening.told, "the address as a QR"
        link = re.search(r"http://\S+/host/setup/\S+", evening.told)
        assert link
        with urllib.request.urlopen(link[0]) as page:
            assert page.status == 200
        with urllib.request.urlopen(f"{evening.address}/health") as page:
            assert b'"ok":true' in page.read()
    finally:
        assert evening.stops() == 0
    assert link[0].rpartition("/")[2] not in evening.log()


def test_the_link_for_the_first_facilitator_is_gone_once_there_is_one(evening: Evening) -> None:
    assert "/host/setup/" not in evening.told


def test_a_server_that_is_stopped_has_stored_what_it_answered(tmp_path: Path) -> None:
    with Evening(tmp_path) as evening:
        wall = evening.projector()
        people = [evening.phone(f"P{n}", "formal") for n in range(3)]
        seen = {screen: screen.snapshots for screen in (wall, *people)}
        assert evening.stops() == 0
        evening.starts()
        for screen, before in seen.items():
            screen.waits_for(lambda screen=screen, before=before: screen.snapshots > before)
        assert all("me" in person.parts for person in people)
        wall.shows(lambda view: view["people"] == 3)


def test_what_opens_a_session_or_was_written_stands_in_no_log(evening: Evening) -> None:
    evening.facilitator().moves_to("strength", "write")
    amina = evening.phone("Amina Geheimzinnig", "informal")
    assert amina.says("Dit staat nergens")["ok"]
    amina.sends("contribute", {"run": 5, "type": "Dit ook niet"})
    for path in ("/r/", "/wall/", "/c/"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{evening.address}{path}{'s' * 22}")
    secrets = [evening.links[name] for name in ("room", "projector", "read_link")]
    for text in (*secrets, amina.device, "Geheimzinnig", "nergens", "ook niet", "s" * 22):
        assert text not in evening.log()


def test_a_server_answers_within_two_seconds_of_work(tmp_path: Path) -> None:
    """Its own time on the processor. Other work beside it makes even that longer, by up to a half,
    and never shorter: so the quickest of three starts says what it needs.
    """
    assert any(seconds_of_a_start(tmp_path) < 2 for _ in range(3))


def seconds_of_a_start(folder: Path) -> float:
    """What a server works until its first answer."""
    evening = Evening(folder)
    evening.starts()
    try:
        urllib.request.urlopen(f"{evening.address}/health").close()
        times = Path(f"/proc/{evening.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")
    finally:
        evening.stops()
