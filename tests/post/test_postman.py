"""The postman: what has to go, goes; what does not, is tried again; nothing stays behind."""

from __future__ import annotations

import logging
import ssl
import subprocess
import threading
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.places import free_place
from tests.post.office import (
    ADDRESS,
    FAILED,
    LATER,
    NOTHING,
    PASSWORD,
    SENT,
    TEXT,
    MailServer,
    PostOffice,
    day,
    fatma,
    in_days,
    mail_server,
    post_office,
    rows,
    writes,
)
from workshop import logs, mail
from workshop.postman import PAUSES
from workshop.store import Store
from workshop.store.clock import DAY_MS
from workshop.store.post_tables import address, delivery, letter


def test_a_letter_comes_on_its_day_and_its_address_is_gone(
    post: PostOffice, server: MailServer
) -> None:
    id = writes(post, "Fatma", 7, address=ADDRESS)
    assert post.postman().goes_round(in_days(post, 6)) == NOTHING
    assert post.postman().goes_round(in_days(post, 7)) == SENT
    (message,) = server.came
    assert message["To"] == ADDRESS and message["From"] == "post@samenspel.example"
    assert message["Subject"] == "Je fietsbel gaat" and id in message["Message-ID"]
    page = fatma(post).sees()["here"]["post"]["page"]
    text = message.get_content()
    assert TEXT in text and f"https://samenspel.example/p/{page}" in text
    assert rows(post.store, address) == []
    assert post.postman().goes_round(in_days(post, 8)) == NOTHING


def test_it_names_its_writer_in_the_language_of_its_receiver(
    post: PostOffice, server: MailServer
) -> None:
    ruta = post.room.joins("Ruta", "informal", lang="en")
    ruta.does("want_post", wants=True, address=ADDRESS)
    writes(post, "Ali", 3, to=ruta.id, sort="letter", text="Hoi Ruta,\n\nlukt het?")
    assert post.postman().goes_round(in_days(post, 3)) == SENT
    assert server.came[0]["Subject"] == "A letter from Ali"
    assert "Hoi Ruta,\n\nlukt het?" in server.came[0].get_content().replace("\r\n", "\n")


