import { readFileSync } from "node:fs";
import { classDefinitions } from "../../../src/workbench/host/class-definitions";
import { memberSets } from "../../../src/workbench/host/member-sets";
import { isAtLeast, isSetSupported } from "../../../src/workbench/host/requirement-sets";

const checkPattern = /_throwIfApiNotSupported\("([A-Za-z]+)\.([A-Za-z_]+)", ([^,]+), "([0-9.]+)"/g;

describe("the requirement set of each member", () => {
  it("is the one that Microsoft's client checks, for every class that the host serves", () => {
    const file = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
    const inClient = new Map<string, string>();
    for (const [, className = "", member = "", set = "", version = ""] of readFileSync(file, "utf8").matchAll(
      checkPattern,
    )) {
      if (!(className in classDefinitions)) continue;
      const name = `${className}.${member.charAt(0).toUpperCase()}${member.slice(1)}`;
      inClient.set(name, set === "_defaultApiSetName" ? version : `${set.replaceAll('"', "")} ${version}`);
    }
    expect(inClient.size).toBeGreaterThan(300);
    expect(memberSets).toEqual(Object.fromEntries([...inClient].sort()));
  });

  it("is compared as a version, not as a decimal", () => {
    expect(isAtLeast("1.9", "1.14")).toBe(false);
    expect(isAtLeast("1.14", "1.9")).toBe(true);
    expect(isSetSupported("1.14", "ExcelApi", "1.15")).toBe(false);
    expect(isSetSupported("1.14", "SharedRuntime", "1.1")).toBe(false);
  });
});
