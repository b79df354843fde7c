import type { Locator, Page } from "playwright-core";
import type {} from "../../../src/workbench/grid/index";
import { expectEventually } from "./eventually";
import type { OpenedWorkbench } from "./open-workbench";
import { openWorkbench } from "./open-workbench";

let workbench: OpenedWorkbench;
let page: Page;

const outcomes = ["O1", "O8", "O8", "", "O9", "O10", "O11", "O12", "O13", "O14"];

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
  await page.evaluate((texts) => {
    const { edits } = window.workbench;
    const [sheet] = edits.workbook.sheets;
    if (sheet === undefined) return;
    const rows = [["Outcome", "Score"], ...texts.map((text, i) => [text, i])];
    const contents = rows.map((row) =>
      row.map((value) => (value === "" ? undefined : ({ kind: "constant", value } as const))),
    );
    const area = { top: 0, left: 0, bottom: texts.length, right: 1 };
    edits.setContents(sheet, area, contents, "person");
    edits.addTable(sheet, area, "T", "person");
  }, outcomes);
});

afterAll(async () => {
  await workbench?.close();
});

const cell = (name: string): Locator => page.getByRole("gridcell", { name, exact: true });
const value = (name: string): Locator => page.getByRole("checkbox", { name, exact: true });
const scores = (): Promise<readonly string[]> =>
  page.getByRole("gridcell", { name: /^B\d+, \d+$/ }).evaluateAll((cells) => cells.map((c) => c.textContent));

it("hides the rows of values that are unticked, says how many are left, and shows it at the header and row numbers", async () => {
  await cell("A1, Outcome").locator(".filter-button").click();
  await page.getByRole("dialog", { name: "Sort and filter Outcome" }).waitFor();
  await value("(Select all)").click();
  await value("O8").click();
  await value("(Blanks)").click();
  await page.getByRole("button", { name: "OK" }).click();
  await page.getByText("3 of 10 rows are shown.").waitFor();
  await cell("A1, Outcome, filtered").waitFor();
  await expectEventually(scores, ["1", "2", "3"]);
  const numbers = page.locator(".row-heads .head.filtered");
  expect(await numbers.evaluateAll((heads) => heads.map((h) => h.textContent))).toEqual(["3", "4", "5"]);
  expect(workbench.troubles).toEqual([]);
});

it("steps over hidden rows and leaves them alone when a selection is emptied", async () => {
  await page.evaluate(() => window.workbench.select("Sheet1", "B1"));
  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowDown");
  await expectEventually(() => page.getByRole("textbox", { name: /^Name box/ }).inputValue(), "B3");
  await page.evaluate(() => window.workbench.select("Sheet1", "B2:B11"));
  await page.keyboard.press("Delete");
  await cell("B3, empty").waitFor();
  const left = await page.evaluate(() => {
    const [sheet] = window.workbench.edits.workbook.sheets;
    const column = Array.from(
      { length: 10 },
      (_, i) => sheet?.cells.get((i + 1) * 16_384 + 1)?.value ?? null,
    );
    return column;
  });
  expect(left).toEqual([0, null, null, null, 4, 5, 6, 7, 8, 9]);
  await page.keyboard.press("Control+z");
  await cell("B3, 1").waitFor();
});

it("is used by the keyboard alone: searched, taken off and taken back", async () => {
  await page.evaluate(() => window.workbench.select("Sheet1", "A1"));
  await page.getByRole("grid").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("dialog").waitFor();
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab"); // two ways to sort, the filter, then the search
  await page.keyboard.type("O1");
  await value("(Select all)").check(); // all that is found
  await page.keyboard.press("Enter");
  await page.getByText("6 of 10 rows are shown.").waitFor();
  await expectEventually(scores, ["0", "5", "6", "7", "8", "9"]);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByText("All 10 rows are shown.").waitFor();
  await cell("A1, Outcome").waitFor();
  await page.keyboard.press("Control+z");
  await cell("A1, Outcome, filtered").waitFor();
  await expectEventually(scores, ["0", "5", "6", "7", "8", "9"]);
});

it("stays when the column is sorted, and Escape leaves everything as it is", async () => {
  await cell("A1, Outcome, filtered").locator(".filter-button").click();
  await page.getByRole("button", { name: "Sort Z to A" }).click();
  await page.getByText("The rows of T that are shown are sorted by Outcome.").waitFor();
  await expectEventually(scores, ["9", "8", "7", "6", "5", "0"]);
  await page.keyboard.press("Alt+ArrowDown");
  await value("O14").uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expectEventually(scores, ["9", "8", "7", "6", "5", "0"]);
  expect(workbench.troubles).toEqual([]);
});
