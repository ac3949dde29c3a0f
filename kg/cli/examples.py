"""Examples of each command, shown at the end of its help; a test runs or parses every one of them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import click

EXAMPLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "read": (
            "kg read response.pdf | less",
            "kg read responses/ -o responses.jsonl",
            "kg read --schema",
        ),
        "build": (
            "kg build examples/khm-2022.txt -o graph",
            "kg build responses/ 'more/*.pdf' archive.zip -o graph --quiet",
            "kg build scan.pdf --country Cambodia --edition 2022",
            "kg build responses/ --decisions decisions.yaml",
        ),
        "validate": (
            "kg validate graph",
            "kg validate graph --country Cambodia -f csv > results.csv",
            "kg validate graph --fail-on warning --decisions decisions.yaml",
        ),
        "ask": (
            "kg ask",
            "kg ask strategies-by-technology --country Cambodia --evidence",
            "kg ask laws-in-preparation --group LDC -f csv > laws.csv",
            "kg ask lead-bodies --show-query",
        ),
        "query": (
            "kg query question.rq",
            "kg query question.rq -f json > rows.json",
            "echo 'SELECT * WHERE { ?portal a egov:Portal ; egov:url ?url }' | kg query -",
        ),
        "export": (
            "kg export graph -o cambodia.ttl --country Cambodia --no-reference",
            "kg export graph -o graph.rdf",
            "kg export graph -o tables",
            "kg export graph --table findings -o findings.dta",
            "kg export graph --table findings-by-group --group LDC -f csv > groups.csv",
        ),
        "network": (
            "kg network graph --projection strategy-technology -o network.html",
            "kg network graph -p partnerships --country Cambodia -o network.png",
            "kg network graph -p institutions --country KHM --size betweenness -o network.svg",
            "kg network graph -o network.gexf",
            "kg network graph -o network --class Strategy --class emerging-technology",
        ),
        "codebook": (
            "kg codebook -o codebook.html",
            "kg codebook graph -o codebook.html --lang fr",
            "kg codebook --edition 2022 -o codebook.xml",
            "kg codebook -f csv > codebook.csv",
        ),
        "report": (
            "kg report graph -o quality.html",
            "kg report graph -o cambodia.html --country Cambodia",
        ),
        "cite": (
            "kg cite",
            "kg cite strategies-by-technology --country Cambodia",
            "kg cite -f bibtex > references.bib",
            "kg cite -f csl-json > references.json",
        ),
        "coverage": (
            "kg coverage graph --summary",
            "kg coverage graph --country Cambodia --outcome queued",
            "kg coverage graph --repeated",
        ),
        "review": (
            "kg review graph -o decisions.yaml",
            "kg review graph --about 'Law on e-commerce'",
        ),
        "explain": (
            "kg explain 'Law on e-commerce'",
            "kg explain robotics -f json",
            "kg explain q38_data_protection -f text",
        ),
        "evaluate": (
            "kg evaluate graph --gold gold/*.yaml",
            "kg evaluate graph --gold khm.yaml --part details",
        ),
        "questionnaire": ("kg questionnaire list", "kg questionnaire show 2022"),
        "questionnaire list": ("kg questionnaire list -f csv",),
        "questionnaire show": ("kg questionnaire show 2022 -f md",),
        "questionnaire diff": ("kg questionnaire diff 2022 example --changed",),
        "questionnaire lint": ("kg questionnaire lint 2024.yaml",),
        "questionnaire draft": ("kg questionnaire draft printout.pdf --edition 2024 -o 2024.yaml",),
        "schema": ("kg schema", "kg schema strategy technology"),
        "doctor": ("kg doctor", "kg --config other/egovkg.toml doctor"),
        "completion": (
            "kg completion bash >> ~/.bashrc",
            "kg completion zsh >> ~/.zshrc",
            "kg completion fish > ~/.config/fish/completions/kg.fish",
        ),
    }
)
"""The words behind `kg` that call a command → lines to type in a shell."""


def with_examples(command: click.Command, name: str) -> click.Command:
    """The command with its examples, and those of its parts, at the end of the help."""
    if name in EXAMPLES and not command.epilog:
        command.epilog = epilog(EXAMPLES[name])
    for part, own in command.commands.items() if isinstance(command, click.Group) else ():
        with_examples(own, f"{name} {part}")
    return command


def epilog(lines: Iterable[str]) -> str:
    r"""Examples as click prints them line by line.

    Example:
        >>> epilog(["kg doctor"])
        '\x08\nExamples:\n  kg doctor'
    """
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))
