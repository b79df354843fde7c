import fc from "fast-check";
import type { WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { comparable, generatedWorkbook } from "./generated-workbook";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

async function reread(bytes: Uint8Array): Promise<WorkbookModel> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.trouble.found);
  return read.value;
}

it("reads back everything that it wrote", async () => {
  await fc.assert(
    fc.asyncProperty(generatedWorkbook, async (workbook) => {
      const read = await reread(await writeXlsx(workbook));
      expect(comparable(read)).toEqual(comparable(workbook));
    }),
    { numRuns: 60 },
  );
});

it("writes the same bytes for the same workbook, also after it was read back", async () => {
  await fc.assert(
    fc.asyncProperty(generatedWorkbook, async (workbook) => {
      const bytes = await writeXlsx(workbook);
      expect(await writeXlsx(structuredClone(workbook))).toEqual(bytes);
      expect(await writeXlsx(await reread(bytes))).toEqual(bytes);
    }),
    { numRuns: 15 },
  );
});
