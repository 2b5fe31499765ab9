"""What is wrong in an author's file: one sentence a mistake, with file, line and column."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from workshop.domain.refused import Refused
from workshop.places import Place, Sheet, Way
from workshop.words import t

# What pydantic calls a mistake, and the key of our sentence for it.
_MISTAKES = {
    "missing": "check.missing",
    "extra_forbidden": "check.unknown_key",
    "string_type": "check.want_text",
    "int_type": "check.want_number",
    "int_parsing": "check.want_number",
    "int_from_float": "check.want_number",
    "bool_type": "check.want_yes_no",
    "list_type": "check.want_list",
    "tuple_type": "check.want_list",
    "dict_type": "check.want_keys",
    "model_type": "check.want_keys",
    "too_short": "check.too_few",
    "too_long": "check.too_many",
    "string_too_short": "check.empty",
    "string_pattern_mismatch": "check.id",
    "enum": "check.want_one_of",
    "literal_error": "check.want_one_of",
    "greater_than_equal": "check.too_small",
    "less_than_equal": "check.too_big",
    "string_too_long": "check.too_long",
    "unknown_people": "check.unknown_people",
    "unknown_organisations": "check.unknown_organisations",
    "unknown_said": "check.unknown_said",
    "unknown_choice": "check.unknown_choice",
}
# Where pydantic says how much is allowed; one mistake is about one of them.
_LIMITS = ("ge", "le", "max_length", "min_length")


@dataclass(frozen=True, order=True)
class Complaint:
    """One mistake. The sentence names its place too, so that it can be shown as it is; `said` is
    the sentence alone, for beside the field that `way` leads to.
    """

    file: str
    line: int
    column: int
    sentence: str
    way: Way = field(default=(), compare=False)
    said: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.sentence


class Complaints:
    """Everything wrong that was found so far, in the language of who asked."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._found: set[Complaint] = set()

    def all(self) -> list[Complaint]:
        """In the order of files and lines."""
        return sorted(self._found)

    def add(self, file: str, place: Place, key: str, /, **values: object) -> None:
        """Note a mistake; `key` is that of its sentence in the catalogue."""
        line, column, way = place
        where = t(self._language, "check.where", file=file, line=line, column=column)
        said = t(self._language, key, **values)
        self._found.add(Complaint(file, line, column, f"{where}: {said}", way, said))

    def hint(self, name: str, known: Iterable[str]) -> str:
        """A sentence that says which word was probably meant, or nothing."""
        close = difflib.get_close_matches(name, list(known), 1)
        return " " + t(self._language, "check.perhaps", name=close[0]) if close else ""

    def shaped(
        self, shape: type[BaseModel], data: Any, sheet: Sheet, at: Way = (), about: Any = None
    ) -> Any:
        """The data in its shape; else None, and a complaint for each thing that does not fit.
        ``about`` is what the shape has to know, as pydantic's context.
        """
        try:
            return shape.model_validate(data, context=about)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                self._add_mistake(each, sheet, at, shape)
        except Refused as refused:
            key = f"refused.{refused.code}"
            self.add(sheet.file, sheet.value(at), key, **refused.details)
        return None

    def _add_mistake(self, error: Any, sheet: Sheet, at: Way, shape: type[BaseModel]) -> None:
        way: Way = (*at, *(part for part in error["loc"] if part != "[key]"))
        about_key = error["type"] in ("missing", "extra_forbidden") or "[key]" in error["loc"]
        given = error.get("ctx", {})
        name = str(given.get("name", way[-1] if way else sheet.file))
        known = _names(shape.model_json_schema()) if error["type"] == "extra_forbidden" else ()
        self.add(
            sheet.file,
            sheet.key(way) if about_key else sheet.value(way),
            _sentence_for(error),
            name=name,
            problem=error["msg"],
            hint=self.hint(name, given.get("known", known)),
            **_details(given),
        )


def _sentence_for(error: Any) -> str:
    given = error["input"]
    nothing = error["type"] == "too_short" and not given
    if nothing or given is None or (isinstance(given, str) and not given.strip()):
        return "check.empty"
    return _MISTAKES.get(error["type"], "check.not_accepted")


def _details(context: Mapping[str, Any]) -> dict[str, object]:
    limits = [context[name] for name in _LIMITS if name in context]
    words = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    return {"limit": limits[0] if limits else "", "words": ", ".join(words)}


def _names(schema: Any) -> Iterator[str]:
    """Every key that a schema knows, at whatever depth."""
    if isinstance(schema, Mapping):
        yield from schema.get("properties", {})
        for each in schema.values():
            yield from _names(each)
