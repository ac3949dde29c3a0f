"""The grammar of names: documents and bodies told from prose by their heads, in three languages."""