def test_no_words_and_no_address_are_in_any_file_or_log(
    post: PostOffice, server: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    logs.set_up(debug=True)
    logging.getLogger().addHandler(caplog.handler)
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # the test's own server
    writes(post, "Fatma", 2, address=ADDRESS)
    page = fatma(post).sees()["here"]["post"]["page"]
    server.answers = ["451 wait", "250 OK"]
    sealed = rows(post.store, address)[0]["sealed"].encode()
    assert sealed in post.files()
    for now in (in_days(post, 2), in_days(post, 3)):
        post.postman().goes_round(now)
    kept = post.files()
    for said in (TEXT, ADDRESS, page, "a key for this test"):
        assert said.encode() not in kept and said not in caplog.text, said
    assert sealed not in kept
    assert "a letter was not sent" in caplog.text


def test_an_address_stays_while_more_is_under_way(post: PostOffice, server: MailServer) -> None:
    writes(post, "Fatma", 2, address=ADDRESS)
    writes(post, "Fatma", 5)
    assert post.postman().goes_round(in_days(post, 2)) == SENT
    assert len(rows(post.store, address)) == 1
    assert post.postman().goes_round(in_days(post, 5)) == SENT
    assert rows(post.store, address) == []
    assert len(server.came) == 2


def test_without_an_address_nothing_goes(post: PostOffice, server: MailServer) -> None:
    writes(post, "Fatma", 2)
    assert post.postman().goes_round(in_days(post, 2)) == NOTHING
    assert server.came == []


@pytest.mark.parametrize("answer", ["421 come back", "451 wait"])
def test_not_now_is_tried_again_after_a_pause(
    post: PostOffice, server: MailServer, answer: str
) -> None:
    id = writes(post, "Fatma", 2, address=ADDRESS)
    server.answers, now = [answer, answer], in_days(post, 2)
    assert post.postman().goes_round(now) == LATER
    assert post.letters.not_sent(post.room.workshop.key) == {id: "waiting"}
    assert post.postman().goes_round(now + PAUSES[0] - 1) == NOTHING
    assert post.postman().goes_round(now + PAUSES[0]) == LATER
    assert post.postman().goes_round(now + 2 * PAUSES[0]) == NOTHING
    assert post.postman().goes_round(now + PAUSES[0] + PAUSES[1]) == SENT
    assert post.letters.not_sent(post.room.workshop.key) == {}


def test_a_server_that_is_away_is_tried_for_days_and_then_reported(
    sqlite: Store,
) -> None:
    away = free_place()
    post = post_office(sqlite, away.getsockname()[1])
    id, now = writes(post, "Fatma", 2, address=ADDRESS), in_days(post, 2)
    for pause in PAUSES:
        assert post.postman().goes_round(now) == LATER
        now += pause
    assert post.postman().goes_round(now) == FAILED
    key = post.room.workshop.key
    assert post.letters.not_sent(key) == {id: "failed"}
    assert post.letters.troubles([key]) == {key: {"failed": 1}}
    assert post.postman().goes_round(now + DAY_MS) == NOTHING
    assert rows(post.store, address) == []
    away.close()


@pytest.mark.parametrize("answer", ["550 nobody here", "554 no"])
def test_never_is_reported_at_once(post: PostOffice, server: MailServer, answer: str) -> None:
    writes(post, "Fatma", 2, address=ADDRESS)
    server.answers = [answer]
    assert post.postman().goes_round(in_days(post, 2)) == FAILED
    key = post.room.workshop.key
    assert post.letters.troubles([key]) == {key: {"failed": 1}}
    assert rows(post.store, address) == [] and server.came == []


def test_two_postmen_send_nothing_twice(store: Store, server: MailServer) -> None:
    post = post_office(store, server.port)
    for _ in range(6):
        writes(post, "Fatma", 2, address=ADDRESS)
    now, both, together = in_days(post, 2), threading.Barrier(2), []

    def goes() -> None:
        both.wait()
        together.append(post.postman().goes_round(now)["sent"])

    postmen = [threading.Thread(target=goes) for _ in range(2)]
    for each in postmen:
        each.start()
    for each in postmen:
        each.join()
    assert sum(together) == 6
    assert len({message["Message-ID"] for message in server.came}) == len(server.came) == 6


def test_what_was_in_hand_when_a_postman_fell_goes_again(
    post: PostOffice, server: MailServer
) -> None:
    writes(post, "Fatma", 2, address=ADDRESS)
    now = in_days(post, 2)
    today = datetime.fromtimestamp(now / 1000).date()
    assert len(post.letters.take(now, today)) == 1
    assert post.postman().goes_round(now) == NOTHING
    assert post.postman().goes_round(now + 16 * 60_000) == SENT


def test_one_that_breaks_keeps_no_other_from_going(
    post: PostOffice, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes(post, "Fatma", 2, address=ADDRESS)
    broken, send = writes(post, "Ali", 2, address="ali@thuis.example"), mail.send

    def breaks(settings: Any, message: Any) -> None:
        if broken in message["Message-ID"]:
            raise RuntimeError(TEXT)
        send(settings, message)

    monkeypatch.setattr(mail, "send", breaks)
    went = post.postman().goes_round(in_days(post, 2))
    assert went == {"sent": 1, "waiting": 1, "failed": 0}


def test_who_leaves_gets_nothing_and_what_they_were_sent_goes_back(
    post: PostOffice, server: MailServer
) -> None:
    fatma(post).does("want_post", wants=True, address=ADDRESS)
    writes(post, "Ali", 2, to=fatma(post).id)
    writes(post, "Fatma", 2)
    fatma(post).does("leave")
    assert post.postman().goes_round(in_days(post, 2)) == NOTHING
    (kept,) = rows(post.store, letter)
    assert kept["returned"] and kept["to"] == post.room.phone("Ali").id
    assert rows(post.store, address) == []


def test_letters_stay_until_30_days_after_their_day(post: PostOffice, server: MailServer) -> None:
    writes(post, "Fatma", 7, address=ADDRESS)
    writes(post, "Ali", 40)
    post.postman().goes_round(in_days(post, 7))
    key = post.room.workshop.key
    post.store.erase(key)
    assert len(rows(post.store, letter)) == 2
    assert post.letters.expire(date.fromisoformat(day(post, 37))) == []
    assert post.letters.expire(date.fromisoformat(day(post, 38))) == [key]
    assert [row["day"] for row in rows(post.store, letter)] == [day(post, 40)]
    assert rows(post.store, delivery) == []
    found = post.store.open(key)
    assert found is not None and len(found.post.boxes) == 1
    assert post.letters.expire(date.fromisoformat(day(post, 71))) == [key]
    found = post.store.open(key)
    assert found is not None and not found.post.boxes and not found.post.letters


def test_a_mailbox_without_letters_goes_with_its_person(post: PostOffice) -> None:
    fatma(post).does("want_post", wants=True, address=ADDRESS)
    writes(post, "Ali", 9, address="ali@thuis.example")
    post.store.erase(post.room.workshop.key)
    found = post.store.open(post.room.workshop.key)
    assert found is not None
    assert len(found.post.boxes) == len(rows(post.store, address)) == 1
    assert ADDRESS.encode() not in post.files()


def test_over_tls_to_who_signs_in(
    sqlite: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate(tmp_path)
    told = {"smtp_security": "starttls", "smtp_user": "samenspel"}
    with mail_server(tmp_path) as server:
        post = post_office(sqlite, server.port, smtp_password=PASSWORD, **told)
        writes(post, "Fatma", 2, address=ADDRESS)
        now = in_days(post, 2)
        # Whom we do not trust gets no letter and no password.
        assert post.postman().goes_round(now) == LATER
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
        assert ssl.create_default_context().cert_store_stats()["x509"] == 1
        assert post.postman().goes_round(now + PAUSES[0]) == SENT
        assert len(server.came) == 1
        wrong = post_office(sqlite, server.port, smtp_password="wrong", **told)
        writes(wrong, "Fatma", 2, address=ADDRESS)
        assert wrong.postman().goes_round(now) == LATER


def certificate(folder: Path) -> None:
    """One for localhost, that nobody trusts yet."""
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-days", "2", "-nodes"]
    subprocess.run(
        ["openssl", "req", "-x509", *kind, *names, *files], check=True, capture_output=True
    )
