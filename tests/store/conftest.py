"""Every test of the store runs on both databases, unless it asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.evening import KeptRoom, opened
from workshop.store import Store


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data' / 'evening.sqlite3'}"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = Store(url)
    store.migrate()
    yield store
    store.close()


@pytest.fixture
def room(store: Store) -> KeptRoom:
    return opened(store)
