"""The resolving step: which mentions of a country name the same thing, and why."""

from kg.resolve.resolving import resolve

__all__ = ["resolve"]
