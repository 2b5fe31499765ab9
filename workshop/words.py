"""Every word a user reads, in every language. The catalogues are `translations/*/LC_MESSAGES/*.po`.

A key is `<domain>.some_key`; the domain is the name of its file. Plurals follow the CLDR categories
(zero, one, two, few, many, other), so that Python and the browser (`static/js/words.js`) choose
the same form.
"""

import gettext
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from workshop.paths import TRANSLATIONS, outside

BASE = "nl"
# Dutch words laid out from right to left: for tests of the layout, never offered to anyone.
MIRRORED = "ar-x-test"

Text = str | Mapping[str, str]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Language:
    """A language people can choose: its own name for itself, and who has read its texts."""

    code: str
    name: str
    direction: str
    status: str


def t(language: str, key: str, /, **values: object) -> str:
    """The sentence for `key`, with `{name}` filled in; `n` chooses the plural form.

    A key that the language lacks is looked up in Dutch; one that Dutch lacks too is returned
    itself and logged once. Nothing a translator or a participant wrote can make this fail.
    """
    code = catalogue_of(language)
    text = _every_word(code).get(key)
    if text is None:
        return _missing(code, key)
    if not isinstance(text, str):
        text = text.get(_category(code, values.get("n")), text["other"])
    return _fill(text, values)


def says(language: str, key: str) -> bool:
    """Whether there are words for a key."""
    return key in _every_word(catalogue_of(language))


def languages() -> list[Language]:
    """The languages to choose from, Dutch first, the others by code."""
    return [
        Language(code, own_name(code), direction(code), t(code, "language.status"))
        for code in _codes()
    ]


def known(language: str) -> bool:
    """Whether someone may choose this code: one with a catalogue, or the mirrored one of tests."""
    return language == MIRRORED or language in _codes()


@lru_cache(maxsize=64)
def catalogue_of(language: str) -> str:
    """The catalogue that serves a code: its own (`en` for `en-GB`), else the Dutch one."""
    if language == MIRRORED:
        return BASE
    return next((code for code in (language, language.split("-")[0]) if code in _codes()), BASE)


def own_name(language: str) -> str:
    """What the language calls itself: Nederlands, English."""
    name = _locale(catalogue_of(language)).get_display_name() or language
    return name[0].upper() + name[1:]


def direction(language: str) -> str:
    """`ltr` or `rtl`, for the `dir` of a page."""
    rtl = language == MIRRORED or _locale(catalogue_of(language)).text_direction == "rtl"
    return "rtl" if rtl else "ltr"


def domains() -> frozenset[str]:
    """Every domain: the first halves of the keys, one a file."""
    return frozenset(key.partition(".")[0] for key in _own_words(BASE))


def browser_words(language: str, domains: Iterable[str]) -> dict[str, Text]:
    """The words of these domains for the browser: a text, or one text per plural category."""
    wanted = set(domains)
    words = _every_word(catalogue_of(language))
    return {key: text for key, text in words.items() if key.partition(".")[0] in wanted}


def for_browser(language: str, domains: Iterable[str]) -> dict[str, Any]:
    """What `load()` in static/js/words.js takes: the words and how this language works."""
    return {
        "language": language if known(language) else catalogue_of(language),
        "dir": direction(language),
        "plurals": catalogue_of(language),
        "dates": _locale_for_dates(language).replace("_", "-"),
        "ui": browser_words(language, domains),
    }


def date_in_words(language: str, day: date) -> str:
    """A day as people say it: 1 december 2026."""
    return format_date(day, "long", locale=_locale_for_dates(language))


@cache
def _every_word(language: str) -> dict[str, Text]:
    """A language's words laid over the Dutch ones."""
    return _own_words(BASE) | _own_words(language)


@cache
def _own_words(language: str) -> dict[str, Text]:
    words: dict[str, Text] = {}
    for path in _catalogues(language):
        if catalog := _read(path, language):
            words.update(_texts(catalog, language))
    return words


def _read(path: Path, language: str) -> Catalog | None:
    """A catalogue. One of somebody's own with a mistake in it is left out, and named in the log."""
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, domain=path.stem, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        if TRANSLATIONS in path.parents:
            raise
        log.error("no words from %s: %s", path, error)
        return None


def _catalogues(language: str) -> list[Path]:
    """The house's own come last, so that no other can change what they say."""
    own = outside()
    folders = [*([own / "translations"] if own else []), TRANSLATIONS]
    return [
        path
        for folder in folders
        for path in sorted((folder / language / "LC_MESSAGES").glob("*.po"))
    ]


def _texts(catalog: Catalog, language: str) -> Iterable[tuple[str, Text]]:
    for message in catalog:
        if message.id and not message.fuzzy:
            text = _text(message, catalog, language)
            if text:
                yield (message.id if isinstance(message.id, str) else message.id[0]), text


def _text(message: Message, catalog: Catalog, language: str) -> Text | None:
    strings = message.string
    if isinstance(strings, str):
        return strings
    if not strings or not all(strings):
        return None
    forms = _form_by_category(language, catalog.plural_expr)
    return {category: strings[index] for category, index in forms.items()}


@cache
def _form_by_category(language: str, expression: str) -> dict[str, int]:
    """Which msgstr[…] serves a category. The order in a .po is not the order of CLDR (Arabic)."""
    index = gettext.c2py(expression)
    forms: dict[str, int] = {}
    for n in [*range(201), 1000, 1_000_000]:
        forms.setdefault(_category(language, n), index(n))
    return forms | ({} if "other" in forms else {"other": index(0)})


def _category(language: str, n: object) -> str:
    if isinstance(n, int | float):
        return _locale(language).plural_form(n)
    return "other"


def _fill(text: str, values: Mapping[str, object]) -> str:
    if "{" not in text:
        return text
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), text)


_reported: set[tuple[str, str]] = set()


def _missing(language: str, key: str) -> str:
    if (language, key) not in _reported:
        _reported.add((language, key))
        log.warning("no words for %s in %s", key, language)
    return key


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code, sep="-")


def _locale_for_dates(language: str) -> str:
    """English here is that of Europe: 1 December, and 19:30 rather than 7:30 PM."""
    code = catalogue_of(language)
    return "en_GB" if code == "en" else str(_locale(code))


@cache
def _codes() -> tuple[str, ...]:
    folders = (path.name for path in TRANSLATIONS.iterdir() if (path / "LC_MESSAGES").is_dir())
    return tuple(sorted(folders, key=lambda code: (code != BASE, code)))
