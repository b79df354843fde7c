import type Axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import type {} from "../../../src/workbench/grid/index";
import { eventually, expectEventually, longestWait } from "./eventually";
import type { OpenedWorkbench } from "./open-workbench";
import { openWorkbench, startAnew } from "./open-workbench";

/** put on the page by the test that uses it */
declare const axe: typeof Axe;

let workbench: OpenedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
});

afterAll(async () => {
  await workbench?.close();
});

/** A cell by what a screen reader says of it. */
const cell = (name: string): Locator => page.getByRole("gridcell", { name, exact: true });

const select = (sheet: string, address: string): Promise<void> =>
  page.evaluate(([s = "", a = ""]) => window.workbench.select(s, a), [sheet, address]);

const type = (sheet: string, address: string, text: string): Promise<boolean> =>
  page.evaluate(([s = "", a = "", t = ""]) => window.workbench.typeInto(s, a, t), [sheet, address, text]);

async function beginAnew(): Promise<void> {
  await startAnew(page);
  await select("Sheet1", "A1");
}

/** A small sheet with a list and a rule that warns. */
async function setRules(): Promise<void> {
  await page.evaluate(() => {
    const { edits } = window.workbench;
    const sheet = edits.workbook.sheets[0];
    if (!sheet) throw new Error("no sheet");
    const alert = {
      title: "Not in the list",
      message: "Choose yes or no.",
      style: "Stop",
      showAlert: true,
    } as const;
    const listed = { top: 0, left: 3, bottom: 9, right: 3 };
    const scored = { top: 0, left: 4, bottom: 9, right: 4 };
    edits.changeSheet(
      sheet,
      {
        validations: [
          {
            area: listed,
            rule: { kind: "list", source: "=$F$1:$F$2", inCellDropDown: true },
            ignoreBlanks: true,
            prompt: { title: "Answer", message: "Yes or no." },
            errorAlert: alert,
          },
          {
            area: scored,
            rule: { kind: "wholeNumber", operator: "Between", formula1: 1, formula2: 5 },
            ignoreBlanks: true,
            errorAlert: { ...alert, title: "Scores go from 1 to 5", style: "Warning" },
          },
        ],
      },
      "addIn",
    );
  });
  await type("Sheet1", "F1", "yes");
  await type("Sheet1", "F2", "no");
}

