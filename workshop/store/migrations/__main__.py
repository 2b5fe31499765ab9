"""`python -m workshop.store.migrations "what changes"` writes the next migration."""

import sys
import tempfile

from alembic import command

from workshop import paths
from workshop.store.database import Database
from workshop.store.migrate import changing, upgrade


def write_next(what: str) -> None:
    """From the newest migration to the tables in the code: to be read and mended by hand."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/empty.sqlite3")
        upgrade(database)
        with changing(database) as config:
            number = len(list(paths.MIGRATIONS.glob("versions/*.py"))) + 1
            command.revision(config, what, autogenerate=True, rev_id=f"{number:04}")


if __name__ == "__main__":
    write_next(sys.argv[1])
