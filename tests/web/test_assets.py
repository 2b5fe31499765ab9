"""Static files: packed once, kept for good, and nothing beside them."""

import gzip

import brotli
import pytest

from tests.web.visitor import House
from workshop.paths import STATIC
from workshop.web import assets

NAME = "js/parts/people.js"


def test_a_file_is_packed_as_the_browser_can_read_it(house: House) -> None:
    whole = (STATIC / NAME).read_bytes()
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
    for accepted, coding in {"gzip, br": "br", "gzip": "gzip", "zstd": "", "": ""}.items():
        answer = house.visitor().opens(assets.address(NAME), **{"Accept-Encoding": accepted})
        assert answer.headers.get("Content-Encoding", "") == coding
        assert unpack[coding](answer.data) == whole
        assert answer.headers["Vary"] == "Accept-Encoding"


def test_a_file_is_packed_once_however_many_ask(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed: list[bytes] = []
    compress = brotli.compress
    monkeypatch.setattr(brotli, "compress", lambda b, **how: packed.append(b) or compress(b, **how))
    assets._pack.cache_clear()
    for _ in range(5):
        house.visitor().opens(assets.address(NAME), **{"Accept-Encoding": "br"})
    assert len(packed) == 1


def test_a_file_is_kept_for_good_under_the_address_of_its_version(house: House) -> None:
    now = house.visitor().opens(assets.address(NAME))
    assert now.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    other = house.visitor().opens(f"/static/another/{NAME}")
    assert (other.status_code, other.headers["Cache-Control"]) == (200, "no-cache")


@pytest.mark.parametrize(
    "name",
    [
        "../pyproject.toml",
        "..%2fpyproject.toml",
        "%2fetc%2fpasswd",
        "js/parts/../../../pyproject.toml",
        "vendor/made-from.txt",
        "vendor/fonts-pdf/AtkinsonHyperlegibleNext_400Regular.ttf",
        "js",
        "",
    ],
)
def test_nothing_beside_the_files_is_handed_out(house: House, name: str) -> None:
    assert house.visitor().opens(f"/static/any/{name}").status_code == 404


def test_scripts_and_pictures_come_as_what_they_are(house: House) -> None:
    types = {
        "js/main.js": "text/javascript",
        "css/base.css": "text/css",
        "img/favicon.svg": "image/svg+xml",
        "vendor/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2": "font/woff2",
    }
    for name, kind in types.items():
        assert house.visitor().opens(assets.address(name)).mimetype == kind


def test_a_live_page_asks_for_all_its_modules_at_once() -> None:
    for audience in ("phone", "projector", "facilitator"):
        found = assets.modules(audience)
        assert f"js/audiences/{audience}.js" in found
        assert "vendor/lit-html/lit-html.js" in found
        assert not [name for name in found if not (STATIC / name).is_file()]