describe("the workbench page", () => {
  beforeEach(beginAnew);

  it("shows a sheet with the add-in's own pane beside it, connected through Office.js", async () => {
    const pane = await (await page.waitForSelector("iframe")).contentFrame();
    if (!pane) throw new Error("The page has no frame.");
    await pane.waitForFunction(
      () => typeof Excel !== "undefined" && Office.context.requirements !== undefined,
    );
    await pane.evaluate(() => Office.onReady());
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:B3").values = [[20], [22]];
        sheet.getRange("B4").formulas = [["=B2+B3"]];
        sheet.getRange("B4").select();
        await context.sync();
      }),
    );
    await cell("B4, 42").waitFor();
    await expectEventually(() => page.getByRole("grid").getAttribute("aria-activedescendant"), "cell-B4");
  });

  it("calculates a formula again when a number is typed", async () => {
    await type("Sheet1", "A1", "2");
    await type("Sheet1", "B1", "=A1*10");
    await cell("B1, 20").waitFor();
    await select("Sheet1", "A1");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await cell("B1, 30").waitFor();
    await expectEventually(() => page.getByRole("grid").getAttribute("aria-activedescendant"), "cell-A2");
  });

  it("keeps keys that are typed faster than the page is drawn", async () => {
    const press = (...keys: readonly string[]): Promise<void> =>
      page.evaluate((all) => {
        for (const key of all) {
          const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
        }
      }, keys);
    await page.getByRole("grid").focus();
    await press("1", "2", "3", "Backspace", "0", "Enter", "6", "0", "Enter");
    await cell("A1, 120").waitFor();
    await cell("A2, 60").waitFor();
    await press("4");
    await page.getByRole("textbox", { name: "Cell", exact: true }).waitFor();
    await press("Enter", "5", "5", "Enter");
    await cell("A3, 4").waitFor();
    await cell("A4, 55").waitFor();
  });

  it("shows in the formula bar what was typed, and takes typing there", async () => {
    await type("Sheet1", "A1", "2");
    await type("Sheet1", "B1", "=A1*10");
    await select("Sheet1", "B1");
    const bar = page.getByRole("textbox", { name: "Formula bar" });
    await expectEventually(() => bar.inputValue(), "=A1*10");
    await bar.fill("=A1*100");
    await bar.press("Enter");
    await cell("B1, 200").waitFor();
  });

  it("leaves the cell as it was after Escape", async () => {
    await type("Sheet1", "A1", "kept");
    await select("Sheet1", "A1");
    await page.keyboard.type("lost");
    await page.keyboard.press("Escape");
    await cell("A1, kept").waitFor();
  });

  it("copies a block by keyboard and moves its relative references", async () => {
    await type("Sheet1", "A1", "2");
    await type("Sheet1", "A2", "5");
    await type("Sheet1", "B1", "=A1*10");
    await select("Sheet1", "B1");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+v");
    await cell("B2, 50").waitFor();
  });

  it("undoes and does again what was typed", async () => {
    await type("Sheet1", "A1", "first");
    await type("Sheet1", "A1", "second");
    await page.keyboard.press("Control+z");
    await cell("A1, first").waitFor();
    await page.keyboard.press("Control+y");
    await cell("A1, second").waitFor();
  });

  it("refuses a value that is not in the list, and keeps the old one", async () => {
    await setRules();
    expect(await type("Sheet1", "D1", "perhaps")).toBe(false);
    const notice = page.getByRole("alertdialog", { name: "Not in the list" });
    await notice.getByRole("button", { name: "Cancel" }).click();
    await notice.waitFor({ state: "detached" });
    await cell("D1, empty").waitFor();
  });

  it("lets a value pass a rule that only warns, when the person says so", async () => {
    await setRules();
    expect(await type("Sheet1", "E1", "7")).toBe(false);
    await page.getByRole("button", { name: "Keep this value" }).click();
    await cell("E1, 7").waitFor();
  });

  it("opens a list with Alt+Down and takes the chosen value", async () => {
    await setRules();
    await select("Sheet1", "D1");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("listbox", { name: "Choose a value" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await cell("D1, no").waitFor();
  });

  it("goes where the Name box says", async () => {
    const name = page.getByRole("textbox", { name: "Name box" });
    await name.fill("C40");
    await name.press("Enter");
    await cell("C40, empty").waitFor();
  });

  it("adds, renames and deletes sheets by keyboard, and asks before deleting", async () => {
    await page.getByRole("button", { name: "Add a sheet" }).click();
    const added = page.getByRole("tab", { name: "Sheet2" });
    await added.press("F2");
    await page.keyboard.type("Rates");
    await page.keyboard.press("Enter");
    const renamed = page.getByRole("tab", { name: "Rates" });
    await renamed.press("F2");
    await page.keyboard.type("Not this");
    await page.keyboard.press("Escape");
    await renamed.waitFor();
    await expectEventually(() => page.evaluate(() => document.activeElement?.getAttribute("role")), "grid");
    await renamed.press("Delete");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete", exact: true }).press("Enter");
    await renamed.waitFor({ state: "detached" });
    await expectEventually(() => page.getByRole("tab").allTextContents(), ["Sheet1"]);
  });

  it("tells the host while a cell is being typed into", async () => {
    const isBeingEdited = (): Promise<boolean> => page.evaluate(() => window.workbench.host.cellBeingEdited);
    await page.getByRole("grid").focus();
    await page.keyboard.type("1");
    await expectEventually(isBeingEdited, true);
    await page.keyboard.press("Enter");
    await expectEventually(isBeingEdited, false);
  });

  it("saves a file and opens it again with the same contents", async () => {
    await type("Sheet1", "A1", "6");
    await type("Sheet1", "B1", "=A1*7");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as .xlsx" }).click(),
    ]);
    const path = await download.path();
    await beginAnew();
    await cell("A1, empty").waitFor();
    await page
      .getByLabel("Workbook file")
      .setInputFiles({ name: "Saved.xlsx", mimeType: "", buffer: await read(path) });
    await cell("B1, 42").waitFor();
    await expectEventually(() => page.getByRole("heading", { level: 1 }).textContent(), "Saved.xlsx");
  });

  it("asks before another workbook takes the place of unsaved changes", async () => {
    await type("Sheet1", "A1", "kept");
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Go back" }).click();
    await cell("A1, kept").waitFor();
  });

  it("keeps the workbook and says why when a file is no workbook", async () => {
    await type("Sheet1", "A1", "kept");
    const buffer = Buffer.from("this is not a spreadsheet");
    await page.getByLabel("Workbook file").setInputFiles({ name: "Letter.xlsx", mimeType: "", buffer });
    await page.getByRole("button", { name: "Go on without saving" }).click();
    const notice = page.getByRole("alertdialog", { name: "Letter.xlsx was not opened" });
    expect(await notice.textContent()).toContain("The workbook on the screen is unchanged.");
    await notice.getByRole("button", { name: "OK" }).click();
    await cell("A1, kept").waitFor();
  });

  it("goes round its parts with F6", async () => {
    await page.getByRole("grid").focus();
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute("role") ?? document.activeElement?.tagName ?? "",
      );
    // Out of the pane the key goes by way of Office.js, which takes a moment and is deaf while the pane still loads.
    const pressF6 = async (): Promise<string> => {
      const from = await focused();
      for (let tries = 0; tries < 3; tries++) {
        await page.keyboard.press("F6");
        const place = await eventually(focused, (found) => found !== from, longestWait / 10);
        if (place !== from) return place;
      }
      return focused();
    };
    const visited: string[] = [];
    for (let i = 0; i < 5; i++) visited.push(await pressF6());
    expect(visited).toEqual(["tab", "IFRAME", "BUTTON", "TEXTAREA", "grid"]);
  });

  it("has no accessibility violations that axe knows of", async () => {
    await setRules();
    await select("Sheet1", "D1");
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const violations = await page.evaluate(async () => {
      const results = await axe.run(document, { iframes: false });
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    });
    expect(violations).toEqual([]);
  });

  it("meets no error and asks nothing of other servers", () => {
    expect(workbench.troubles).toEqual([]);
  });
});

async function read(path: string): Promise<Buffer> {
  const { readFile } = await import("node:fs/promises");
  return readFile(path);
}
