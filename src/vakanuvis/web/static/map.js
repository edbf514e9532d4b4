// The list of places as circles on the outlines of countries. A click on a circle follows the place's link.
import { feature, geoEqualEarth, geoGraticule10, geoPath, mesh, scaleSqrt, select } from "./vendor/d3-map.js";
import { keepDrawn } from "./redraw.js";

const LEAST = 36; // degrees: nothing is shown closer
const figure = document.getElementById("map");
const items = [...document.querySelectorAll(".places li")];
const world = await (await fetch("/static/vendor/world.json")).json();
const countries = new Map(feature(world, world.objects.countries).features.map((country) => [country.id, country]));
const borders = mesh(world, world.objects.countries, (one, other) => one !== other);
const land = feature(world, world.objects.land);

const spots = items.map(read).filter((spot) => spot !== null).sort((one, other) => other.events - one.events);
let near = true;

/** Where an item of the list stands: at its coordinates, or in the middle of its country. */
function read(item) {
  const { lat, lon, shape, events } = item.dataset;
  const country = shape === undefined ? undefined : countries.get(shape);
  if (lat === undefined && country === undefined) return null;
  const at = country ? middle(country) : [Number(lon), Number(lat)];
  return { item, at, country, events: Number(events), link: item.querySelector("a").href, told: item.textContent.replace(/\s+/g, " ").trim() };
}

/** The middle of the largest part of a country: France's lies in Europe. */
function middle(country) {
  const path = geoPath();
  const parts = country.geometry.type === "MultiPolygon" ? country.geometry.coordinates : [country.geometry.coordinates];
  const shapes = parts.map((coordinates) => ({ type: "Polygon", coordinates }));
  const largest = shapes.reduce((best, shape) => (path.area(shape) > path.area(best) ? shape : best));
  return path.centroid(largest);
}

/** The value that leaves so large a share of all events on its lower side. */
function cut(axis, share) {
  const ranked = [...spots].sort((one, other) => one.at[axis] - other.at[axis]);
  const whole = ranked.reduce((sum, spot) => sum + spot.events, 0);
  let below = 0;
  return ranked.find((spot) => (below += spot.events) >= share * whole).at[axis];
}

/** The corners of what is shown: where nine of ten events happened with a margin, or the world. */
function frame() {
  if (!near || spots.length === 0) return null;
  const [west, east, south, north] = [cut(0, 0.05), cut(0, 0.95), cut(1, 0.05), cut(1, 0.95)];
  const wide = Math.max(LEAST, (east - west) * 1.3);
  const high = Math.max(LEAST / 2, (north - south) * 1.3);
  if (wide > 240) return null;
  const hold = (value, most) => Math.max(-most, Math.min(most, value));
  const steps = [-0.5, 0, 0.5];
  const corners = steps.flatMap((dx) => steps.map((dy) => [hold((east + west) / 2 + dx * wide, 179), hold((north + south) / 2 + dy * high, 84)]));
  return { type: "MultiPoint", coordinates: corners };
}

function draw() {
  const width = figure.clientWidth;
  const shown = frame();
  const height = Math.round(width * (shown === null ? 0.5 : width < 500 ? 0.8 : 0.62));
  const projection = geoEqualEarth().fitExtent([[6, 6], [width - 6, height - 6]], shown ?? { type: "Sphere" });
  const path = geoPath(projection.clipExtent([[0, 0], [width, height]]));
  const radius = scaleSqrt([0, Math.max(1, ...spots.map((spot) => spot.events))], [2, Math.min(26, 10 + width / 45)]);
  figure.querySelector("svg")?.remove();
  const svg = select(figure).insert("svg", ":first-child").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("aria-label", document.title);
  svg.append("path").attr("class", "grid").attr("d", path(geoGraticule10()));
  svg.append("path").attr("class", "land").attr("d", path(land));
  svg.append("path").attr("class", "borders").attr("d", path(borders));
  for (const spot of spots) {
    const [x, y] = projection(spot.at);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    spot.circle = svg.append("circle").attr("class", spot.country ? "spot whole" : "spot").attr("cx", x).attr("cy", y)
      .attr("r", radius(spot.events)).on("click", () => location.assign(spot.link))
      .on("pointerenter", () => light(spot, true)).on("pointerleave", () => light(spot, false));
    spot.circle.append("title").text(spot.told);
  }
}

function light(spot, lit) {
  spot.circle?.classed("lit", lit);
  spot.item.classList.toggle("lit", lit);
}

for (const spot of spots) {
  for (const [begin, end] of [["pointerenter", "pointerleave"], ["focusin", "focusout"]]) {
    spot.item.addEventListener(begin, () => light(spot, true));
    spot.item.addEventListener(end, () => light(spot, false));
  }
}

const turn = document.createElement("button");
turn.type = "button";
turn.className = "quiet";
turn.textContent = figure.dataset.world;
turn.addEventListener("click", () => {
  near = !near;
  turn.textContent = near ? figure.dataset.world : figure.dataset.near;
  draw();
});
figure.append(turn);
keepDrawn(figure, draw);
