import { workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { yearFrom } from "../../src/domain/period";
import { listAsItStands } from "../../src/excel/list-sources";
import type { Operation } from "../../src/excel/operations";
import type { SheetState, WorkbookState } from "../../src/excel/workbook-state";

const blueprint = workbookBlueprint({
  area: "Fife",
  firstYear: yearFrom(2023),
  reportingYear: yearFrom(2024),
  outcomeIds: ["O8"],
  sample: false,
});
const needs = blueprint.sheets.find(({ name }) => name === "Needs profile");
if (needs === undefined) throw new Error("no needs");
const ids = needs.table.rows.map((row) => row.key);
const last = 5 + ids.length;

/** The drop-down of a need on Services profile, as it is declared. */
const operation: Operation = {
  kind: "validation",
  sheet: "Services profile",
  block: "E6:E9",
  firstCell: "E6",
  validation: {
    rule: { kind: "cells", sheet: "Needs profile", block: `$B$6:$B$${last}` },
    promptTitle: "Which need?",
    prompt: "",
    error: "",
    severity: "warning",
  },
};

function standing(changed: {
  name?: string;
  headers?: readonly string[];
  extra?: readonly string[];
}): WorkbookState {
  const headers = changed.headers ?? ["Need", "Id"];
  const at = headers.indexOf("Id");
  const body = [...ids, ...(changed.extra ?? [])].map((id) => headers.map((_, i) => (i === at ? id : "")));
  const name = changed.name ?? "Needs profile";
  const sheet: SheetState = {
    name,
    head: [],
    isEmpty: false,
    isProtected: false,
    charts: [],
    table: { name: "CJ_NeedsProfile", sheet: name, top: 4, left: 0, headers, body },
  };
  return {
    sheetNames: [name],
    documentTitle: "",
    isReadOnly: false,
    isStructureProtected: false,
    sheets: new Map([["Needs profile", sheet]]),
  };
}

const sourceIn = (state: WorkbookState): unknown => {
  const planned = listAsItStands(operation, blueprint, state);
  return planned.kind === "validation" && planned.source;
};

describe("the list of a drop-down on another sheet", () => {
  it("is the declared block in a new workbook", () => {
    expect(sourceIn({ ...standing({}), sheets: new Map() })).toBe(`'Needs profile'!$B$6:$B$${last}`);
  });

  it("follows a renamed sheet", () => {
    expect(sourceIn(standing({ name: "What people need" }))).toBe(`'What people need'!$B$6:$B$${last}`);
  });

  it("follows a moved column and takes in the rows that people added", () => {
    const state = standing({ headers: ["Ours", "Need", "Id"], extra: ["ND98", "ND99"] });
    expect(sourceIn(state)).toBe(`'Needs profile'!$C$6:$C$${last + 2}`);
  });

  it("stays as declared where the column is gone", () => {
    expect(sourceIn(standing({ headers: ["Need"] }))).toBe(`'Needs profile'!$B$6:$B$${last}`);
  });
});
