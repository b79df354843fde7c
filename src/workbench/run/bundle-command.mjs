import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

/** Loaded from node_modules at run time: they find files of their own beside their code, or are loaded only by few. */
const external = [
  "esbuild",
  "playwright-core",
  "selfsigned",
  "@microsoft/office-js",
  "@microsoft/office-js/*",
];

/**
 * Bundles one command of the workbench into `.cache/<name>.cjs`, unless every source is as it was at the last bundling.
 * One file starts several times faster than the hundreds it is made of.
 * @param {string} name the command
 * @param {string} entry its TypeScript file, from the project's top folder
 * @returns {Promise<string>} path of the bundle
 * @throws Error when the entry is missing or does not compile; esbuild has then printed why
 */
export async function bundleCommand(name, entry) {
  const bundle = path.join(root, ".cache", `${name}.cjs`);
  const record = path.join(root, ".cache", `${name}.sources.json`);
  if (isFresh(bundle, record)) return bundle;

  if (!existsSync(path.join(root, entry))) throw new Error(`${entry} is missing, so "${name}" cannot run.`);
  const { build } = await import("esbuild");
  mkdirSync(path.dirname(bundle), { recursive: true });
  const unfinished = `${bundle}.${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: unfinished,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    jsx: "automatic",
    external,
    metafile: true,
    logLevel: "warning",
    // A CommonJS bundle has no import.meta of its own.
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "bundleUrl" },
  });
  // Renamed when complete, so that a second command started meanwhile never loads half a file.
  renameSync(unfinished, bundle);
  const sources = [
    ...Object.keys(metafile.inputs),
    "package-lock.json",
    "src/workbench/run/bundle-command.mjs",
  ];
  writeFileSync(record, JSON.stringify(sources.map((source) => [source, lastChange(source)])));
  return bundle;
}

function isFresh(bundle, record) {
  if (!existsSync(bundle) || !existsSync(record)) return false;
  const sources = JSON.parse(readFileSync(record, "utf8"));
  return sources.every(([source, changed]) => lastChange(source) === changed);
}

/** 0 for a source that is gone. */
function lastChange(source) {
  return statSync(path.join(root, source), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
