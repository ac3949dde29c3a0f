"""The resolving step: which mentions of a country name the same thing, and why."""

from kg.resolve.decided import DecidedIdentity, Pair, identity_of, thing_words
from kg.resolve.resolving import resolve

__all__ = ["DecidedIdentity", "Pair", "identity_of", "resolve", "thing_words"]
