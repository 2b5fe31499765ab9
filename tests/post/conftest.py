"""Letters are kept as an evening is: the same stores."""

from tests.store.conftest import sqlite_url, store, url

__all__ = ["sqlite_url", "store", "url"]
