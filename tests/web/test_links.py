"""Addresses that leave the screen."""

from xml.etree import ElementTree

import pytest

from tests.web.visitor import House
from workshop.web import links


def address(house: House, asked: str) -> str:
    with house.app.test_request_context("/", base_url=asked):
        return links.address("pages.room", key="k")


def test_a_link_leads_where_phones_can_come(house: House) -> None:
    assert address(house, "http://192.168.1.7:5000") == "http://192.168.1.7:5000/r/k"
    assert address(house, "https://samenspel.example") == "https://samenspel.example/r/k"


@pytest.mark.parametrize("local", ["localhost:5000", "127.0.0.1:5000"])
def test_who_sits_at_the_server_hands_out_the_networks_address(
    house: House, monkeypatch: pytest.MonkeyPatch, local: str
) -> None:
    monkeypatch.setattr(links, "on_the_network", lambda: "10.0.0.4")
    assert address(house, f"http://{local}") == "http://10.0.0.4:5000/r/k"


def test_a_public_address_comes_before_every_other(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    house = House.at(tmp_path_factory.mktemp("public"), public_url="https://samenspel.example/")
    assert address(house, "http://127.0.0.1:5000") == "https://samenspel.example/r/k"


def test_a_qr_is_one_drawing_with_quiet_round_it() -> None:
    drawn = ElementTree.fromstring(links.qr("http://192.168.1.7:5000/r/" + "x" * 22))
    size = int(drawn.get("viewBox", "").split()[2])
    bars = drawn.findall("{*}path")[1].get("d", "").split("M")[1:]
    starts = [tuple(map(int, bar.split("h")[0].split())) for bar in bars]
    assert min(x for x, _ in starts) == min(y for _, y in starts) == links.QUIET
    assert max(y for _, y in starts) == size - links.QUIET - 1
    assert links.qr("one") != links.qr("other")
