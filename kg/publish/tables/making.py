"""The values of tables that no pattern gives: of countries and groups, responses, items and statements."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.ask.table import Cell
from kg.publish.citing.responses import consent_of
from kg.publish.sentence import sentence_around
from kg.publish.tables.lookups import SEPARATOR, Lookups
from kg.publish.tables.scope import LoadedResponse, Scope
from kg.store.engine import GraphStore
from kg.store.view import local_name
from kg.vocabulary.codes import NOT_LOADED
from kg.vocabulary.confidence import Bands, load_bands
from kg.vocabulary.form import Question
from kg.vocabulary.groups import CountryGroups
from kg.vocabulary.namespaces import scheme_of

DECIDED = "decided"
"""What stands in place of a band where a person decided."""

LOADED = "loaded"
"""What is said of a response that the graph holds."""

_UNKNOWN = "unknown"
_CERTAIN = {"yes": (1, 1), _UNKNOWN: (0, 1)}


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is about: a thing or statement, or a country and edition without a response.

    `responses` are all that speak of it, in order; `cells` those that are filled already.
    """

    iri: str | None
    iso3: str
    edition: str
    responses: tuple[LoadedResponse, ...]
    cells: dict[str, Cell]
    item: str | None = None
    merged: int = 1


class Making:
    """Makes the values of one table."""

    def __init__(self, store: GraphStore, scope: Scope, ontology: Path) -> None:
        self.scope = scope
        self.look = Lookups(store)
        self.bands: Bands = load_bands(ontology)
        self._groups: dict[tuple[str, str], CountryGroups] = {}

    def make(self, name: str, row: Row) -> Cell:
        """The value of that name for a row; KeyError if there is none of that name."""
        return MADE[name](self, row)

    def groups(self, row: Row) -> CountryGroups | None:
        """The groups of the row's country; None for a country that the reference data does not know."""
        key = (row.iso3, self.day(row))
        if row.iso3 in self.scope.groups.reference.countries and key not in self._groups:
            self._groups[key] = self.scope.groups.of(*key)
        return self._groups.get(key)

    def day(self, row: Row) -> str:
        """The day on which groups count."""
        return self.scope.days[row.edition]

    def question(self, row: Row) -> Question | None:
        """The question of the row's item in its edition; None if the edition is not described here."""
        form, key = self.scope.forms.get(row.edition), item_key(self, row)
        return next((q for q in form.questions if q.key == key), None) if form is not None else None

    def confidence(self, row: Row) -> float | None:
        """How sure a statement is, from 0 to 1."""
        text = self.look.text("?row egov:confidence ?value", row.iri)
        return None if text is None else float(text)

    def repeated(self, row: Row) -> list[int]:
        """The numbers of the questions under which the answers behind a row were pasted as well."""
        own = self.look.terms("?row egov:fromAnswer ?value", row.iri)
        answers = [term.value for term in own if isinstance(term, ox.NamedNode)]
        same = {
            int(term.value)
            for answer in answers
            for term in self.look.terms(_SAME_ANSWER, answer)
            if isinstance(term, ox.Literal)
        }
        return sorted(same)


_REPEATED = "?row egov:repeatedAnswer true . BIND ( true AS ?value )"
_SAME_ANSWER = """?claim egov:repeatedAnswer true ; egov:fromAnswer ?row .
  ?row egov:statedText ?text ; egov:inResponse ?response .
  ?other egov:inResponse ?response ; egov:statedText ?same ; egov:answersQuestion/egov:questionNumber ?value .
  FILTER ( ?other != ?row && REPLACE(LCASE(STR(?same)), "[^\\\\p{L}\\\\p{N}]+", " ")
    = REPLACE(LCASE(STR(?text)), "[^\\\\p{L}\\\\p{N}]+", " ") )"""
_CURATED = "?row egov:claimBasis <https://w3id.org/egov-kg/scheme/claim-basis/curated> . BIND ( 1 AS ?value )"
_IS_UNKNOWN = """?row egov:findingValue <https://w3id.org/egov-kg/scheme/finding-value/unknown> .
  BIND ( 1 AS ?value )"""
