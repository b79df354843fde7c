import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newWorkbook, findTable } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { packParts, unpackParts } from "../../../src/workbench/xlsx/zip-parts";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { openPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

/** The command as npm starts it: bundled when needed, a process of its own. */
const launcher = path.resolve(__dirname, "../../../src/workbench/run/launch.mjs");

interface Done {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
const at = (name: string): string => path.join(folder, name);

function planner(...args: readonly string[]): Promise<Done> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [launcher, "planner", ...args],
      // npm says in INIT_CWD where the person stands, and runs the script elsewhere.
      { env: { ...process.env, INIT_CWD: folder }, maxBuffer: 10_000_000 },
      (error, out, err) => {
        const code = error === null ? 0 : error.code;
        if (typeof code === "number") resolve({ code, out, err });
        else reject(error ?? new Error("no exit code"));
      },
    );
  });
}

const fife = ["build", "--area", "Fife", "--year", "2024-25"] as const;

let first: Done;
let second: Done;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "outcome-planner-test-"));
  first = await planner(...fife, "--sample", "--outcomes", "8", "--out", "fife.xlsx");
  second = await planner(...fife, "--sample", "--outcomes", "O8", "--out", "again.xlsx");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openFile(name: string): Promise<PlannerWorkbook> {
  const read = await readXlsx(readFileSync(at(name)));
  if (!read.ok) throw new Error(read.trouble.found);
  return openPlannerWorkbook({ workbook: read.value });
}

async function yearHeaders(name: string): Promise<readonly string[]> {
  const excel = await openFile(name);
  const columns = findTable(excel.workbook, "CJ_DataPoints")?.table.columns ?? [];
  excel.shutDown();
  return columns.map((column) => column.name).filter((header) => /^\d{4}-\d{2}$/.test(header));
}

describe("planner build", () => {
  it("writes the named file, says on one line of stdout what is in it, and its progress on stderr", () => {
    expect(first).toMatchObject({ code: 0 });
    expect(existsSync(at("fife.xlsx"))).toBe(true);
    expect(first.out).toMatch(
      /^fife\.xlsx: Fife, 2020-21 to 2024-25, \d+ sheets \(Cover, .+\), filled with invented figures\n$/,
    );
    expect(first.err).toContain("Making Scoring\n");
  });

  it("begins four years back unless told", async () => {
    expect(await yearHeaders("fife.xlsx")).toEqual(["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"]);
  });

  it("fills in invented figures and the scores of the printed example when a sample is asked for", async () => {
    const excel = await openFile("fife.xlsx");
    expect(excel.showBy("CJ_Setup", "sampleFigures", "Value")).toBe("yes");
    expect(excel.showBy("CJ_DataPoints", "LE19.a", "2024-25")).toBe(120);
    expect(excel.showBy("CJ_Scoring", "A8.3", "Overall priority (average)")).toBe(2.5);
    excel.shutDown();
  });

  it("gives the same bytes for the same request", () => {
    expect(second.code).toBe(0);
    expect(readFileSync(at("again.xlsx")).equals(readFileSync(at("fife.xlsx")))).toBe(true);
  });

  it("leaves a file alone that is already there, and replaces it with --force, from the first year given", async () => {
    writeFileSync(at("taken.xlsx"), "somebody's work");
    const refused = await planner(...fife, "--out", "taken.xlsx");
    expect(refused).toEqual({
      code: 2,
      out: "",
      err: '"taken.xlsx" is already there. Expected: a new file name. Choose another name, or add --force to replace it.\n',
    });
    expect(readFileSync(at("taken.xlsx"), "utf8")).toBe("somebody's work");

    const forced = await planner(...fife, "--first-year", "2022-23", "--out", "taken.xlsx", "--force");
    expect(forced.code).toBe(0);
    expect(await yearHeaders("taken.xlsx")).toEqual(["2022-23", "2023-24", "2024-25"]);
  });

  it.each([
    {
      what: "an unknown area, naming the nearest",
      args: ["build", "--area", "Fif", "--year", "2024-25"],
      says: [/no partnership named "Fif"/, /nearest names are Fife, /],
    },
    {
      what: "a year that is not a reporting year",
      args: ["build", "--area", "Fife", "--year", "2024-26"],
      says: [/"2024-26"/, /such as 2024-25/],
    },
    {
      what: "an option that it does not know",
      args: ["build", "--area", "Fife", "--yaer", "2024-25"],
      says: [/--yaer/],
    },
  ])("refuses $what, on one line, and writes no file", async ({ args, says }) => {
    const { code, out, err } = await planner(...args, "--out", "refused.xlsx");
    expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 2 });
    for (const pattern of says) expect(err).toMatch(pattern);
    expect(existsSync(at("refused.xlsx"))).toBe(false);
  });
});

