"""A codebook: items, codes, rules and columns of tables, ready to be written in any format."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.publish.citing.note import Note
from kg.publish.citing.rights import DESIGNATIONS, RIGHTS, SELF_REPORTED
from kg.publish.codebook.items import CodebookItem
from kg.publish.tables.definition import Column, TableDefinition
from kg.publish.tables.frame import DataTable
from kg.vocabulary.codebook_words import CodebookWords
from kg.vocabulary.codes import FINDINGS, Codes, MissingCode
from kg.vocabulary.form import Questionnaire
from kg.vocabulary.rules import Rule
from kg.vocabulary.schemes import Scheme


@dataclass(frozen=True, slots=True)
class CodebookCode:
    """A code of a list: its number where it has one, else None, its label and what it means."""

    number: int | None
    code: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CodebookContent:
    """What stands in a codebook, whatever it is written as.

    Attributes:
        editions: the editions of the questionnaire, the latest first.
        items: the variables.
        codes: numbers and missing codes, as in tables.
        schemes: concept schemes by code, with labels in several languages.
        rules: the rules that give a finding its value.
        tables: the tables and their columns.
        words: headings and sentences in the language of the codebook.
        note: what stands beside all that is shown of a graph; None without a graph.
    """

    editions: tuple[Questionnaire, ...]
    items: tuple[CodebookItem, ...]
    codes: Codes
    schemes: Mapping[str, Scheme]
    rules: tuple[Rule, ...]
    tables: tuple[TableDefinition, ...]
    words: CodebookWords
    note: Note | None = None

    @property
    def language(self) -> str:
        """The language of headings and labels; questions are as printed."""
        return self.words.language

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know."""
        told = self.note.lines if self.note else (SELF_REPORTED, DESIGNATIONS)
        return (*told, RIGHTS)

    def item(self, name: str) -> CodebookItem:
        """The item of that key or variable name; KeyError if there is none."""
        for item in self.items:
            if name in {item.key, item.variable}:
                return item
        raise KeyError(name)

    def values(self) -> tuple[CodebookCode, ...]:
        """What a finding may say, in order of the numbers."""
        return self.code_list(FINDINGS)[: len(self.codes.values[FINDINGS])]

    def missing(self) -> tuple[tuple[str, CodebookCode], ...]:
        """Why a value is missing: letters with codes."""
        return tuple(
            (each.letter, CodebookCode(None, each.code, self._label(each), each.meaning))
            for each in self.codes.missing
        )

    def code_list(self, scheme: str) -> tuple[CodebookCode, ...]:
        """The codes of a scheme: those with a number in its order, then the others as the scheme has them."""
        numbers = {each.code: each.number for each in self.codes.values.get(scheme, ())}
        concepts = self.schemes[scheme].concepts
        others = [code for code in concepts if code not in numbers]
        return tuple(
            CodebookCode(
                numbers.get(code), code, concepts[code].name(self.language), concepts[code].definition
            )
            for code in (*numbers, *others)
        )

    def code_lists(self) -> dict[str, tuple[CodebookCode, ...]]:
        """The code lists that columns of tables refer to, by scheme."""
        used = {column.codes for table in self.tables for column in table.columns if column.codes}
        return {scheme: self.code_list(scheme) for scheme in sorted(used)}

    def column_codes(self, table: TableDefinition, column: Column) -> tuple[CodebookCode, ...]:
        """The codes of a column: none for one that holds names, texts or numbers."""
        if column.type == "flag":
            return (CodebookCode(0, "false", "no", ""), CodebookCode(1, "true", "yes", ""))
        if not column.codes:
            return ()
        codes = self.code_list(column.codes)
        return self.values() if self.column_missing(table, column) else codes

    def column_missing(self, table: TableDefinition, column: Column) -> tuple[tuple[str, CodebookCode], ...]:
        """Why values of a column are missing: letters with codes; none for one that does not tell."""
        frame = DataTable((), (), definition=table, codes=self.codes)
        return self.missing() if frame.missing_codes(column.name) else ()

    def _label(self, missing: MissingCode) -> str:
        """In the language of the codebook where a scheme has the code."""
        scheme = self.schemes.get(missing.scheme)
        return scheme.concepts[missing.code].name(self.language) if scheme else missing.label
