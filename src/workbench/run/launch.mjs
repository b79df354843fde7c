/**
 * `node launch.mjs <command> [arguments]`: what every npm script calls. On a fresh clone it first installs the
 * dependencies. A command of ours is bundled (only when its TypeScript changed) and run in this same process; a tool of
 * node_modules is run as it is. Uses nothing but Node until the dependencies are there. All progress goes to stderr: stdout
 * is the command's.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { installDependencies } from "./install-dependencies.mjs";
import { bundleCommand } from "./bundle-command.mjs";
import { root } from "./root.mjs";

/** Ours: the TypeScript file. */
const commands = {
  start: "src/workbench/run/start.ts",
  test: "src/workbench/run/test-everything.ts",
  planner: "src/workbench/headless/planner.ts",
  bench: "src/workbench/bench/bench.ts",
  icons: "src/workbench/run/draw-icons.ts",
  screenshots: "src/workbench/run/screenshots.ts",
};

/** Tools: the script in node_modules, then its arguments. */
const tools = {
  build: ["webpack/bin/webpack.js", "--mode", "production"],
  typecheck: ["typescript/bin/tsc", "-p", "."],
  lint: ["eslint/bin/eslint.js", ".", "--max-warnings", "0"],
  format: ["prettier/bin/prettier.cjs", "--write", "."],
};

const [command = "", ...rest] = process.argv.slice(2);
const known = [...Object.keys(commands), ...Object.keys(tools)];
if (!known.includes(command)) {
  console.error(`There is no command "${command}". Commands: ${known.join(", ")}.`);
  process.exit(2);
}

try {
  installDependencies();
  if (command in tools) runTool(tools[command]);
  else await runCommand(commands[command]);
} catch (trouble) {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  process.exitCode = 2;
}

async function runCommand(entry) {
  const bundle = await bundleCommand(command, entry);
  process.argv = [process.argv[0], bundle, ...rest];
  createRequire(import.meta.url)(bundle);
}

function runTool([script, ...args]) {
  const file = path.join(root, "node_modules", script);
  const done = spawnSync(process.execPath, [file, ...args, ...rest], { cwd: root, stdio: "inherit" });
  if (done.error !== undefined) throw done.error;
  process.exitCode = done.status ?? 1;
}
