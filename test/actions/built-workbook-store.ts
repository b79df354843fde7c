import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { runFolder } from "../run-folder";

/** Serialised workbooks that this test file has used, by key. */
const used = new Map<string, Buffer>();

/**
 * A workbook that is made once in a run of jest, whichever test file asks first, and that every later call gets a copy of.
 * Two workers that ask at the same moment both make it; the second replaces the first with the same.
 * @param key everything that the making depends on
 */
export async function madeOnce(key: string, make: () => Promise<WorkbookModel>): Promise<WorkbookModel> {
  const file = path.join(runFolder(), `${createHash("sha256").update(key).digest("hex")}.workbook`);
  const bytes = used.get(key) ?? (existsSync(file) ? readFileSync(file) : store(file, await make()));
  used.set(key, bytes);
  // serialize wrote it from a WorkbookModel, which is plain data, Maps and Sets
  return withSharedFormulas(deserialize(bytes) as WorkbookModel);
}

/**
 * Formulas of the same text as one string again: bytes hold each for itself, five million letters of which one in fourteen
 * differs, and every edit and calculation compares them.
 */
function withSharedFormulas(workbook: WorkbookModel): WorkbookModel {
  const texts = new Map<string, string>();
  for (const { cells } of workbook.sheets) {
    for (const [key, cell] of cells) {
      if (cell.formula === undefined) continue;
      const known = texts.get(cell.formula);
      if (known === undefined) texts.set(cell.formula, cell.formula);
      else cells.set(key, { ...cell, formula: known });
    }
  }
  return workbook;
}

function store(file: string, workbook: WorkbookModel): Buffer {
  const bytes = serialize(workbook);
  // Under its own name only when complete: another worker may be looking.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
  return bytes;
}
