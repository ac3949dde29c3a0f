"""The interchange format's own shape; `ontology/response.schema.json` says the same for other tools.

Everything that may be left out in a document written by hand has a default.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

SCHEMA = "https://w3id.org/egov-kg/schema/response.schema.json"
"""The name of the JSON Schema, and the value of `$schema` in what is written."""

Count = Annotated[int, Meta(ge=1)]
Offset = Annotated[int, Meta(ge=0)]
_DURATION = r"\AP(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?\Z"
Box = tuple[float, float, float, float]


class WirePosition(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A `kg.values.Position`; what is not known is left out."""

    line: Count | None = None
    start: Offset | None = None
    end: Offset | None = None
    page: Count | None = None
    box: Box | None = None
    cell: str | None = None
    paragraph: Count | None = None


class WireAnswer(msgspec.Struct, forbid_unknown_fields=True):
    """One answer: `number` or `key` tells the question; `selected` left out says nothing about marks."""

    number: Count | None = None
    key: str | None = None
    options: tuple[str, ...] = ()
    selected: tuple[str, ...] | UnsetType | None = UNSET
    typed: str | None = None
    text: str | None = None
    status: str | None = None
    language: Annotated[str, Meta(pattern=r"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z")] | None = None
    position: WirePosition = msgspec.field(default_factory=WirePosition)


class WireSource(msgspec.Struct, forbid_unknown_fields=True):
    """The file that the response was read from at first."""

    name: Annotated[str, Meta(min_length=1, max_length=255)] | None = None
    digest: Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")] | None = None
    media_type: Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+\Z")] | None = None
    fixture: bool = False
    recognised: bool = False
    part: Annotated[str, Meta(max_length=100)] | None = None


class WireNotice(msgspec.Struct, forbid_unknown_fields=True):
    """A `kg.values.Notice`."""

    code: Annotated[str, Meta(pattern=r"\A[a-z0-9-]+\Z")]
    message: str
    question: Count | None = None


class WirePersonal(msgspec.Struct, forbid_unknown_fields=True):
    """Where a personal string stands, in the text of an answer or in what was typed."""

    number: Count
    kind: Literal["name", "title", "email"]
    start: Offset
    end: Offset


class WireResponse(msgspec.Struct, forbid_unknown_fields=True):
    """One response. Its answers are decoded one by one, so that an error can say which one it is in."""

    answers: tuple[msgspec.Raw, ...]
    country: str | None = None
    edition: str | int | None = None
    source: WireSource | None = None
    completed: str | None = None
    duration: Annotated[str, Meta(pattern=_DURATION)] | None = None
    form_number: str | None = None
    notices: tuple[WireNotice, ...] = ()
    personal: tuple[WirePersonal, ...] = ()
    schema: str = msgspec.field(default="", name="$schema")
