/** `npm start [-- --port 3100] [--watch]`: builds when something changed, serves the workbench, prints its address. */
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureBuilt } from "../serve/ensure-built";
import { projectRoot } from "../serve/project-root";
import { serveWorkbench, type Served } from "../serve/serve-workbench";
import { readStartArguments } from "./start-arguments";

const usualPort = 3000;

async function start(): Promise<void> {
  const { port, watch } = readStartArguments(process.argv.slice(2));
  if (watch) watchSources();
  else await ensureBuilt();
  const served = port === undefined ? await serveOnFreePort(usualPort) : await serveOn(port);
  announce(served);
}

/** A development build with source maps, again whenever a source changes; reload the page to see it. */
function watchSources(): void {
  const webpack = path.join(projectRoot(), "node_modules/webpack/bin/webpack.js");
  const watcher = spawn(process.execPath, [webpack, "--watch", "--mode", "development"], {
    cwd: projectRoot(),
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.on("exit", () => watcher.kill());
  process.on("SIGINT", () => process.exit(0));
}

async function serveOnFreePort(first: number): Promise<Served> {
  for (let port = first; port < first + 100; port++) {
    try {
      return await serveWorkbench({ port });
    } catch (trouble) {
      if (!isTaken(trouble)) throw trouble;
    }
  }
  throw new Error(
    `The ports ${first} to ${first + 99} are all taken. Name a free one: npm start -- --port 4000`,
  );
}

async function serveOn(port: number): Promise<Served> {
  try {
    return await serveWorkbench({ port });
  } catch (trouble) {
    if (!isTaken(trouble)) throw trouble;
    throw new Error(`Port ${port} is taken by another program. Name another one, or none: npm start`, {
      cause: trouble,
    });
  }
}

const isTaken = (trouble: unknown): boolean =>
  trouble instanceof Error && "code" in trouble && trouble.code === "EADDRINUSE";

function announce({ address, port, trusted }: Served): void {
  console.log(`Outcome Planner workbench: ${address}/`);
  if (!trusted) {
    console.log(
      "The browser will warn about the certificate, because this machine signed it itself: choose to go on. " +
        "To end the warning, and before you sideload into Excel, run once: npx office-addin-dev-certs install",
    );
  }
  if (port !== usualPort) {
    console.log(
      `manifest.xml expects port ${usualPort}; on port ${port} the workbench works, sideloading does not.`,
    );
  }
  console.log("Stop with Ctrl+C.");
}

start().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  process.exit(2);
});
