import { tableNameOf } from "../blueprint/formulas/references";
import { ownSeries, seriesPrefix, type OwnSeries } from "../blueprint/own-series";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readPresence } from "../excel/read-presence";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import { writeCells } from "../excel/write-cells";
import { sheetProtected } from "../excel/write-obstacles";
import { idsInUse } from "./ids-in-use";
import type { IdsPlan, IdToGive, RowThatWaits } from "./ids-plan";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import { builtScopeOf } from "./read-checked-workbook";
import { nextId } from "./row-to-add";
import { tableRows, type TableRow } from "./table-rows";
import { versionTrouble } from "./workbook-version";

/** Dry run: which rows that people typed would get which id. Writes nothing; one sync. */
export async function planIds(): Promise<Result<IdsPlan, Trouble>> {
  return runExcel(readAndPlan);
}

/**
 * Gives an id to every row that people typed without one and that can have one. Only blank cells are written, after they
 * were read again, and none while a sheet of them is protected; a second run finds nothing to do. One sync to read, one to write and read back.
 */
export async function giveIds(): Promise<Result<IdsPlan, Trouble>> {
  return runExcel(async (context) => {
    const planned = await readAndPlan(context);
    if (!planned.ok || planned.value.given.length === 0) return planned;
    const { given, isReadOnly, obstacles } = planned.value;
    if (isReadOnly) return trouble(readOnly);
    const [obstacle] = obstacles;
    if (obstacle !== undefined) return trouble(obstacle);
    const writes = given.map(({ place, id }) => ({
      place,
      content: { kind: "constant", value: id } as const,
    }));
    const names = given.map(({ namePlace }) => namePlace);
    const shown = await writeCells(context, writes, names);
    const moved = given.find(({ name }, i) => String(shown[given.length + i] ?? "").trim() !== name);
    if (moved !== undefined) return trouble(rowMoved(moved));
    const unkept = given.find(({ id }, i) => shown[i] !== id);
    return unkept === undefined ? planned : trouble(notKept(unkept));
  });
}

async function readAndPlan(context: ExcelContext): Promise<Result<IdsPlan, Trouble>> {
  const wanted = [...new Set(["CJ_Setup", ...ownSeries.map(({ sheet }) => tableNameOf(sheet))])];
  const inUse = idsInUse(context);
  const { tables, isReadOnly } = await readPresence(
    context,
    [],
    // formulas besides: a formula that shows nothing is no blank cell
    wanted.map((name) => ({ name, withFormulas: name !== "CJ_Setup" })),
    inUse.readings,
  );
  const built = builtScopeOf(tables);
  if (built === undefined) return trouble(whyNotBuilt(ourTablesIn(tables)));
  const otherVersion = versionTrouble(built, tables.get("CJ_Setup")?.sheet ?? "Setup");
  if (otherVersion !== undefined) return trouble(otherVersion);
  const rowsOn = (sheet: string): readonly TableRow[] => {
    const table = tables.get(tableNameOf(sheet));
    return table === undefined || !table.headers.includes("Id") ? [] : tableRows(table);
  };
  const outcomeIds = rowsOn("Outcomes").map((row) => row.text("Id"));
  const used = inUse.texts();
  const plans = ownSeries.map((series) => idsOf(series, rowsOn(series.sheet), outcomeIds, used));
  const given = plans.flatMap((plan) => plan.given);
  const locked = [...tables.values()].filter(
    ({ sheet, isProtected }) => isProtected && given.some(({ place }) => place.sheet === sheet),
  );
  return ok({
    given,
    waiting: plans.flatMap(({ waiting }) => waiting),
    isReadOnly,
    obstacles: locked.map(({ sheet }) => sheetProtected(sheet)),
  });
}

function idsOf(
  series: OwnSeries,
  rows: readonly TableRow[],
  outcomeIds: readonly string[],
  used: readonly string[],
): Pick<IdsPlan, "given" | "waiting"> {
  const taken = [...rows.map((row) => row.text("Id")), ...used];
  const given: IdToGive[] = [];
  const waiting: RowThatWaits[] = [];
  for (const row of rows) {
    const name = row.text(series.named);
    if (name === "" || row.text("Id") !== "" || row.formula("Id") !== undefined) continue;
    const outcome = row.text("Outcome");
    const why = series.keyPrefix.includes("<outcome>") ? whyItWaits(outcome, outcomeIds) : undefined;
    if (why !== undefined) {
      waiting.push({ name, why, place: row.place("Outcome") });
      continue;
    }
    const id = nextId(seriesPrefix(series, outcome), taken);
    taken.push(id);
    given.push({ name, id, place: row.place("Id"), namePlace: row.place(series.named) });
  }
  return { given, waiting };
}

/** An id that names the outcome needs one that is there. */
function whyItWaits(outcome: string, outcomeIds: readonly string[]): string | undefined {
  if (outcome === "") return "Name its outcome first; the id begins with it.";
  return outcomeIds.includes(outcome) ? undefined : `There is no outcome ${outcome} on Outcomes.`;
}

const readOnly: Trouble = {
  kind: "workbook-read-only",
  found: "This workbook is open for reading only",
  expected: "a workbook that can be edited",
  whatToDo: "Choose Enable Editing, or save a copy and give the ids there. Nothing was written.",
};

function rowMoved({ id, place }: IdToGive): Trouble {
  return {
    kind: "changed-meanwhile",
    found: `The table was sorted or changed while the id ${id} was written`,
    expected: "the rows to stay where they were",
    where: place,
    whatToDo: "Undo in Excel, look at the column Id there, then give the ids again.",
  };
}

function notKept({ id, place }: IdToGive): Trouble {
  return {
    kind: "write-not-kept",
    found: `Excel did not keep the id ${id}`,
    expected: "the cell to hold it",
    where: place,
    whatToDo: "Give the ids again; those that stand stay as they are.",
  };
}
