"""The JSON Schema says what the reader accepts."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kg.errors import InputError
from kg.readers import read_file
from kg.readers.interchange import document_of, shape
from kg.values import Answer, AnswerStatus, Notice, Position, Response, Source

ROOT = Path(__file__).resolve().parents[3]
# Where a file was retrieved from stands in a file of sources, not in the response.
TOLD_APART = {"url", "retrieved"}
SHORT = st.text(max_size=3)
SCALARS = st.none() | st.booleans() | st.integers(-1, 3) | st.floats(allow_nan=False) | SHORT
JSON = SCALARS | st.lists(SHORT, max_size=4) | st.dictionaries(SHORT, st.none(), max_size=2)


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "ontology" / "response.schema.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def full(ontology: Path) -> dict[str, Any]:
    """A document in which every field has a value."""
    (response,) = read_file(ROOT / "tests" / "data" / "responses" / "sen-2022.txt", ontology)
    document = document_of(response, ontology)
    document["source"]["part"] = "row 3"
    document["completed"] = "2022-01-31T09:30:00"
    document["notices"].append({"code": "a", "message": "b", "question": 3})
    document["answers"] = document["answers"][4:16]
    document["answers"][2]["position"] = {"page": 1, "box": [1, 2, 3.5, 4], "cell": "B7", "paragraph": 3}
    return document


def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == shape.SCHEMA
    assert schema["$defs"]["answer"]["properties"]["status"]["enum"] == [*AnswerStatus, None]


@pytest.mark.parametrize(
    ("struct", "name"),
    [
        (shape.WireResponse, None),
        (shape.WireAnswer, "answer"),
        (shape.WirePosition, "position"),
        (shape.WireSource, "source"),
        (shape.WireNotice, "notice"),
        (shape.WirePersonal, "personal"),
    ],
)
def test_it_has_the_fields_that_are_read(
    schema: dict[str, Any], struct: type[msgspec.Struct], name: str | None
) -> None:
    described = schema["$defs"][name] if name else schema
    assert set(described["properties"]) == set(struct.__struct_encode_fields__)
    assert all("description" in one for one in described["properties"].values() if "$ref" not in one)


@pytest.mark.parametrize(
    ("struct", "value", "written_as"),
    [
        (shape.WireResponse, Response, {"secrets": "personal"}),
        (shape.WireAnswer, Answer, {}),
        (shape.WirePosition, Position, {}),
        (shape.WireSource, Source, {}),
        (shape.WireNotice, Notice, {}),
    ],
)
def test_nothing_that_a_reader_knows_is_left_out(
    struct: type[msgspec.Struct], value: type[Any], written_as: dict[str, str]
) -> None:
    known = {written_as.get(one.name, one.name) for one in fields(value)} - TOLD_APART
    assert known == set(struct.__struct_encode_fields__) - {"$schema"}


@pytest.mark.parametrize("sample", ["examples/khm-2022.txt", "tests/data/responses/mar-2022.txt"])
def test_what_is_written_is_valid(schema: dict[str, Any], ontology: Path, sample: str) -> None:
    (response,) = read_file(ROOT / sample, ontology)
    for restricted in (False, True):
        Draft202012Validator(schema).validate(document_of(response, ontology, include_restricted=restricted))


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths to all values in a document."""
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for name, inner in entries:
        yield (*path, name)
        yield from places(inner, (*path, name))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(change=st.tuples(st.integers(0, 10_000), JSON, st.sampled_from([None, "x", "text"])))
@example(change=(0, 7, None))
def test_what_the_reader_accepts_is_valid(
    schema: dict[str, Any],
    full: dict[str, Any],
    read_json: Callable[..., Response],
    change: tuple[int, Any, str | None],
) -> None:
    at, new, name = change
    document = deepcopy(full)
    paths = list(places(document))
    *parents, last = paths[at % len(paths)]
    inner: Any = document
    for step in parents:
        inner = inner[step]
    if name and isinstance(inner[last], dict):
        inner[last][name] = new
    else:
        inner[last] = new
    try:
        read_json(document)
    except InputError:
        return
    Draft202012Validator(schema).validate(document)
