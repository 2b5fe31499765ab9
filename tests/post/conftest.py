"""Letters are kept as an evening is: the same stores; and a server that takes them."""

from collections.abc import Iterator

import pytest

from tests.post.office import MailServer, PostOffice, mail_server, post_office
from tests.store.conftest import sqlite_url, store, url
from workshop.store import Store

__all__ = ["post", "server", "sqlite", "sqlite_url", "store", "url"]


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as ours:
        yield ours


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Store]:
    store = Store(sqlite_url)
    store.migrate()
    yield store
    store.close()


@pytest.fixture
def post(sqlite: Store, server: MailServer) -> PostOffice:
    return post_office(sqlite, server.port)
