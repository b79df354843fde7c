import type { CellContent } from "../model/cell-contents";
import { WorkbookEdits } from "../model/edits";
import type { Sheet } from "../model/workbook-model";
import { newWorkbook } from "../model/workbook-model";
import { createCalculation } from "./create-calculation";

export interface CalculationMeasurement {
  readonly name: string;
  readonly formulas: number;
  readonly fullMilliseconds: number;
  /** median of the edits */
  readonly editMilliseconds: number;
  readonly formulasPerEdit: number;
}

/** Times one edit at a time on two made-up workbooks of about 5,000 formulas. For the benchmark, never for a test. */
export function measureCalculation(now: () => number = () => performance.now()): CalculationMeasurement[] {
  return [
    measure("25 sheets of 50 rows, each with its own totals", manySheets(), now),
    measure("864 vote rows on 36 activities, ranked", votes(), now),
  ];
}

function measure(
  name: string,
  { edits, sheet, firstRow }: Prepared,
  now: () => number,
): CalculationMeasurement {
  const calculation = createCalculation(edits);
  const full = timed(() => calculation.recalculate(), now);
  const formulas = calculation.counters.formulasEvaluated;
  const times = Array.from({ length: 15 }, (_, i) =>
    timed(() => {
      const row = firstRow + i;
      const typed: CellContent = { kind: "constant", value: (i % 5) + 1.5 };
      edits.setContents(sheet, { top: row, left: 1, bottom: row, right: 1 }, [[typed]], "person");
      calculation.recalculate();
    }, now),
  ).sort((a, b) => a - b);
  return {
    name,
    formulas,
    fullMilliseconds: Math.round(full),
    editMilliseconds: Math.round(times[7] ?? 0),
    formulasPerEdit: Math.round((calculation.counters.formulasEvaluated - formulas) / times.length),
  };
}

function timed(run: () => void, now: () => number): number {
  const start = now();
  run();
  return now() - start;
}

interface Prepared {
  readonly edits: WorkbookEdits;
  /** column B of this sheet is typed into, from `firstRow` on */
  readonly sheet: Sheet;
  readonly firstRow: number;
}

const years = ["2021-22", "2022-23", "2023-24", "2024-25"];

function manySheets(): Prepared {
  const edits = new WorkbookEdits(newWorkbook());
  for (let n = 1; n <= 25; n++) {
    const own = `CJ_Sheet${n}[[#This Row]`;
    putTable(
      edits,
      `Sheet ${n}`,
      `CJ_Sheet${n}`,
      ["Id", ...years, "Change", "Mean", "Rate", "Status"],
      (row) => [
        `r${row}`,
        ...years.map((_, i) => row + i),
        `=IF(COUNT(${own},[2023-24]:[2024-25]])=2,${own},[2024-25]]-${own},[2023-24]],"incomplete")`,
        `=IFERROR(AVERAGE(${own},[2021-22]:[2024-25]]),"incomplete")`,
        `=IF(${own},[2023-24]]=0,"not applicable",${own},[2024-25]]/${own},[2023-24]])`,
        `=IF(ROUND(${own},[Mean]],9)>10,"Green","Red")&COUNTIFS(CJ_Sheet${n}[Id],${own},[Id]])`,
      ],
      50,
    );
  }
  return prepared(edits);
}

function votes(): Prepared {
  const edits = new WorkbookEdits(newWorkbook());
  const own = "CJ_Votes[[#This Row]";
  putTable(
    edits,
    "Votes",
    "CJ_Votes",
    ["Activity", "A", "B", "C", "D", "Partner", "Mean", "Complete", "Difference", "Label", "Above"],
    (row) => [
      `a${row % 36}`,
      (row % 5) + 1,
      2,
      3,
      4,
      `p${row % 12}`,
      `=IF(COUNT(${own},[A]:[D]])=4,AVERAGE(${own},[A]:[D]]),"incomplete")`,
      `=IF(COUNT(${own},[A]:[D]])=4,"yes","no")`,
      `=IFERROR(${own},[Mean]]-INDEX(CJ_Activities[Mean],MATCH(${own},[Activity]],CJ_Activities[Activity],0)),"incomplete")`,
      `=${own},[Activity]]&", "&${own},[Partner]]`,
      `=IFERROR(${own},[Mean]]>3,FALSE)`,
    ],
    864,
  );
  const activity = "CJ_Activities[[#This Row]";
  const votesOf = `CJ_Votes[Activity],${activity},[Activity]]`;
  putTable(
    edits,
    "Activities",
    "CJ_Activities",
    ["Activity", "Mean", "Votes", "Incomplete", "Order"],
    (row) => [
      `a${row}`,
      `=IFERROR(AVERAGEIFS(CJ_Votes[Mean],${votesOf}),"incomplete")`,
      `=COUNTIFS(${votesOf},CJ_Votes[Complete],"yes")`,
      `=COUNTIFS(${votesOf},CJ_Votes[Complete],"no")`,
      `=IF(COUNT(${activity},[Mean]])=1,SUMPRODUCT((CJ_Activities[Mean]<9E+99)*(${activity},[Mean]]>CJ_Activities[Mean]))+1,"")`,
    ],
    36,
  );
  return prepared(edits);
}

function prepared(edits: WorkbookEdits): Prepared {
  edits.workbook.sheets.shift(); // the empty sheet of a new workbook
  return { edits, sheet: edits.workbook.sheets[0] as Sheet, firstRow: 6 }; // sheets were just added
}

function putTable(
  edits: WorkbookEdits,
  sheetName: string,
  tableName: string,
  headers: readonly string[],
  rowOf: (row: number) => readonly (string | number)[],
  rowCount: number,
): void {
  const sheet = edits.addSheet(sheetName, "addIn");
  const area = { top: 4, left: 0, bottom: 4 + rowCount, right: headers.length - 1 };
  const rows = [headers, ...Array.from({ length: rowCount }, (_, row) => rowOf(row))];
  edits.setContents(
    sheet,
    area,
    rows.map((row) => row.map(contentOf)),
    "addIn",
  );
  edits.addTable(sheet, area, tableName, "addIn");
}

function contentOf(value: string | number): CellContent {
  return typeof value === "string" && value.startsWith("=")
    ? { kind: "formula", formula: value.slice(1) }
    : { kind: "constant", value };
}
