"""Every language says everything, in Python and in the browser alike."""

import json
import logging
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.javascript import told
from workshop import words
from workshop.domain.acts.book import ACTS, DESK, REMOTE
from workshop.paths import STATIC, TEMPLATES, TRANSLATIONS

TESTS = Path(__file__).parent
SHARED = json.loads((TESTS / "words_cases.json").read_text("utf-8"))
CASES = SHARED["cases"]
CODES = sorted(path.name for path in TRANSLATIONS.iterdir())
DOMAINS = sorted(path.stem for path in (TRANSLATIONS / "nl").rglob("*.po"))

# What the browser says, given {words: {language: what load() takes}, cases, days}.
BROWSER = f"""
const {{ load, t, dateInWords, timeInWords }} =
  await import({json.dumps((STATIC / "js" / "words.js").as_uri())})
const page = {{}}
const says = given.cases.map(each => {{
  load(given.words[each.language], page)
  return [t(each.key, each.values), page.lang, page.dir]
}})
const days = given.days.map(each => {{
  load(given.words[each.language], page)
  return [dateInWords(each.day), timeInWords(new Date(each.moment))]
}})
told = {{ says, days }}
"""


@pytest.fixture
def catalogues(tmp_path, monkeypatch):
    """The languages of words_cases.json instead of our own."""
    for language, given in SHARED["catalogues"].items():
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "room.po").write_text(po(given), encoding="utf-8")
    monkeypatch.setattr(words, "TRANSLATIONS", tmp_path)
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget():
    for kept in (words._every_word, words._own_words, words._codes, words.catalogue_of):
        kept.cache_clear()
    words._reported.clear()


def po(given):
    header = f'msgid ""\nmsgstr ""\n"Plural-Forms: {given["plural_forms"]}\\n"\n'
    return header + "".join(entry(key, text) for key, text in given["texts"].items())


def entry(key, text):
    if isinstance(text, str):
        return f'\nmsgid "{key}"\nmsgstr {json.dumps(text)}\n'
    forms = "".join(f"msgstr[{i}] {json.dumps(form)}\n" for i, form in enumerate(text))
    return f'\nmsgid "{key}"\nmsgid_plural "{key}"\n{forms}'


def in_the_browser(cases=(), days=()):
    languages = {each["language"] for each in (*cases, *days)}
    given = {language: words.for_browser(language, ["room"]) for language in languages}
    return told(BROWSER, {"words": given, "cases": list(cases), "days": list(days)})


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['language']}-{c['key']}-{c['values']}")
def test_python_says(case, catalogues):
    assert words.t(case["language"], case["key"], **case["values"]) == case["says"]


def test_the_browser_says_the_same(catalogues):
    says = in_the_browser(CASES)["says"]
    assert [text for text, _, _ in says] == [case["says"] for case in CASES]
    for case, (_, lang, dir) in zip(CASES, says, strict=True):
        assert lang == {"xx": "nl", "en-GB": "en"}.get(case["language"], case["language"])
        assert dir == ("rtl" if case["language"].startswith("ar") else "ltr")


@pytest.mark.parametrize("language", list(SHARED["catalogues"]))
def test_both_choose_the_same_form_for_every_number(language, catalogues):
    numbers = [*range(1_100), 10_000, 1_000_000, 1_000_001]
    cases = [{"language": language, "key": "room.notes", "values": {"n": n}} for n in numbers]
    says = [text for text, _, _ in in_the_browser(cases)["says"]]
    assert says == [words.t(language, "room.notes", n=n) for n in numbers]


def test_a_missing_word_is_logged_once(catalogues, caplog):
    with caplog.at_level(logging.WARNING):
        words.t("en", "room.nowhere")
        words.t("en", "room.nowhere")
    assert caplog.messages == ["no words for room.nowhere in en"]


def test_languages_by_their_own_name():
    assert [(each.code, each.name, each.direction) for each in words.languages()][:2] == [
        ("nl", "Nederlands", "ltr"),
        ("en", "English", "ltr"),
    ]
    assert all(each.status and "language.status" not in each.status for each in words.languages())


def test_the_mirrored_language_is_for_tests_alone():
    assert words.known("ar-x-test") and words.direction("ar-x-test") == "rtl"
    assert "ar-x-test" not in [each.code for each in words.languages()]
    assert words.t("ar-x-test", "side.formal") == words.t("nl", "side.formal")


@pytest.mark.parametrize("language", ["../..", "", "xx", "nl\0", "-", "a" * 10_000])
def test_a_made_up_language_is_shown_in_dutch(language):
    assert not words.known(language)
    assert words.t(language, "side.formal") == "formeel"
    assert words.direction(language) == "ltr"
    assert words.for_browser(language, ["side"])["language"] == "nl"
    assert words.date_in_words(language, date(2026, 12, 1)) == "1 december 2026"


def test_the_browser_gets_only_what_it_asks_for():
    given = words.browser_words("en", ["side"])
    assert given["side.formal"] == "formal"
    assert given["side.formal_people"] == {"one": "{n} paid worker", "other": "{n} paid workers"}
    assert {key.partition(".")[0] for key in given} == {"side"}


def test_dates_are_the_same_on_either_side():
    moment = datetime(2026, 12, 1, 18, 30, tzinfo=UTC)
    days = [
        {"language": language, "day": "2026-12-01", "moment": moment.isoformat()}
        for language in ("nl", "en")
    ]
    in_python = [words.date_in_words(each["language"], date(2026, 12, 1)) for each in days]
    assert in_python == ["1 december 2026", "1 December 2026"]
    assert in_the_browser(days=days)["days"] == [[day, "19:30"] for day in in_python]


