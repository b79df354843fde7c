import { openHeadlessExcel } from "../headless/run-excel";
import type { WorkbookModel } from "../model/workbook-model";
import { kilobytes, type Section } from "./report";

/** What the contents of a table are in an answer, bytes of JSON. */
export interface TableSize {
  readonly name: string;
  readonly bytes: number;
}

/** The formulas and typed cells of each table as Excel answers them, the largest first. */
export async function tableSizes(built: WorkbookModel): Promise<readonly TableSize[]> {
  const excel = openHeadlessExcel({ workbook: structuredClone(built) });
  const sizes = await excel.Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const read: TableSize[] = [];
    for (const table of tables.items) {
      const range = table.getRange();
      range.load("formulas");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- all of them together are more than Excel on the web gives
      await context.sync();
      read.push({ name: table.name, bytes: Buffer.byteLength(JSON.stringify(range.formulas)) });
    }
    return read.sort((one, other) => other.bytes - one.bytes);
  });
  excel.close();
  return sizes;
}

/** What Excel answers when tables are read, sheet by sheet: why a build that runs again needs as many answers as it does. */
export async function measureAnswers(built: WorkbookModel): Promise<Section> {
  const sizes = await tableSizes(built);
  return {
    title: "Contents as Excel answers them",
    note: "Formulas and typed cells of each table as JSON; one answer of Excel on the web has at most 5 MB.",
    measurements: [
      { what: "All tables", value: kilobytes(sizes.reduce((sum, { bytes }) => sum + bytes, 0)) },
      ...sizes.map(({ name, bytes }) => ({ what: name, value: kilobytes(bytes) })),
    ],
  };
}
