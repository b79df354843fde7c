import type { WorkbookBlueprint } from "./blueprint";
import { coverSheet } from "./sheets/cover";
import { dataChecksSheet } from "./sheets/data-checks";
import { dataPointsSheet } from "./sheets/data-points";
import { demographicProfileSheet } from "./sheets/demographic-profile";
import { localEvidenceSheet } from "./sheets/local-evidence";
import { needsProfileSheet } from "./sheets/needs-profile";
import { notesSheet } from "./sheets/notes";
import { outcomesSheet } from "./sheets/outcomes";
import { ratesSheet } from "./sheets/rates";
import { scoringSheet } from "./sheets/scoring";
import { servicesProfileSheet } from "./sheets/services-profile";
import { setupSheet } from "./sheets/setup";
import type { WorkbookScope } from "./workbook-scope";

/** The sheets after the cover, in the order of their tabs. Adding a sheet is one file and one line here. */
const sheets = [
  outcomesSheet,
  dataPointsSheet,
  ratesSheet,
  demographicProfileSheet,
  needsProfileSheet,
  servicesProfileSheet,
  localEvidenceSheet,
  scoringSheet,
  dataChecksSheet,
  setupSheet,
  notesSheet,
] as const;

/** The whole workbook for one area and its years: plain data, the same for the same scope. */
export function workbookBlueprint(scope: WorkbookScope): WorkbookBlueprint {
  const others = sheets.map((sheet) => sheet(scope));
  return {
    title: "Community justice outcome improvement plan: workbook",
    sheets: [coverSheet(others), ...others],
  };
}