def catalog(language: str, domain: str) -> Catalog:
    path = TRANSLATIONS / language / "LC_MESSAGES" / f"{domain}.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def messages(language: str, domain: str) -> dict[str, list[str]]:
    """By key the forms of a message."""
    found = {}
    for message in catalog(language, domain):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            forms = [message.string] if isinstance(message.string, str) else message.string
            assert key not in found, f"{key} stands twice in {language}/{domain}.po"
            found[key] = list(forms)
    return found


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_keys_bear_the_name_of_their_file_and_every_form_is_filled_in(language, domain):
    for key, forms in messages(language, domain).items():
        assert re.fullmatch(rf"{domain}\.[a-z0-9_]+", key), key
        assert all(form.strip() for form in forms), f"{key} is empty in {language}"
    assert not [m.id for m in catalog(language, domain) if m.id and m.fuzzy]


@pytest.mark.parametrize("language", [code for code in CODES if code != "nl"])
def test_every_language_has_the_same_keys_with_the_same_values_to_fill_in(language):
    for domain in DOMAINS:
        dutch, other = messages("nl", domain), messages(language, domain)
        assert set(other) == set(dutch), domain
        for key, forms in dutch.items():
            assert places(other[key]) == places(forms), key
            assert (len(other[key]) > 1) == (len(forms) > 1), f"{key}: plural in one of the two"


def places(forms: list[str]) -> set[str]:
    return set(re.findall(r"\{\w+\}", " ".join(forms)))


def sources() -> dict[Path, str]:
    folders = [(TRANSLATIONS.parent, "*.py"), (STATIC / "js", "*.js"), (TEMPLATES, "*")]
    found = (path for folder, what in folders for path in folder.rglob(what))
    paths = [path for path in found if path.is_file() and "migrations" not in path.parts]
    return {path: ADDRESS.sub("", path.read_text("utf-8")) for path in paths}


# Addresses of pages are named alike: here("host.run").
ADDRESS = re.compile(r"""\b(?:here|url_for|address)\(\s*["'][a-z_.]+["']""")
# A key as it stands in a source, and the beginning of one that ends in a value:
# t(`phase.${name}`), t(language, f"phase.{name}"), t("page.step_" ~ n).
KEY = re.compile(rf"""["'`]((?:{"|".join(DOMAINS)})\.[a-z0-9_]*[a-z0-9])["'`]""")
BEGINNING = re.compile(rf"""["'`]((?:{"|".join(DOMAINS)})\.(?:[a-z0-9_]*_)?)(?:\$?\{{|["'`])""")
# `${kind}.desk_phase_${phase}`: a word that each kind has in its own domain.
OF_A_KIND = re.compile(r"""[`"]\$?\{kind\}\.([a-z0-9_]+)(?:\$?\{|[`"])""")
ENDINGS = (".js", ".py", ".po", ".css", ".html", ".json", ".yaml", ".svg")


def test_every_key_in_the_sources_has_words():
    known = {key for domain in DOMAINS for key in messages("nl", domain)}
    lost = []
    for path, text in sources().items():
        missing = [k for k in KEY.findall(text) if k not in known and not k.endswith(ENDINGS)]
        lost += [f"{path.name}: {key}" for key in missing]
        empty = [b for b in BEGINNING.findall(text) if not any(k.startswith(b) for k in known)]
        lost += [f"{path.name}: {beginning}…" for beginning in empty]
    assert not lost


def test_no_words_that_nobody_says():
    text = "\n".join(sources().values())
    said, beginnings = set(KEY.findall(text)), tuple(BEGINNING.findall(text))
    of_a_kind = tuple(OF_A_KIND.findall(text))
    every = [key for domain in DOMAINS for key in messages("nl", domain) if key not in said]
    unsaid = [key for key in every if not key.startswith(beginnings)]
    assert not [key for key in unsaid if not key.split(".")[1].startswith(of_a_kind)]


def test_every_refusal_has_a_sentence():
    refused = re.compile(
        r"""(?:(?:Refused|TurnedAway)\(\s*|["']refused["']:\s*)["']([a-z_]+)["']"""
    )
    text = "\n".join(sources().values())
    codes, said = set(refused.findall(text)), set(re.findall(r"""["']([a-z_]+)["']""", text))
    sentences = {key.removeprefix("refused.") for key in messages("nl", "refused")}
    assert codes and codes <= sentences
    assert sentences <= said


def test_what_a_facilitators_page_did_not_get_done_has_a_name():
    acts = {name for name, (_, audiences) in ACTS.items() if audiences & {DESK, REMOTE}}
    assert {f"act_{name}" for name in acts} <= {key[5:] for key in messages("nl", "desk")}


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("voting.phone_turnout", {"cast": 1}),
        ("voting.report_count_single", {"side": "samen", "got": 1}),
        ("voting.report_count_dots", {"side": "samen", "got": 1}),
        ("export.turnout", {"cast": 1}),
        ("after.time_more", {"planned": 90}),
        ("remote.next", {"title": "Welkom"}),
        ("editor.sum", {"sum": 1}),
        ("editor.of_minutes", {}),
    ],
)
def test_one_is_not_said_as_many(key, values):
    many = r"1 (mensen|minuten|stippen|people|minutes|dots)\b"
    for language in ("nl", "en"):
        assert not re.search(many, words.t(language, key, n=1, **values))
