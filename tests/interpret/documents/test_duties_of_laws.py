"""A law that obliges somebody to bring something before parliament is not itself before parliament."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]

LAWS = [
    ("en", "The Harbour Finance Act [Cap. 54:01] obliges the Treasury to lay the accounts before Parliament.",
     "in-force"),
    ("en", "The Harbour Finance Act empowers the ministry to put accounts before the parliament.",
     "in-force"),
    ("en", "The Harbour Finance Act is before parliament.", "submitted"),
    ("fr", "La loi sur les finances du port oblige le ministre à présenter les comptes devant le Parlement.",
     "in-force"),
    ("fr", "La loi sur les finances du port est devant le Parlement.", "submitted"),
    ("es", "La Ley de Finanzas del Puerto obliga al ministro a presentar las cuentas ante el Congreso.",
     "in-force"),
    ("es", "La Ley de Finanzas del Puerto está en el Congreso.", "submitted"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "stage"), LAWS)
def test_what_is_brought_before_parliament(told: Told, language: str, text: str, stage: str) -> None:
    found = told({49: text}, "documentStatus", language=language)
    assert {said for name, _, said in found if "inan" in name} == {stage}
