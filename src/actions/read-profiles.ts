import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { profilesWithFigures, type ProfileWithFigures } from "../blueprint/breakdown-rows";
import type { WorkbookScope } from "../blueprint/workbook-scope";
import { outcomes } from "../catalogue/outcomes";
import { yearFrom } from "../domain/period";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { a1 } from "../excel/a1";
import { blockOf, type TableState, type WorkbookState } from "../excel/workbook-state";
import type { BreakableRow } from "./breakdown-request";
import { whyNotBuilt, type OurTables } from "./not-built";
import type { BlueprintFor } from "./plan-workbook";
import { asItStood } from "./rows-put-back";
import { columnsOfStanding, conflictWith, standingIn, type StandingScope } from "./standing-scope";
import { versionTrouble } from "./workbook-version";

/** Sheets and tables have the same names for every scope, so any scope will do to read them. */
const anyScope: WorkbookScope = {
  area: "",
  reportingYear: yearFrom(2024),
  firstYear: yearFrom(2024),
  outcomeIds: outcomes.map((outcome) => outcome.id),
  sample: false,
};

const sheetsToRead = ["Setup", "Outcomes", "Data points", ...profilesWithFigures.map(({ sheet }) => sheet)];

/** Everything that may be there of Setup, the profiles and the sheets beside which their years are judged. */
export function profilesToRead(blueprintFor: BlueprintFor): WorkbookBlueprint {
  return onlyRead(blueprintFor(anyScope));
}

/** What `profilesIn` looks at, by sheet. */
export const columnsOfProfiles: ReadonlyMap<string, readonly string[]> = new Map([
  ...columnsOfStanding,
  ...profilesWithFigures.map(
    ({ sheet, words }) => [sheet, ["Id", words, "Part of", "Answered with", "Outcome", "Breakdown"]] as const,
  ),
]);

function onlyRead(blueprint: WorkbookBlueprint): WorkbookBlueprint {
  return { ...blueprint, sheets: blueprint.sheets.filter(({ name }) => sheetsToRead.includes(name)) };
}

export interface ReadRow {
  readonly row: BreakableRow;
  readonly outcomeId: string;
}

export interface ReadProfile {
  readonly profile: ProfileWithFigures;
  readonly sheet: SheetBlueprint;
  readonly block: TableState;
  readonly keys: readonly string[];
  readonly rows: readonly ReadRow[];
}

export interface ReadProfiles {
  readonly state: WorkbookState;
  /** without what a run that stopped was adding */
  readonly stood: WorkbookScope;
  readonly blueprint: WorkbookBlueprint;
  readonly profiles: readonly ReadProfile[];
}

/** Which questions and needs there are, on sheets that were read whole or lightly; pure. */
export function profilesIn(state: WorkbookState, blueprintFor: BlueprintFor): Result<ReadProfiles, Trouble> {
  const standing = standingIn(state);
  if (standing.scope === undefined) return trouble(whyNotBuilt(presenceIn(state, standing)));
  const otherVersion = versionTrouble(standing.scope, standing.setupSheet);
  if (otherVersion !== undefined) return trouble(otherVersion);
  const asBuilt = { ...standing.scope, outcomes: standing.outcomeIds, sample: false };
  const conflict = conflictWith(asBuilt, standing);
  if (conflict !== undefined) return trouble(conflict);
  const scope: WorkbookScope = { ...standing.scope, outcomeIds: standing.outcomeIds, sample: false };
  const blueprint = onlyRead(blueprintFor(scope));
  const profiles: ReadProfile[] = [];
  for (const profile of profilesWithFigures) {
    const sheet = blueprint.sheets.find(({ name }) => name === profile.sheet);
    const block = state.sheets.get(profile.sheet)?.table;
    if (sheet === undefined || block === undefined) continue;
    const absent = sheet.table.columns.find(({ header }) => !block.headers.includes(header));
    if (absent !== undefined) return trouble(columnMissing(block, absent.header));
    profiles.push(readProfile(profile, sheet, block));
  }
  return profiles.length === 0
    ? trouble(profilesMissing)
    : ok({ state, stood: asItStood(scope, standing, state), blueprint, profiles });
}

function presenceIn({ sheets }: WorkbookState, { setup, years }: StandingScope): OurTables {
  const hasTable = [...sheets.values()].some((sheet) => blockOf(sheet) !== undefined);
  return { hasSome: hasTable, years, ...(setup === undefined ? {} : { setup }) };
}

function readProfile(profile: ProfileWithFigures, sheet: SheetBlueprint, block: TableState): ReadProfile {
  const cell = (row: number, header: string): string =>
    String(block.body[row]?.[block.headers.indexOf(header)] ?? "").trim();
  const keys = block.body.map((_, row) => cell(row, "Id"));
  const rows = block.body.flatMap((_, row): readonly ReadRow[] => {
    const id = cell(row, "Id");
    const words = cell(row, profile.words);
    const isFirst = keys.indexOf(id) === row;
    const takesFigures = profile.words === "Need" || cell(row, "Answered with") !== "in words";
    if (id === "" || words === "" || cell(row, "Part of") !== "" || !isFirst || !takesFigures) return [];
    return [
      {
        row: {
          id,
          words,
          sheet: block.sheet,
          kind: profile.words === "Need" ? "need" : "question",
          place: { sheet: block.sheet, cell: a1(block.top + 1 + row, block.left) },
          has: breakdownsOf(block, cell, id),
        },
        outcomeId: cell(row, "Outcome"),
      },
    ];
  });
  return { profile, sheet, block, keys, rows };
}

function breakdownsOf(
  block: TableState,
  cell: (row: number, header: string) => string,
  id: string,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of block.body.keys()) {
    if (cell(row, "Part of") !== id) continue;
    const name = cell(row, "Breakdown").split(":")[0] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} (${count} ${count === 1 ? "group" : "groups"})`);
}

const profilesMissing: Trouble = {
  kind: "table-missing",
  found: "The sheets Demographic profile and Needs profile are not in this workbook",
  expected: "at least one of them, as it was built",
  whatToDo: "Build again: missing sheets are made anew, and what was typed elsewhere stays.",
};

function columnMissing(block: TableState, header: string): Trouble {
  return {
    kind: "header-changed",
    found: `The column "${header}" is not on ${block.sheet}`,
    expected: "the columns of a profile as this version builds it",
    where: { sheet: block.sheet },
    whatToDo: "Build again, which adds columns that are missing; nothing that was typed is lost.",
  };
}
