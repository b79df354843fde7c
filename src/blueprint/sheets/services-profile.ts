import { ownServices } from "../../catalogue/own-rows";
import { serviceRows, servicesSource } from "../../catalogue/suggested-needs";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { outcomeChoice } from "../formulas/outcome-choice";
import { column, own } from "../formulas/references";
import { statesGapColumn } from "../formulas/stated-gaps";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleOwnService, sampleService } from "../sample-profiles";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";
import { notGroups, origin, ownRowCells } from "./figure-profile";
import {
  countOfNeeds,
  countedNeedsColumns,
  namedServices,
  needColumns,
  needIds,
  needsOutcome,
} from "./service-needs";

const table = "CJ_ServicesProfile";
const me = (header: string): string => own(table, header);
const needs = (header: string): string => column("CJ_NeedsProfile", header);
const openTo = "Who can use it";
const reach = "Where and how to reach it";

/** Which services there are, for which needs, and how easy they are to reach; counts the needs that none meets. */
export function servicesProfileSheet(scope: WorkbookScope): SheetBlueprint {
  return houseSheet({
    name: "Services profile",
    tabColor: tabColours.type,
    title: "Services profile",
    purpose: "One row per service, with the needs that it meets.",
    liveNote: liveNote(
      `IF(${namedServices}=0,"No services listed yet.","Needs without a service: "&` +
        `SUMPRODUCT((${needs("Need")}<>"")*${notGroups("CJ_NeedsProfile")}*(${needs("Services that meet it")}=0))&" of "&${countOfNeeds}&".")`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Service", role: "input", widthInCharacters: 50 },
        { header: "Id", role: "label", widthInCharacters: 9 },
        {
          header: "Outcome",
          role: "label",
          widthInCharacters: 9,
          since: 2,
          validation: outcomeChoice(scope.outcomeIds.length),
        },
        { header: "Provider", role: "input", widthInCharacters: 26 },
        ...needColumns.map((header) => needColumn(header, scope)),
        {
          header: "Needs that it meets",
          role: "formula",
          widthInCharacters: 34,
          linesToAllow: 2,
          formula: needNames(),
        },
        { header: openTo, role: "input", widthInCharacters: 34 },
        { header: reach, role: "input", widthInCharacters: 34 },
        { header: "Capacity", role: "input", widthInCharacters: 20 },
        { header: "Gap or duplication", role: "input", widthInCharacters: 34 },
        {
          header: "Check",
          role: "formula",
          widthInCharacters: 40,
          linesToAllow: 2,
          formula: checkFormula(),
          tones: { OK: "good", "*": "caution" },
        },
        { header: "Possible source", role: "label", widthInCharacters: 132, since: 2 },
        { header: origin, role: "label", widthInCharacters: 84, since: 2 },
        ...countedNeedsColumns(),
        statesGapColumn(`${me("Gap or duplication")}<>""`),
      ],
      rows: serviceRowsOf(scope),
    },
  });
}

function serviceRowsOf(scope: WorkbookScope): readonly RowBlueprint[] {
  const outcome = needsOutcome(scope);
  const first = Array.from({ length: serviceRows }, (_, i): RowBlueprint => {
    const id = `SV${i + 1}`;
    return {
      key: id,
      cells: {
        Id: id,
        Outcome: outcome,
        "Possible source": outcome === "" ? "" : servicesSource,
        ...(scope.sample ? sampleService(i) : {}),
      },
    };
  });
  const toFill = ownServices(scope.outcomeIds).map((row): RowBlueprint => ({
    key: row.id,
    cells: { ...ownRowCells(row), ...(scope.sample ? sampleOwnService(row.id) : {}) },
  }));
  return [...first, ...toFill];
}

function needColumn(header: string, scope: WorkbookScope): ColumnBlueprint {
  return {
    header,
    role: "input",
    widthInCharacters: 10,
    align: "centre",
    validation: {
      rule: { kind: "cells", ...needIds(scope) },
      promptTitle: header,
      prompt:
        "The id of a need on Needs profile, for example ND1. Its name appears under Needs that it meets.",
      error: "Expected the id of a need on Needs profile, for example ND1. Go on only if you are sure.",
      severity: "warning",
    },
  };
}

function needRow(header: string): string {
  return `MATCH(${me(header)},${needs("Id")},0)`;
}

/** The needs by name, so that nobody has to know their ids by heart. */
function needNames(): string {
  const parts = needColumns.map(
    (header) =>
      `IF(${me(header)}="","","; "&IFERROR(INDEX(${needs("Need")},${needRow(header)})&"","not found"))`,
  );
  return `IFERROR(MID(${parts.join("&")},3,500),"not found")`;
}

function checkFormula(): string {
  const isBlank = ["Service", "Provider", ...needColumns].map((header) => `${me(header)}=""`).join(",");
  const stranger = needColumns.reduceRight(
    (otherwise, header) =>
      `IF(AND(${me(header)}<>"",ISERROR(${needRow(header)})),${me(header)}&" is not on Needs profile",` +
      `IF(IFERROR(INDEX(${needs("Part of")},${needRow(header)})&"","")<>"",${me(header)}&" is a group of people: name the need itself",${otherwise}))`,
    `IF(AND(${needColumns.map((header) => `${me(header)}=""`).join(",")}),"Say which needs it meets",` +
      `IF(OR(${me(openTo)}="",${me(reach)}=""),"Say who can use it, and how to reach it","OK"))`,
  );
  return `IFERROR(IF(AND(${isBlank}),"",IF(${me("Service")}="","Name the service",${stranger})),"A cell of this row holds an error")`;
}
