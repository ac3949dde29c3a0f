"""Hand-made units: a story told answer by answer, and the graph that it becomes."""

from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox
import pytest

from kg.assemble import AssembleModel, CountryGraph, assemble, load_assemble_model
from kg.resources import ontology_folder
from kg.values import (
    Answer,
    AnswerStatus,
    Claim,
    Entity,
    Finding,
    Interpretation,
    Mention,
    Object,
    Quote,
    Ref,
    Response,
    Secret,
    SetAside,
    Source,
    Unit,
)
from kg.vocabulary.namespaces import compact, expand

BASE = "https://w3id.org/egov-kg/"


@dataclass
class Edition:
    """One response in the making; quotes are looked up in its texts."""

    name: str
    texts: dict[int, str]
    answers: dict[int, Answer] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    set_asides: list[SetAside] = field(default_factory=list)
    secrets: list[Secret] = field(default_factory=list)
    about: dict[str, Any] = field(default_factory=dict)

    def quote(self, number: int, words: str) -> Quote:
        start = self.texts[number].index(words)
        return Quote(number, start, start + len(words), words)

    def mention(self, name: str, number: int, words: str, cls: str = "egov:LegalInstrument") -> Mention:
        mention = Mention(name, "document", cls, words, self.quote(number, words))
        self.mentions.append(mention)
        return mention

    def claim(
        self, subject: str, predicate: str, value: Object, number: int, words: str, **more: Any
    ) -> Claim:
        more.setdefault("rule", "r")
        claim = Claim(Ref(subject), predicate, value, number, (self.quote(number, words),), **more)
        self.claims.append(claim)
        return claim

    def interpretation(self, country: str, *, fixture: bool) -> Interpretation:
        given = {number: self._answer(number) for number in self.texts} | self.answers
        source = Source(f"{country.lower()}-{self.name}.txt", f"digest-{self.name}", fixture=fixture)
        answers = tuple(given[number] for number in sorted(given))
        response = Response(country, self.name, source, answers, tuple(self.secrets), **self.about)
        return Interpretation(
            response, tuple(self.mentions), tuple(self.claims), tuple(self.findings), tuple(self.set_asides)
        )

    def _answer(self, number: int) -> Answer:
        status = AnswerStatus.TEXT_GIVEN if self.texts[number] else AnswerStatus.BLANK
        return Answer(number, f"key.{number}", self.texts[number], status=status, language="en")


@dataclass
class Story:
    """A country in the making."""

    country: str = "KHM"
    fixture: bool = False
    editions: list[Edition] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def edition(self, name: str, texts: dict[int, str]) -> Edition:
        self.editions.append(Edition(name, texts))
        return self.editions[-1]

    def entity(self, slug: str, *mentions: str, cls: str = "egov:LegalInstrument", **more: Any) -> None:
        kind = more.pop("kind", "document")
        name = more.pop("name", slug.replace("-", " ").title())
        self.entities.append(Entity(kind, slug, cls, name, more.pop("also", ()), mentions, **more))

    def unit(self) -> Unit:
        said = tuple(one.interpretation(self.country, fixture=self.fixture) for one in self.editions)
        return Unit(self.country, self.fixture, said, tuple(self.entities))

    def graph(self, base: str = BASE) -> CountryGraph:
        model = load_assemble_model(ontology_folder())
        questionnaires = dict.fromkeys((one.name for one in self.editions), model.questionnaires["2022"])
        return assemble(self.unit(), AssembleModel(questionnaires, model.single_values), base=base)


Found = set[tuple[str, str, str]]


def short(node: object) -> str:
    """A node's IRI without the base, or a literal's lexical form."""
    assert isinstance(node, ox.NamedNode | ox.Literal)
    value = node.value.removeprefix(f"{BASE}id/").removeprefix(f"{BASE}scheme/")
    return compact(value) if isinstance(node, ox.NamedNode) else value


def triples(graph: CountryGraph, name: str, predicate: str | None = None) -> Found:
    """The triples of one public graph, shortened; `name` is its IRI after `graph/`."""
    return {
        (short(quad.subject), compact(quad.predicate.value), short(quad.object))
        for quad in graph.public
        if quad.graph_name.value.endswith(f"/graph/{name}")  # type: ignore[union-attr]
        and predicate in (None, compact(quad.predicate.value))
    }


def claims(graph: CountryGraph, edition: str = "2022") -> dict[str, dict[str, set[str]]]:
    """Each claim's properties by its IRI."""
    found: dict[str, dict[str, set[str]]] = {}
    for subject, predicate, value in triples(graph, f"derived/{edition}/{graph.country}"):
        if "/claim/" in subject:
            found.setdefault(subject, {}).setdefault(predicate, set()).add(value)
    return found


def claim_on(graph: CountryGraph, predicate: str, edition: str = "2022") -> dict[str, set[str]]:
    """The one claim with that predicate."""
    wanted = {compact(expand(predicate))}
    (claim,) = [one for one in claims(graph, edition).values() if one["rdf:predicate"] == wanted]
    return claim


@pytest.fixture
def law() -> Story:
    """One law, named in one answer."""
    story = Story()
    edition = story.edition("2022", {37: "The Law on E-Commerce (2019) covers access. It was adopted."})
    edition.mention("m1", 37, "Law on E-Commerce")
    story.entity("law-on-e-commerce", "2022/m1", name="Law on E-Commerce", also=("E-Commerce Law",))
    return story
