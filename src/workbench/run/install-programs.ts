import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { aptPackagesOf, findProgram, programNames, requireProgram } from "./programs";

/**
 * Sees to it that Chromium and LibreOffice are there. Installs them where that needs no question: on Debian and
 * Ubuntu, as root.
 * @throws Error that names the first missing program and where to get it
 */
export function installPrograms(): void {
  const missing = programNames.filter((name) => findProgram(name) === undefined);
  if (missing.length > 0 && mayUseApt()) {
    console.error(`Installing what the tests need: ${aptPackagesOf(missing).join(", ")} …`);
    apt(["update"]);
    apt(["install", "--yes", "--no-install-recommends", ...aptPackagesOf(missing)]);
  }
  missing.forEach(requireProgram);
}

const mayUseApt = (): boolean =>
  process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** A failure shows as a program that is still missing; apt's own message is then above. */
function apt(args: readonly string[]): void {
  spawnSync("apt-get", ["--quiet", ...args], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
