// The list of places as circles on the outlines of countries. A click on a circle follows the place's link.
import { feature, geoEqualEarth, geoGraticule10, geoPath, mesh, scaleSqrt, select } from "./vendor/d3-map.js";

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

/** The corners of what is shown: all places with a margin, or the world. */
function frame() {
  const lons = spots.map((spot) => spot.at[0]).sort((one, other) => one - other);
  const lats = spots.map((spot) => spot.at[1]).sort((one, other) => one - other);
  const wide = Math.max(LEAST, (lons.at(-1) - lons[0]) * 1.25);
  const high = Math.max(LEAST / 2, (lats.at(-1) - lats[0]) * 1.25);
  if (!near || spots.length === 0 || wide > 240) return { type: "Sphere" };
  const [lon, lat] = [(lons.at(-1) + lons[0]) / 2, (lats.at(-1) + lats[0]) / 2];
  const hold = (value, most) => Math.max(-most, Math.min(most, value));
  const corners = [-0.5, 0, 0.5].flatMap((dx) => [-0.5, 0, 0.5].map((dy) => [hold(lon + dx * wide, 179), hold(lat + dy * high, 84)]));
  return { type: "MultiPoint", coordinates: corners };
}

function draw() {
  const width = figure.clientWidth;
  const height = Math.round(width * (width < 500 ? 0.8 : 0.62));
  const projection = geoEqualEarth().fitExtent([[6, 6], [width - 6, height - 6]], frame());
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
figure.hidden = false;
let drawn = 0;
new ResizeObserver(() => {
  if (figure.clientWidth === drawn) return;
  drawn = figure.clientWidth;
  draw();
}).observe(figure);
