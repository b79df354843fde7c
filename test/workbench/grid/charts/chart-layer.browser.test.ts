import type {} from "../../../../src/workbench/grid/index";
import { eventually, expectEventually } from "../eventually";
import type { OpenedWorkbench } from "../open-workbench";
import { openWorkbench } from "../open-workbench";

let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench?.close();
});

/** How far the chart is below the place that it is wanted at, in pixels of the part that scrolls: what stands above may change its height. */
function offFrom(wanted: number): number {
  const [chart, part] = [".chart-pane svg", ".scroller"].map(
    (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN,
  );
  return (chart ?? 0) - (part ?? 0) - wanted;
}

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
  await expectEventually(() => bars.count(), 3);
  expect(troubles).toEqual([]);
});

it("moves with the sheet, is cut by frozen parts, and is read out once", async () => {
  const { page } = workbench;
  await drawThree();
  const image = page.getByRole("img", { name: /Three figures/ });
  await image.waitFor();
  const before = await page.evaluate(offFrom, 0);
  await page.locator(".scroller").evaluate((element) => element.scrollTo(0, 60));
  const off = await eventually(
    () => page.evaluate(offFrom, before - 60),
    (found) => Math.abs(found) < 1,
  );
  expect(Math.abs(off)).toBeLessThan(1);
  await page.evaluate(() => {
    const { edits } = window.workbench;
    const sheet = edits.workbook.sheets[0];
    if (sheet) edits.changeSheet(sheet, { frozenRows: 6, frozenColumns: 2 }, "person");
  });
  await page.locator(".chart-pane svg").nth(3).waitFor({ state: "attached" });
  await expectEventually(() => image.count(), 1);
});
