import { sourceWords } from "../../catalogue/source-words";
import { ownNeeds } from "../../catalogue/own-rows";
import { needRows, suggestedNeeds } from "../../catalogue/suggested-needs";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { isGroup } from "../formulas/breakdown-columns";
import { figuresCheck } from "../formulas/profile-columns";
import { column, own } from "../formulas/references";
import { noFigures } from "../formulas/figures-typed";
import { needWordsColumn } from "../formulas/request-words";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleNeed } from "../sample-profiles";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";
import {
  figureProfileCells,
  figureProfileColumns,
  notGroups,
  origin,
  ownRowCells,
  sampleFigures,
} from "./figure-profile";
import { countOfNeeds, namedServices, needsOutcome, servicesMeeting } from "./service-needs";

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
    purpose: "One row per need, with the people who have it by year.",
    liveNote: liveNote(
      `${countOfNeeds}&" needs; "&IF(${namedServices}=0,"no service is listed on Services profile yet.",` +
        `SUMPRODUCT((${column(table, "Need")}<>"")*${notGroups(table)}*(${column(table, services)}=0))&" without a service.")`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: figureProfileColumns({
        table,
        years,
        outcomes: scope.outcomeIds.length,
        words: { header: "Need", role: "input" },
        inWords: "What is known",
        // people with the need
        isNoFigure: (cell) => `OR(${cell}<0,MOD(${cell},1)>0)`,
        check: checkFormula(years),
        requestWords: needWordsColumn(),
        afterSeries: [
          {
            header: services,
            role: "formula",
            widthInCharacters: 15,
            align: "centre",
            formula: servicesFormula(),
          },
        ],
      }),
      rows,
    },
  });
}

function needRowsOf(scope: WorkbookScope, years: readonly ReportingYear[]): readonly RowBlueprint[] {
  const suggested = suggestedNeeds.filter((need) => scope.outcomeIds.includes(need.outcomeId));
  const sample = (id: string): Readonly<Record<string, string | number>> =>
    scope.sample ? { ...sampleNeed(id), ...sampleFigures(id, years, scope) } : {};
  const first = Array.from({ length: needRows }, (_, i): RowBlueprint => {
    const id = `ND${i + 1}`;
    const need = suggested.find((entry) => entry.id === id);
    return {
      key: id,
      cells: {
        ...figureProfileCells,
        Id: id,
        Outcome: needsOutcome(scope),
        ...(need === undefined
          ? {}
          : {
              Need: need.need,
              "Possible source": need.possibleSource,
              [origin]: `Suggested by the add-in; named in ${sourceWords(need.source)}`,
              ...sample(id),
            }),
      },
    };
  });
  const toFill = ownNeeds(scope.outcomeIds).map((row): RowBlueprint => ({
    key: row.id,
    cells: { ...figureProfileCells, ...ownRowCells(row), ...sample(row.id) },
  }));
  return [...first, ...toFill];
}

/** Named services that name this need, each counted once; a group of a need has the services of the need. */
function servicesFormula(): string {
  return `IFERROR(IF(OR(${me("Need")}="",${me("Id")}="",${isGroup(table)}),"",${servicesMeeting(me("Id"))}),"")`;
}

function checkFormula(years: readonly ReportingYear[]): string {
  const figures = figuresCheck(
    table,
    years,
    '"a whole number of 0 or more, [x], [z] or [c]"',
    (rest) => `IF(AND(${namedServices}>0,${me(services)}=0),"No service meets this need",${rest})`,
  );
  return (
    `IFERROR(IF(${me("Need")}="",IF(${noFigures(table)},"","Figures without a need: name it"),` +
    `IF(${me("Id")}="","Type an id, for example ND${needRows + 1}, so that services can name it",` +
    `${figures})),"A cell of this row holds an error")`
  );
}
