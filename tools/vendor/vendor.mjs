// node_modules -> what the package and the tests load, unchanged or bundled, with a list of versions, licences and checksums.
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const served = process.argv[2] ?? join(root, "src/vakanuvis/web/static/vendor");
const tested = process.argv[3] ?? join(root, "tests/vendor");
const modules = join(import.meta.dirname, "node_modules");
const read = (path) => readFileSync(join(modules, path), "utf8");
const describe = (name) => {
  const known = JSON.parse(read(`${name}/package.json`));
  return `${known.name} ${known.version} (${known.license})`;
};
const fold = (list) => [...new Set(list)].sort();

/** Copies a file as it is; gives what it is made of. */
function copy(folder, file, name, path) {
  copyFileSync(join(modules, name, path), join(folder, file));
  return { folder, file, parts: [name] };
}

/** Bundles what an entry names into one ES module; gives the packages that went into it. */
function bundle(folder, file) {
  const entry = join(import.meta.dirname, file);
  const outfile = join(folder, file);
  const made = buildSync({
    entryPoints: [entry], outfile, bundle: true, format: "esm", minify: true, legalComments: "none", metafile: true,
    absWorkingDir: import.meta.dirname, target: "es2020",
  });
  const inputs = Object.keys(made.metafile.outputs).flatMap((output) => Object.entries(made.metafile.outputs[output].inputs));
  const used = inputs.filter(([, part]) => part.bytesInOutput > 0).map(([path]) => /node_modules\/([^/]+)\//.exec(path)?.[1]);
  return { folder, file, parts: fold(used.filter(Boolean)) };
}

/** Writes VENDORED.txt: each file with its checksum and what it is made of, then the licences. */
function list(folder, files) {
  const lines = ["# Made by scripts/vendor from the npm registry (tools/vendor/package-lock.json); not to be edited.", ""];
  for (const { file, parts } of files) {
    const sum = createHash("sha256").update(readFileSync(join(folder, file))).digest("hex");
    lines.push(`${sum}  ${file}  ${parts.map(describe).join(", ")}`);
  }
  for (const name of fold(files.flatMap(({ parts }) => parts))) {
    lines.push("", `== ${describe(name)}`, "", read(`${name}/LICENSE`).trim());
  }
  writeFileSync(join(folder, "VENDORED.txt"), `${lines.join("\n")}\n`);
}

for (const folder of [served, tested]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
list(served, [
  copy(served, "htmx.js", "htmx.org", "dist/htmx.min.js"),
  bundle(served, "d3-chart.js"),
  bundle(served, "d3-map.js"),
  copy(served, "world.json", "world-atlas", "countries-110m.json"),
]);
list(tested, [copy(tested, "axe.js", "axe-core", "axe.min.js")]);
