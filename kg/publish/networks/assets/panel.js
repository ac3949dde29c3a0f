/* Legend, filters, search, details, keyboard. All text enters as text, never as markup. */
"use strict";

const find = (id) => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function many(count, one, more) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
}

function tell() {
  const nodes = graph.filterNodes(nodeShown).length;
  const edges = graph.filterEdges(edgeShown).length;
  const of = (count, all) => (count === all ? "" : ` of ${all.toLocaleString("en")}`);
  find("counts").textContent = `${nodes.toLocaleString("en")}${of(nodes, graph.order)} ${graph.order === 1 ? "node" : "nodes"}, ` +
    `${edges.toLocaleString("en")}${of(edges, graph.size)} ${graph.size === 1 ? "edge" : "edges"}`;
}

function changed() {
  if (shown.focus !== null && !nodeShown(shown.focus)) clearFocus();
  else if (shown.focus !== null) focusOn(shown.focus);
  tell();
  redraw();
}

function choices(list, kind, chosen) {
  told[kind].forEach((one, i) => {
    const box = make("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(i);
      else chosen.delete(i);
      changed();
    });
    const mark = make("span", { className: kind === "groups" ? "swatch" : "stroke" });
    if (one.colour) mark.style.background = one.colour;
    const row = make("label", {}, box, mark, make("span", { className: "name", textContent: one.label }),
      make("span", { className: "count", textContent: one.count.toLocaleString("en") }));
    row.dataset.code = one.code;
    list.append(make("li", {}, row));
  });
}

function allOrNone(button, list) {
  button.addEventListener("click", () => {
    const boxes = [...list.querySelectorAll("input")];
    const on = boxes.some((box) => !box.checked);
    boxes.filter((box) => box.checked !== on).forEach((box) => box.click());
  });
}

function search() {
  const wanted = plain(find("search").value.trim());
  const hits = wanted.length < 2 ? null : graph.filterNodes((node, data) => nodeShown(node) && data.searched.includes(wanted));
  shown.found = hits && new Set(hits);
  const list = find("results");
  list.replaceChildren();
  for (const node of (hits || []).slice(0, 30)) {
    const data = graph.getNodeAttributes(node);
    const button = make("button", { type: "button", textContent: data.name });
    button.addEventListener("click", () => choose(node));
    list.append(make("li", {}, button));
  }
  find("found").textContent = hits ? many(hits.length, "match", "matches") + (hits.length > 30 ? ", the first 30 listed" : "") : "";
  redraw();
}

function about(data) {
  const status = data.status.replaceAll("-", " ");
  return [told.groups[data.group].label, data.country, status].filter(Boolean).join(" · ");
}

function quoted(data) {
  const parts = [];
  if (data.quote) parts.push(make("q", { textContent: data.quote }));
  if (data.place) parts.push(make("span", { className: "place", textContent: data.place }));
  return parts.length ? [make("p", { className: "evidence" }, ...parts)] : [];
}

function inOrder(node, edges) { // by relation, then by the other end's name
  const key = (edge) => `${graph.getEdgeAttribute(edge, "relation")} ${graph.getNodeAttribute(graph.opposite(node, edge), "name")}`;
  return edges.map((edge) => [key(edge), edge]).sort(([a], [b]) => a.localeCompare(b, "en")).map(([, edge]) => edge);
}

function neighbourRow(node, edge) {
  const data = graph.getEdgeAttributes(edge);
  const [start, end] = graph.extremities(edge);
  const other = start === node ? end : start;
  const arrow = told.directed ? (start === node ? "→" : "←") : "–";
  const button = make("button", { type: "button", textContent: graph.getNodeAttribute(other, "name") });
  button.addEventListener("click", () => choose(other));
  const said = [data.label || told.relations[data.relation].label, ...data.remarks].join(", ");
  const row = make("li", {}, make("span", { className: "relation", textContent: `${arrow} ${said}` }), button, ...quoted(data));
  if (data.pending) row.className = "pending";
  return row;
}

function describe(node) {
  const data = graph.getNodeAttributes(node);
  const edges = inOrder(node, graph.edges(node).filter(edgeShown));
  const close = make("button", { type: "button", className: "close", textContent: "×", ariaLabel: "Close" });
  close.addEventListener("click", clearFocus);
  const list = make("ul", {}, ...edges.slice(0, 100).map((edge) => neighbourRow(node, edge)));
  find("details").replaceChildren(close, make("h2", { textContent: data.label }), make("p", { className: "about", textContent: about(data) }),
    ...quoted(data), make("p", { className: "about", textContent: many(edges.length, "edge", "edges") + (edges.length > 100 ? ", the first 100:" : ":") }), list);
  find("details").hidden = false;
}

