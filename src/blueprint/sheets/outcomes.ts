import { evidenceOf } from "../../catalogue/local-evidence";
import { figuresOf } from "../../catalogue/figures";
import { outcomeById } from "../../catalogue/outcomes";
import { proportionsOf } from "../../catalogue/proportions";
import { statuses } from "../../domain/status";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint, ValidationBlueprint } from "../blueprint";
import {
  agreedBeforeFormula,
  evidenceFormula,
  howNearOrder,
  narrativeFormula,
  orderFormula,
  outcomePriorityFormula,
  outcomesTable as table,
  shownStatusFormula,
  suggestionFormula,
  voteCount,
  whyFormula,
} from "../formulas/outcome-columns";
import { column, own } from "../formulas/references";
import { statusTones, statusWordsFormula } from "../formulas/status-words";
import { thresholdsChangedFormula } from "../formulas/thresholds-changed";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const me = (header: string): string => own(table, header);

/** How near partners judge an outcome to be, nearest first. */
export const howNear = ["Achieved", "Close", "Some way off", "Far off", "Cannot tell"] as const;

const priorities = ["yes", "no"] as const;

/** One row per outcome: what is suggested and why, what partners agreed, how near it is, whether it is a priority. */
export function outcomesSheet(scope: WorkbookScope): SheetBlueprint {
  return houseSheet({
    name: "Outcomes",
    tabColor: tabColours.type,
    title: "Outcomes",
    purpose: "Partners agree a status for each outcome. The suggestion stays beside it, with its reason.",
    liveNote: liveNote(thresholdsChangedFormula()),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [...shownColumns(), ...choiceColumns(), ...workingColumns()],
      rows: scope.outcomeIds.map(outcomeRow),
    },
  });
}

function shownColumns(): readonly ColumnBlueprint[] {
  const text = (
    header: string,
    widthInCharacters: number,
    role: "input" | "formula" = "input",
    formula?: string,
  ): ColumnBlueprint => ({
    header,
    role,
    widthInCharacters,
    wrap: true,
    ...(formula === undefined ? {} : { formula }),
  });
  return [
    { header: "Outcome", role: "label", widthInCharacters: 50, wrap: true },
    { header: "Id", role: "label", widthInCharacters: 7 },
    {
      ...text("Suggested status", 24, "formula", statusWordsFormula(me("Working: status"))),
      linesToAllow: 2,
      tones: statusTones,
    },
    { ...text("Why", 50, "formula"), linesToAllow: 4 },
    { ...text("Agreed status", 12), validation: chosen("Agreed status", "Status choice", statuses.length) },
    text("Reason", 34),
    text("Agreed by", 16),
    { ...text("Agreed on", 15), numberFormat: "d mmmm yyyy" },
    {
      ...text("Agreed before the latest data", 18, "formula", agreedBeforeFormula()),
      linesToAllow: 2,
      tones: { "agreed before": "caution" },
    },
    { ...text("Shown status", 24, "formula", shownStatusFormula()), linesToAllow: 2, tones: statusTones },
    { ...text("How near", 14), validation: chosen("How near is it?", "Near choice", howNear.length) },
    {
      ...text("Priority", 9),
      validation: chosen("Is it a priority for action?", "Priority choice", priorities.length),
    },
    text("Action", 40),
    { ...text("Order by distance", 10, "formula", orderFormula("Working: distance")), align: "centre" },
    {
      ...text("Outcome priority", 11, "formula", outcomePriorityFormula()),
      align: "centre",
      numberFormat: "0.0",
    },
    { ...text("Order by score", 9, "formula", orderFormula("Working: priority rounded")), align: "centre" },
    { ...text("Narrative", 70, "formula", narrativeFormula()), linesToAllow: 6 },
    { ...text("Evidence when agreed", 40), linesToAllow: 3 },
  ];
}

function chosen(title: string, choices: string, count: number): ValidationBlueprint {
  return {
    rule: { kind: "choices", firstHeader: `${choices} 1`, lastHeader: `${choices} ${count}` },
    promptTitle: title,
    prompt: "Choose from the list; the choices stand at the right of the same row.",
    error: "Choose one of the words of the list.",
    severity: "warning",
  };
}

const choiceLists = {
  "Status choice": statuses,
  "Near choice": howNear,
  "Priority choice": priorities,
} as const;

function choiceColumns(): readonly ColumnBlueprint[] {
  return Object.entries(choiceLists).flatMap(([name, words]) =>
    words.map((_, i): ColumnBlueprint => ({
      header: `${name} ${i + 1}`,
      role: "label",
      widthInCharacters: 13,
      wrap: true,
    })),
  );
}

function workingColumns(): readonly ColumnBlueprint[] {
  return [
    workingColumn("indicator vote"),
    workingColumn("indicator is steady"),
    ...statuses.map((status) => workingColumn(`${status.toLowerCase()} votes`, voteCount(status))),
    workingColumn(
      "assessed",
      `${me("Working: green votes")}+${me("Working: amber votes")}+${me("Working: red votes")}`,
    ),
    workingColumn("votes", `${me("Working: assessed")}+${me("Working: grey votes")}`),
    workingColumn("status", suggestionFormula()),
    workingColumn(
      "agreed",
      `IF(OR(${statuses.map((s) => `${me("Agreed status")}="${s}"`).join(",")}),${me("Agreed status")},"")`,
    ),
    workingColumn("distance", howNearOrder(howNear)),
    workingColumn(
      "priority rounded",
      `IF(ISNUMBER(${me("Outcome priority")}),ROUND(${me("Outcome priority")},9),"")`,
    ),
    { ...workingColumn("evidence"), widthInCharacters: 40 },
  ];
}

function outcomeRow(id: string): RowBlueprint {
  const outcome = outcomeById(id);
  const evidence = evidenceOf([id]).map((item) => item.id);
  const indicators = figuresOf([id]).filter((figure) => figure.kind === "national indicator");
  const name = indicators[0]?.id.split(".")[0] ?? "no national indicator";
  const rates = proportionsOf([id]).filter((proportion) => proportion.basis === "title");
  const ofIndicator = (status: string): string =>
    `COUNTIFS(${column("CJ_DataPoints", "Outcome")},${me("Id")},${column("CJ_DataPoints", "Kind")},"national indicator",${column("CJ_DataPoints", "Working: status")},"${status}")`;
  return {
    key: id,
    cells: {
      Outcome: outcome?.title ?? id,
      Id: id,
      ...Object.fromEntries(
        Object.entries(choiceLists).flatMap(([list, words]) =>
          words.map((word, i) => [`${list} ${i + 1}`, word] as const),
        ),
      ),
    },
    formulas: {
      Why: whyFormula(name, evidence),
      "Working: indicator vote": `IF(${ofIndicator("Red")}>0,"Red",IF(${ofIndicator("Amber")}>0,"Amber",IF(${ofIndicator("Green")}>0,"Green",IF(${ofIndicator("Grey")}>0,"Grey","none"))))`,
      "Working: indicator is steady":
        `IF(AND(${me("Working: indicator vote")}="Amber",COUNTIFS(${column("CJ_DataPoints", "Outcome")},${me("Id")},` +
        `${column("CJ_DataPoints", "Kind")},"national indicator",${column("CJ_DataPoints", "Working: status")},"Amber",` +
        `${column("CJ_DataPoints", "Working: steady")},"no")=0),"yes","no")`,
      "Working: evidence": evidenceFormula(
        indicators.map((figure) => figure.id),
        rates.map((rate) => rate.id),
      ),
    },
  };
}
