// What static/map.js uses of d3 and topojson; scripts/vendor bundles it.
export { geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
export { scaleSqrt } from "d3-scale";
export { select } from "d3-selection";
export { feature, mesh } from "topojson-client";
