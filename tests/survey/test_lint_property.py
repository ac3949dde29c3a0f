"""Whatever is done to a file, lint tells of it without an error of its own, and agrees with the loader."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import kg
from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.survey import Severity
from kg.vocabulary.questionnaire import read_questionnaire

LINES = (ontology_folder() / "questionnaires" / "example.yaml").read_text("utf-8").splitlines()
PLACES = st.integers(min_value=15, max_value=len(LINES) - 1)
MANGLED = st.sampled_from(
    ["", "  - x", "        type: no", "      - number: 7", "        options: [", "\t", "key: ~"]
)


@pytest.mark.unmeasured
@pytest.mark.slow
@given(st.lists(st.tuples(PLACES, st.none() | MANGLED), min_size=1, max_size=4))
@example([(LINES.index("        key: crisis.law.exists"), None)])
@example([(LINES.index("sections:"), "sections: {}")])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_lint_finds_sound_can_be_loaded(tmp_path: Path, edits: list[tuple[int, str | None]]) -> None:
    lines: list[str | None] = list(LINES)
    for at, line in edits:
        lines[at] = line
    path = tmp_path / "mangled.yaml"
    path.write_text("\n".join(line for line in lines if line is not None), "utf-8")
    faults = kg.lint_questionnaire(path)
    assert all(str(fault) for fault in faults)
    try:
        read_questionnaire(path)
    except ResourceError:
        assert any(fault.severity is Severity.ERROR for fault in faults)
