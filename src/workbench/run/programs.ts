import { existsSync } from "node:fs";
import path from "node:path";

/** A program that tests need and npm does not bring. */
interface Program {
  /** what people call it */
  readonly title: string;
  /** file names to look for on the PATH, without .exe */
  readonly names: readonly string[];
  /** where it is installed on systems that do not put it on the PATH */
  readonly usualPlaces: readonly string[];
  /** packages of Debian and Ubuntu; the fonts keep column widths and screenshots alike between machines */
  readonly aptPackages: readonly string[];
  /** where to get it by hand */
  readonly download: string;
}

const windowsPlaces = (relative: string): string[] =>
  [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"], process.env["LOCALAPPDATA"]].flatMap(
    (folder) => (folder === undefined ? [] : [path.join(folder, relative)]),
  );

const programs = {
  chromium: {
    title: "Chromium (or Chrome, or Edge)",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
    usualPlaces: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ...windowsPlaces("Google/Chrome/Application/chrome.exe"),
      ...windowsPlaces("Microsoft/Edge/Application/msedge.exe"),
    ],
    aptPackages: ["chromium", "fonts-liberation"],
    download: "https://www.google.com/chrome",
  },
  soffice: {
    title: "LibreOffice Calc",
    names: ["soffice", "libreoffice"],
    usualPlaces: [
      "/Applications/LibreOffice.app/Contents/MacOS/soffice",
      // The .com starter waits until LibreOffice has finished; the .exe does not.
      ...windowsPlaces("LibreOffice/program/soffice.com"),
    ],
    aptPackages: ["libreoffice-calc"],
    download: "https://www.libreoffice.org/download",
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

export const programNames = Object.keys(programs) as readonly ProgramName[]; // keys of the object above, nothing else

/** Full path of a program, or undefined when this machine does not have it. */
export function findProgram(name: ProgramName): string | undefined {
  const { names, usualPlaces }: Program = programs[name];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".com", ".exe"] : [""];
  const onPath = names.flatMap((file) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, file + ending))),
  );
  return [...onPath, ...usualPlaces].find((file) => existsSync(file));
}

/** @throws Error with one clear sentence when this machine does not have the program */
export function requireProgram(name: ProgramName): string {
  const found = findProgram(name);
  if (found !== undefined) return found;
  const { title, names, download } = programs[name];
  throw new Error(
    `${title} is needed and was not found (looked for ${names.join(", ")}). Install it: ${download}`,
  );
}

export const aptPackagesOf = (names: readonly ProgramName[]): readonly string[] =>
  names.flatMap((name) => programs[name].aptPackages);
