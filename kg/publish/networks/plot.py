"""A static picture of a network, by matplotlib."""

import io
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import MissingExtra
from kg.publish.citing.rights import DESIGNATIONS
from kg.publish.networks.arranging import Places, columns, springs
from kg.publish.networks.labelling import Box, Spot, placed
from kg.publish.networks.network import Network

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDTH = 9.0
_INK, _SOFT, _LINE, _ALARM = "#1b1b1b", "#595959", "#9a9a9a", "#8a1c00"
_FONT = 8.0
_LEGEND = 12
_SURE = 5
"""How many of the largest nodes are named in any case."""
_LONGEST = 46
_CLOUD = 0.74
"""The share of the width that nodes get where a legend stands beside them."""

_STYLE: Any = {
    "font.family": "DejaVu Sans",  # comes with matplotlib: the same picture on each machine
    "svg.hashsalt": "egovkg",
    "svg.fonttype": "path",
    "text.parse_math": False,  # a dollar sign in a name is a dollar sign
    "text.usetex": False,
}


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture that a notebook shows without scripts; `labels` is how many nodes are named at most."""

    network: Network
    labels: int = 60

    def png(self, dpi: int = 150) -> bytes:
        """The picture as PNG; the same network gives the same bytes with the same matplotlib.

        The whole note stands in its metadata.
        """
        return self._printed("png", dpi=dpi, metadata={"Software": None, **self._metadata()})

    def svg(self) -> bytes:
        """The picture as SVG, letters as shapes; no date in it, the whole note in its metadata."""
        return self._printed("svg", metadata={"Date": None, "Creator": None, **self._metadata()})

    def _metadata(self) -> dict[str, str]:
        """Title and note, under names that both PNG and SVG have."""
        network = self.network
        return {"Title": network.title, "Description": " ".join((*network.note.lines, network.reading))}

    def figure(self) -> "Figure":
        """The picture as a matplotlib figure, to change or to place among others.

        Raises:
            MissingExtra: if matplotlib is not installed.
        """
        try:
            import matplotlib as mpl  # noqa: PLC0415 - an extra
            from matplotlib.figure import Figure  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtra("A picture needs matplotlib: pip install 'egovkg[plot]'.") from error
        with mpl.rc_context(_STYLE):
            places = columns(self.network) or springs(self.network)
            figure = Figure(figsize=(_WIDTH, _height(self.network, places)), facecolor="white")
            _Drawing(self.network, places, figure).draw(self.labels)
        return figure

    def _printed(self, form: str, **options: object) -> bytes:
        figure = self.figure()
        import matplotlib as mpl  # noqa: PLC0415 - an extra

        out = io.BytesIO()
        with mpl.rc_context(_STYLE):
            figure.savefig(out, format=form, **options)  # type: ignore[arg-type]
        return out.getvalue()

    def _repr_png_(self) -> bytes:
        return self.png(dpi=110)


def _height(network: Network, places: Places) -> float:
    """Inches: rows of a column need room, a cloud grows with the number of nodes."""
    lefts = sum(x == 0.0 for x, _ in places.values())
    rights = sum(x == 1.0 for x, _ in places.values())
    rows = max(lefts, rights) if lefts + rights == len(places) else 0
    return min(30.0, max(5.0, 2.3 + 0.27 * rows if rows else 5.0 + len(network.nodes) ** 0.5 / 6))


class _Drawing:
    """One figure being drawn: edges, nodes, names, legend, and the note beneath."""

    def __init__(self, network: Network, places: Places, figure: "Figure") -> None:
        self._network = network
        self._places = places
        self._figure = figure
        self._colours = network.colours
        self._in_columns = columns(network) is not None

    def draw(self, labels: int) -> None:
        """Everything, names last: they avoid what is there."""
        inches = self._figure.get_figheight()
        banner, note = _wrapped(self._network.note.banner, 112), self._note_lines()
        low, high = 0.2 + 0.135 * len(note), inches - 0.65 - 0.16 * len(banner)
        right = 0.96 if self._in_columns else _CLOUD
        axes = self._figure.add_axes((0.02, low / inches, right, (high - low) / inches))
        axes.set_axis_off()
        margin = 0.9 if self._in_columns else 0.2
        axes.set_xlim(-margin, 1 + margin)
        above = 0.35 / (high - low) if self._in_columns else 0.05  # room for the legend
        axes.set_ylim(-0.02 if self._in_columns else -0.05, 1 + above)
        self._edges(axes)
        self._nodes(axes)
        self._legend(axes)
        self._figure.text(0.02, 0.1 / inches, "\n".join(note), fontsize=6.5, color=_SOFT, va="bottom")
        named = self._names(axes, labels)
        self._title(inches, "\n".join(banner), named)

    def _edges(self, axes: "Axes") -> None:
        """What rests on something that is not there yet is dashed."""
        from matplotlib.collections import LineCollection  # noqa: PLC0415 - an extra

        weights = [edge.weight for edge in self._network.edges]
        least, most = min(weights, default=1.0), max(weights, default=1.0)
        for pending in (False, True):
            chosen = [edge for edge in self._network.edges if edge.pending is pending]
            lines = [(self._places[edge.source], self._places[edge.target]) for edge in chosen]
            widths = [
                0.3 + 2.2 * (edge.weight - least) / (most - least) if most > least else 0.8 for edge in chosen
            ]
            dashes = [(0, (4, 3))] if pending else "solid"
            axes.add_collection(
                LineCollection(lines, linewidths=widths, colors=_LINE, linestyles=dashes, zorder=1)
            )

    def _nodes(self, axes: "Axes") -> None:
        """What is not there yet is hollow, its ring dashed."""
        for pending in (False, True):
            chosen = [node for node in self._network.nodes if node.pending is pending]
            paint = [self._colours[node.group] for node in chosen]
            axes.scatter(
                [self._places[node.id][0] for node in chosen],
                [self._places[node.id][1] for node in chosen],
                s=[self._radius(node.size) ** 2 * 4 for node in chosen],
                c="white" if pending else paint,
                edgecolors=paint,
                linestyles=[(0, (2.2, 1.4))] if pending else "solid",
                linewidths=1.4,
                zorder=2,
            )

    def _radius(self, size: float) -> float:
        """Points: the measure's square root, so that areas compare."""
        largest = max((node.size for node in self._network.nodes), default=0) or 1
        crowd = min(1.0, (80 / max(len(self._network.nodes), 1)) ** 0.5)
        return float((3.0 + 5.0 * (size / largest) ** 0.5) * (0.4 + 0.6 * crowd))

    def _title(self, inches: float, banner: str, named: int) -> None:
        network, text = self._network, self._figure.text
        measure = f"; size: {network.measure} centrality" if network.measure else ""
        text(0.02, 1 - 0.12 / inches, network.title, fontsize=12, weight="bold", color=_INK, va="top")
        left = len(network.nodes) - named
        unnamed = f"; not named: {left}" if left else ""
        about = f"{network.extent}{measure}{unnamed}"
        text(0.02, 1 - 0.38 / inches, about, fontsize=8, color=_SOFT, va="top")
        text(0.02, 1 - 0.58 / inches, banner, fontsize=7.5, weight="bold", color=_ALARM, va="top")

    def _legend(self, axes: "Axes") -> None:
        from matplotlib.lines import Line2D  # noqa: PLC0415 - an extra

        words = {node.group: node.group_label for node in self._network.nodes}
        groups = list(self._network.groups.items())
        entries = [
            self._entry(Line2D, _entry_text(words[group], count), self._colours[group])
            for group, count in groups[:_LEGEND]
        ]
        if groups[_LEGEND:]:
            rest = sum(count for _, count in groups[_LEGEND:])
            entries.append(self._entry(Line2D, f"{len(groups) - _LEGEND} more classes ({rest})", "#999999"))
        if pending := sum(node.pending for node in self._network.nodes):
            label = f"not there yet: draft, plan ({pending})"
            entries.append(Line2D([], [], linestyle=(0, (2, 1.5)), color=_SOFT, label=label))
        if self._in_columns:
            axes.legend(handles=entries, fontsize=7.5, frameon=False, loc="upper center", ncols=4)
        else:
            beside = (_CLOUD + 0.02, 0.5)
            self._figure.legend(
                handles=entries, fontsize=7.5, frameon=False, loc="center left", bbox_to_anchor=beside
            )

    @staticmethod
    def _entry(kind: type, label: str, colour: str) -> object:
        return kind([], [], marker="o", linestyle="none", color=colour, label=label)

    def _names(self, axes: "Axes", labels: int) -> int:
        """The largest nodes first; a name without room is left out, unless columns give it its own row.

        Returns how many nodes are named.
        """
        names = dict(zip((n.id for n in self._network.nodes), self._network.names, strict=True))
        chosen = sorted(self._network.nodes, key=lambda node: (-node.size, node.id))
        if self._in_columns:
            for node in chosen:
                self._beside(axes, node.id, _short(names[node.id]))
            return len(chosen)
        texts = [_short(names[node.id]) for node in chosen[:labels]]
        spots = self._spots(axes, [node.id for node in chosen], texts)
        within = axes.get_window_extent()
        boxes = placed(spots, Box(within.x0, within.y0, within.x1, within.y1), _SURE)
        to_data = axes.transData.inverted()
        for text, box in zip(texts, boxes, strict=False):
            if box:
                x, y = to_data.transform((box.left, box.bottom))
                self._write(axes, x, y, text, ha="left", va="bottom")
        return sum(box is not None for box in boxes)

    def _spots(self, axes: "Axes", iris: Sequence[str], texts: Sequence[str]) -> list[Spot]:
        """Nodes in pixels; those without a name have none to place."""
        from matplotlib.textpath import TextPath  # noqa: PLC0415 - an extra

        pixel = self._figure.dpi / 72
        sizes = {node.id: node.size for node in self._network.nodes}
        spots = []
        for iri, text in zip(iris[: len(texts)], texts, strict=True):
            x, y = axes.transData.transform(self._places[iri])
            width = TextPath((0, 0), text, size=_FONT).get_extents().width * pixel + 2
            radius = self._radius(sizes[iri]) * pixel
            spots.append(Spot(float(x), float(y), radius, float(width), _FONT * pixel * 1.25))
        return spots

    def _beside(self, axes: "Axes", iri: str, text: str) -> None:
        x, y = self._places[iri]
        ha, gap = ("right", -0.045) if x == 0 else ("left", 0.045)
        self._write(axes, x + gap, y, text, ha=ha, va="center")

    def _write(self, axes: "Axes", x: float, y: float, text: str, **where: Any) -> None:
        from matplotlib.patheffects import withStroke  # noqa: PLC0415 - an extra

        halo = [withStroke(linewidth=2.5, foreground="white")]
        axes.text(x, y, text, fontsize=_FONT, color=_INK, zorder=3, path_effects=halo, **where)

    def _note_lines(self) -> list[str]:
        note = self._network.note
        told = [self._network.reading, *(line for line in note.brief if line != note.banner), DESIGNATIONS]
        return [line for text in told for line in _wrapped(text)]


def _wrapped(text: str, width: int = 150) -> list[str]:
    return textwrap.wrap(text, width)


def _entry_text(group: str, count: int) -> str:
    """An entry of the legend, on two lines where it is long."""
    return "\n".join(textwrap.wrap(f"{group} ({count})", 28))


def _short(text: str) -> str:
    """A name cut between words; the country in brackets at its end stays.

    Example:
        >>> _short("National Strategy for the Development of Artificial Intelligence (ECU)")
        'National Strategy for the Development … (ECU)'
    """
    name, country = re.fullmatch(r"(.*?)( \([A-Z]{3}\))?", text, re.DOTALL).groups("")  # type: ignore[union-attr]
    return textwrap.shorten(name, _LONGEST - len(country), placeholder=" …") + country
