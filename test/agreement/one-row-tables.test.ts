import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { findTable } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook } from "../actions/planner-workbook";
import { formulaDifferences } from "./formula-differences";
import { calculated, inLibreOffice } from "./in-libreoffice";

/** One outcome and one year: CJ_Outcomes has one row, and spans of years are one cell wide. */
const smallest = {
  outcomes: "1",
  reportingYear: "2024-25",
  firstYear: "2024-25",
  sheets: "all",
  sample: true,
} as const;

const cases = ["as built", "with an empty row in Data points and in Rates"] as const;
const ours: WorkbookModel[] = [];
const theirs: WorkbookModel[] = [];

beforeAll(async () => {
  for (const kind of cases) {
    const excel = await builtPlannerWorkbook(smallest);
    if (kind !== "as built") {
      await excel.Excel.run(async (context) => {
        for (const name of ["CJ_DataPoints", "CJ_Rates"])
          context.workbook.tables.getItem(name).getDataBodyRange().getRow(0).insert("Down");
        await context.sync();
      });
    }
    ours.push(calculated(excel));
    excel.shutDown();
  }
  theirs.push(...(await inLibreOffice(ours)));
});

it.each(cases.map((kind, i) => [kind, i] as const))(
  "gives LibreOffice's values, and no error value, in a workbook of one outcome and one year %s",
  (_kind, i) => {
    const [our, their] = [ours[i], theirs[i]];
    if (our === undefined || their === undefined) throw new Error("no workbook");
    expect(findTable(our, "CJ_Outcomes")?.table.area).toMatchObject({ top: 4, bottom: 5 });
    const { list, compared } = formulaDifferences(our, their);
    expect(list).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  },
);
