import { outcomeById } from "../../catalogue/outcomes";
import { yearsBetween } from "../../domain/period";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import {
  chosenRowFormula,
  fixedPageLines,
  fullTextHeader,
  headWorkingHeaders,
  shortenedFormula,
} from "../formulas/outcome-page-head";
import {
  linesOfPage,
  listedLineFormulas,
  listingColumns,
  outcomePageTable,
} from "../formulas/outcome-page-lines";
import { statusTones } from "../formulas/status-words";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { quoted } from "../formulas/references";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

export const outcomePageName = "Outcome page";
export const outcomePagePurpose = "Choose an outcome in the yellow cell; prints on one A4 page.";

const item = "Outcome and its lines";
const says = "What it says";
const status = "Status";
/** Local outcomes are added below the national ones; the list has room for some. */
const roomForLocal = 6;

/**
 * One outcome as a page to print, for partners who have no pane: what is suggested and agreed, how near, the priority,
 * and then one line for each figure, rate, item of local evidence and activity that it has. Everything but the choice in
 * the first line is a formula; lines that an outcome does not need stay empty at the end.
 */
export function outcomePageSheet(scope: WorkbookScope): SheetBlueprint {
  const head = fixedPageLines(yearsBetween(scope.firstYear, scope.reportingYear));
  const list = listedLineFormulas();
  const first = scope.outcomeIds[0] ?? "";
  return houseSheet({
    name: outcomePageName,
    tabColor: tabColours.read,
    title: "Outcome page",
    purpose: outcomePagePurpose,
    liveNote: liveNote(quoted("A lower score is done first. Status and score are two different scales.")),
    freeze: "nothing",
    print: { orientation: "portrait", lastHeader: status, onOnePage: true },
    table: {
      name: outcomePageTable,
      keyHeader: "Id",
      hasFilterButtons: false,
      columns: [
        {
          header: item,
          role: "input",
          widthInCharacters: 56,
          validation: {
            rule: {
              kind: "cells",
              sheet: "Outcomes",
              block: `$A$6:$A$${5 + scope.outcomeIds.length + roomForLocal}`,
            },
            promptTitle: "Which outcome?",
            prompt: "Choose one from the list; the page follows.",
            error:
              "Choose an outcome from the list. Its id (O8) or number (8) are understood too: go on if you typed one.",
            severity: "warning",
            onlyRows: ["L1"],
          },
        },
        { header: "Part", role: "formula", widthInCharacters: 13, formula: list.part },
        formulaColumn(says, 60, list.says),
        { ...formulaColumn(status, 22, list.status), tones: statusTones },
        { header: "Id", role: "label", widthInCharacters: 6 },
        workingColumn("chosen row", undefined, 9),
        { ...workingColumn(fullTextHeader, undefined, 60), since: 3 },
        ...headWorkingHeaders.map((header) => ({
          ...workingColumn(header, undefined, 9),
          since: 3,
        })),
        ...listingColumns(),
      ],
      rows: Array.from({ length: linesOfPage }, (_, i): RowBlueprint => {
        const id = `L${i + 1}`;
        const fixed = head[i];
        if (fixed === undefined)
          return {
            key: id,
            cells: { Id: id },
            formulas: { [item]: list.item },
            look: "plain",
            linesToAllow: 1,
          };
        return {
          key: id,
          cells: { Id: id, ...(i === 0 ? { [item]: outcomeById(first)?.title ?? first } : {}) },
          formulas: {
            ...(fixed.item === undefined ? {} : { [item]: fixed.item }),
            Part: fixed.part,
            [says]: shortenedFormula(fixed.lines),
            [fullTextHeader]: fixed.says,
            [status]: fixed.status,
            ...(i === 0 ? { "Working: chosen row": chosenRowFormula } : {}),
            ...fixed.working,
          },
          look: i === 0 ? "title" : "lead",
          linesToAllow: fixed.lines,
        };
      }),
    },
  });
}

function formulaColumn(header: string, widthInCharacters: number, formula: string): ColumnBlueprint {
  return { header, role: "formula", widthInCharacters, formula };
}
