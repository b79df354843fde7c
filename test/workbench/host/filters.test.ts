import type { Opened } from "./open";
import { open } from "./open";

/** A table "T" in A1:C6 with an outcome, a number and its double by formula. */
async function opened(): Promise<Opened> {
  const excel = open();
  await excel.run((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C6").formulas = [
      ["Outcome", "Score", "Twice"],
      ["O1", 3, "=B2*2"],
      ["O8", 1, "=B3*2"],
      ["o8", 2, "=B4*2"],
      ["", 5, "=B5*2"],
      ["O1", 4, "=B6*2"],
    ];
    sheet.tables.add("A1:C6", true).name = "T";
    sheet.getRange("A9").values = [["below"]];
  });
  return excel;
}

const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("T");
const filter = (context: Excel.RequestContext, column: string): Excel.Filter =>
  table(context).columns.getItem(column).filter;
/** Excel's row numbers of the hidden rows. */
const hiddenRows = ({ workbook }: Opened): readonly number[] =>
  [...(workbook.sheets[0]?.hiddenRows ?? [])].map((row) => row + 1).sort((a, b) => a - b);

describe("filters by values", () => {
  it("hide the rows that show another text, in any case, and are read back", async () => {
    const excel = await opened();
    const [read, all, hidden] = await excel.run((context) => {
      filter(context, "Outcome").applyValuesFilter(["O8"]);
      const sheet = context.workbook.worksheets.getFirst();
      return [
        filter(context, "Outcome").load("criteria"),
        table(context).autoFilter.load("enabled,isDataFiltered,criteria"),
        ["A2", "A3", "A2:A3"].map((address) => sheet.getRange(address).load("rowHidden")),
      ] as const;
    });
    expect(hiddenRows(excel)).toEqual([2, 5, 6]);
    expect(read.criteria).toEqual({ filterOn: "Values", values: ["O8"] });
    expect([all.enabled, all.isDataFiltered, all.criteria.length]).toEqual([true, true, 3]);
    expect(all.criteria[0]).toEqual(read.criteria);
    expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null]);
  });

  it("of two columns hold together, compare what formulas show, and are taken off one by one", async () => {
    const excel = await opened();
    await excel.run((context) => {
      filter(context, "Outcome").applyValuesFilter(["O1", ""]);
      filter(context, "Twice").apply({ filterOn: "Values", values: ["8", "10"] });
    });
    expect(hiddenRows(excel)).toEqual([2, 3, 4]);
    await excel.run((context) => filter(context, "Outcome").clear());
    expect(hiddenRows(excel)).toEqual([2, 3, 4]);
    await excel.run((context) => table(context).clearFilters());
    expect(hiddenRows(excel)).toEqual([]);
  });

  it("are judged when they are set and when they are applied again, not when cells change", async () => {
    const excel = await opened();
    await excel.run((context) => {
      filter(context, "Outcome").applyValuesFilter(["O8"]);
      context.workbook.worksheets.getFirst().getRange("A3").values = [["O1"]];
    });
    expect(hiddenRows(excel)).toEqual([2, 5, 6]);
    await excel.run((context) => table(context).reapplyFilters());
    expect(hiddenRows(excel)).toEqual([2, 3, 5, 6]);
  });

  it("go with their columns and their rows when rows and columns are added", async () => {
    const excel = await opened();
    await excel.run((context) => {
      filter(context, "Outcome").applyValuesFilter(["O8"]);
      table(context).columns.add(0, undefined, "Id");
      table(context).rows.add(1, [["x", "O9", 7, ""]]);
      table(context).rows.add(undefined, [["y", "O9", 8, ""]]);
      context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
    });
    // new rows are shown although the filter would hide them
    expect(hiddenRows(excel)).toEqual([3, 7, 8]);
    const [read, texts] = await excel.run(
      (context) =>
        [
          filter(context, "Outcome").load("criteria"),
          table(context).getDataBodyRange().load("values"),
        ] as const,
    );
    expect(read.criteria).toMatchObject({ values: ["O8"] });
    expect(texts.values.map((row) => row[1])).toEqual(["O1", "O9", "O8", "o8", "", "O1", "O9"]);
    await excel.run((context) => table(context).columns.getItem("Outcome").delete());
    expect(hiddenRows(excel)).toEqual([]);
  });

  it("stay when the table is sorted, and the rows that they hide stay in place", async () => {
    const excel = await opened();
    const [body, below] = await excel.run((context) => {
      filter(context, "Outcome").applyValuesFilter(["O1", ""]);
      table(context).sort.apply([{ key: 1, ascending: false }]);
      return [
        table(context).getDataBodyRange().load("values"),
        context.workbook.worksheets.getFirst().getRange("A9").load("values"),
      ] as const;
    });
    expect(body.values.map(([, score]) => score as unknown)).toEqual([5, 1, 2, 4, 3]);
    expect(hiddenRows(excel)).toEqual([3, 4]);
    expect(below.values).toEqual([["below"]]);
  });

  it("let writes through to hidden rows, which are counted when they span several rows", async () => {
    const excel = await opened();
    excel.host.counters.reset();
    const body = await excel.run((context) => {
      filter(context, "Outcome").applyValuesFilter(["O8"]);
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B2").values = [[30]];
      sheet.getRange("B5:B6").values = [[50], [40]];
      return table(context).getDataBodyRange().load("values");
    });
    expect(body.values.map(([, score]) => score as unknown)).toEqual([30, 1, 2, 50, 40]);
    expect(excel.host.counters.writesAcrossHiddenRows).toBe(1);
  });

  it("end with the filter buttons, and with the table", async () => {
    for (const end of [
      (found: Excel.Table) => (found.showFilterButton = false),
      (found: Excel.Table) => found.convertToRange(),
    ]) {
      const excel = await opened();
      await excel.run((context) => {
        filter(context, "Outcome").applyValuesFilter(["O8"]);
        end(table(context));
      });
      expect(hiddenRows(excel)).toEqual([]);
    }
  });

  it("are refused without values, for other conditions and on a protected sheet", async () => {
    const excel = await opened();
    const codes = [
      await excel.codeOf((context) => filter(context, "Outcome").applyValuesFilter([])),
      await excel.codeOf((context) => filter(context, "Score").applyCustomFilter(">2")),
      await excel.codeOf((context) =>
        filter(context, "Score").apply({ filterOn: "TopItems", criterion1: "2" }),
      ),
      await excel.codeOf((context) => context.workbook.worksheets.getFirst().autoFilter.load("enabled")),
    ];
    expect(codes).toEqual(["InvalidArgument", "NotImplemented", "NotImplemented", "NotImplemented"]);
    const code = await excel.codeOf((context) => {
      context.workbook.worksheets.getFirst().protection.protect();
      filter(context, "Outcome").applyValuesFilter(["O8"]);
    });
    expect(code).toBe("AccessDenied");
    expect(hiddenRows(excel)).toEqual([]);
  });
});
