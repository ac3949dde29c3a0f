"""Every error that egovkg raises on purpose. Each message says where, what is wrong and what to do."""


class EgovkgError(Exception):
    """Base of all errors of this package; the command line prints its message and exits with `exit_code`."""

    exit_code = 1


class InputError(EgovkgError):
    """An input cannot be read as a response."""


class NotAResponse(InputError):  # noqa: N818 - reads as what it says
    """The file holds no questionnaire that any edition file describes."""


class UnreadableInput(InputError):  # noqa: N818
    """The file is missing, empty, binary, too large, or in an encoding that is not supported."""


class UnknownEdition(InputError):  # noqa: N818
    """The questions belong to no edition that is described in `ontology/questionnaires/`."""


class UnknownCountry(InputError):  # noqa: N818
    """The country's name is not in the reference data."""


class DuplicateResponse(InputError):  # noqa: N818
    """Two files answer for the same country and edition and nothing tells which is the later one."""


class MissingExtra(InputError):  # noqa: N818
    """A format needs a library that is not installed: the message names the extra that brings it."""


class ResourceError(EgovkgError):
    """A file of the ontology, the questionnaires, the lexicon or the shapes is missing or malformed."""


class GraphError(EgovkgError):
    """A graph folder is missing, unfinished, or made by an incompatible version."""


class QueryError(EgovkgError):
    """A query or a question's parameters are wrong, or the query would leave this machine."""


class ExportError(EgovkgError):
    """The graph cannot be written as asked."""


class AssemblyError(EgovkgError):
    """The earlier steps handed over something that cannot be true: a fault of egovkg, not of the input."""


class DecisionError(EgovkgError):
    """A file of decisions is malformed, incomplete, or contradicts itself; nothing is built from it."""


class ConfigError(EgovkgError):
    """The file of settings, `egovkg.toml`, is malformed or holds a setting that does not exist."""