_EVIDENCE = "?row a egov:Finding ; egov:evidence ?value"
_OF_EVIDENCE = "?finding a egov:Finding ; egov:evidence ?row . "
_QUOTED = (
    "?row oa:hasSelector/oa:exact ?value",
    "?row oa:hasSelector/oa:start ?value",
    "?row oa:hasSelector/oa:end ?value",
    "?row oa:hasSource/egov:answersQuestion/egov:questionNumber ?value",
    "?row oa:hasSource/egov:statedText ?value",
)
_MEASURED = "?row egov:derivedByRule/egov:judgedClaims ?value"


def item_key(make: Making, row: Row) -> str | None:
    """The key of the item of a finding."""
    return row.item or make.look.text("?row egov:refItem/egov:questionKey ?value", row.iri)


def _country(attribute: str) -> Callable[[Making, Row], Cell]:
    def cell(make: Making, row: Row) -> Cell:
        country = make.scope.groups.reference.countries.get(row.iso3)
        return row.iso3 if country is None and attribute == "iso3" else getattr(country, attribute, None)

    return cell


def _name_in(language: str) -> Callable[[Making, Row], Cell]:
    def cell(make: Making, row: Row) -> Cell:
        country = make.scope.groups.reference.countries.get(row.iso3)
        labels = country.labels if country is not None else ()
        return next((label.text for label in labels if label.language == language), None)

    return cell


def _group(attribute: str) -> Callable[[Making, Row], Cell]:
    def cell(make: Making, row: Row) -> Cell:
        return getattr(make.groups(row), attribute, None)

    return cell


def _fieldwork(index: int) -> Callable[[Making, Row], Cell]:
    def cell(make: Making, row: Row) -> Cell:
        form = make.scope.forms.get(row.edition)
        return form.fieldwork[index] if form is not None and form.fieldwork else None

    return cell


def _of_response(pattern: str) -> Callable[[Making, Row], Cell]:
    def cell(make: Making, row: Row) -> Cell:
        return make.look.text(pattern, row.responses[0].iri) if row.responses else None

    return cell


def _consent(make: Making, row: Row) -> Cell:
    told = _of_response("?row egov:publicationConsent ?value")(make, row)
    return consent_of(str(told)) if row.responses else None


def _short(make: Making, row: Row) -> Cell:
    """From the latest edition that asks the item, an invented one only where no other does."""
    key = item_key(make, row)
    forms = sorted(make.scope.forms.values(), key=lambda form: (not form.invented, form.edition))
    named = [q.variable for form in forms for q in form.questions if q.key == key]
    return named[-1] if named else key


def _of_question(read: Callable[[Question], Cell]) -> Callable[[Making, Row], Cell]:
    def cell(make: Making, row: Row) -> Cell:
        question = make.question(row)
        return None if question is None else read(question)

    return cell


def _bound(index: int) -> Callable[[Making, Row], Cell]:
    def cell(_: Making, row: Row) -> Cell:
        return _CERTAIN.get(str(row.cells["value"]), (0, 0))[index] if row.iri is not None else None

    return cell


def _reason(make: Making, row: Row) -> Cell:
    if row.iri is None:
        return NOT_LOADED
    iri = make.look.text("?row egov:findingReason ?value", row.iri)
    return None if iri is None else local_name(iri)


def _band(make: Making, row: Row) -> Cell:
    confidence = make.confidence(row)
    if confidence is None or _unknown(make, row):
        return None
    return DECIDED if row.iri in make.look.of(_CURATED) else make.bands.band(confidence)


def _measured(make: Making, row: Row) -> Cell:
    if _unknown(make, row) or row.iri in make.look.of(_CURATED) or row.iri not in make.look.of(_MEASURED):
        return None
    return make.confidence(row)


def _unknown(make: Making, row: Row) -> bool:
    """Whether a finding is unknown: then no value has a ground, a rule or a confidence."""
    return row.iri in make.look.of(_IS_UNKNOWN)


def _basis(make: Making, row: Row) -> Cell:
    return None if _unknown(make, row) else _iri_end(make, row, "?row egov:claimBasis ?value")


def _rule(make: Making, row: Row) -> Cell:
    return None if _unknown(make, row) else _iri_end(make, row, "?row egov:derivedByRule ?value")


