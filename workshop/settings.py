"""Every setting with its default and its meaning; each is an environment variable WORKSHOP_…"""

import os
import secrets
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, Field, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


class Settings(BaseSettings):
    """What whoever runs a server may choose. `Settings(port=0)` in code wins over the environment.

    Raises pydantic's ValidationError, which names the setting and says what is wrong with it.
    """

    model_config = SettingsConfigDict(
        env_prefix="WORKSHOP_", frozen=True, extra="forbid", hide_input_in_errors=True
    )

    data_dir: Path = Field(
        Path("data"), description="Folder for the SQLite database and the secret keys."
    )
    scripts: Path | None = Field(
        None,
        description="Folder for the scripts that facilitators write here; without it "
        "scripts in the data folder.",
    )
    database_url: str = Field(
        "",
        repr=False,
        description="SQLAlchemy address of the database; empty: SQLite in the data folder.",
    )
    given_secret_key: str = Field(
        "",
        validation_alias=AliasChoices("secret_key", "WORKSHOP_SECRET_KEY"),
        repr=False,
        description="Signs cookies and links; empty: made once and kept in the data folder.",
    )
    public_url: str | None = Field(
        None,
        description="Lasting https address, such as https://samenspel.example. Without it nothing "
        "is offered that must work after tonight.",
    )
    given_letter_key: str = Field(
        "",
        validation_alias=AliasChoices("letter_key", "WORKSHOP_LETTER_KEY"),
        repr=False,
        description="Seals letters; empty: made once and kept in the data folder. Keep it apart "
        "from backups of the database: without it nobody can read a letter, nor deliver it.",
    )
    smtp_host: str = Field("", description="Server that sends e-mail; empty: none is sent.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the server for e-mail.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How e-mail is kept private on its way to that server."
    )
    smtp_user: str = Field("", description="Name to sign in with there; empty: nobody signs in.")
    smtp_password: str = Field("", repr=False, description="Password to sign in with there.")
    smtp_from: str = Field("", description="Address that e-mail comes from; needed to send any.")
    host: str = Field("0.0.0.0", description="Address to listen on; 0.0.0.0 is all of them.")
    port: int = Field(5000, ge=0, le=65535, description="Port to listen on; 0 picks a free one.")
    proxies: int = Field(
        0, ge=0, le=5, description="Proxies in front whose X-Forwarded-… headers are believed."
    )
    message_queue: str | None = Field(
        None, description="Redis address, when sockets of one room are held by several servers."
    )
    languages: Annotated[tuple[str, ...], NoDecode] = Field(
        ("nl", "en"), min_length=1, description="Languages on offer, the first is the default."
    )
    pseudo_languages: bool = Field(
        False, description="Also offers a made-up right-to-left and a made-up long language."
    )
    frame_ms: int = Field(
        100, ge=0, le=5000, description="Shortest time between two updates of one screen."
    )
    commit_window_ms: int = Field(
        5, ge=0, le=1000, description="How long a commit waits for other acts to join it."
    )
    practice_seconds: float = Field(
        25, gt=0, description="How long made-up people take for a phase that is practised."
    )
    max_clients: int = Field(
        4096, ge=1, description="Sockets held at once; the limit on open files must allow it."
    )
    testing: bool = Field(
        False, description="For tests alone: demo sessions come with a cookie that is signed in."
    )

    @field_validator("languages", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("public_url")
    @classmethod
    def _clean_address(cls, value: str | None) -> str | None:
        if not value:
            return None
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with https:// (or http:// on a network of your own)")
        return value.rstrip("/")

    @model_validator(mode="before")
    @classmethod
    def _settle_database(cls, values: dict[str, object]) -> dict[str, object]:
        url = str(values.get("database_url") or "")
        scheme, separator, rest = url.partition("://")
        if separator:
            url = f"{DRIVERS.get(scheme, scheme)}://{rest}"
        else:
            folder = Path(str(values.get("data_dir") or "data")).absolute()
            url = f"sqlite:///{folder / 'samenspel.sqlite3'}"
        return {**values, "database_url": url}

    @cached_property
    def secret_key(self) -> str:
        """The key that was given, else the one in the data folder, made at first use."""
        return self.given_secret_key or _kept_key(self.make_data_dir() / "secret_key")

    @cached_property
    def letter_key(self) -> str:
        """The key that was given, else the one in the data folder, made at first use."""
        return self.given_letter_key or _kept_key(self.make_data_dir() / "letter_key")

    @property
    def mails(self) -> bool:
        """Whether e-mail can be sent."""
        return bool(self.smtp_host and self.smtp_from)

    @property
    def own_scripts(self) -> Path:
        """The folder of the scripts that facilitators write; it may not be there yet."""
        return (self.scripts or self.data_dir / "scripts").absolute()

    def make_data_dir(self) -> Path:
        """Makes the data folder, for its owner's eyes only, where it is not there yet."""
        self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.data_dir


def _kept_key(path: Path) -> str:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        key = secrets.token_urlsafe(48)
        file.write(key + "\n")
    return key
