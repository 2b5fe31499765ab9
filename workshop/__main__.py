"""The command line, behind eventlet's monkey patch. The only module that imports eventlet."""

import os
import warnings

# Its makers advise against new use; `async_mode` is one setting, and the tests run without it.
warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")

import eventlet

eventlet.monkey_patch()
# Without this psycopg would hold up everybody while it waits for the database.
os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_selector")

from socket import socket
from typing import Any

import eventlet.debug
import eventlet.wsgi
from eventlet import tpool

from workshop.aside import run_with
from workshop.cli import cli


def serve(listener: socket, app: Any, most: int) -> None:
    """Answer requests until the process is told to stop; at most ``most`` at once."""
    eventlet.wsgi.server(
        listener, app, max_size=most, log_output=False, debug=False, socket_timeout=60
    )


def main() -> None:
    run_with(tpool.execute)
    # It would print tracebacks past our log, with whatever text is in them.
    eventlet.debug.hub_exceptions(False)
    cli(obj=("eventlet", serve))


if __name__ == "__main__":
    main()
