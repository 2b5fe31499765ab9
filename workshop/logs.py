"""The log: what happened and where, never what somebody wrote, and no link or code of anyone."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

# In a path, what follows one of these opens something.
SECRET = re.compile(
    r"(/(?:r|wall|host/w|host/invite|host/setup|c|k|p)/)[A-Za-z0-9_-]{6,}(/[A-Za-z0-9_-]{6,})?"
)


def set_up(*, debug: bool = False) -> None:
    """Send everything, also of the libraries, to standard error: one line an event."""
    processors: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        without_secrets,
        without_texts,
    ]
    structlog.configure(
        processors=[*processors, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    shown = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=processors,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, shown],
        )
    )
    logging.basicConfig(
        handlers=[handler], level=logging.DEBUG if debug else logging.INFO, force=True
    )
    for chatty in ("engineio", "socketio", "alembic", "werkzeug", "sqlalchemy"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def without_secrets(
    logger: Any, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Blot out what opens something in every text of a log line."""
    return {
        name: SECRET.sub(r"\1…", value) if isinstance(value, str) else value
        for name, value in event.items()
    }


def without_texts(
    logger: Any, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Reduce an exception to its type and place: its message may hold what somebody wrote."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"], event["place"] = type(error).__name__, _place(error)
    return event


def _place(error: BaseException) -> str:
    trace, places = error.__traceback__, []
    while trace is not None:
        places.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " < ".join(reversed(places[-4:]))
