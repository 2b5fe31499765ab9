"""Addresses that leave the screen: in a QR, in an invitation, on a wall. And the QR itself."""

import socket
from base64 import b64encode
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlsplit

import qrcode
from flask import request, url_for

from workshop import words
from workshop.parts import parts

LOOPBACK = ("localhost", "127.0.0.1", "::1")
# Modules of quiet white round a QR, without which scanners do not find it.
QUIET = 4


def address(endpoint: str, **values: Any) -> str:
    """The whole address of a page, as phones can reach it."""
    return home() + url_for(endpoint, **values)


def home() -> str:
    """The public address where there is one, else the one that this page was asked for with.

    Who sits at the server itself and asked for localhost hands out the network's address.
    """
    asked = urlsplit(request.host_url)
    if public := parts().settings.public_url:
        return public
    if asked.hostname not in LOOPBACK:
        return request.host_url.rstrip("/")
    port = f":{asked.port}" if asked.port else ""
    return f"{asked.scheme}://{on_the_network()}{port}"


def for_screens() -> dict[str, Any]:
    """What a live page has to tell about addresses: the one to type, and whether it will last."""
    origin = home()
    return {
        "origin": origin,
        "home": origin.partition("://")[2],
        "public": bool(parts().settings.public_url),
        "names": [words.own_name(code) for code in parts().settings.languages],
    }


@cache
def on_the_network() -> str:
    """This machine's address on the network that leads outward; localhost where there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: this only asks which of our addresses would be the sender. The
            # address is one of those kept for documentation.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "localhost"
        return str(probe.getsockname()[0])


@lru_cache(maxsize=256)
def qr(text: str) -> bytes:
    """An address as a QR in SVG, dark on white; the page around it gives it role and name."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    path = "".join(_runs(y, row) for y, row in enumerate(rows))
    size = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
        f'<path d="{path}"/></svg>'
    ).encode()


def qr_in_place(text: str) -> str:
    """The same as the address of an image that is kept nowhere."""
    return f"data:image/svg+xml;base64,{b64encode(qr(text)).decode()}"


def _runs(y: int, row: list[bool]) -> str:
    """The dark stretches of a row, each one bar."""
    path, start = "", None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            path += f"M{start} {y}h{x - start}v1H{start}z"
            start = None
    return path
