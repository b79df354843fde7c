import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { projectRoot } from "../serve/project-root";
import { atMost, kilobytes, type Measurement, type Section } from "./report";

/** Sizes of the pane's scripts as a server sends them. `dist/pane` has to be built. */
export function measurePaneSize(): Section {
  const folder = path.join(projectRoot(), "dist", "pane");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const size = (name: string): number => gzipSync(readFileSync(path.join(folder, name))).length;
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const initial = scripts.filter((name) => page.includes(`src="${name}"`));
  const later = scripts.filter((name) => !initial.includes(name) && !name.startsWith("commands."));
  const initialBytes = initial.reduce((sum, name) => sum + size(name), 0);
  const line = (name: string): Measurement => ({ what: `- ${name}`, value: kilobytes(size(name)) });
  return {
    title: "Task pane: scripts, gzip",
    note: "Without Microsoft's Office.js. The initial script is what taskpane.html names; the rest loads when it is needed.",
    measurements: [
      {
        what: "Initial script",
        value: kilobytes(initialBytes),
        budget: atMost(initialBytes / 1000, 120, " KB"),
      },
      ...initial.map(line),
      { what: "Loaded when needed", value: kilobytes(later.reduce((sum, name) => sum + size(name), 0)) },
      ...[...later].sort((a, b) => size(b) - size(a)).map(line),
    ],
  };
}
