"""create_app(): the only file where the parts meet."""

from __future__ import annotations

import logging
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import orjson
from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop.aside import aside
from workshop.companies import Companies
from workshop.domain.workshop import Workshop
from workshop.envelope import Envelopes
from workshop.parts import Parts
from workshop.paths import SESSIONS, TEMPLATES
from workshop.room import Room
from workshop.rooms import Rooms
from workshop.scripts import available_scripts
from workshop.settings import Settings
from workshop.store import Accounts, Letters, Store, Writer
from workshop.store.batch import Answers
from workshop.web.dress import dress
from workshop.web.entrance import Doors, account_of, paired_of, who_of_socket
from workshop.web.errors import explain
from workshop.web.limits import Limits
from workshop.web.publish import Publisher
from workshop.web.security import protect
from workshop.web.socket import Sockets
from workshop.web.wire import Wire

BLUEPRINTS = ("pages", "host", "scripts", "coalition", "drawings", "personal", "cue")
LARGEST_MESSAGE = 64 * 1024
PING_SECONDS = 20


class Json:
    """How packets are written: orjson takes views along that were encoded before."""

    @staticmethod
    def dumps(value: object, **_: object) -> str:
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str | bytes, **_: object) -> Any:
        return orjson.loads(text)


def create_app(settings: Settings, async_mode: str = "threading") -> Flask:
    """The whole server. ``async_mode`` is eventlet behind the monkey patch of __main__.py,
    threading without it.

    Makes and migrates the database. ``app.extensions["parts"]`` holds the parts, ``["socketio"]``
    the socket server.
    """
    app = Flask("workshop", static_folder=None, template_folder=str(TEMPLATES))
    app.config.update(SETTINGS=settings, SECRET_KEY=settings.secret_key, TESTING=settings.testing)
    protect(app)
    dress(app)
    explain(app)
    socketio = _socketio(app, settings, async_mode)
    _wrap(app, settings)
    wire = Wire(socketio.server)
    parts = app.extensions["parts"] = _parts(settings, wire)
    _let_in(app, socketio.server, wire, parts)
    for name in BLUEPRINTS:
        if find_spec(f"workshop.web.{name}"):
            app.register_blueprint(getattr(import_module(f"workshop.web.{name}"), name))
    return app


def _parts(settings: Settings, wire: Wire) -> Parts:
    store = Store(settings.database_url)
    store.migrate()
    # What must arrive later is not offered where nobody can be reached later.
    lasts = settings.public_url is not None
    office = Envelopes(settings.letter_key, mails=settings.mails) if lasts else None
    writer = Writer(store, settings.commit_window_ms)

    def read(key: str) -> tuple[Workshop, Answers]:
        workshop = store.open(key)
        if workshop is None:
            raise KeyError("no such room")
        workshop.post.office = office
        workshop.library = partial(available_scripts, SESSIONS, settings.own_scripts)
        return workshop, store.answers(key)

    def make(key: str) -> Publisher | None:
        try:
            room = Room(lambda: aside(read, key), writer.write, wire.start)
        except KeyError:
            return None
        return Publisher(room, wire, settings.frame_ms)

    how = Accounts(store), Rooms(make), Limits(), Letters(store), office
    companies = Companies(settings.practice_seconds, wire.start)
    companies.address = f"http://127.0.0.1:{settings.port}"
    return Parts(settings, store, writer, *how, companies)


def _socketio(app: Flask, settings: Settings, async_mode: str) -> SocketIO:
    # By themselves they would print every packet, or a traceback with somebody's text in it.
    quiet = logging.getLogger("workshop.socketio")
    quiet.setLevel(logging.ERROR)
    socketio = SocketIO(
        async_mode=async_mode,
        logger=quiet,
        engineio_logger=quiet,
        json=Json,
        manage_session=False,
        message_queue=settings.message_queue,
        ping_interval=PING_SECONDS,
        ping_timeout=PING_SECONDS,
        max_http_buffer_size=LARGEST_MESSAGE,
        cors_allowed_origins=None,
    )
    socketio.init_app(app)
    return socketio


def _wrap(app: Flask, settings: Settings) -> None:
    """Round everything, the sockets too: believe our own proxies, and never pack a web socket."""
    inside = app.wsgi_app

    def plain(environ: dict[str, Any], start_response: Any) -> Any:
        # Compression costs 110 kB a phone, and Safari gets it wrong.
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return inside(environ, start_response)

    hops = settings.proxies
    whole = ProxyFix(plain, x_for=hops, x_proto=hops, x_host=hops) if hops else plain
    app.wsgi_app = whole  # type: ignore[method-assign]


def _let_in(app: Flask, server: Any, wire: Wire, parts: Parts) -> None:
    """Connect the sockets."""

    def find(key: str) -> Workshop | None:
        publisher = parts.rooms.open(key)
        return publisher.room.workshop if publisher else None

    doors = Doors(
        find=find,
        account=lambda environ: account_of(app, environ),
        paired=lambda environ, room: paired_of(app, environ, room),
        may_run=lambda account, workshop: parts.accounts.may_facilitate(account, workshop.key),
    )
    Sockets(
        server,
        wire,
        lambda auth, environ: who_of_socket(auth, environ, doors),
        parts.rooms,
        parts.limits,
    )
