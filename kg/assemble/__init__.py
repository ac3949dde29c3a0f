"""Turns what was said and who is who into quads, in named graphs that share no triple."""

from kg.assemble.country import (
    AssembleInput,
    AssembleModel,
    CountryGraph,
    assemble,
    load_assemble_model,
)

__all__ = ["AssembleInput", "AssembleModel", "CountryGraph", "assemble", "load_assemble_model"]
