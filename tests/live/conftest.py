"""One evening for the tests of a file; each test brings its own people."""

from collections.abc import Iterator

import pytest

from tests.evening import Evening


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with Evening(tmp_path_factory.mktemp("evening")) as evening:
        yield evening
