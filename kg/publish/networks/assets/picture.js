/* The picture: sigma draws nodes and edges; names, dashes and rings are drawn on canvases of our own. */
"use strict";

const stage = document.getElementById("stage");
readColours();
const sigma = new SigmaBundle.Sigma(graph, stage, {
  allowInvalidContainer: true,
  defaultDrawNodeHover: () => {},
  edgeProgramClasses: { arrow: SigmaBundle.EdgeArrowProgram, line: SigmaBundle.EdgeRectangleProgram },
  edgeReducer: drawnEdge,
  enableEdgeEvents: true,
  labelRenderedSizeThreshold: Infinity,
  minCameraRatio: 0.02,
  maxCameraRatio: 4,
  nodeReducer: drawnNode,
  renderLabels: false,
  stagePadding: 60,
  zIndex: true,
});
sigma.createCanvasContext("dashes", { beforeLayer: "nodes" });
sigma.createCanvasContext("names", { afterLayer: "nodes" });
const dashes = stage.querySelector(".sigma-dashes").getContext("2d");
const names = stage.querySelector(".sigma-names").getContext("2d");
sigma.resize(true);

function seen(node) {
  const data = sigma.getNodeDisplayData(node);
  return { ...sigma.framedGraphToViewport(data), radius: sigma.scaleSize(data.size), hidden: data.hidden };
}

function drawDashes() {
  const { width, height } = sigma.getDimensions();
  dashes.clearRect(0, 0, width, height);
  dashes.setLineDash([5, 4]);
  graph.forEachEdge((edge, data, start, end) => {
    if (!data.pending || !edgeShown(edge)) return;
    const bright = litEdge(edge);
    if (!bright && shown.focus !== null) return;
    const [a, b] = [seen(start), seen(end)];
    dashes.strokeStyle = bright ? (shown.focus !== null ? colours.strong : colours.edge) : colours.faint;
    dashes.lineWidth = Math.max(1, 0.8 * sigma.scaleSize(data.size));
    dashes.beginPath();
    dashes.moveTo(a.x, a.y);
    dashes.lineTo(b.x, b.y);
    dashes.stroke();
  });
}

function drawRings() {
  graph.forEachNode((node, data) => {
    if (!data.pending && node !== shown.focus) return;
    const at = seen(node);
    if (at.hidden) return;
    names.setLineDash(data.pending ? [Math.max(2, at.radius / 2), Math.max(1.5, at.radius / 3)] : []);
    names.strokeStyle = lit(node) ? told.groups[data.group].colour : colours.faint;
    names.lineWidth = node === shown.focus ? 4 : 2.5;
    names.beginPath();
    names.arc(at.x, at.y, at.radius + (node === shown.focus ? 3 : 0), 0, 2 * Math.PI);
    names.stroke();
  });
}

const ALL_NAMED = 60; // up to so many nodes in sight each is named, if need be at the end of a line
const NAMED_FIRST = 12;

function crosses(boxes, box) {
  return boxes.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3]);
}

function shortened(text) { // the country in brackets at the end stays
  const [, name, country = ""] = text.match(/^(.*?)( \([A-Z]{3}\))?$/s);
  return text.length > 42 ? `${name.slice(0, 40 - country.length).replace(/\s+\S*$/, "")} …${country}` : text;
}

function sides(at, width) { // right, left, below, above
  const gap = at.radius + 4;
  return [
    [at.x + gap, at.y - 8],
    [at.x - gap - width, at.y - 8],
    [at.x - width / 2, at.y + gap],
    [at.x - width / 2, at.y - gap - 16],
  ].map(([x, y]) => [x, y, x + width, y + 16]);
}

function* rings(at, width) { // farther off, nearer places first
  for (let off = at.radius + 16; off < at.radius + 130; off += 14) {
    for (let turn = 0; turn < 16; turn++) {
      const [x, y] = [Math.cos((Math.PI * turn) / 8), Math.sin((Math.PI * turn) / 8)];
      const [left, top] = [at.x + x * off - ((1 - x) / 2) * width, at.y + y * off - (1 - y) * 8];
      yield [left, top, left + width, top + 16];
    }
  }
}

function lineTo(at, box) { // from the rim to a name that stands off
  const [x, y] = [Math.min(Math.max(at.x, box[0]), box[2]), Math.min(Math.max(at.y, box[1]), box[3])];
  const far = Math.hypot(x - at.x, y - at.y);
  if (far <= at.radius + 7) return null;
  return [at.x + ((x - at.x) * at.radius) / far, at.y + ((y - at.y) * at.radius) / far, x, y];
}

