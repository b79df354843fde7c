import { needRows, suggestedNeeds } from "../../catalogue/suggested-needs";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import {
  figuresCheck,
  gapChoiceCells,
  gapChoiceColumns,
  profileTones,
  sourceAndGap,
  yearColumn,
} from "../formulas/profile-columns";
import { column, own, ownSpan } from "../formulas/references";
import { seriesColumns } from "../formulas/series-columns";
import { yearCells } from "../formulas/year-cells";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleNeed, sampleProfileFigure } from "../sample-profiles";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";
import { namedServices, needColumns } from "./service-needs";

const table = "CJ_NeedsProfile";
const me = (header: string): string => own(table, header);
const services = "Services that meet it";

/** What people need: one row per need, people with it per year, and how many services meet it. */
export function needsProfileSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const rows = needRowsOf(scope, years);
  return houseSheet({
    name: "Needs profile",
    tabColor: tabColours.type,
    title: "Needs profile",
    purpose: "One row per need: people who have it, by year, and what the workforce and people say of it.",
    liveNote: liveNote(
      `SUMPRODUCT((${column(table, "Need")}<>"")*1)&" needs; "&IF(${namedServices}=0,"no service is listed on Services profile yet.",` +
        `SUMPRODUCT((${column(table, "Need")}<>"")*(${column(table, services)}=0))&" without a service.")`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Need", role: "input", widthInCharacters: 50, wrap: true },
        { header: "Id", role: "label", widthInCharacters: 7 },
        ...years.map((year) =>
          yearColumn(
            year,
            rows.map((row) => row.key),
          ),
        ),
        ...seriesColumns(table, years, { header: "Change", numberFormat: "General", withPercent: true }),
        {
          header: services,
          role: "formula",
          widthInCharacters: 15,
          align: "centre",
          wrap: true,
          formula: servicesFormula(),
        },
        { header: "What is known", role: "input", widthInCharacters: 50, wrap: true },
        ...sourceAndGap(),
        {
          header: "Check",
          role: "formula",
          widthInCharacters: 40,
          wrap: true,
          linesToAllow: 2,
          formula: checkFormula(years),
          tones: profileTones,
        },
        { header: "Possible source", role: "label", widthInCharacters: 40, wrap: true },
        { header: "Where the need comes from", role: "label", widthInCharacters: 64, wrap: true },
        ...gapChoiceColumns,
      ],
      rows,
    },
  });
}

function needRowsOf(scope: WorkbookScope, years: readonly ReportingYear[]): readonly RowBlueprint[] {
  const suggested = suggestedNeeds.filter((need) => scope.outcomeIds.includes(need.outcomeId));
  return Array.from({ length: needRows }, (_, i) => {
    const id = `ND${i + 1}`;
    const need = suggested.find((entry) => entry.id === id);
    return {
      key: id,
      cells: {
        Id: id,
        ...gapChoiceCells,
        ...(need === undefined
          ? {}
          : {
              Need: need.need,
              "Possible source": need.possibleSource,
              "Where the need comes from": `Suggested by the add-in; named in ${need.source.file}, ${need.source.section}`,
              ...(scope.sample ? sampleCells(id, years, scope) : {}),
            }),
      },
    };
  });
}

function sampleCells(
  id: string,
  years: readonly ReportingYear[],
  scope: WorkbookScope,
): Record<string, string | number> {
  const cells: Record<string, string | number> = { ...sampleNeed(id) };
  for (const year of years) {
    const value = sampleProfileFigure(id, year, scope.reportingYear);
    if (value !== undefined) cells[year] = value;
  }
  return cells;
}

/** Named services that name this need, each counted once. */
function servicesFormula(): string {
  const names = needColumns
    .map((header) => `(${column("CJ_ServicesProfile", header)}=${me("Id")})`)
    .join("+");
  return `IF(OR(${me("Need")}="",${me("Id")}=""),"",SUMPRODUCT(((${names})>0)*(${column("CJ_ServicesProfile", "Service")}<>"")))`;
}

function checkFormula(years: readonly ReportingYear[]): string {
  const { entered } = yearCells(ownSpan(table, years[0] ?? "", years.at(-1) ?? ""));
  return (
    `IFERROR(IF(${me("Need")}="",IF(${entered}=0,"","Figures without a need: name it"),` +
    `IF(${me("Id")}="","Type an id, for example ND${needRows + 1}, so that services can name it",` +
    `IF(AND(${namedServices}>0,${me(services)}=0),"No service meets this need",${figuresCheck(table, years)}))),` +
    `"A cell of this row holds an error")`
  );
}
