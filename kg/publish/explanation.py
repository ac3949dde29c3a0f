"""The values of an explanation, from a thing down to the quotes it rests on."""

from dataclasses import asdict, dataclass

from kg.ask.table import Table

COLUMNS = (
    "statement",
    "polarity",
    "basis",
    "confidence",
    "rule",
    "edition",
    "question",
    "quote",
    "context",
    "file",
    "claim",
    "review",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote with the words around it; `asked` is the question's text, `file` the source's name.

    `place` is where in the file the answer stands, such as `page 3`, where the source tells; `context` is the
    sentence that the quote stands in.
    """

    quote: str
    before: str
    after: str
    edition: str
    question: int | None
    asked: str
    file: str
    place: str = ""
    context: str = ""


_NO_EVIDENCE = Evidence("", "", "", "", None, "", "")


@dataclass(frozen=True, slots=True)
class ExplainedDecision:
    """What a person decided on a statement: who, when, why, and the decision in words."""

    author: str
    date: str
    reason: str
    decision: str


@dataclass(frozen=True, slots=True)
class ExplainedClaim:
    """Why a statement is in the graph: `rule` in words, the evidence, and how sure it is.

    `confidence` is from 0 to 1, an order of trust; `sure` says it for people: the band, or a measured figure.
    `review` is what people found of it (confirmed, rejected, superseded), nothing if nobody looked.
    """

    iri: str
    polarity: str
    basis: str
    confidence: float
    sure: str
    rule: str
    evidence: tuple[Evidence, ...]
    review: str = ""
    decisions: tuple[ExplainedDecision, ...] = ()

    @property
    def reviewed(self) -> str:
        """What people decided on it, in one line."""
        told = (f"{one.author} ({one.date}): {one.reason}" for one in self.decisions)
        return f"{self.review} by {'; '.join(told)}" if self.review else ""


@dataclass(frozen=True, slots=True)
class ExplainedStatement:
    """A subject, property and value in words, and the claims that make it."""

    subject: str
    relation: str
    value: str
    claims: tuple[ExplainedClaim, ...]

    @property
    def words(self) -> str:
        """The statement as one line."""
        return f"{self.subject} – {self.relation} – {self.value}"


@dataclass(frozen=True, slots=True)
class ExplainedMention:
    """Where a thing is named; `reason` says why that name was taken for the same, `score` how surely."""

    form: str
    edition: str
    question: int | None
    reason: str | None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that stands behind one IRI."""

    iri: str
    label: str
    classes: tuple[str, ...]
    names: tuple[str, ...]
    statements: tuple[ExplainedStatement, ...]
    mentions: tuple[ExplainedMention, ...]

    def document(self) -> dict[str, object]:
        """The explanation as plain values, for JSON."""
        return asdict(self)

    def table(self) -> Table:
        """A row for each piece of evidence, and one for what rests on none, such as an unknown finding."""
        rows = tuple(
            (
                statement.words,
                claim.polarity,
                claim.basis,
                claim.sure,
                claim.rule,
                evidence.edition,
                evidence.question,
                evidence.quote,
                evidence.context,
                evidence.file,
                claim.iri,
                claim.reviewed,
            )
            for statement in self.statements
            for claim in statement.claims
            for evidence in claim.evidence or (_NO_EVIDENCE,)
        )
        return Table(COLUMNS, rows)