def _context(make: Making, row: Row) -> Cell:
    """The sentence around the words in the columns `quote` and `quote_question`."""
    quote, number = row.cells["quote"], str(row.cells["quote_question"])
    evidence = (term.value for term in make.look.terms(_EVIDENCE, row.iri) if isinstance(term, ox.NamedNode))
    found = []
    for iri in evidence:
        said = [make.look.text(_OF_EVIDENCE + part, iri) for part in _QUOTED]
        exact, start, end, asked, text = said
        if exact == quote and asked == number and None not in said:
            found.append((int(str(start)), int(str(end)), str(text)))
    return sentence_around(min(found)[2], *min(found)[:2]) if found else None


def _iri_end(make: Making, row: Row, pattern: str) -> Cell:
    iri = make.look.text(pattern, row.iri)
    return None if iri is None else local_name(iri)


def _iri_of(pattern: str) -> Callable[[Making, Row], Cell]:
    def cell(make: Making, row: Row) -> Cell:
        terms = make.look.terms(pattern, row.iri)
        return next((term.value for term in terms if isinstance(term, ox.NamedNode)), None)

    return cell


def _relation(make: Making, row: Row) -> Cell:
    return _iri_end(make, row, "?row rdf:predicate ?value")


def _target_kind(make: Making, row: Row) -> Cell:
    """The scheme of a concept, the class of anything else."""
    iri = make.look.text("?row rdf:object ?value", row.iri)
    if iri is None:
        return None
    kind = make.look.text("?row a ?value", iri)
    return scheme_of(iri) or (None if kind is None else local_name(kind))


def _partner_kind(make: Making, row: Row) -> Cell:
    return "country" if _relation(make, row) == "hasPartnerCountry" else "organization"


def _partner_loaded(make: Making, row: Row) -> Cell:
    """Asks of the whole graph, not of the part that the table shows."""
    iri = make.look.text("?row rdf:object ?value", row.iri)
    if iri is None or _partner_kind(make, row) != "country":
        return None
    editions = make.look.terms("?by egov:aboutCountry ?row ; egov:forEdition ?value", iri)
    return any(isinstance(one, ox.NamedNode) and local_name(one.value) == row.edition for one in editions)


MADE: Mapping[str, Callable[[Making, Row], Cell]] = MappingProxyType(
    {
        "iri": lambda _, row: row.iri,
        "iso3": _country("iso3"),
        "m49": _country("m49"),
        "country": _country("name"),
        "country_fr": _name_in("fr"),
        "country_es": _name_in("es"),
        **{name: _group(name) for name in ("region", "subregion", "ldc", "lldc", "sids", "income")},
        "groups_on": lambda make, row: make.day(row),
        "edition": lambda _, row: row.edition,
        "editions": lambda _, row: SEPARATOR.join(sorted({r.edition for r in row.responses})),
        "fieldwork_start": _fieldwork(0),
        "fieldwork_end": _fieldwork(1),
        "response": lambda _, row: LOADED if row.responses else "no response loaded",
        "response_date": _of_response("?row egov:responseDate ?value"),
        "fixture": lambda _, row: any(r.fixture for r in row.responses) if row.responses else None,
        "consent": _consent,
        "item": item_key,
        "short": _short,
        "question": _of_question(lambda question: question.number),
        "label": _of_question(lambda question: question.variable_label),
        "question_text": _of_question(lambda question: question.wording),
        "closed": _of_question(lambda question: question.closed),
        "lower": _bound(0),
        "upper": _bound(1),
        "reason": _reason,
        "basis": _basis,
        "confidence": _band,
        "confidence_measured": _measured,
        "rule": _rule,
        "straight_lining": lambda make, row: bool(make.repeated(row)) if row.iri else None,
        "repeated_with": lambda make, row: SEPARATOR.join(map(str, make.repeated(row))) or None,
        "repeated": lambda make, row: row.iri in make.look.of(_REPEATED),
        "context": _context,
        "relation": _relation,
        "subject_iri": _iri_of("?row rdf:subject ?value"),
        "object_iri": _iri_of("?row rdf:object ?value"),
        "target_kind": _target_kind,
        "partner_kind": _partner_kind,
        "partner_loaded": _partner_loaded,
        "merged": lambda _, row: row.merged,
        "leads": lambda make, row: row.iri in make.look.of("?row egov:leadsDigitalGovernmentOf ?value"),
    }
)
"""The values that a column's `made` may name."""
