import type { SheetBlueprint, WorkbookBlueprint } from "./blueprint";
import { actionsSheet, actionsSheetName, actionsSheetPurpose } from "./sheets/actions";
import { chartsSheet, chartsSheetName, chartsSheetPurpose } from "./sheets/charts";
import { coverSheet } from "./sheets/cover";
import { dataChecksSheet } from "./sheets/data-checks";
import { dataPointsSheet } from "./sheets/data-points";
import { demographicProfileSheet } from "./sheets/demographic-profile";
import {
  impactAndEffortName,
  impactAndEffortPurpose,
  impactAndEffortSheet,
} from "./sheets/impact-and-effort";
import { localEvidenceSheet } from "./sheets/local-evidence";
import {
  nationalDeliverablesName,
  nationalDeliverablesPurpose,
  nationalDeliverablesSheet,
} from "./sheets/national-deliverables";
import { logicModelSheet, logicModelSheetName, logicModelSheetPurpose } from "./sheets/logic-model";
import { needsProfileSheet } from "./sheets/needs-profile";
import { notesSheet } from "./sheets/notes";
import { outcomePageName, outcomePagePurpose, outcomePageSheet } from "./sheets/outcome-page";
import { outcomesSheet } from "./sheets/outcomes";
import { partnersSheet, partnersSheetName, partnersSheetPurpose } from "./sheets/partners";
import { questionsSheet, questionsSheetName, questionsSheetPurpose } from "./sheets/questions";
import { ratesSheet } from "./sheets/rates";
import { requestsSheet, requestsSheetName, requestsSheetPurpose } from "./sheets/requests";
import { scoringSheet } from "./sheets/scoring";
import { servicesProfileSheet } from "./sheets/services-profile";
import { setupSheet } from "./sheets/setup";
import { statutoryDutiesName, statutoryDutiesPurpose, statutoryDutiesSheet } from "./sheets/statutory-duties";
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

/** A sheet that is made on request, and what it is for. */
export interface LaterSheet {
  readonly name: string;
  readonly purpose: string;
  readonly sheet: (scope: WorkbookScope) => SheetBlueprint;
  /** later sheets whose tables its formulas read: they are made with it, since Excel takes no formula about a table that is not there */
  readonly needs?: readonly string[];
}

/** Sheets that are made when first needed, after the others; adding one is one file and one line here. */
export const laterSheets: readonly LaterSheet[] = [
  { name: chartsSheetName, purpose: chartsSheetPurpose, sheet: chartsSheet },
  { name: requestsSheetName, purpose: requestsSheetPurpose, sheet: requestsSheet },
  { name: partnersSheetName, purpose: partnersSheetPurpose, sheet: partnersSheet },
  { name: questionsSheetName, purpose: questionsSheetPurpose, sheet: questionsSheet },
  {
    name: logicModelSheetName,
    purpose: logicModelSheetPurpose,
    sheet: logicModelSheet,
    needs: [nationalDeliverablesName],
  },
  {
    name: actionsSheetName,
    purpose: actionsSheetPurpose,
    sheet: actionsSheet,
    needs: [questionsSheetName, logicModelSheetName, nationalDeliverablesName],
  },
  { name: statutoryDutiesName, purpose: statutoryDutiesPurpose, sheet: statutoryDutiesSheet },
  {
    name: nationalDeliverablesName,
    purpose: nationalDeliverablesPurpose,
    sheet: nationalDeliverablesSheet,
  },
  { name: impactAndEffortName, purpose: impactAndEffortPurpose, sheet: impactAndEffortSheet },
  {
    name: outcomePageName,
    purpose: outcomePagePurpose,
    sheet: outcomePageSheet,
    needs: [questionsSheetName],
  },
];

/** These later sheets and those that they need. */
export function withNeeded(later: readonly string[]): readonly string[] {
  return [
    ...new Set(
      later.flatMap((name) => [name, ...(laterSheets.find((sheet) => sheet.name === name)?.needs ?? [])]),
    ),
  ];
}

/**
 * The workbook for one area and its years: plain data, the same for the same scope.
 * @param later names of the later sheets that belong to it, with those that they need; none unless given
 */
export function workbookBlueprint(scope: WorkbookScope, later: readonly string[] = []): WorkbookBlueprint {
  const wanted = withNeeded(later);
  const others = [
    ...sheets.map((sheet) => sheet(scope)),
    ...laterSheets.filter(({ name }) => wanted.includes(name)).map(({ sheet }) => sheet(scope)),
  ];
  return {
    title: "Community justice outcome improvement plan: workbook",
    sheets: [coverSheet(others), ...others],
  };
}
