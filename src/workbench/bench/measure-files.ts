import type { WorkbookModel } from "../model/workbook-model";
import { readXlsx } from "../xlsx/read-xlsx";
import { writeXlsx } from "../xlsx/write-xlsx";
import { expected } from "./built-example";
import { showTimes, timesOf } from "./measure-time";
import { kilobytes, type Section } from "./report";

/** The built workbook as a file. */
export async function measureFiles(built: WorkbookModel): Promise<Section> {
  const bytes = await writeXlsx(built);
  const write = await timesOf(
    3,
    () => built,
    (workbook) => writeXlsx(workbook),
  );
  const read = await timesOf(
    3,
    () => bytes,
    async (file) => expected(await readXlsx(file)),
  );
  return {
    title: ".xlsx files",
    note: "The size is the same in every run. Times are noisy.",
    measurements: [
      { what: "Size", value: kilobytes(bytes.length) },
      { what: "Write", value: showTimes(write) },
      { what: "Read", value: showTimes(read) },
    ],
  };
}
