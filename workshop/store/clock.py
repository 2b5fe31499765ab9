"""What time it is, in one place, so that a test can let a month go by."""

import time

DAY_MS = 24 * 3600 * 1000


def now() -> int:
    """Milliseconds since 1970."""
    return int(time.time() * 1000)
