"""What whoever runs a server chooses, and what happens when they choose nothing."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from workshop.settings import Settings


@pytest.fixture(autouse=True)
def nothing_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"WORKSHOP_{name.upper()}", raising=False)
    monkeypatch.delenv("WORKSHOP_SECRET_KEY", raising=False)
    monkeypatch.chdir(tmp_path)


def test_without_a_choice_everything_is_kept_in_the_data_folder(tmp_path: Path) -> None:
    assert Settings().database_url == f"sqlite:///{tmp_path}/data/samenspel.sqlite3"
    assert list(tmp_path.iterdir()) == []


def test_the_secret_key_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    key = Settings().secret_key
    assert len(key) >= 64
    assert Settings().secret_key == key
    assert Settings(data_dir=tmp_path / "other").secret_key != key
    assert (tmp_path / "data/secret_key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_secret_key_from_the_environment_is_not_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WORKSHOP_SECRET_KEY", "from-outside")
    settings = Settings()
    assert settings.secret_key == "from-outside"
    assert "from-outside" not in repr(settings)
    assert list(tmp_path.iterdir()) == []


def test_an_ordinary_postgresql_address_gets_the_driver_that_is_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WORKSHOP_DATABASE_URL", "postgres://me:pw@db/evenings")
    assert Settings().database_url == "postgresql+psycopg://me:pw@db/evenings"
    assert "pw" not in repr(Settings())


def test_languages_are_a_list_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSHOP_LANGUAGES", "en, nl")
    assert Settings().languages == ("en", "nl")


def test_a_public_address_has_no_slash_at_its_end_and_has_a_scheme() -> None:
    assert Settings(public_url="https://samenspel.test/").public_url == "https://samenspel.test"
    assert Settings(public_url="").public_url is None
    with pytest.raises(ValidationError, match="https://"):
        Settings(public_url="samenspel.test")


def test_a_setting_with_a_mistake_in_its_name_is_refused() -> None:
    with pytest.raises(ValidationError, match="prot"):
        Settings(prot=5000)


def test_every_setting_says_what_it_means() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