/** The built file with accepted (60) above made aware (50), and the counting basis as said. */
async function plantFunnel(name: string, basis: string): Promise<{ readonly accepted: string }> {
  const excel = await openFile("fife.xlsx");
  const funnel = { a: 120, b: 50, c: 60, d: 41, e: 55 };
  for (const [letter, value] of Object.entries(funnel))
    excel.put("CJ_DataPoints", `LE19.${letter}`, "2024-25", value);
  excel.put("CJ_Setup", "basis.LE19", "Value", basis);
  writeFileSync(at(name), await writeXlsx(excel.workbook));
  const accepted = excel.addressBy("CJ_DataPoints", "LE19.c", "2024-25");
  excel.shutDown();
  return { accepted };
}

/** Puts something into a part of a file, where a text stands in it. */
function replaceIn(parts: Map<string, string>, path: string, text: string, by: string): void {
  const part = parts.get(path) ?? "";
  if (!part.includes(text)) throw new Error(`no ${text} in ${path}`);
  parts.set(
    path,
    part.replace(text, () => by),
  );
}

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

describe("planner check", () => {
  it("gives exit code 0 for a file without faults, says the counts, and does not change the file", async () => {
    const before = readFileSync(at("fife.xlsx"));
    const { code, out, err } = await planner("check", "fife.xlsx");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^\d+ passed, 0 failed, \d+ not tested, \d+ not applicable, 0 broken\n/);
    expect(readFileSync(at("fife.xlsx")).equals(before)).toBe(true);
  });

  it.each([
    { basis: "not stated", severity: "warning", code: 0 },
    { basis: "same people", severity: "error", code: 1 },
  ])(
    "finds accepted above made aware at its cell: $severity, exit code $code when the counting basis is $basis",
    async ({ basis, severity, code }) => {
      const file = `funnel ${severity}.xlsx`;
      const { accepted } = await plantFunnel(file, basis);
      const before = readFileSync(at(file));
      const done = await planner("check", file, "--json");
      expect({ code: done.code, err: done.err }).toEqual({ code, err: "" });
      expect(readFileSync(at(file)).equals(before)).toBe(true);

      // stdout is JSON and nothing else, of exactly this shape
      const report = JSON.parse(done.out) as Report;
      expect(Object.keys(report)).toEqual(["counts", "findings"]);
      expect(Object.keys(report.counts).sort()).toEqual([
        "broken",
        "failed",
        "notApplicable",
        "notTested",
        "passed",
      ]);
      const failed = report.findings.filter((finding) => finding["result"] === "failed");
      expect(failed).toHaveLength(report.counts["failed"] ?? -1);
      expect(report.counts["broken"]).toBe(0);

      const found = failed.filter((finding) => finding["rule"] === "VT-02");
      expect(found).toEqual([
        {
          rule: "VT-02",
          ruleId: "accepted-above-aware",
          severity,
          result: "failed",
          sheet: "Data points",
          cell: accepted,
          year: "2024-25",
          values: { "LE19.c": 60, "LE19.b": 50 },
          message: "Accepting support is 60, above made aware 50, in 2024-25",
          advice: expect.stringMatching(/^Check both figures/),
        },
      ]);
    },
  );

  it("ends without a word and with its own exit code when the reader stops early, as `| head` does", async () => {
    await plantFunnel("cut short.xlsx", "same people");
    const child = spawn(process.execPath, [launcher, "planner", "check", "cut short.xlsx", "--json"], {
      env: { ...process.env, INIT_CWD: folder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, err }).toEqual({ code: 1, err: "" });
  });

  it.each([
    {
      what: "a file that is no workbook",
      prepare: async () => writeFileSync(at("letter.xlsx"), "Dear colleagues"),
      file: "letter.xlsx",
      says: /^letter\.xlsx: .*not an \.xlsx workbook.*Expected: an \.xlsx workbook/,
    },
    {
      what: "a workbook without our sheets",
      prepare: async () => writeFileSync(at("other.xlsx"), await writeXlsx(newWorkbook())),
      file: "other.xlsx",
      says: /^other\.xlsx: This workbook has no sheets of Outcome Planner\. Expected: /,
    },
    {
      what: "a file that is not there",
      prepare: async () => undefined,
      file: "nowhere.xlsx",
      says: /^"nowhere\.xlsx" could not be read \(ENOENT\)\. Expected: /,
    },
  ])(
    "gives exit code 2 and one clear line for $what, with nothing on stdout",
    async ({ prepare, file, says }) => {
      await prepare();
      const { code, out, err } = await planner("check", file, "--json");
      expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 2 });
      expect(err).toMatch(says);
    },
  );
});

