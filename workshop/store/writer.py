"""One writer for everything: what waits goes to the disk together."""

from workshop.store.batch import Batch
from workshop.store.store import Store


class Writer:
    """Grouped commits: the first batch waits ``window_ms`` for others, and then all of them are one transaction."""

    def __init__(self, store: Store, window_ms: int = 5) -> None: ...

    def write(self, batch: Batch) -> None:
        """Return once the batch is safely on disk. Raises NotStored when it is not, and will not be.

        What the rows look like is settled before this first yields, so let nothing else run between ``play()`` and this.
        """

    def close(self) -> None:
        """Store what still waits, and stop."""
