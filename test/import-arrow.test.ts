import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../package.json";
import { folders, importFaults, readTable } from "./import-faults";

const root = path.resolve(__dirname, "..");
const shipped = Object.keys(packageJson.dependencies);

const sourceFiles = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => path.posix.join("src", file.split(path.sep).join("/")))
  .filter((file) => /\.tsx?$/.test(file));

describe("the import arrow", () => {
  it("is the table of src/README.md, a row for every folder", () => {
    const present = readdirSync(path.join(root, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect([...folders].sort()).toEqual(present.map(({ name }) => name).sort());
  });

  it("changes with that table, and is refused where a cell names no folder", () => {
    const table = (cell: string): string =>
      `Text.\n\n| Folder | Holds | May import |\n| --- | --- | --- |\n| \`domain\` | words | nothing |\n` +
      `| \`scoring\`, \`status\` | sums | domain |\n| \`actions\` | deeds | ${cell} |\n\nMore text.\n`;
    expect([...readTable(table("all above, `status` apart"))]).toEqual([
      ["domain", []],
      ["scoring", ["domain"]],
      ["status", ["domain"]],
      ["actions", ["domain", "scoring"]],
    ]);
    expect(readTable(table("scoring")).get("actions")).toEqual(["scoring"]);
    expect(() => readTable(table("whatever"))).toThrow("names no folder");
  });

  it("is kept by every file of src", () => {
    expect(sourceFiles.length).toBeGreaterThan(folders.length);
    const faults = sourceFiles.flatMap((file) =>
      importFaults(file, readFileSync(path.join(root, file), "utf8"), shipped),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ["src/domain/period.ts", 'import { rules } from "../checks/rules";'],
    ["src/catalogue/outcomes.ts", 'export * from "../blueprint/sheets";'],
    ["src/checks/engine.ts", 'import type { Status } from "../status/rag";'],
    ["src/scoring/priority.ts", 'type Sheet = import("../blueprint/sheet").Sheet;'],
    ["src/blueprint/sheets/rates.ts", 'const write = () => import("../../excel/write-sheet");'],
    ["src/excel/read-tables.ts", 'import { outcomes } from "../catalogue/outcomes";'],
    ["src/actions/report-outcome.ts", 'import { agreedStatusInWords } from "../status/agreed-status";'],
    ["src/actions/build-workbook.ts", 'import { createHost } from "../workbench/host/create-host";'],
    ["src/taskpane/App.tsx", 'import { writeSheet } from "../excel/write-sheet";'],
    ["src/commands/commands.ts", 'const pane = require("../taskpane/App");'],
    ["src/actions/check-workbook.ts", 'import { readFile } from "node:fs";'],
    ["src/excel/write-sheet.ts", 'import "@microsoft/office-js";'],
    ["src/taskpane/App.tsx", 'import fc from "fast-check";'],
    ["src/taskpane/App.tsx", 'import manifest from "../../manifest.json";'],
    ["src/helpers/text.ts", ""],
  ])("catches a bad import planted in %s: %s", (file, text) => {
    expect(importFaults(file, text, shipped)).toHaveLength(1);
  });

  it.each([
    ["src/checks/rules/vt-02.ts", 'import type { Verdict } from "../../domain/verdict";'],
    ["src/taskpane/App.tsx", 'import { Button } from "@fluentui/react-components";'],
    ["src/taskpane/App.tsx", 'const view = import("./check/CheckView");'],
    [
      "src/workbench/host/create-host.ts",
      'import { readFile } from "node:fs"; import "../../excel/read-tables";',
    ],
  ])("lets pass what %s may import: %s", (file, text) => {
    expect(importFaults(file, text, shipped)).toEqual([]);
  });
});
