"""The way through the house: read, interpret, resolve, assemble, validate, write; a country at a time."""

from kg.pipeline.building import build
from kg.pipeline.outcome import BuildNotice, BuildReport, BuiltCountry, Failure

__all__ = ["BuildNotice", "BuildReport", "BuiltCountry", "Failure", "build"]