function choose(node) {
  focusOn(node);
  describe(node);
  const at = sigma.getNodeDisplayData(node);
  const camera = sigma.getCamera();
  const on = sigma.framedGraphToViewport(at);
  const { width, height } = sigma.getDimensions();
  if (on.x < 40 || on.y < 40 || on.x > width - 40 || on.y > height - 40) camera.animate({ x: at.x, y: at.y }, { duration: 300 });
  redraw();
}

function clearFocus() {
  focusOn(null);
  find("details").hidden = true;
  redraw();
}

function tip(at, ...children) {
  const box = find("tip");
  box.replaceChildren(...children);
  box.hidden = false;
  const { width, height } = sigma.getDimensions();
  box.style.left = `${Math.max(4, Math.min(at.x + 14, width - box.offsetWidth - 4))}px`;
  box.style.top = `${Math.max(4, Math.min(at.y + 14, height - box.offsetHeight - 4))}px`;
}

function listen() {
  let dragged = null;
  sigma.on("enterNode", ({ node, event }) => {
    const data = graph.getNodeAttributes(node);
    stage.style.cursor = "pointer";
    tip(event, make("strong", { textContent: data.name }), make("p", { className: "about", textContent: about(data) }), ...quoted(data));
  });
  sigma.on("enterEdge", ({ edge, event }) => {
    const data = graph.getEdgeAttributes(edge);
    const [start, end] = graph.extremities(edge).map((node) => graph.getNodeAttribute(node, "name"));
    const said = [data.label || told.relations[data.relation].label, ...data.remarks].join(", ");
    tip(event, make("strong", { textContent: `${start} ${told.directed ? "→" : "–"} ${end}` }), make("p", { className: "about", textContent: said }), ...quoted(data));
  });
  for (const left of ["leaveNode", "leaveEdge"]) {
    sigma.on(left, () => {
      find("tip").hidden = true;
      stage.style.cursor = "";
    });
  }
  sigma.on("clickNode", ({ node }) => choose(node));
  sigma.on("clickStage", clearFocus);
  sigma.on("downNode", ({ node }) => {
    dragged = node;
    if (layout) stopLayout();
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on("moveBody", ({ event }) => {
    if (dragged === null) return;
    find("tip").hidden = true;
    graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = () => (dragged = null);
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
}

function zoom(factor) {
  sigma.getCamera().animate({ ratio: sigma.getCamera().getState().ratio * factor }, { duration: 150 });
}

function fit() {
  sigma.setCustomBBox(null);
  sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: 200 });
  sigma.refresh();
}

function pan(dx, dy) {
  const { x, y, ratio } = sigma.getCamera().getState();
  sigma.getCamera().animate({ x: x + dx * ratio, y: y + dy * ratio }, { duration: 100 });
}

const KEYS = {
  "+": () => zoom(0.7), "=": () => zoom(0.7), "-": () => zoom(1.4), 0: fit,
  ArrowLeft: () => pan(-0.1, 0), ArrowRight: () => pan(0.1, 0), ArrowUp: () => pan(0, 0.1), ArrowDown: () => pan(0, -0.1),
};

function keys() {
  stage.addEventListener("keydown", (event) => {
    if (!(event.key in KEYS) || event.ctrlKey || event.metaKey) return;
    KEYS[event.key]();
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      find("search").value = "";
      search();
      clearFocus();
    } else if (event.key === "/" && event.target !== find("search")) {
      find("search").focus();
      event.preventDefault();
    }
  });
}

function theme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  readColours();
  redraw();
}

choices(find("groups"), "groups", shown.groups);
choices(find("relations"), "relations", shown.relations);
allOrNone(find("all-groups"), find("groups"));
allOrNone(find("all-relations"), find("relations"));
find("pending").addEventListener("change", (event) => {
  shown.pending = event.target.checked;
  changed();
});
find("search").addEventListener("input", search);
find("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && shown.found && shown.found.size) choose([...shown.found][0]);
});
find("nearer").addEventListener("click", () => zoom(0.7));
find("farther").addEventListener("click", () => zoom(1.4));
find("fit").addEventListener("click", fit);
find("theme").addEventListener("click", theme);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  readColours();
  redraw();
});
new ResizeObserver(() => sigma.refresh()).observe(stage);
listen();
keys();
tell();
if (graph.order) startLayout();
else finished();
