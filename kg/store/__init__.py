"""Keeps a built graph: as a folder of N-Quads on disk and as an Oxigraph store to query."""
