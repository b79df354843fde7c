import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project-root";

/**
 * The file behind an address of the workbench's one origin, or undefined where there is none.
 * `/` is the workbench page, `/workbench/…` its scripts, `/office-js/…` Microsoft's client library as npm installed it,
 * everything else the pane's own site as it would be published.
 * @param urlPath the path of the address, still percent-encoded
 */
export function findFile(urlPath: string): string | undefined {
  const wanted = decode(urlPath);
  if (wanted === undefined) return undefined;
  if (wanted === "/" || wanted === "/index.html") return inside("dist/workbench", "index.html");
  if (wanted.startsWith("/workbench/")) return inside("dist/workbench", wanted.slice("/workbench/".length));
  if (wanted.startsWith("/office-js/")) {
    return inside("node_modules/@microsoft/office-js/dist", wanted.slice("/office-js/".length));
  }
  return inside("dist/pane", wanted.slice(1));
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    // "%zz" and the like name no file.
    return undefined;
  }
}

/** Never leaves its folder, whatever `..` the address holds. */
function inside(folder: string, relative: string): string | undefined {
  const base = path.join(projectRoot(), folder);
  const file = path.resolve(base, relative);
  if (!file.startsWith(base + path.sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
