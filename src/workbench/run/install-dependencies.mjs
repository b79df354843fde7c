import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

const lockFile = path.join(root, "package-lock.json");
/** npm's own note of what it installed. */
const installedFile = path.join(root, "node_modules", ".package-lock.json");

/**
 * Runs `npm ci` when node_modules is missing or does not hold what the lock file names.
 * npm's output goes to stderr.
 * @throws Error with one clear sentence when the installation fails
 */
export function installDependencies() {
  if (isInstalled()) return;
  console.error("Installing the dependencies (npm ci); this takes a minute or two the first time …");
  const done = spawnSync(...npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]), {
    cwd: root,
    stdio: ["ignore", 2, 2],
    // Under `npm test` and its like, npm_config_* already carry the user's settings.
    shell: needsShell(),
  });
  if (done.status !== 0) {
    throw new Error(
      "The dependencies could not be installed: see npm's message above. Check the network connection and run the command again.",
    );
  }
}

function isInstalled() {
  if (!existsSync(installedFile)) return false;
  if (statSync(installedFile).mtimeMs >= statSync(lockFile).mtimeMs) return true;
  // A checkout touches the lock file without changing it, so look inside before installing again.
  if (!holdsEverything()) return false;
  const now = new Date();
  utimesSync(installedFile, now, now);
  return true;
}

function holdsEverything() {
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const present = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === "" || present[folder]?.version === version || (optional && present[folder] === undefined),
  );
}

/** npm by the very file that is running us, where there is one: `npm` is a .cmd on Windows, which needs a shell. */
function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? [process.execPath, [script, ...args]] : ["npm", args];
}

function needsShell() {
  return process.platform === "win32" && !process.env.npm_execpath?.endsWith(".js");
}
