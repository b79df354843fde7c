import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "./project-root";

/** Whatever the bundles are made of. */
const sources = [
  "src",
  "assets",
  "manifest.xml",
  "addin.config.json",
  "webpack.config.js",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * Builds `dist` for production unless it was built from the sources as they are now. Two processes that ask at the same time
 * (two test workers) build once: the second waits for the first.
 * @throws Error when webpack fails; its own message is then on stderr
 */
export async function ensureBuilt(): Promise<void> {
  if (isFresh()) return;
  const release = await takeTurn();
  try {
    if (isFresh()) return;
    const before = fingerprint();
    build();
    writeFileSync(stampFile(), before);
  } finally {
    release();
  }
}

function build(): void {
  process.stderr.write("Building the task pane and the workbench (webpack) …\n");
  const webpack = path.join(projectRoot(), "node_modules/webpack/bin/webpack.js");
  const done = spawnSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: projectRoot(),
    stdio: ["ignore", 2, 2],
  });
  if (done.status !== 0) throw new Error("The build failed: see webpack's message above.");
}

const stampFile = (): string => path.join(projectRoot(), "dist", "built-from.txt");

function isFresh(): boolean {
  return existsSync(stampFile()) && readFileSync(stampFile(), "utf8") === fingerprint();
}

/** Of names and times of change, folders included, so that a file taken away counts as well. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (relative: string): void => {
    const full = path.join(projectRoot(), relative);
    const about = statSync(full, { throwIfNoEntry: false });
    if (about === undefined) return;
    hash.update(`${relative} ${about.mtimeMs}\n`);
    if (about.isDirectory()) {
      for (const name of readdirSync(full).sort()) add(path.join(relative, name));
    }
  };
  sources.forEach(add);
  return hash.digest("hex");
}

/** A folder is the lock, since making one either succeeds or fails, on every system. Returns how to give it back. */
async function takeTurn(): Promise<() => void> {
  const lock = path.join(projectRoot(), ".cache", "build.lock");
  const owner = path.join(lock, "process.txt");
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (trouble) {
      if (!isTaken(trouble)) throw trouble;
    }
    if (isAbandoned(lock, owner)) rmSync(lock, { recursive: true, force: true });
    else await wait(200);
  }
}

/** Not by `instanceof Error`: in a test the file system's errors come from outside jest's own globals. */
const isTaken = (trouble: unknown): boolean =>
  typeof trouble === "object" && trouble !== null && "code" in trouble && trouble.code === "EEXIST";

function isAbandoned(lock: string, owner: string): boolean {
  if (!existsSync(owner)) {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    return made !== undefined && Date.now() - made > 5_000;
  }
  try {
    // Signal 0 sends nothing; it fails when the process is gone.
    process.kill(Number(readFileSync(owner, "utf8")), 0);
    return false;
  } catch {
    return true;
  }
}
