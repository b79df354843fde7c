import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook } from "../../src/actions/grow-workbook";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import {
  buildRequest,
  builtPlannerWorkbook,
  openPlannerWorkbook,
  valueOf,
  type PlannerWorkbook,
} from "../actions/planner-workbook";
import { formulaDifferences } from "./formula-differences";
import { calculated, inLibreOffice } from "./in-libreoffice";

const kinds = ["blank", "sample", "sample with a year more"] as const;
const everything = { outcomes: "all", sheets: "all" } as const;

const ours = new Map<string, WorkbookModel>();
const theirs = new Map<string, WorkbookModel>();
const said = new Map<string, unknown>();

/** The whole framework in one run of LibreOffice: as built, with the sample, and grown by a reporting year. */
beforeAll(async () => {
  for (const kind of kinds) {
    const excel: PlannerWorkbook = await builtPlannerWorkbook({ ...everything, sample: kind !== "blank" });
    if (kind === "sample with a year more") {
      valueOf(await growWorkbook({ kind: "year", which: "next" }, () => undefined));
    }
    ours.set(kind, calculated(excel));
    said.set(kind, excel.show("National deliverables", "A3"));
    excel.shutDown();
  }
  for (const [i, workbook] of (await inLibreOffice([...ours.values()])).entries())
    theirs.set(kinds[i] ?? "", workbook);
});

function modelOf(models: ReadonlyMap<string, WorkbookModel>, kind: string): WorkbookModel {
  const model = models.get(kind);
  if (model === undefined) throw new Error(`no workbook "${kind}"`);
  return model;
}

it("gets nothing from a second build when LibreOffice has saved it: its spelling of formulas is no other formula", async () => {
  const saved = openPlannerWorkbook({ workbook: modelOf(theirs, "sample") });
  const again = await buildWorkbook(buildRequest({ ...everything, sample: true }), () => undefined);
  saved.shutDown();
  expect(valueOf(again)).toMatchObject({ made: [], completed: [], cellsWritten: 0, remarks: [] });
});

describe.each(kinds)("nine outcomes with every sheet: %s", (kind) => {
  it("holds the same value in every formula cell as LibreOffice works out, and no error value", () => {
    const { list, compared } = formulaDifferences(modelOf(ours, kind), modelOf(theirs, kind));
    expect(list).toEqual([]);
    expect(compared).toBeGreaterThan(15_000);
  });

  it("says the totals of the delivery plan as they are printed", () => {
    expect(said.get(kind)).toContain(
      "7 Complete, 25 In progress, 6 In progress (with revised timescale), 3 Outstanding; 41 of 41",
    );
  });
});
