import type { Locator, Page } from "playwright-core";
import type {} from "../../../src/workbench/grid/index";
import type { OpenedWorkbench } from "./open-workbench";
import { openWorkbench } from "./open-workbench";

let workbench: OpenedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
  await page.evaluate(() => {
    const texts = { A1: "Id", B1: "Twice", A2: "1", A3: "2", A5: "below" };
    for (const [address, text] of Object.entries(texts)) window.workbench.typeInto("Sheet1", address, text);
    const { edits } = window.workbench;
    const [sheet] = edits.workbook.sheets;
    if (sheet) edits.addTable(sheet, { top: 0, left: 0, bottom: 2, right: 1 }, "T", "person");
  });
});

afterAll(async () => {
  await workbench?.close();
});

const cell = (name: string): Locator => page.getByRole("gridcell", { name, exact: true });

it("inserts a row by the right-click menu, takes it back, and deletes one by the keyboard", async () => {
  await cell("A3, 2").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Insert table row above" }).click();
  await cell("A4, 2").waitFor();
  await cell("A6, below").waitFor();
  await page.keyboard.press("Control+z");
  await cell("A3, 2").waitFor();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Delete table row" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await cell("A4, below").waitFor();
  expect(workbench.troubles).toEqual([]);
});

it("takes in a column that is typed beside the table, and says so", async () => {
  await page.evaluate(() => window.workbench.select("Sheet1", "C1"));
  await page.getByRole("grid").focus();
  await page.keyboard.type("2024-25");
  await page.keyboard.press("Enter");
  await cell("C1, 2024-25").waitFor();
  await page.getByText("The table T has taken in the column.").waitFor();
});
