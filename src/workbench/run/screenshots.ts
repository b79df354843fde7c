/**
 * `npm run screenshots`: the pictures of README.md, from the product itself: builds, opens the workbench in Chromium, sets up
 * a workbook with the sample figures through the pane and photographs it. The same sources give the same pictures.
 */
import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import type {} from "../grid/index";
import { cellKey } from "../model/workbook-model";
import { ensureBuilt } from "../serve/ensure-built";
import { projectRoot } from "../serve/project-root";
import { serveWorkbench } from "../serve/serve-workbench";
import { requireProgram } from "./programs";

/** A README loads several of them. */
const largestKilobytes = 180;

interface Scene {
  /** file name without ending */
  readonly name: string;
  readonly prepare: (page: Page, pane: FrameLocator) => Promise<void>;
}

/** In this order: each goes on from the one before. */
const scenes: readonly Scene[] = [
  {
    name: "outcomes",
    prepare: async (page, pane) => {
      await select(page, "Scoring", `L${await rowOf(page, "Scoring", "A8.4")}`); // scrolls so far that the priorities are in sight
      await openView(pane, "Outcomes");
      await pane.getByRole("button", { name: /voluntary throughcare/ }).press("Enter");
      await pane.getByRole("button", { name: /^Agree with / }).waitFor();
    },
  },
  {
    name: "check",
    prepare: async (page, pane) => {
      const row = await rowOf(page, "Data points", "LE19.c");
      await page.evaluate((r) => window.workbench.typeInto("Data points", `H${r}`, "140"), row);
      await select(page, "Data points", `A${row}`);
      await openView(pane, "Check");
      await pane.getByText("VT-02, 2024-25", { exact: false }).first().waitFor();
    },
  },
];

async function makeScreenshots(): Promise<void> {
  const folder = path.join(projectRoot(), "assets", "screenshots");
  mkdirSync(folder, { recursive: true });
  await ensureBuilt();
  const served = await serveWorkbench({ port: 0 });
  const browser = await chromium.launch({
    executablePath: requireProgram("chromium"),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 700 },
      ignoreHTTPSErrors: true,
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await page.goto(served.address);
    // How many requests a build takes may differ by timing; the README's numbers come from the benchmark.
    await page.addStyleTag({ content: ".counters { visibility: hidden }" });
    const pane = page.frameLocator("iframe");
    await buildSample(pane);
    // So that a table is seen as far as its results.
    for (let percent = 100; percent > 80; percent -= 10)
      await page.getByRole("button", { name: "Zoom out" }).press("Enter");
    for (const { name, prepare } of scenes) {
      await prepare(page, pane);
      await takePicture(page, path.join(folder, `${name}.png`));
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

async function buildSample(pane: FrameLocator): Promise<void> {
  await openView(pane, "Build");
  await pane.getByRole("combobox", { name: "Area" }).fill("Fife");
  await pane.getByLabel("Reporting year").selectOption("2024-25");
  await pane.getByLabel("Fill with invented sample figures").check();
  await pane.getByRole("button", { name: "See what will be made" }).click();
  await pane.getByRole("region", { name: "What will be made" }).getByRole("button").click();
  await pane.getByRole("heading", { name: "The workbook is built" }).waitFor();
}

async function openView(pane: FrameLocator, label: string): Promise<void> {
  await pane.getByRole("navigation").getByRole("button", { name: label }).press("Enter");
}

/** The row of a sheet, as people count, whose second column holds the id. */
async function rowOf(page: Page, sheetName: string, id: string): Promise<number> {
  const keys = await page.evaluate(
    ([name, wanted]) => {
      const sheet = window.workbench.edits.workbook.sheets.find((found) => found.name === name);
      return [...(sheet?.cells ?? [])].flatMap(([key, cell]) => (cell.value === wanted ? [key] : []));
    },
    [sheetName, id] as const,
  );
  const cellsPerRow = cellKey(1, 0);
  const key = keys.find((found) => found % cellsPerRow === 1);
  if (key === undefined) throw new Error(`${sheetName} has no row ${id}.`);
  return Math.floor(key / cellsPerRow) + 1;
}

async function select(page: Page, sheet: string, address: string): Promise<void> {
  await page.evaluate(([s, a]) => window.workbench.select(s, a), [sheet, address] as const);
  await page.getByRole("grid").focus();
}

/** @throws when the picture is too large for a README */
async function takePicture(page: Page, file: string): Promise<void> {
  await page.getByRole("grid").focus();
  // What fades or follows the workbook has come to rest.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  const kilobytes = Math.round(statSync(file).size / 1024);
  console.log(`${path.relative(projectRoot(), file)}  ${kilobytes} KB`);
  if (kilobytes > largestKilobytes)
    throw new Error(
      `${file} has ${kilobytes} KB, expected at most ${largestKilobytes}. Make the window smaller.`,
    );
}

makeScreenshots().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  process.exitCode = 1;
});
