import type {} from "../../../../src/workbench/grid/index";
import type { OpenedWorkbench } from "../open-workbench";
import { openWorkbench } from "../open-workbench";

let workbench: OpenedWorkbench;

jest.setTimeout(60_000);

beforeAll(async () => {
  workbench = await openWorkbench();
}, 180_000);

afterAll(async () => {
  await workbench?.close();
});

/** Three figures under their words, and a chart of them. */
async function drawThree(): Promise<void> {
  await workbench.page.evaluate(() => {
    const { edits, typeInto } = window.workbench;
    const sheet = edits.workbook.sheets[0];
    if (!sheet) throw new Error("no sheet");
    for (const [i, word] of ["a", "b", "c"].entries()) {
      typeInto(sheet.name, `${"ABC"[i] ?? ""}1`, word);
      typeInto(sheet.name, `${"ABC"[i] ?? ""}2`, i === 1 ? "[x]" : String(10 * (i + 1)));
    }
    const axis = { isVisible: true, hasGridlines: false, isReversed: false };
    const row = (top: number) => ({ sheetId: sheet.id, area: { top, left: 0, bottom: top, right: 2 } });
    const chart = {
      id: "{chart-a}",
      name: "Three",
      kind: "ColumnClustered",
      title: "Three figures",
      series: [{ name: "People", values: row(1), categories: row(0) }],
      valueAxis: axis,
      categoryAxis: axis,
      place: { row: 4, column: 1, xInPoints: 0, yInPoints: 0, widthInPoints: 300, heightInPoints: 200 },
    } as const;
    edits.changeSheet(sheet, { charts: [chart] }, "addIn");
  });
}

it("draws a chart as an image that says what it shows, and follows the figures", async () => {
  const { page, troubles } = workbench;
  await drawThree();
  const image = page.getByRole("img", { name: /^Column chart: Three figures\./ });
  await image.waitFor();
  expect(await image.getAttribute("aria-label")).toBe("Column chart: Three figures. a: 10; b; c: 30");
  const bars = image.locator("rect[fill='#4472C4']");
  expect(await bars.count()).toBe(2);
  await page.evaluate(() => window.workbench.typeInto("Sheet1", "B2", "60"));
  await page.getByRole("img", { name: /b: 60/ }).waitFor();
  expect(await bars.count()).toBe(3);
  expect(troubles).toEqual([]);
});

it("moves with the sheet, is cut by frozen parts, and is read out once", async () => {
  const { page } = workbench;
  await drawThree();
  const image = page.getByRole("img", { name: /Three figures/ });
  const before = await image.boundingBox();
  await page.locator(".scroller").evaluate((element) => element.scrollTo(0, 60));
  await page.waitForFunction(
    (top) => document.querySelector(".chart-pane svg")?.getBoundingClientRect().top === top,
    (before?.y ?? 0) - 60,
  );
  await page.evaluate(() => {
    const { edits } = window.workbench;
    const sheet = edits.workbook.sheets[0];
    if (sheet) edits.changeSheet(sheet, { frozenRows: 6, frozenColumns: 2 }, "person");
  });
  await page.locator(".chart-pane svg").nth(3).waitFor({ state: "attached" });
  expect(await image.count()).toBe(1);
});
