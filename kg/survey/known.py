"""What the checks of a file compare it with."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.vocabulary.questionnaire import Questionnaire
from kg.vocabulary.reference import Reference, load_reference
from kg.vocabulary.schemes import LabelKind, Scheme, load_schemes
from kg.vocabulary.yields import YieldRule, load_yield_rules

_LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish"}


@dataclass(frozen=True, slots=True)
class Known:
    """Schemes, rules and reference data of an ontology folder, and the editions beside the file at `path`."""

    path: Path
    schemes: Mapping[str, Scheme]
    rules: Mapping[str, YieldRule]
    reference: Reference
    others: Mapping[str, Questionnaire]

    @classmethod
    def of(cls, ontology: Path, path: Path, others: Mapping[str, Questionnaire]) -> "Known":
        """Loads what a file may refer to."""
        return cls(path, load_schemes(ontology), load_yield_rules(ontology), load_reference(ontology), others)

    def concept_fault(self, scheme: str, code: str) -> str | None:
        """What is wrong with a concept: unknown, or a label is missing in a language; None if nothing."""
        if scheme not in self.schemes:
            return f"there is no concept scheme {scheme!r} in ontology/schemes/"
        concept = self.schemes[scheme].concepts.get(code)
        if concept is None:
            return f"the scheme {scheme} has no concept {code!r}: add it to ontology/schemes/{scheme}.ttl"
        told = {label.language for label in concept.labels if label.kind is LabelKind.PREF}
        missing = [name for tag, name in _LANGUAGES.items() if tag not in told]
        if missing:
            return f"the concept {scheme}/{code} has no label in {' and '.join(missing)}"
        return None