function along(line) { // what a line covers, as small boxes
  if (!line) return [];
  const steps = Math.max(2, Math.round(Math.hypot(line[2] - line[0], line[3] - line[1]) / 4));
  return Array.from({ length: steps }, (_, n) => {
    const [x, y] = [line[0] + ((line[2] - line[0]) * n) / steps, line[1] + ((line[3] - line[1]) * n) / steps];
    return [x - 1, y - 1, x + 1, y + 1];
  });
}

function findPlace(at, long, { within, taken, circles, sure, lines }) {
  const inside = (one) => one[0] > 0 && one[2] < within.width && one[1] > 0 && one[3] < within.height;
  const free = [...sides(at, long), ...(lines ? rings(at, long) : [])].filter((one) => inside(one) && !crosses(taken, one));
  const apart = taken.concat(circles.filter((one) => one !== at.circle));
  const clear = (one) => !crosses(circles, one) && !along(lineTo(at, one)).some((piece) => crosses(apart, piece));
  // Some are named in any case, over other nodes if need be, though never over another name.
  return free.find(clear) || (sure ? free[0] : undefined);
}

function byRank(a, b) { // the chosen one, respondents that are not invented, the largest
  const first = (at) => (at.node === shown.focus ? 2 : told.groups[graph.getNodeAttribute(at.node, "group")].code === "respondent" ? 1 : 0);
  return first(b) - first(a) || b.radius - a.radius || a.node - b.node;
}

function drawName(at, text, box) {
  const line = lineTo(at, box);
  if (line) {
    names.strokeStyle = colours.ink;
    names.lineWidth = 0.8;
    names.beginPath();
    names.moveTo(line[0], line[1]);
    names.lineTo(line[2], line[3]);
    names.stroke();
  }
  names.strokeStyle = colours.paper;
  names.lineWidth = 3.5;
  names.strokeText(text, box[0], box[1] + 8);
  names.fillStyle = colours.ink;
  names.fillText(text, box[0], box[1] + 8);
}

function drawNames() {
  const within = sigma.getDimensions();
  names.setLineDash([]);
  names.font = "12px system-ui, 'Liberation Sans', sans-serif";
  names.textBaseline = "middle";
  names.lineJoin = "round";
  const places = graph.nodes().map((node) => ({ node, ...seen(node) }))
    .filter((at) => !at.hidden && lit(at.node) && at.x > 0 && at.y > 0 && at.x < within.width && at.y < within.height)
    .sort(byRank);
  places.forEach((at) => (at.circle = [at.x - at.radius, at.y - at.radius, at.x + at.radius, at.y + at.radius]));
  const circles = places.slice(0, 400).map((at) => at.circle);
  const lines = places.length <= ALL_NAMED && document.documentElement.dataset.state === "ready";
  const taken = [];
  let named = 0;
  for (const [rank, at] of places.slice(0, 600).entries()) {
    const text = shortened(graph.getNodeAttribute(at.node, "name"));
    const sure = lines || rank < NAMED_FIRST;
    const box = findPlace(at, names.measureText(text).width, { within, taken, circles, sure, lines });
    if (!box) continue;
    taken.push(box, ...along(lineTo(at, box)));
    drawName(at, text, box);
    named += 1;
    if (named >= 120) break;
  }
  stage.dataset.names = named;
}

sigma.on("afterRender", () => {
  const { width, height } = sigma.getDimensions();
  names.clearRect(0, 0, width, height);
  drawDashes();
  drawRings();
  drawNames();
});

function redraw() {
  sigma.refresh({ skipIndexation: true });
}

function placeNodes(places) {
  graph.updateEachNodeAttributes((node, data) => ({ ...data, x: places[2 * node], y: places[2 * node + 1] }), { attributes: ["x", "y"] });
}

function finished() {
  document.documentElement.dataset.state = "ready";
}

let layout = null;
function startLayout() {
  const nodes = graph.mapNodes((_, data) => data);
  const network = {
    x: nodes.map((data) => data.x),
    y: nodes.map((data) => data.y),
    sizes: nodes.map((data) => data.size),
    edges: told.edges.filter((edge) => edge.source !== edge.target).map((edge) => [edge.source, edge.target, edge.weight]),
  };
  const code = ["layout-bundle", "layout"].map((id) => document.getElementById(id).textContent);
  layout = new Worker(URL.createObjectURL(new Blob(code, { type: "text/javascript" })));
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  layout.onmessage = ({ data }) => {
    if (still && !data.done) return;
    placeNodes(data.places);
    if (data.done) stopLayout();
  };
  layout.onerror = stopLayout;
  layout.postMessage(network);
}

function stopLayout() {
  if (layout) layout.terminate();
  layout = null;
  finished();
}
