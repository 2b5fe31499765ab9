"""The JSON schema of a script.yaml for editors and forms, with the settings of every kind."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from workshop import exercises, libraries
from workshop.exercises.base import Library
from workshop.shapes import ID, ScriptShape


def schema() -> dict[str, Any]:
    """JSON schema of a script.yaml; a setting that names cards lists those there are."""
    kinds = exercises.kinds()
    models = [(ScriptShape, "validation"), *((k.Settings, "validation") for k in kinds.values())]
    refs, whole = models_json_schema(models, title="Samenspel script")  # type: ignore[arg-type]
    step = whole["$defs"]["StepShape"]
    step["properties"]["kind"] = {"enum": sorted(kinds)}
    step["allOf"] = [
        {
            "if": {"properties": {"kind": {"const": name}}},
            "then": {"properties": {"settings": refs[kind.Settings, "validation"]}},
        }
        for name, kind in sorted(kinds.items())
    ]
    for definition in whole["$defs"].values():
        # A comment in our code may be folded otherwise without a change for authors.
        if "description" in definition:
            definition["description"] = " ".join(definition["description"].split())
    for part in _parts(whole):
        if "library" in part:
            # A script may have cards of its own besides.
            shared = libraries.known(Library(**part["library"]))
            part["anyOf"] = [{"enum": shared}, {"pattern": ID}]
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return draft | whole | refs[ScriptShape, "validation"]


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that says what a value is."""
    if isinstance(schema, Mapping):
        if "type" in schema:
            yield schema  # type: ignore[misc]
        for each in schema.values():
            yield from _parts(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _parts(each)
