"""A house for every module; tests that use something up ask for a new one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.visitor import House


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    yield from _open(tmp_path_factory.mktemp("house"))


@pytest.fixture
def new_house(tmp_path: Path) -> Iterator[House]:
    yield from _open(tmp_path)


def _open(folder: Path) -> Iterator[House]:
    house = House.at(folder)
    yield house
    house.parts.writer.close()
    house.parts.store.close()
