"""Where servers of the tests listen: two of these run at a time, and neither gets the other's."""

from __future__ import annotations

import socket


def free_place() -> socket.socket:
    """A port that nothing else is given as long as this is open. A server that asks for it may
    listen there (on Linux); before and after that nobody answers.
    """
    place = socket.socket()
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    place.bind(("127.0.0.1", 0))
    return place
