import type { WorkbookModel } from "../model/workbook-model";
import { readXlsx } from "../xlsx/read-xlsx";
import { writeXlsx } from "../xlsx/write-xlsx";
import { expected } from "./built-example";
import { handWrittenFile } from "./hand-written-xml";
import { inOrder, median, showTimes, timesOf } from "./measure-time";
import { kilobytes, type Section } from "./report";

/** The two writers take turns, so that what slows the machine down slows both. */
const turns = 7;

/** The built workbook as a file. */
export async function measureFiles(built: WorkbookModel): Promise<Section> {
  const bytes = await writeXlsx(built);
  const floorBytes = await handWrittenFile(built);
  const write: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < turns; i++) {
    write.push(await timeOf(() => writeXlsx(built)));
    floor.push(await timeOf(() => handWrittenFile(built)));
  }
  const quotients = inOrder(write.map((time, i) => time / (floor[i] ?? Number.NaN)));
  const read = await timesOf(
    3,
    () => bytes,
    async (file) => expected(await readXlsx(file)),
  );
  return {
    title: ".xlsx files",
    note:
      "The size is the same in every run. Times are noisy. The floor is one loop that puts the same cells into XML, with the same zip " +
      "and nothing else: no styles, tables, rules, widths or charts.",
    measurements: [
      { what: "Size", value: kilobytes(bytes.length) },
      { what: "Size of the floor", value: kilobytes(floorBytes.length) },
      { what: "Write", value: showTimes(inOrder(write)) },
      { what: "Write the floor", value: showTimes(inOrder(floor)) },
      { what: "Write ÷ floor", value: `median ${median(quotients).toFixed(2)}` },
      { what: "Read", value: showTimes(read) },
    ],
  };
}

async function timeOf(write: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await write();
  return performance.now() - start;
}
