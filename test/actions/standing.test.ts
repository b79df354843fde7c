import { readStatus } from "../../src/actions/read-status";
import { standingOf } from "../../src/actions/standing";
import type {
  ChecksStanding,
  FiguresStanding,
  ReportStanding,
  Standing,
} from "../../src/actions/workbook-status";
import type { RawValue } from "../../src/domain/cell-value";
import type { Finding } from "../../src/domain/finding";
import { yearFrom } from "../../src/domain/period";
import type { TableContents } from "../../src/excel/read-tables";
import { checkReport, finding } from "../taskpane/plain-actions";
import { builtPlannerWorkbook, valueOf, type PlannerWorkbook } from "./planner-workbook";

const error = (message: string): Finding => finding({ message });
const warning = (message: string): Finding => finding({ message, severity: "warning" });
const untested = (message: string): Finding => finding({ message, result: "not tested" });

const years = { firstYear: yearFrom(2022), reportingYear: yearFrom(2024) };

function checksOf(findings: readonly Finding[]): ChecksStanding | undefined {
  const known = { report: checkReport({ findings }), areInvented: false };
  return standingOf(new Map(), years, known).checks;
}

describe("how the checks stand", () => {
  it("names the first thing to fix, also after things to look at and things that could not be checked", () => {
    const findings = [
      untested("Figures are blank"),
      warning("The figure is unusual"),
      error("Accepting is 60, above 50"),
      warning("The date is old"),
      error("The status is no choice"),
    ];
    expect(checksOf(findings)).toEqual({ toFix: 2, toLookAt: 2, first: "Accepting is 60, above 50" });
  });

  it("names nothing where nothing is to be fixed, whatever is to be looked at", () => {
    const findings = [warning("The figure is unusual"), untested("Figures are blank")];
    expect(checksOf(findings)).toEqual({ toFix: 0, toLookAt: 1, first: "" });
  });

  it("is not known where the checks could not run", () => {
    const known = { report: undefined, areInvented: false };
    expect(standingOf(new Map(), years, known).checks).toBeUndefined();
  });
});

const pointHeaders = [
  "Data point",
  "Id",
  "2022-23",
  "2023-24",
  "2024-25",
  "Kind",
  "Years behind",
  "Series starts",
];

/** The figures of a table of Data points with these rows, in the order of `pointHeaders`; row 1 stands in row 6 of the sheet. */
function figuresOf(...rows: readonly (readonly RawValue[])[]): FiguresStanding | undefined {
  const table: TableContents = {
    name: "CJ_DataPoints",
    sheet: "Data points",
    isProtected: false,
    headers: pointHeaders,
    values: rows,
    formulas: [],
    addressOf: (row, column) => `${"ABCDEFGH"[column] ?? ""}${row + 6}`,
    headerAddressOf: (column) => `${"ABCDEFGH"[column] ?? ""}5`,
  };
  const known = { report: undefined, areInvented: false };
  return standingOf(new Map([[table.name, table]]), years, known).figures;
}

const current = (filled: RawValue): readonly RawValue[] => ["Cases", "NI8.i", 1, 2, filled, "", 0, ""];
const behind = (filled: RawValue): readonly RawValue[] => ["Late", "LE15.a", 1, filled, "", "", 1, ""];

describe("how far the figures have come", () => {
  it("counts each figure in the newest year in which it is due, which is not the reporting year of every one", () => {
    expect(figuresOf(current(3), behind(4))).toMatchObject({ filled: 2, of: 2, ofEarlier: 1 });
    expect(figuresOf(current(3), behind(""))).toMatchObject({
      filled: 1,
      of: 2,
      next: { sheet: "Data points", cell: "D7" },
      nextYear: "2023-24",
    });
  });

  it("leads to a figure of the reporting year before one that comes out later", () => {
    const standing = figuresOf(behind(""), current(""));
    expect(standing).toMatchObject({ next: { cell: "E7" }, nextYear: "2024-25" });
  });

  it("waits for no figure without words, none before its series starts, and no reference figure", () => {
    expect(
      figuresOf(
        current("[x]"),
        ["", "NI10", "", "", "", "national indicator", 0, ""],
        ["New", "OWN1", "", "", "", "", 1, "2024-25"],
        ["Scotland", "REF1", "", "", "", "reference figure", 0, ""],
      ),
    ).toMatchObject({ filled: 1, of: 1, ofEarlier: 0, filledEver: 3 });
  });

  it("goes by the Years behind that people typed", () => {
    const promptly = ["Late", "LE15.a", 1, 2, "", "", 0, ""] as const;
    expect(figuresOf(promptly)).toMatchObject({ filled: 0, of: 1, next: { cell: "E6" } });
  });
});

describe("a workbook of every sheet", () => {
  let excel: PlannerWorkbook;
  beforeAll(async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "all", sample: true });
  });
  afterAll(() => excel.shutDown());

  async function standing(): Promise<Standing> {
    const status = valueOf(await readStatus());
    if (status.kind !== "built") throw new Error("not built");
    return status.standing;
  }

  const reported = async (): Promise<ReportStanding | undefined> => (await standing()).report;

  it("has its annual report as Statutory duties has it, read in the same sync", async () => {
    excel.host.counters.reset();
    expect(await reported()).toMatchObject({ isDone: true, published: "18 September 2025", due: 46022 });
    expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0 });
    excel.put("CJ_Setup", "today", "Value", 46100); // 19 March 2026
    excel.put("CJ_StatutoryDuties", "SD3", "Date published", 46063);
    expect(await reported()).toMatchObject({ isDone: true, published: "41 days late, 10 February 2026" });
    excel.put("CJ_StatutoryDuties", "SD3", "Date published", null);
    excel.put("CJ_StatutoryDuties", "SD3", "Due", "soon");
    expect(await reported()).toEqual({
      isDone: false,
      published: "",
      due: undefined,
      place: {
        sheet: "Statutory duties",
        cell: excel.addressBy("CJ_StatutoryDuties", "SD3", "Date published"),
      },
    });
  });
});
