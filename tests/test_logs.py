"""The log tells what happened and where, and nothing that anyone wrote or that opens something."""

import logging
import sys

import pytest
import structlog

from workshop import logs


@pytest.fixture(autouse=True)
def our_log() -> object:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.set_up()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_an_error_of_a_library_is_told_by_its_type_and_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logging.getLogger().handlers[0].setStream(sys.stderr)  # type: ignore[attr-defined]
    try:
        raise ValueError("Amina schreef dit")
    except ValueError:
        logging.getLogger("engineio.server").exception("message handler error")
    told = capsys.readouterr().err
    assert "message handler error" in told and "ValueError" in told and "test_logs.py:" in told
    assert "Amina" not in told


def test_what_opens_something_is_blotted_out_of_a_path(capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger().handlers[0].setStream(sys.stderr)  # type: ignore[attr-defined]
    log = structlog.get_logger("tests")
    for path in ("/r/", "/wall/", "/c/", "/k/", "/host/w/", "/host/setup/", "/host/invite/"):
        log.warning("asked", path=f"{path}{'s' * 22}/{'t' * 22}")
    told = capsys.readouterr().err
    assert "s" * 22 not in told and "t" * 22 not in told
    assert "/host/setup/…" in told