describe("planner grow", () => {
  it("writes a file with the next year, and leaves the one that was read", async () => {
    const before = readFileSync(at("fife.xlsx"));
    const { code, out } = await planner("grow", "fife.xlsx", "--add-year", "--out", "next.xlsx");
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^next\.xlsx: changed Data points, Rates/),
    });
    expect((await yearHeaders("next.xlsx")).at(-1)).toBe("2025-26");
    expect(readFileSync(at("fife.xlsx")).equals(before)).toBe(true);
  });

  it("upgrades a workbook of an earlier version, and refuses to give it anything else before", async () => {
    const old = path.resolve(__dirname, "../../fixtures/built-by-schema-1.xlsx");
    const refused = await planner("grow", old, "--outcomes", "1", "--out", "no.xlsx");
    expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining("grow with --upgrade") });
    expect(existsSync(at("no.xlsx"))).toBe(false);
    const upgraded = await planner("grow", old, "--upgrade", "--out", "new.xlsx");
    expect(upgraded).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^new\.xlsx: changed Cover, Outcomes/),
    });
    const again = await planner("grow", "new.xlsx", "--upgrade", "--out", "newer.xlsx");
    expect(again.out).toBe("newer.xlsx: nothing had to be added\n");
  });

  it("refuses a file that holds what it cannot keep, by name, until told to go on without it", async () => {
    const parts = new Map(await unpackParts(readFileSync(at("fife.xlsx"))));
    const macros = '<Relationship Id="m" Type="http://example.org/vbaProject" Target="vbaProject.bin"/>';
    replaceIn(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", `${macros}</Relationships>`);
    const bars = '<conditionalFormatting sqref="D6:H9"><cfRule type="dataBar" priority="9"/>';
    const sheet = "xl/worksheets/sheet3.xml";
    replaceIn(parts, sheet, "<dataValidations", `${bars}</conditionalFormatting><dataValidations`);
    writeFileSync(at("theirs.xlsx"), await packParts(parts));

    const growing = ["grow", "theirs.xlsx", "--add-year", "--out", "grown.xlsx"];
    const refused = await planner(...growing);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain(
      "cannot keep: macros, data bars (1 on Data points, at D6). Nothing was written.",
    );
    expect(refused.err).toContain('add --leave-out "macros, data bars".\n');
    const half = await planner(...growing, "--leave-out", "macros");
    expect(half.err).toContain("cannot keep: data bars (1 on Data points, at D6).");
    expect(existsSync(at("grown.xlsx"))).toBe(false);

    const done = await planner(...growing, "--leave-out", "Macros, data bars");
    expect(done).toMatchObject({ code: 0, err: expect.stringContaining("Left out: macros, data bars") });
    expect((await yearHeaders("grown.xlsx")).at(-1)).toBe("2025-26");
  });

  it.each([
    [["fife.xlsx", "--out", "x.xlsx"], "grow: nothing to add was named."],
    [
      ["fife.xlsx", "--add-year", "--upgrade", "--out", "x.xlsx"],
      "grow: more than one thing to add was named.",
    ],
    [["fife.xlsx", "--outcomes", "12", "--out", "x.xlsx"], 'grow: There is no content for outcome "12".'],
    [["--add-year", "--out", "x.xlsx"], "grow: no file was named."],
    [["fife.xlsx", "--add-year", "--out", "fife.xlsx"], '"fife.xlsx" is already there.'],
  ])("says what is wrong in one line: %j", async (args, line) => {
    const { code, out, err } = await planner("grow", ...args);
    expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 2 });
    expect(err).toContain(line);
  });
});
