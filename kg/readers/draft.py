"""What a format makes of a source, before languages are told and personal strings are taken out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.readers.declared import Declared
from kg.values import Answer, Notice, Source
from kg.vocabulary.questionnaire import Questionnaire


@dataclass(frozen=True, slots=True)
class Request:
    """How a file is to be read: `name` is for messages, `edition` and `country` win over what it says."""

    name: str
    ontology: Path
    edition: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One response as its source has it, personal strings still in it: an answer for each question of `form`.

    `account` is the name that the form service has of the respondent, which is personal.
    `apart` tells that the source itself keeps answers apart, as cells do, so that none can run into the next.
    `part` tells where in a source of many responses it stands, such as `row 3`. `country` is what the source
    names beside the answers, where it does. `languages` are those that the source tells, by number of
    question, in place of what the words tell; `declared` is what it says to be personal. `source` is the file
    that the answers were read from at first, where that is another one.
    """

    form: Questionnaire
    answers: tuple[Answer, ...]
    media_type: str
    fixture: bool = False
    part: str | None = None
    country: str | None = None
    completed: str | None = None
    duration: str | None = None
    form_number: str | None = None
    notices: tuple[Notice, ...] = ()
    recognised: bool = False
    apart: bool = False
    account: str = field(default="", repr=False)
    declared: tuple[Declared, ...] = ()
    languages: Mapping[int, str] = field(default_factory=dict)
    source: Source | None = None
