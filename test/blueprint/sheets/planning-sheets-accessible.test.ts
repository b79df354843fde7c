import type { WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook } from "../../actions/planner-workbook";
import {
  colourWithWord,
  enoughContrast,
  noBlankRows,
  oneTable,
  plainHeaders,
  textFits,
  titled,
} from "../sheet-faults";

const names = [
  "Requests",
  "Partners",
  "Questions",
  "Logic model",
  "Actions",
  "Statutory duties",
  "National deliverables",
];
const judges = {
  "one table": oneTable,
  "plain headers": plainHeaders,
  "no blank rows": noBlankRows,
  "text that fits": textFits,
  "a title": titled,
  "words with colours": colourWithWord,
  contrast: enoughContrast,
};

describe.each([
  ["blank, two outcomes", { outcomes: "1,8", sample: false }],
  ["with invented figures", { outcomes: "8", sample: true }],
] as const)("the sheets for planning, %s", (_, request) => {
  let workbook: WorkbookModel;
  beforeAll(async () => {
    const excel = await builtPlannerWorkbook({ ...request, sheets: names.join(",") });
    excel.calculation.recalculate();
    workbook = {
      ...excel.workbook,
      sheets: excel.workbook.sheets.filter(({ name }) => names.includes(name)),
    };
    excel.shutDown();
  });

  it.each(Object.entries(judges))("keep to the house rules: %s", (_rule, judge) => {
    expect(workbook.sheets).toHaveLength(names.length);
    expect(judge(workbook)).toEqual([]);
  });
});
