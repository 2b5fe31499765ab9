"""Scripts are read whole, in every language, with all their settings."""

import json
from dataclasses import replace

import pytest

from tests.small_script import plant, small_script
from workshop import scripts
from workshop.domain.naming import Naming
from workshop.domain.refused import Refused
from workshop.domain.script import Script
from workshop.paths import SESSIONS
from workshop.schema import schema

OURS = sorted(path.parent for path in SESSIONS.glob("*/script.yaml"))


@pytest.fixture
def folder(tmp_path):
    return small_script(tmp_path)


@pytest.mark.parametrize("ours", OURS, ids=lambda path: path.name)
def test_our_own_scripts_have_no_mistakes(ours):
    assert scripts.check(ours) == []


def test_the_first_evening():
    script = scripts.available_scripts()["opvoedondersteuning"]
    steps = script.steps_of("first")
    kinds = ["arrive", "strength", "agreements", "voting", "close"]
    assert [step.kind for step in steps] == kinds
    assert sum(step.minutes for step in steps) == script.route("first").minutes
    assert script.step("strength").naming is Naming.SIDE
    assert script.step("voting").takes_from == {"": ("agreements",)}
    assert script.words("nl", "phone")["title"] == "Samen om het gezin"
    assert script.words("en", "phone")["steps"]["voting"]["title"] == "Voting"


@pytest.mark.parametrize(
    ("way", "nl", "en"),
    [
        (
            ["voting", "participant", "methods", "consent", "options", "objection"],
            "Ik heb een bezwaar:",
            "I have an objection:",
        ),
        (
            ["arrive", "participant", "side", "both", "help"],
            "Bij schrijven over de ander kies je een kant.",
            "When writing about the other, you choose a side.",
        ),
        (
            ["close", "participant", "evaluation", "faces"],
            {"1": "niet fijn", "2": "gaat wel", "3": "gewoon", "4": "fijn", "5": "heel fijn"},
            {"1": "not good", "2": "so-so", "3": "okay", "4": "good", "5": "very good"},
        ),
    ],
    ids=["objection", "both", "faces"],
)
def test_the_texts_follow_the_settled_rules(way, nl, en):
    script = scripts.available_scripts()["opvoedondersteuning"]
    for language, expected in {"nl": nl, "en": en}.items():
        found = script.words(language, "phone")["steps"]
        for name in way:
            found = found[name]
        assert found == expected


def test_no_screen_asks_for_what_an_author_took_out_of_a_list():
    script = scripts.available_scripts()["opvoedondersteuning"]
    left = {
        "dimensions": ("power", "skills"),
        "statements": {"power": ("p2",)},
        "themes": ("power",),
    }
    steps = tuple(
        replace(
            step, settings={**step.settings, **{n: left[n] for n in left if n in step.settings}}
        )
        for step in script.steps
    )
    for audience in ("phone", "projector", "facilitator"):
        texts = replace(script, steps=steps).words("nl", audience)["steps"]
        assert [*texts["strength"]["participant"]["dimensions"]] == ["power", "skills"]
        themes = texts["obstacles"]["participant"]["themes"]
        assert {id: [*theme["statements"]] for id, theme in themes.items()} == {"power": ["p2"]}
        assert "unknown" in texts["obstacles"]["participant"]["answers"]


def test_only_the_facilitator_gets_the_notes(folder):
    script = scripts.read_script(folder)
    notes = script.words("nl", "facilitator")["steps"]["hello"]["facilitator"]
    assert notes["purpose"] == "Let op."
    for audience in ("phone", "projector", "side", "team", "anything"):
        assert "Let op." not in json.dumps(script.words("nl", audience))


def test_a_language_without_texts_gets_the_first(folder):
    script = scripts.read_script(folder)
    assert script.words("ar", "phone") == script.words("nl", "phone")
    assert script.words("en", "phone")["title"] == "Small"


def test_a_script_survives_its_copy_in_the_workshop(folder):
    script = scripts.read_script(folder)
    assert Script.from_json(json.loads(json.dumps(script.to_json()))) == script


def test_settings_are_kept_with_their_defaults(folder):
    settings = scripts.read_script(folder).step("look").settings
    assert settings["dimensions"] == ["knowledge", "skills"]
    assert settings["deal"] == 8


@pytest.mark.parametrize("ask", ["step", "route", "steps_of"])
def test_what_is_not_in_the_script_is_refused(folder, ask):
    with pytest.raises(Refused):
        getattr(scripts.read_script(folder), ask)("nowhere")


def test_no_is_a_word_and_a_time_is_text(folder):
    for file in ("nl", "en"):
        plant(folder, file, '"Hoe heet je?"', '"Hoe?"\n      no: nee\n      yes: 12:30')
    texts = scripts.read_script(folder).words("nl", "phone")["steps"]["hello"]["participant"]
    assert texts == {"question": "Hoe?", "no": "nee", "yes": "12:30"}


def test_a_script_with_a_mistake_is_not_offered(folder, caplog):
    sessions = folder.parent
    assert list(scripts.available_scripts(sessions)) == ["small"]
    plant(folder, "script", "minutes: 5", "minutes: five")
    assert scripts.available_scripts(sessions) == {}
    assert "script.yaml, regel 10, kolom 14" in caplog.text


def test_the_schema_for_editors_is_up_to_date(tmp_path):
    written = scripts.write_schema(tmp_path)
    current = (SESSIONS / "schema.json").read_text("utf-8")
    assert current == written.read_text("utf-8"), "run `workshop check --schema`"
    assert schema()["$defs"]["ScriptShape"]["properties"].keys() >= {"id", "routes", "steps"}
    kinds = schema()["$defs"]["StepShape"]["properties"]["kind"]["enum"]
    assert {"arrive", "strength", "agreements", "voting", "close"} <= set(kinds)
