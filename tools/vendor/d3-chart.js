// What static/dyad.js uses of d3; scripts/vendor bundles it.
export { axisBottom, axisLeft, axisRight } from "d3-axis";
export { brushX } from "d3-brush";
export { scaleLinear, scaleUtc } from "d3-scale";
export { select } from "d3-selection";
