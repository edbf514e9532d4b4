// The table of periods as a chart: bars of events by direction, below them the mean intensity. Click or drag to choose a time.
import { axisBottom, axisLeft, brushX, scaleLinear, scaleUtc, select } from "./vendor/d3-chart.js";
import { keepDrawn } from "./redraw.js";

const DAY = 86_400_000;
const TALL = { top: 12, bars: 150, gap: 26, line: 64, bottom: 24, left: 40, right: 28 };
const figure = document.getElementById("chart");
const table = document.getElementById("periods");
const caption = figure.querySelector("figcaption");
const hint = caption.textContent;
const language = document.documentElement.lang;

const periods = [...table.querySelectorAll("tbody tr")].reverse().map((row) => ({
  since: new Date(row.dataset.since),
  until: new Date(+new Date(row.dataset.until) + DAY),
  counts: row.dataset.counts.split(" ").map(Number),
  intensity: row.dataset.intensity === undefined ? null : Number(row.dataset.intensity),
  link: row.querySelector("a").href,
  told: tell(row),
}));

/** What the caption says of a period: its days, and each cell that is not empty with the head of its column. */
function tell(row) {
  const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
  const cells = [...row.children].map((cell) => cell.textContent.trim());
  const rest = cells.slice(1, -1).map((cell, number) => (cell ? `${heads[number + 1]} ${cell}` : "")).filter(Boolean);
  return [cells[0], ...rest].join(" · ");
}

/** Goes to the page of the days from one to another (behind the last). */
function choose(since, until) {
  const address = new URL(location.href);
  address.searchParams.set("since", since.toISOString().slice(0, 10));
  address.searchParams.set("until", new Date(until - DAY).toISOString().slice(0, 10));
  address.searchParams.delete("page");
  location.assign(address);
}

function draw() {
  const width = figure.clientWidth;
  const height = TALL.top + TALL.bars + TALL.gap + TALL.line + TALL.bottom;
  const x = scaleUtc([periods[0].since, periods.at(-1).until], [TALL.left, width - TALL.right]);
  const most = Math.max(...periods.map((period) => sum(period.counts)));
  const y = scaleLinear([0, most], [TALL.top + TALL.bars, TALL.top]).nice(4);
  const middle = TALL.top + TALL.bars + TALL.gap;
  const z = scaleLinear([-10, 10], [middle + TALL.line, middle]);
  figure.querySelector("svg")?.remove();
  const svg = select(figure).insert("svg", "figcaption").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img")
    .attr("aria-label", `${document.title}: ${table.querySelector("summary").textContent}`);
  drawAxes(svg, x, y, z, height, width);
  drawBars(svg, x, y);
  drawIntensity(svg, x, z);
  addBrush(svg, x, height);
}

function drawAxes(svg, x, y, z, height, width) {
  const long = x.domain()[1] - x.domain()[0] > 300 * DAY;
  const written = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC", ...(long ? { year: "numeric" } : { day: "numeric" }) });
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - TALL.bottom})`)
    .call(axisBottom(x).ticks(Math.max(2, Math.floor(width / 110))).tickSizeOuter(0).tickFormat((day) => written.format(day)));
  const whole = y.ticks(4).filter(Number.isInteger);
  svg.append("g").attr("class", "axis rules").attr("transform", `translate(${TALL.left},0)`)
    .call(axisLeft(y).tickValues(whole).tickFormat((count) => count.toLocaleString(language)).tickSizeInner(TALL.left + TALL.right - width));
  svg.append("g").attr("class", "axis rules").attr("transform", `translate(${TALL.left},0)`)
    .call(axisLeft(z).tickValues([-10, 0, 10]).tickFormat((value) => (value > 0 ? `+${value}` : `${value}`.replace("-", "−"))).tickSizeInner(TALL.left + TALL.right - width));
  svg.append("text").attr("class", "label").attr("x", TALL.left + 4).attr("y", z(10) - 5).text(figure.dataset.intensity);
  svg.append("text").attr("class", "label").attr("x", TALL.left + 4).attr("y", TALL.top - 3).text(figure.dataset.events);
}

function drawBars(svg, x, y) {
  for (const period of periods) {
    const left = x(period.since);
    const width = Math.max(1.5, Math.min(28, (x(period.until) - left) * 0.8));
    const start = left + (x(period.until) - left - width) / 2;
    let below = 0;
    period.counts.forEach((count, direction) => {
      if (count === 0) return;
      svg.append("rect").attr("class", `k${direction + 1}`).attr("x", start).attr("width", width)
        .attr("y", y(below + count)).attr("height", y(below) - y(below + count));
      below += count;
    });
  }
}

function drawIntensity(svg, x, z) {
  for (const { since, until, intensity } of periods.filter((period) => period.intensity !== null)) {
    const at = (x(since) + x(until)) / 2;
    const side = intensity < 0 ? "hostile" : "friendly";
    svg.append("line").attr("class", side).attr("x1", at).attr("x2", at).attr("y1", z(0)).attr("y2", z(intensity));
    svg.append("circle").attr("class", side).attr("cx", at).attr("cy", z(intensity)).attr("r", 3);
  }
}

/** A click chooses the period under the pointer, a drag all that it touches. */
function addBrush(svg, x, height) {
  const find = (pointer) => {
    const at = svg.node().createSVGPoint();
    at.x = pointer.clientX;
    const inside = at.matrixTransform(svg.node().getScreenCTM().inverse()).x;
    return periods.find((period) => x(period.since) <= inside && inside < x(period.until));
  };
  const brush = brushX().extent([[TALL.left, 0], [x.range()[1], height - TALL.bottom]]).on("end", (event) => {
    if (!event.sourceEvent) return;
    if (event.selection === null) {
      const hit = find(event.sourceEvent);
      if (hit) location.assign(hit.link);
      return;
    }
    const touched = periods.filter((period) => x(period.until) > event.selection[0] && x(period.since) < event.selection[1]);
    if (touched.length > 0) choose(touched[0].since, touched.at(-1).until);
  });
  svg.append("g").attr("class", "brush").call(brush).on("pointermove", (event) => {
    const hit = find(event);
    caption.textContent = hit ? hit.told : hint;
  }).on("pointerleave", () => { caption.textContent = hint; });
}

function sum(numbers) {
  return numbers.reduce((whole, number) => whole + number, 0);
}

table.open = false;
keepDrawn(figure, draw);
