import { existsSync } from "node:fs";
import path from "node:path";

/**
 * The project's top folder: the nearest folder above this file (or above its bundle in `.cache`) with manifest.xml.
 * @throws Error when there is none
 */
export function projectRoot(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "manifest.xml"))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No manifest.xml in any folder above ${__dirname}.`);
  }
}
