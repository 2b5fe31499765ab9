"""Where sessions are kept: SQLite by default, or PostgreSQL."""

from workshop.store.accounts import Account, Accounts
from workshop.store.batch import Batch, NotStored, StaleWorkshop
from workshop.store.letters import Letters
from workshop.store.sharing import Summary
from workshop.store.store import Store
from workshop.store.writer import Writer

__all__ = [
    "Account",
    "Accounts",
    "Batch",
    "Letters",
    "NotStored",
    "StaleWorkshop",
    "Store",
    "Summary",
    "Writer",
]
