import type { WorkbookBlueprint } from "../blueprint/blueprint";
import { CellNotRead } from "./light-contents";
import { readState, type SheetsToRead } from "./read-state";
import type { WorkbookState } from "./workbook-state";

/**
 * Decides on what stands in the workbook, of which only some sheets are read whole. That is enough on sheets as we left
 * them. To say what became of a header that was edited, or of a row whose id was, takes the other columns too: where the
 * decision looks at one that was not read, every sheet is read whole and it is made anew, so that it never differs.
 * @param toRead absent: every sheet is read whole
 * @param decide depends on the state alone
 * @param known what stood before the sheets that are read whole were written; the others are taken from it
 */
export async function readAndDecide<T>(
  context: Excel.RequestContext,
  blueprint: WorkbookBlueprint,
  toRead: SheetsToRead | undefined,
  decide: (state: WorkbookState) => T,
  known?: WorkbookState,
): Promise<T> {
  const state =
    toRead === undefined || known === undefined
      ? await readState(context, blueprint, toRead)
      : await readAgain(context, blueprint, toRead.whole, known);
  try {
    return decide(state);
  } catch (error) {
    if (!(error instanceof CellNotRead)) throw error;
    return decide(await readState(context, blueprint));
  }
}

/** Only these sheets; no other has been written meanwhile. */
async function readAgain(
  context: Excel.RequestContext,
  blueprint: WorkbookBlueprint,
  names: readonly string[],
  known: WorkbookState,
): Promise<WorkbookState> {
  const sheets = blueprint.sheets.filter(({ name }) => names.includes(name));
  const read = await readState(context, { ...blueprint, sheets });
  const others = [...known.sheets].filter(([name]) => !names.includes(name));
  return { ...read, sheets: new Map([...others, ...read.sheets]) };
}
