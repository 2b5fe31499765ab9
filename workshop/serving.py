"""Serving: the socket to listen on, what is told to whoever started it, and how it ends."""

import gc
import os
import resource
import signal
import socket
import time
from collections.abc import Callable
from datetime import date, datetime
from itertools import count
from typing import Any, NoReturn

import qrcode
import structlog
from flask import Flask

from workshop import practising
from workshop.app import create_app
from workshop.overnight import end_what_was_left_open
from workshop.parts import Parts
from workshop.play import place_of
from workshop.postman import postman
from workshop.settings import Settings
from workshop.store import clock
from workshop.web.links import on_the_network
from workshop.words import BASE, t

log = structlog.get_logger(__name__)

Loop = Callable[[socket.socket, Any, int], None]

BACKLOG = 4096
# A phone has its socket, and for a moment the requests of a page.
REQUESTS_OF_ONE = 4
# Beside the sockets: the database, the log, static files.
OTHER_FILES = 256


def serve(settings: Settings, async_mode: str, loop: Loop) -> None:
    """Serve until SIGTERM or SIGINT; say first where, and how the first facilitator gets in.

    ``loop`` answers requests on a listening socket, at most so many at once.
    """
    raise_file_limit(settings.max_clients)
    listener = listening(settings.host, settings.port)
    app = create_app(settings, async_mode)
    parts: Parts = app.extensions["parts"]
    start = app.extensions["socketio"].start_background_task
    end = end_of(signal.SIGTERM, signal.SIGINT)
    start(_tidy, parts)
    if parts.office is not None and parts.office.mails:
        start(_deliver, parts)
    parts.companies.address = _for_ourselves(settings.host, listener.getsockname()[1])
    start(_try, "practice not over", lambda: practising.over(parts))
    start(_answer, loop, listener, app, settings.max_clients * REQUESTS_OF_ONE)
    tell(settings, parts, listener.getsockname()[1])
    _collect_seldom()
    end.recv(1)
    parts.companies.stop_all()
    # What waits is stored; what was not answered the phones send again.
    parts.writer.close()
    parts.store.close()


def _collect_seldom() -> None:
    """A room of a thousand makes many small things and no circles worth the search: looking for
    them at Python's own pace cost a tenth of all work when a room came in.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def listening(host: str, port: int) -> socket.socket:
    """A socket that takes a whole room at once, and sends small messages without waiting for
    more.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.bind((host, port))
    listener.listen(BACKLOG)
    return listener


def raise_file_limit(clients: int) -> None:
    """Ask for an open file for every client; say so when the system allows fewer."""
    wanted = clients + OTHER_FILES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    if allowed < wanted:
        log.warning("too few open files", allowed=allowed, wanted=wanted)


def tell(settings: Settings, parts: Parts, port: int) -> None:
    """Print the address, its QR, and the one-time link while there is no facilitator."""
    address = settings.public_url or f"http://{_reachable(settings.host)}:{port}"
    print(f"\n{t(BASE, 'command.address', address=address)}\n")
    show_qr(address)
    if token := parts.accounts.first_facilitator_token():
        print(t(BASE, "command.first_facilitator", link=f"{address}/host/setup/{token}"))
    print(t(BASE, "command.how_to_stop"), flush=True)


def end_of(*signals: signal.Signals) -> socket.socket:
    """A socket on which something comes in when the process has to end. A signal may arrive in the
    middle of anything, so nothing else is done there.
    """
    waiting, told = socket.socketpair()
    for number in signals:
        signal.signal(number, lambda *_: told.send(b"."))
    return waiting


def show_qr(address: str) -> None:
    """An address as a QR, in letters."""
    code = qrcode.QRCode(border=2)
    code.add_data(address)
    code.print_ascii(invert=True)


def _tidy(parts: Parts) -> NoReturn:
    """Let go of rooms that nobody uses; end what was left open, forget people in time."""
    for minute in count():
        parts.rooms.let_go()
        if minute % 10 == 0:
            _try("not ended by night", lambda: end_what_was_left_open(parts, datetime.now()))
        if minute % 60 == 0:
            _try("not forgotten", lambda: forget(parts, date.today()))
        time.sleep(60)
    raise AssertionError


def _deliver(parts: Parts) -> NoReturn:
    """Let the postman go round every minute."""
    assert parts.office is not None
    ours = postman(parts.letters, parts.office, parts.settings)
    while True:
        _try("no post", lambda: ours.goes_round(clock.now()))
        time.sleep(60)


def _try(otherwise: str, do: Callable[[], object]) -> None:
    try:
        do()
    except Exception as error:
        log.error(otherwise, error=type(error).__name__, place=place_of(error))


def forget(parts: Parts, today: date) -> None:
    """Erase what should be gone today, in the store and in the rooms that are open."""
    if over := parts.store.due(today):
        parts.store.erase(*over)
        for key in over:
            parts.rooms.refresh(key)
        log.info("people of sessions forgotten", sessions=len(over))
    old = parts.letters.expire(today)
    if parts.letters.forget_addresses() or old:
        parts.letters.wipe()
    if old:
        for key in old:
            parts.rooms.refresh(key)
        log.info("letters erased", sessions=len(old))


def _reachable(host: str) -> str:
    return on_the_network() if host in ("0.0.0.0", "::") else host


def _for_ourselves(host: str, port: int) -> str:
    """Where this machine itself finds the server."""
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{here}]:{port}" if ":" in here else f"http://{here}:{port}"


def _answer(loop: Loop, listener: socket.socket, app: Flask, most: int) -> None:
    try:
        loop(listener, app, most)
    except Exception as error:
        log.error("stopped serving", error=type(error).__name__, place=place_of(error))
        os.kill(os.getpid(), signal.SIGTERM)
