"""The checks of an edition's file, one module for each thing that can be wrong."""
