/* What is shown of the network: filters, search, focus; and how that looks. */
"use strict";

const shown = { groups: new Set(), relations: new Set(), pending: true, focus: null, found: null };
told.groups.forEach((_, i) => shown.groups.add(i));
told.relations.forEach((_, i) => shown.relations.add(i));
let near = new Set();
let colours = {};

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  colours = { paper: read("--paper"), ink: read("--ink"), faint: read("--faint"), edge: read("--edge"), strong: read("--strong") };
}

function nodeShown(node) {
  const { group, pending } = graph.getNodeAttributes(node);
  return shown.groups.has(group) && (shown.pending || !pending);
}

function edgeShown(edge) {
  const { relation, pending } = graph.getEdgeAttributes(edge);
  return shown.relations.has(relation) && (shown.pending || !pending) && graph.extremities(edge).every(nodeShown);
}

function lit(node) {
  if (shown.focus !== null) return near.has(node);
  return shown.found === null || shown.found.has(node);
}

function litEdge(edge) {
  const ends = graph.extremities(edge);
  if (shown.focus !== null) return ends.includes(shown.focus);
  return shown.found === null || ends.some((end) => shown.found.has(end));
}

function drawnNode(node, data) {
  const colour = told.groups[data.group].colour;
  const bright = lit(node);
  return {
    x: data.x,
    y: data.y,
    size: data.size,
    label: data.name,
    hidden: !nodeShown(node),
    color: bright ? (data.pending ? colours.paper : colour) : colours.faint,
    zIndex: bright ? 1 : 0,
  };
}

function drawnEdge(edge, data) {
  const bright = litEdge(edge);
  const colour = bright ? (shown.focus !== null ? colours.strong : colours.edge) : colours.faint;
  // A dashed line is drawn over the edge of what is pending; the edge itself stays there for the mouse.
  return {
    type: data.type,
    size: data.size,
    hidden: !edgeShown(edge) || (!bright && shown.focus !== null),
    color: data.pending ? "#00000000" : colour,
    zIndex: bright ? 1 : 0,
  };
}

function focusOn(node) {
  shown.focus = node;
  near = new Set(node === null ? [] : [node, ...graph.filterNeighbors(node, () => true).filter((other) => graph.edges(node, other).concat(graph.edges(other, node)).some(edgeShown))]);
}
