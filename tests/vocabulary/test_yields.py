"""What a questionnaire may yield is what the interpreting step has rules for."""

from pathlib import Path

import kg.interpret
from kg.interpret.findings.deciding import _KINDS
from kg.resources import ontology_folder
from kg.vocabulary.yields import load_yield_rules

RULES = load_yield_rules(ontology_folder())


def test_every_rule_is_described_and_every_described_rule_is_one() -> None:
    assert set(RULES) == {*kg.interpret._RULES, "finding"}


def test_a_finding_is_judged_by_what_the_code_can_judge_by() -> None:
    assert set(RULES["finding"].options["by"]) == {*_KINDS, "legislation"}


def test_every_option_is_one_that_the_code_looks_at() -> None:
    folder = Path(kg.interpret.__file__).parent
    code = "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
    names = {option for rule in RULES.values() for option in rule.options}
    unused = [name for name in sorted(names) if f'"{name}"' not in code and f"'{name}'" not in code]
    assert unused == []


def test_what_is_required_is_an_option() -> None:
    for rule in RULES.values():
        assert set(rule.required) <= rule.options.keys()
        assert rule.purpose.endswith(".")
