/* Runs in a worker, after the bundle of layout.min.js: places nodes by ForceAtlas2, then parts those that
   overlap. A fixed number of steps from fixed places: the same network gives the same picture. */
"use strict";

const PER_NODE = 10; // x, y, four forces, mass, convergence, size, fixed
const WIDTH_OF_NODE = 25;

function randomly(seed) { // Park and Miller's generator: noverlap must not draw from the clock
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

function forces({ x, y, sizes, edges }) {
  const nodes = new Float32Array(x.length * PER_NODE);
  x.forEach((_, i) => nodes.set([x[i], y[i], 0, 0, 0, 0, 1, 1, sizes[i], 0], i * PER_NODE));
  const links = new Float32Array(edges.length * 3);
  edges.forEach(([start, end, weight], i) => {
    links.set([start * PER_NODE, end * PER_NODE, weight], i * 3);
    nodes[start * PER_NODE + 6] += weight;
    nodes[end * PER_NODE + 6] += weight;
  });
  return { nodes, links };
}

function pick(matrix, step) {
  const places = new Float32Array((matrix.length / step) * 2);
  for (let i = 0; i < matrix.length / step; i++) places.set([matrix[i * step], matrix[i * step + 1]], i * 2);
  return places;
}

function parted(places, sizes) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < places.length; i += 2) {
    left = Math.min(left, places[i]);
    right = Math.max(right, places[i]);
    top = Math.min(top, places[i + 1]);
    bottom = Math.max(bottom, places[i + 1]);
  }
  const width = Math.max(600, Math.sqrt(sizes.length) * WIDTH_OF_NODE);
  const scale = width / (Math.max(right - left, bottom - top) || 1);
  const nodes = new Float32Array(sizes.length * 3);
  sizes.forEach((size, i) => nodes.set([(places[i * 2] - left) * scale, (places[i * 2 + 1] - top) * scale, size], i * 3));
  const settings = { ...LayoutBundle.noverlapDefaults, margin: 4, ratio: 1.1, speed: 3 };
  for (let i = 0; i < 200; i++) if (LayoutBundle.noverlap(settings, nodes).converged) break;
  return pick(nodes, 3);
}

function arrange(network, report) {
  Math.random = randomly(1);
  const order = network.x.length;
  const { nodes, links } = forces(network);
  const settings = {
    ...LayoutBundle.forceAtlas2Defaults,
    barnesHutOptimize: order > 500,
    barnesHutTheta: 0.6,
    strongGravityMode: true,
    gravity: order > 100 ? 0.05 : 0.25,
    scalingRatio: 10,
    slowDown: 1 + Math.log(order),
  };
  const steps = order > 2000 ? 250 : order > 500 ? 400 : 800;
  let told = Date.now();
  for (let i = 0; i < steps; i++) {
    LayoutBundle.forceAtlas2(settings, nodes, links);
    if (Date.now() - told > 250) {
      report(pick(nodes, PER_NODE), false);
      told = Date.now();
    }
  }
  report(parted(pick(nodes, PER_NODE), network.sizes), true);
}

self.onmessage = ({ data }) => arrange(data, (places, done) => self.postMessage({ places, done }));
