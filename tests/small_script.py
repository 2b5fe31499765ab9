"""A small script, in which tests plant their mistakes."""

import re

from workshop.shapes import NotesShape
from workshop.words import t

# A small script, in which the tests plant their mistakes.
PLAN = """\
id: small
sources: [our own kitchen table]
people: {min: 2, max: 20}
languages: [nl, en]
routes:
  first: {minutes: 15, steps: [hello, look]}
steps:
  - id: hello
    kind: arrive
    minutes: 5
    naming: named
    source: our own
  - id: look
    kind: strength
    minutes: 10
    naming: side
    source: our own
    settings:
      dimensions: [knowledge, skills]
"""

TEXTS = """\
title: "Klein"
subtitle: "Een klein draaiboek"
promise: "Je bent zo klaar."
side_words: {formal: "werkers", informal: "buren", both: "allebei"}
steps:
  hello:
    title: "Welkom"
    participant:
      question: "Hoe heet je?"
    projector:
      title: "Wie zijn er?"
    facilitator:
NOTES
  look:
    title: "Kracht"
    participant:
      dimensions:
        knowledge: {title: "Kennis", starters: ["Ze weten …", "Ze zien …"]}
        skills: {title: "Kunnen"}
    projector:
      title: "Kracht"
    facilitator:
NOTES
"""

NOTES = "\n".join(f'      {name}: "Let op."' for name in NotesShape.model_fields)
NL = TEXTS.replace("NOTES", NOTES)
EN = NL.replace("Klein", "Small")


def small_script(parent):
    made = parent / "small"
    made.mkdir()
    for name, text in {"script": PLAN, "nl": NL, "en": EN}.items():
        (made / f"{name}.yaml").write_text(text, encoding="utf-8")
    return made


def plant(folder, file, old, new):
    """Put something else in a file; ¦ marks a place, which is returned as (file, line, column)."""
    path = folder / f"{file}.yaml"
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} does not stand in {file}.yaml"
    text = text.replace(old, new, 1)
    before = text.partition("¦")[0]
    path.write_text(text.replace("¦", ""), encoding="utf-8")
    return path.name, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


def says(sentence, language, key):
    """Whether a sentence is the one of this key, whatever is filled in."""
    whole = f"{t(language, 'check.where')}: {t(language, key)}"
    return re.fullmatch(re.sub(r"\\\{\w+\\\}", ".*", re.escape(whole)), sentence)
