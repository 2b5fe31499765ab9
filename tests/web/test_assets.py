"""Static files: packed once, kept for good, and nothing beside them."""

import gzip
import re

import brotli
import pytest

from tests.web.visitor import House
from workshop import exercises
from workshop.paths import STATIC
from workshop.web import assets, modules

NAME = "js/parts/people.js"


def test_a_file_is_packed_as_the_browser_can_read_it(house: House) -> None:
    whole = house.visitor().opens(assets.address(NAME)).data
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
    for accepted, coding in {"gzip, br": "br", "gzip": "gzip", "zstd": "", "": ""}.items():
        answer = house.visitor().opens(assets.address(NAME), **{"Accept-Encoding": accepted})
        assert answer.headers.get("Content-Encoding", "") == coding
        assert unpack[coding](answer.data) == whole
        assert answer.headers["Vary"] == "Accept-Encoding"


def test_a_file_loses_our_comments_and_keeps_its_lines(house: House) -> None:
    for name in sorted(assets.files()):
        if name.startswith(("js/", "css/")):
            own = (STATIC / name).read_text().split("\n")
            sent = house.visitor().opens(assets.address(name)).text.split("\n")
            assert len(sent) == len(own), name
            gone = [
                line.strip() for line, left in zip(own, sent, strict=True) if line.strip() != left
            ]
            assert all(_is_comment(line) for line in gone if name.endswith(".js")), name


def test_no_text_of_a_drawing_is_taken_for_a_comment() -> None:
    """What is left out begins outside of any text between backticks."""
    for name in filter(lambda name: name.startswith("js/"), assets.files()):
        code = (STATIC / name).read_text()
        for found in assets.COMMENTS[".js"].finditer(code):
            before = assets.COMMENTS[".js"].sub("", code[: found.start()])
            assert before.count("`") % 2 == 0, f"{name}: {found[0]}"


def test_style_sheets_come_as_one(house: House) -> None:
    one = house.visitor().opens(assets.sheet("tokens", "base", "madeup")).text
    names = ("tokens", *assets.PARTS["base"])
    parts = (house.visitor().opens(assets.address(f"css/{n}.css")).text for n in names)
    assert one == "".join(parts)
    for name in ("css/tokens+madeup.css", "css/+.css", "css/tokens+../x.css", "js/main+main.js"):
        assert house.visitor().opens(f"/static/any/{name}").status_code == 404


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
        "etc/passwd",
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
        found = modules.needed(audience, tuple(exercises.kinds()))
        assert f"js/audiences/{audience}.js" in found
        assert "vendor/lit-html/lit-html.js" in found
        assert f"js/exercises/strength/{audience}.js" in found
        assert not [name for name in found if not (STATIC / name).is_file()]


def test_a_phone_is_in_within_80_kilobytes(house: House) -> None:
    """Without fonts, packed as a browser gets it on a network without https."""
    workshop = house.session(house.facilitator("Marja"))
    visitor, page = house.visitor(), f"/r/{workshop.key}"
    asked = re.findall(r'(?:href|src)="(/static/[^"]+)"', visitor.opens(page).text)
    files = {name for name in asked if not name.endswith(".woff2")}
    assert len(files) > 20
    sizes = {
        name: len(visitor.opens(name, **{"Accept-Encoding": "gzip"}).data)
        for name in (page, f"{page}/words/nl.json", *files)
    }
    assert sum(sizes.values()) <= 80_000, sorted(sizes.items(), key=lambda each: -each[1])[:20]


def _is_comment(line: str) -> bool:
    return line.startswith(("//", "/*", "*")) or line.endswith("*/")
