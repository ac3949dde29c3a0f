"""Turns governments' answers to the UN E-Government Survey into a graph with a quote behind every edge.

Example:
    >>> import kg
    >>> kg.questions()["lead-bodies"].question
    'Which bodies lead digital government?'
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "EgovkgError",
    "Graph",
    "__version__",
    "as_json",
    "build",
    "codebook",
    "compare_questionnaires",
    "draft_questionnaire",
    "lint_questionnaire",
    "load",
    "questionnaires",
    "questions",
    "read",
    "schema",
]

_MODULES = {
    "EgovkgError": "kg.errors",
    "as_json": "kg.responses",
    "codebook": "kg.catalogue",
    "compare_questionnaires": "kg.editions",
    "draft_questionnaire": "kg.editions",
    "lint_questionnaire": "kg.editions",
    "questionnaires": "kg.editions",
    "questions": "kg.catalogue",
    "read": "kg.responses",
    "schema": "kg.catalogue",
}

if TYPE_CHECKING:
    from kg.catalogue import codebook, questions, schema
    from kg.editions import (
        compare_questionnaires,
        draft_questionnaire,
        lint_questionnaire,
        questionnaires,
    )
    from kg.errors import EgovkgError
    from kg.graph import Graph, build, load
    from kg.responses import as_json, read


def __getattr__(name: str) -> Any:
    """Loads a public name when it is first used (PEP 562), so that `import kg` costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    found = getattr(import_module(_MODULES.get(name, "kg.graph")), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})
