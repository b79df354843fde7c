import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  aptPackagesOf,
  findProgram,
  programNames,
  requireProgram,
} from "../../../src/workbench/run/programs";

describe("the programs that the tests need", () => {
  const usualPath = process.env["PATH"];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "programs "));
    process.env["PATH"] = folder;
  });

  afterEach(() => {
    process.env["PATH"] = usualPath;
    rmSync(folder, { recursive: true });
  });

  it("finds a program by any of its names, in a folder with a space in its name too", () => {
    mkdirSync(path.join(folder, "bin"));
    const file = path.join(
      folder,
      "bin",
      process.platform === "win32" ? "google-chrome.exe" : "google-chrome",
    );
    writeFileSync(file, "");
    process.env["PATH"] = [folder, path.join(folder, "bin")].join(path.delimiter);
    expect(requireProgram("chromium")).toBe(file);
  });

  it.each(programNames)("says in one line that %s is missing and where to get it", (name) => {
    // On a system that keeps it in a usual place off the PATH there is nothing to miss.
    const elsewhere = findProgram(name);
    const ask = (): string => requireProgram(name);
    if (elsewhere === undefined)
      expect(ask).toThrow(/^[^\n]+ is needed and was not found [^\n]+ https:\/\/[^\n]+$/);
    else expect(ask()).toBe(elsewhere);
  });

  it("knows the Debian packages of each", () => {
    expect(aptPackagesOf(["soffice"])).toEqual(["libreoffice-calc"]);
    expect(aptPackagesOf(programNames).length).toBeGreaterThan(programNames.length);
  });
});
