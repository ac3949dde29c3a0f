"""Says how sure a derived statement is: in bands, or by a figure where its rule was measured."""

import pyoxigraph as ox

from kg.ask.table import Cell
from kg.store.engine import GraphStore, Term
from kg.vocabulary.confidence import Bands
from kg.vocabulary.namespaces import concept_iri, expand

COLUMN = "confidence"
"""The column of a question whose values are confidences."""

DECIDED = "decided by a person"
"""What stands in place of a confidence where a person stated it: `kg ask decisions` tells who."""

_BASIS = ox.NamedNode(expand("egov:claimBasis"))
_CURATED = ox.NamedNode(concept_iri("claim-basis", "curated"))
_RULE = ox.NamedNode(expand("egov:derivedByRule"))
_JUDGED = ox.NamedNode(expand("egov:judgedClaims"))


class Sureness:
    """Puts the confidences of one store into words."""

    def __init__(self, store: GraphStore, bands: Bands) -> None:
        self._store = store.store
        self._bands = bands

    def cell(self, statement: Term | None, confidence: Term | None) -> Cell:
        """The words for a statement's confidence; None where it has none."""
        if not isinstance(confidence, ox.Literal):
            return None
        if self._is_decided(statement):
            return DECIDED
        return self._bands.shown(float(confidence.value), calibrated=self._is_measured(statement))

    def _is_decided(self, statement: Term | None) -> bool:
        if not isinstance(statement, ox.NamedNode):
            return False
        return any(True for _ in self._store.quads_for_pattern(statement, _BASIS, _CURATED, None))

    def _is_measured(self, statement: Term | None) -> bool:
        if not isinstance(statement, ox.NamedNode):
            return False
        rules = [quad.object for quad in self._store.quads_for_pattern(statement, _RULE, None, None)]
        return any(
            next(self._store.quads_for_pattern(rule, _JUDGED, None, None), None) is not None
            for rule in rules
            if isinstance(rule, ox.NamedNode)
        )
