"""A static picture of a network, by matplotlib."""

import io
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import MissingExtra
from kg.publish.citing.rights import DESIGNATIONS
from kg.publish.networks.arranging import Places, columns, springs
from kg.publish.networks.labelling import Box, Spot, placed
from kg.publish.networks.lettering import FONT, fitted, short, width
from kg.publish.networks.network import Network, Node
from kg.publish.networks.partnerships import RESPONDENT

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDTH = 9.0
_INK, _SOFT, _LINE, _ALARM = "#1b1b1b", "#595959", "#9a9a9a", "#8a1c00"
_LEGEND = 12
_ALL = 60
"""Up to how many nodes each is named, if need be at the end of a line."""
_SURE = 12
"""How many are named in any case where there are more."""
_LONG, _SHORT = 60, 42
"""Letters of a name in a cloud, where there is room and where there is little."""
_GAP = 13.0
"""Points from a node in a column to its name."""
_MIDDLE = 230.0
"""Points that edges between columns need."""
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
    count = len(network.nodes)
    return min(30.0, max(5.0, 2.3 + 0.27 * rows if rows else 5.0 + min(count, _ALL) / 22 + count**0.5 / 6))


class _Drawing:
    """One figure being drawn: edges, nodes, names, legend, and the note beneath."""

    def __init__(self, network: Network, places: Places, figure: "Figure") -> None:
        self._network = network
        self._places = places
        self._figure = figure
        self._colours = network.colours
        self._in_columns = columns(network) is not None
        few = len(network.nodes) <= _ALL
        texts = (
            network.names if self._in_columns else (short(n, _LONG if few else _SHORT) for n in network.names)
        )
        self._texts = dict(zip((node.id for node in network.nodes), texts, strict=True))
        self._font = FONT if self._in_columns or len(network.nodes) <= _ALL / 2 else FONT - 1

    def draw(self, labels: int) -> None:
        """Everything, names last: they avoid what is there."""
        inches = self._figure.get_figheight()
        banner, note = _wrapped(self._network.note.banner, 112), self._note_lines()
        low, high = 0.2 + 0.135 * len(note), inches - 0.65 - 0.16 * len(banner)
        share = 0.96 if self._in_columns else _CLOUD
        axes = self._figure.add_axes((0.02, low / inches, share, (high - low) / inches))
        axes.set_axis_off()
        left, right = self._margins(share * _WIDTH * 72) if self._in_columns else (0.2, 0.2)
        axes.set_xlim(-left, 1 + right)
        above = 0.35 / (high - low) if self._in_columns else 0.05  # room for the legend
        axes.set_ylim(-0.02 if self._in_columns else -0.05, 1 + above)
        self._edges(axes)
        self._nodes(axes)
        self._legend(axes)
        self._figure.text(0.02, 0.1 / inches, "\n".join(note), fontsize=6.5, color=_SOFT, va="bottom")
        named = self._names(axes, labels)
        self._title(inches, "\n".join(banner), named)

    def _margins(self, points: float) -> tuple[float, float]:
        """What the names of two columns need on both sides, as shares of the way between the columns.

        Names on the left, the longer ones, are cut where they would leave too little to the edges.
        """
        for column in (1.0, 0.0):
            mine = [iri for iri, (x, _) in self._places.items() if x == column]
            room = points - _MIDDLE - 2 * _GAP - (self._widest(1.0) if column == 0.0 else points * 0.3)
            self._texts |= {iri: fitted(self._texts[iri], room) for iri in mine}
        left, right = self._widest(0.0) + _GAP + 4, self._widest(1.0) + _GAP + 4
        middle = points - left - right
        return left / middle, right / middle

    def _widest(self, column: float) -> float:
        return max(width(self._texts[iri]) for iri, (x, _) in self._places.items() if x == column)

    def _edges(self, axes: "Axes") -> None:
        """What rests on something that is not there yet is dashed."""
        from matplotlib.collections import LineCollection  # noqa: PLC0415 - an extra

        weights = [edge.weight for edge in self._network.edges]
        least, most = min(weights, default=1.0), max(weights, default=1.0)
        for pending in (False, True):
            chosen = [edge for edge in self._network.edges if edge.pending is pending]
            lines = [(self._places[edge.source], self._places[edge.target]) for edge in chosen]
            widths = [
                0.3 + 1.1 * (edge.weight - least) / (most - least) if most > least else 0.8 for edge in chosen
            ]
            dashes = [(0, (4, 3))] if pending else "solid"
            drawn = LineCollection(lines, linewidths=widths, colors=_LINE, linestyles=dashes, zorder=1)
            drawn.set_alpha(0.6 if most > least else 0.9)
            axes.add_collection(drawn)

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
        """Respondents first, then the largest nodes; in columns each name has its own row.

        Returns how many nodes are named.
        """
        chosen = sorted(self._network.nodes, key=_rank)
        if self._in_columns:
            for node in chosen:
                self._beside(axes, node.id)
            return len(chosen)
        few, inside = len(chosen) <= _ALL, axes.get_window_extent()
        within = Box(inside.x0, inside.y0, inside.x1, inside.y1)
        spots = [self._spot(axes, node) for node in chosen[:labels]]
        if few:
            # A name without room beside its node is cut before it is moved away.
            crowded = {n.id for n, box in zip(chosen, placed(spots, within), strict=False) if not box}
            self._texts |= {iri: short(self._texts[iri], _SHORT) for iri in crowded}
            spots = [self._spot(axes, node) for node in chosen[:labels]]
        boxes = placed(spots, within, len(spots) if few else _SURE, lines=few)
        for node, spot, box in zip(chosen, spots, boxes, strict=False):
            if box:
                self._placed(axes, self._texts[node.id], spot, box)
        return sum(box is not None for box in boxes)

    def _spot(self, axes: "Axes", node: Node) -> Spot:
        """A node in pixels."""
        pixel = self._figure.dpi / 72
        x, y = axes.transData.transform(self._places[node.id])
        wide = width(self._texts[node.id], self._font) * pixel + 2
        radius = self._radius(node.size) * pixel
        return Spot(float(x), float(y), radius, wide, self._font * pixel * 1.25)

    def _placed(self, axes: "Axes", text: str, spot: Spot, box: Box) -> None:
        to_data = axes.transData.inverted()
        if line := spot.line_to(box):
            (x, y), (to_x, to_y) = to_data.transform(line)
            axes.plot([x, to_x], [y, to_y], color=_INK, linewidth=0.6, zorder=1.5)
        x, y = to_data.transform((box.left, box.bottom))
        axes.text(x, y, text, ha="left", va="bottom", **self._lettered())

    def _beside(self, axes: "Axes", iri: str) -> None:
        ha, gap = ("right", -_GAP) if self._places[iri][0] == 0 else ("left", _GAP)
        offset: Any = {"xytext": (gap, 0), "textcoords": "offset points", "ha": ha, "va": "center"}
        axes.annotate(self._texts[iri], self._places[iri], **offset, **self._lettered())

    def _lettered(self) -> dict[str, Any]:
        from matplotlib.patheffects import withStroke  # noqa: PLC0415 - an extra

        halo = [withStroke(linewidth=2.5, foreground="white")]
        return {"fontsize": self._font, "color": _INK, "zorder": 3, "path_effects": halo}

    def _note_lines(self) -> list[str]:
        note = self._network.note
        told = [self._network.reading, *(line for line in note.brief if line != note.banner), DESIGNATIONS]
        return [line for text in told for line in _wrapped(text)]


def _wrapped(text: str, width: int = 150) -> list[str]:
    return textwrap.wrap(text, width)


def _entry_text(group: str, count: int) -> str:
    """An entry of the legend, on two lines where it is long."""
    return "\n".join(textwrap.wrap(f"{group} ({count})", 28))


def _rank(node: Node) -> tuple[bool, float, str]:
    """Who is named first: respondents that are not invented, then the largest."""
    return node.group != RESPONDENT, -node.size, node.id
