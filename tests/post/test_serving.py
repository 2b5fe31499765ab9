"""A server that runs delivers by itself, over TLS, as people run it: on green threads."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.evening import Evening
from tests.post.office import PASSWORD, mail_server
from tests.post.test_postman import certificate

PATIENCE = 30


@pytest.mark.matrix
def test_the_server_takes_the_post_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    with mail_server(tmp_path) as server:
        told = {
            "public_url": "https://samenspel.example",
            "smtp_host": "localhost",
            "smtp_port": str(server.port),
            "smtp_user": "samenspel",
            "smtp_password": PASSWORD,
            "smtp_from": "post@samenspel.example",
        }
        with Evening(tmp_path, **told) as evening:
            leader, ali = evening.facilitator(), evening.phone("Ali", "informal")
            leader.moves_to("close", "letters")
            soon = str(date.today() + timedelta(days=1))
            bell = {"sort": "bell", "day": soon, "text": "Heb je de sleutel al?"}
            assert ali.does("write_letter", **bell, address="ali@thuis.example")["ok"]
            evening.stops()
            _the_day_has_come(tmp_path)
            evening.starts()
            assert server.arrived.wait(PATIENCE), evening.log()
            assert server.came[0]["To"] == "ali@thuis.example"
            assert "Heb je de sleutel al?" in server.came[0].get_content()
            for said in ("sleutel", "ali@thuis.example"):
                assert said not in evening.log()


def _the_day_has_come(folder: Path) -> None:
    (file,) = folder.rglob("*.sqlite3")
    with closing(sqlite3.connect(file)) as database:
        database.execute("update letter set day = ?", [str(date.today())])
        database.commit()
