import type { Page } from "playwright-core";
import type {} from "../../../src/workbench/grid/index";
import { newWorkbook } from "../../../src/workbench/model/workbook-model";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { packParts, unpackParts } from "../../../src/workbench/xlsx/zip-parts";
import type { OpenedWorkbench } from "./open-workbench";
import { openWorkbench } from "./open-workbench";

let workbench: OpenedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
});

afterAll(async () => {
  await workbench?.close();
});

/** A workbook with a data bar on B2:B9, which the model does not have. */
async function withDataBar(): Promise<Buffer> {
  const parts = new Map(await unpackParts(await writeXlsx(newWorkbook())));
  const path = "xl/worksheets/sheet1.xml";
  const rule =
    '<conditionalFormatting sqref="B2:B9"><cfRule type="dataBar" priority="1"/></conditionalFormatting>';
  parts.set(path, (parts.get(path) ?? "").replace("<pageMargins", `${rule}<pageMargins`));
  return Buffer.from(await packParts(parts));
}

it("says what an opened file holds beyond the workbench, and asks before it is saved without that", async () => {
  const status = page.getByRole("status");
  await page
    .getByLabel("Workbook file")
    .setInputFiles({ name: "theirs.xlsx", mimeType: "application/xlsx", buffer: await withDataBar() });
  const held = "data bars (1 on Sheet1, at B2)";
  await status.filter({ hasText: `Opened theirs.xlsx. Not kept when saved from here: ${held}.` }).waitFor();

  const save = page.getByRole("button", { name: "Save as .xlsx" });
  const question = page.getByRole("alertdialog", { name: "Save without data bars?" });
  await save.click();
  expect(await question.textContent()).toContain(held);
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "hidden" });
  expect(await status.textContent()).not.toContain("Saved");

  await save.click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save without" }).click();
  expect((await download).suggestedFilename()).toBe("theirs.xlsx");
  await status.filter({ hasText: "Saved as theirs.xlsx." }).waitFor();

  // the file that was just saved is the one on the screen: there is nothing more to lose
  const again = page.waitForEvent("download");
  await save.click();
  await again;
  expect(workbench.troubles).toEqual([]);
});
