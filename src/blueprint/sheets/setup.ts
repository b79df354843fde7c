import { settings, type Setting } from "../../catalogue/settings";
import { thresholds, type Threshold } from "../../catalogue/thresholds";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { column, own } from "../formulas/references";
import { thresholdCheck, thresholdUsed } from "../formulas/threshold-used";
import { yearOfAct } from "../../catalogue/framework";
import { isTodayTyped, todayColumn, todayFormulas } from "../formulas/today";
import { houseSheet, liveNote } from "../house-sheet";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_Setup";

/** Settings in a visible table: what the workbook is for, and what its formulas depend on. */
export function setupSheet(scope: WorkbookScope): SheetBlueprint {
  const written: Readonly<Record<string, string | number>> = {
    area: scope.area,
    reportingYear: scope.reportingYear,
    firstYear: scope.firstYear,
    ...(scope.sample ? sampleSettings : {}),
  };
  return houseSheet({
    name: "Setup",
    tabColor: tabColours.about,
    title: "Setup",
    purpose: "Type or choose in the Value column; the rest follows.",
    liveNote: liveNote(
      `COUNTIFS(${column(table, "Changed from default")},"yes")&" settings differ from their default."&${notUsed}`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Setting", role: "label", widthInCharacters: 50 },
        { header: "Id", role: "label", widthInCharacters: 20 },
        {
          header: "Value",
          role: "input",
          widthInCharacters: 30,
          validation: {
            rule: { kind: "choices", firstHeader: "Choice 1", lastHeader: "Choice 3" },
            promptTitle: "Choose a value",
            prompt: "The choices stand in the same row, in the columns at the right.",
            error: "Choose one of the values that stand in this row under Choice 1 to Choice 3.",
            severity: "stop",
            onlyRows: settings.filter((s) => s.choices !== undefined).map((s) => s.id),
          },
        },
        { header: "Default", role: "label", widthInCharacters: 30 },
        {
          header: "Changed from default",
          role: "formula",
          widthInCharacters: 13,
          align: "centre",
          formula: `IFERROR(IF(OR(${own(table, "Default")}="",${own(table, "Value")}="",${own(table, "Value")}=${own(table, "Default")}),"no","yes"),"yes")`,
          tones: { yes: "caution" },
        },
        {
          header: "Check",
          role: "formula",
          widthInCharacters: 70,
          tones: { "*": "caution" },
          since: 2,
        },
        { header: "What it does", role: "label", widthInCharacters: 144 },
        {
          header: "Value used",
          role: "formula",
          widthInCharacters: 30,
          // what other sheets read, so that an error is told here alone
          formula: `IFERROR(IF(ISTEXT(${own(table, "Value")}),TRIM(${own(table, "Value")}),IF(${own(table, "Value")}="","",${own(table, "Value")})),"")`,
        },
        { header: "Lowest allowed", role: "label", widthInCharacters: 11 },
        { header: "Highest allowed", role: "label", widthInCharacters: 11 },
        ...[1, 2, 3].map((n) => ({
          header: `Choice ${n}`,
          role: "label" as const,
          widthInCharacters: 28,
        })),
        todayColumn,
      ],
      rows: [
        ...settings.map((s) => ({
          key: s.id,
          cells: {
            Setting: s.label,
            Id: s.id,
            Value: written[s.id] ?? s.default,
            Default: s.default,
            "What it does":
              s.writtenBy === "build"
                ? `${s.explanation} Written by the add-in when it builds.`
                : s.explanation,
            ...Object.fromEntries((s.choices ?? []).map((choice, i) => [`Choice ${i + 1}`, choice])),
          },
          ...(s.format === undefined ? {} : { numberFormats: { Value: s.format } }),
          formulas: { Check: settingCheck(s), ...(s.id === "today" ? todayFormulas : {}) },
          // the version of a newer add-in is its default too
          ...(isOwned(s) ? { owned: s.id === "schemaVersion" ? ["Value", "Default"] : ["Value"] } : {}),
        })),
        ...thresholds.map(thresholdRow),
      ],
    },
  });
}

/** Why a setting does not count as it was typed; "" where it does. */
function settingCheck({ id, choices }: Setting): string {
  const value = own(table, "Value");
  const isChoice = (choices ?? []).map((_choice, i) => `TRIM(${value})=${own(table, `Choice ${i + 1}`)}`);
  const fault =
    id === "today"
      ? `IF(${value}="","",IF(${isTodayTyped},"","Not used: expected a day from ${yearOfAct} on, typed as 31/03/2025; the computer's day counts"))`
      : isChoice.length === 0
        ? '""'
        : `IF(${value}="","",IF(OR(${isChoice.join(",")}),"","Not used: expected one of the words under Choice 1 to Choice 3; until then nothing is stated"))`;
  return `IF(ISERROR(${value}),"Not used: the value is an error; type it again",${fault})`;
}

/** Said in the head of the sheet too: a value that is not used changes nothing, which nobody expects. */
const notUsed = `IF(${countOfNotUsed()}=0,""," Not used: "&${countOfNotUsed()}&", see Check.")`;

function countOfNotUsed(): string {
  return `SUMPRODUCT((${column(table, "Check")}<>"")*1)`;
}

/** The years follow the columns, the versions follow the add-in; the area is typed once and may be corrected by hand. */
function isOwned({ id, writtenBy }: Setting): boolean {
  return writtenBy === "fixed" || id === "reportingYear" || id === "firstYear";
}

function thresholdRow(threshold: Threshold): RowBlueprint {
  return {
    key: threshold.id,
    cells: {
      Setting: threshold.label,
      Id: threshold.id,
      Value: threshold.default,
      Default: threshold.default,
      "What it does": `${threshold.explanation} This product's own choice.`,
      "Lowest allowed": threshold.lowest,
      "Highest allowed": threshold.highest,
    },
    formulas: { Check: thresholdCheck(threshold), "Value used": thresholdUsed(threshold) },
  };
}

/** What the sample states, so that the checks of the counting basis have something to say. */
const sampleSettings = {
  "basis.LE19": "same people",
  "unit.LE19.a": "people",
  "remand.LE19.a": "no",
  "leavers.LE15": "by the form with which the prison refers to housing; invented",
  sampleFigures: "yes",
} as const;
