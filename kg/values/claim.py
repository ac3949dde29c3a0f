"""What an answer says: mentions, claims and findings, each with the words it rests on.

They, and what a claim relates, are structures of msgspec: thousands are made and compared in a response.
"""

from enum import StrEnum

from msgspec import Struct


class Polarity(StrEnum):
    """Whether the source affirms, denies or announces it, or a person withdrew it (scheme `polarity`)."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    ANNOUNCED = "announced"
    UNCERTAIN = "uncertain"
    WITHDRAWN = "withdrawn"


class Basis(StrEnum):
    """The ground on which a statement rests (scheme `claim-basis`)."""

    STATED_TEXT = "stated-text"
    STATED_OPTION = "stated-option"
    STATED_BY_STRUCTURE = "stated-by-structure"
    INFERRED_FROM_WORDING = "inferred-from-wording"
    INFERRED_FROM_DETAIL = "inferred-from-detail"
    INFERRED_FROM_FOLLOW_UP = "inferred-from-required-follow-up"
    REFERENCE_DATA = "reference-data"
    CURATED = "curated"


class Quote(Struct, frozen=True, order=True, gc=False):
    """A span of an answer's text: code points, half-open. A tick or typed option has no offsets."""

    answer: int
    start: int | None
    end: int | None
    text: str


class Ref(Struct, frozen=True, order=True, gc=False):
    """A thing found in this response, by the id of the mention that introduced it."""

    mention: str


class Concept(Struct, frozen=True, order=True, gc=False):
    """A concept of a scheme: `Concept("document-status", "adopted")`."""

    scheme: str
    code: str


class Known(Struct, frozen=True, order=True, gc=False):
    """A thing of the reference data: `kind` is country, organization, framework or goal."""

    kind: str
    code: str


class Term(Struct, frozen=True, order=True, gc=False):
    """A term of an ontology by its prefixed name, such as `egov:Strategy` or `dpv:ConsentUnknown`."""

    name: str


class This(Struct, frozen=True, order=True, gc=False):
    """The response itself (`answer` None) or one of its answers."""

    answer: int | None = None


class Value(Struct, frozen=True, order=True, gc=False):
    """A literal: its lexical form, a prefixed datatype name, a language tag or "".

    An address is `xsd:anyURI`: emitted as an IRI for a `foaf:` predicate and as printed elsewhere.
    """

    text: str
    datatype: str = "xsd:string"
    language: str = ""


Node = Ref | Concept | Known | Term | This
Object = Node | Value


class Mention(Struct, frozen=True, gc=False):
    """A span that names a thing: `kind` is the IRI kind (document, body, portal, ...), `cls` its class.

    `also` are other names given at the same place (an acronym in brackets). `refers_to` is the id of an
    earlier mention when the words are a reference ("the Act", "(1)"). `owner` is the id of the
    mention that a dependent thing (period, provision, post holding) belongs to. `hints` are sorted
    pairs that identity may use: number, year, horizon, period, host, acronym, parent.
    """

    id: str
    kind: str
    cls: str
    name: str
    quote: Quote
    also: tuple[str, ...] = ()
    refers_to: str | None = None
    owner: str | None = None
    hints: tuple[tuple[str, str], ...] = ()


class Claim(Struct, frozen=True, gc=False):
    """One subject, predicate and object that an answer states, announces or denies."""

    subject: Node
    predicate: str
    object: Object
    answer: int
    evidence: tuple[Quote, ...]
    rule: str
    basis: Basis = Basis.STATED_TEXT
    confidence: float = 0.8
    polarity: Polarity = Polarity.AFFIRMED
    repeated: bool = False


class Finding(Struct, frozen=True, gc=False):
    """What one response says on one item; `reason` is set where `value` is unknown.

    `conflict` holds the value that the wording of the detail suggests where it differs from a legible tick.
    """

    item: str
    value: str
    rule: str
    basis: Basis
    confidence: float
    answers: tuple[int, ...]
    evidence: tuple[Quote, ...] = ()
    reason: str | None = None
    conflict: str | None = None


class SetAside(Struct, frozen=True, gc=False):
    """An answer, or a span of it, that yields no claim, with the reason."""

    answer: int
    reason: str
    quote: Quote | None = None
