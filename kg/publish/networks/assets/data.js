/* The network as the page carries it, as a graph for sigma. */
"use strict";

const told = JSON.parse(document.getElementById("network").textContent);
const graph = new SigmaBundle.MultiDirectedGraph();
const largest = Math.max(...told.nodes.map((node) => node.size), 0) || 1;
const crowd = Math.min(1, Math.sqrt(150 / Math.max(told.nodes.length, 1)));

function plain(text) { // for search: no case, no accents
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

told.nodes.forEach((node, i) => {
  const angle = (2 * Math.PI * i) / told.nodes.length;
  graph.addNode(String(i), {
    ...node,
    searched: plain(`${node.name} ${node.status}`),
    quote: told.quotes[node.quote],
    x: 100 * Math.cos(angle),
    y: 100 * Math.sin(angle),
    size: Math.max(2.5, (5 + 13 * Math.sqrt(node.size / largest)) * (0.35 + 0.65 * crowd)),
  });
});
told.edges.forEach((edge, i) => {
  graph.addEdgeWithKey(String(i), String(edge.source), String(edge.target), {
    ...edge,
    quote: told.quotes[edge.quote],
    type: told.directed ? "arrow" : "line",
    size: told.weighted ? 0.5 + 4 * Math.max(0, edge.weight - told.least) / (1 - told.least || 1) : crowd < 0.4 ? 0.6 : 2,
  });
});
