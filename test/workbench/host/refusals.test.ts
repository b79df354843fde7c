import { addRatesTable, open } from "./open";

const write =
  (address: string, value: unknown = 1) =>
  (context: Excel.RequestContext) => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
  };
const read = (context: Excel.RequestContext): unknown => context.workbook.worksheets.getFirst().load("name");

describe("a read-only workbook", () => {
  it("refuses every write with AccessDenied and lets reading be", async () => {
    const { codeOf, workbook } = open();
    workbook.isReadOnly = true;
    expect(await codeOf(write("A1"))).toBe("AccessDenied");
    expect(await codeOf((context) => context.workbook.worksheets.add("New"))).toBe("AccessDenied");
    expect(await codeOf((context) => context.workbook.load("readOnly"))).toBe("no error");
    expect(workbook.sheets[0]?.cells.size).toBe(0);
  });
});

describe("a protected sheet", () => {
  it("refuses locked cells and formats, and takes unlocked cells", async () => {
    const { run, codeOf } = open();
    await run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await codeOf(write("A1"))).toBe("AccessDenied");
    expect(await codeOf(write("B1"))).toBe("no error");
    expect(
      await codeOf((c) => (c.workbook.worksheets.getFirst().getRange("B1").format.font.bold = true)),
    ).toBe("AccessDenied");
    await run((context) => context.workbook.worksheets.getFirst().protection.unprotect());
    expect(await codeOf(write("A1"))).toBe("no error");
  });
});

describe("a cell that a person is editing", () => {
  it("makes every batch fail, reading too, until it ends", async () => {
    const { codeOf, host } = open();
    host.cellBeingEdited = true;
    expect(await codeOf(write("A1"))).toBe("InvalidOperationInCellEditMode");
    expect(await codeOf(read)).toBe("InvalidOperationInCellEditMode");
    host.cellBeingEdited = false;
    expect(await codeOf(write("A1"))).toBe("no error");
  });
});

describe("ordered faults", () => {
  const writeThree = (context: Excel.RequestContext): void => {
    for (const address of ["A1", "A2", "A3"]) write(address)(context);
  };

  it("stop at the n-th writing action, keep what came before, and happen once", async () => {
    const { codeOf, host, workbook } = open();
    host.failAtAction(2);
    expect(await codeOf(writeThree)).toBe("GeneralException");
    expect(workbook.sheets[0]?.cells.size).toBe(1);
    expect(await codeOf(writeThree)).toBe("no error");
  });

  it("stop the n-th request half-way, or at once", async () => {
    const { run, codeOf, host, workbook } = open();
    host.failAtRequest(2);
    await run(read);
    expect(await codeOf(writeThree)).toBe("GeneralException");
    const halfWay = workbook.sheets[0]?.cells.size ?? 0;
    expect(halfWay).toBeGreaterThan(0);
    expect(halfWay).toBeLessThan(3);
    host.failAtRequest(1, "at once");
    expect(await codeOf(write("B1"))).toBe("GeneralException");
    expect(workbook.sheets[0]?.cells.size).toBe(halfWay);
  });
});

describe("requirement sets", () => {
  it("gate each member", async () => {
    const old = open({ requirementSet: "1.7" });
    const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
    expect(await old.codeOf((c) => sheet(c).getRanges("A1,B1").load("address"))).toBe("ApiNotFound");
    expect(await old.codeOf((c) => (sheet(c).getRange("A1").dataValidation.ignoreBlanks = true))).toBe(
      "ApiNotFound",
    );
    expect(await old.codeOf((c) => (sheet(c).showGridlines = false))).toBe("ApiNotFound");
    expect(await old.codeOf((c) => sheet(c).freezePanes.freezeRows(1))).toBe("no error");
    await addRatesTable(old);
    expect(await old.codeOf((c) => c.workbook.tables.getItem("CJ_Rates").resize("A1:D3"))).toBe(
      "ApiNotFound",
    );
    expect(
      await open({ requirementSet: "1.9" }).codeOf((c) => sheet(c).getRanges("A1,B1").load("address")),
    ).toBe("no error");
  });
});

describe("what the host does not have", () => {
  it("is refused loudly", async () => {
    const { codeOf } = open();
    const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
    expect(await codeOf((c) => sheet(c).getRange("A1").merge())).toBe("NotImplemented");
    expect(await codeOf((c) => c.workbook.names.add("Area", "=1"))).toBe("NotImplemented");
    expect(await codeOf((c) => sheet(c).getRange("A1").load("hasSpill"))).toBe("NotImplemented");
  });

  it("is refused when it is larger than Excel on the web takes", async () => {
    const { codeOf } = open({ payloadLimitBytes: 2000 });
    expect(await codeOf(write("A1", "x".repeat(3000)))).toBe("RequestPayloadSizeLimitExceeded");
    const fill = (c: Excel.RequestContext): void => {
      c.workbook.worksheets.getFirst().getRange("A1:Z99").values = "long enough" as never;
    };
    expect(await codeOf(fill)).toBe("no error");
    expect(await codeOf((c) => c.workbook.worksheets.getFirst().getRange("A1:Z99").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });
});
