/**
 * `node launch.mjs <command> [arguments]`: what every npm script calls. On a fresh clone it first installs the
 * dependencies, then bundles the command's TypeScript (only when it changed) and runs it in this same process.
 * Uses nothing but Node until the dependencies are there. All progress goes to stderr: stdout is the command's.
 */
import { createRequire } from "node:module";
import { installDependencies } from "./install-dependencies.mjs";
import { bundleCommand } from "./bundle-command.mjs";

const commands = {
  start: "src/workbench/run/start.ts",
  test: "src/workbench/run/test-everything.ts",
  planner: "src/workbench/headless/planner.ts",
  bench: "src/workbench/bench/bench.ts",
  icons: "src/workbench/run/draw-icons.ts",
  screenshots: "src/workbench/run/screenshots.ts",
};

const [command = "", ...rest] = process.argv.slice(2);
const entry = commands[command];
if (entry === undefined) {
  console.error(`There is no command "${command}". Commands: ${Object.keys(commands).join(", ")}.`);
  process.exit(2);
}

try {
  installDependencies();
  const bundle = await bundleCommand(command, entry);
  process.argv = [process.argv[0], bundle, ...rest];
  createRequire(import.meta.url)(bundle);
} catch (trouble) {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  process.exitCode = 2;
}
