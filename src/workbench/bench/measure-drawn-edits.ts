import type { Page } from "playwright-core";
import type { Workbench } from "../grid/workbench";
import { cellAddress } from "../model/address";
import type { WorkbookModel } from "../model/workbook-model";
import { findProgram } from "../run/programs";
import { serveWorkbench } from "../serve/serve-workbench";
import { writeXlsx } from "../xlsx/write-xlsx";
import { cellOfFirstFigure } from "./first-figure";
import { inOrder, median, showTimes, type Times } from "./measure-time";
import { onFreshPage, startBrowser } from "./measured-page";
import { counted, type Section } from "./report";

const title = "Edit to drawn result, in the workbench page";
const edits = 9;
const aimMilliseconds = 100;

/** After an edit the pane reads the workbook again; the next edit waits until that is over, as a person would. */
const pauseMilliseconds = 1500;

interface DrawnEdit {
  /** from typing to the end of the frame that shows the result */
  readonly milliseconds: number;
  readonly formulasEvaluated: number;
  /** cells of the grid whose element was touched */
  readonly cellsDrawn: number;
}

/** Types figures into the built workbook on the page that `npm start` serves. `dist` has to be built. */
export async function measureDrawnEdits(built: WorkbookModel): Promise<Section> {
  if (findProgram("chromium") === undefined) {
    return {
      title,
      note: "NOT MEASURED: Chromium (or Chrome, or Edge) was not found on this machine.",
      measurements: [],
    };
  }
  const bytes = await writeXlsx(built);
  const { sheet, row, column } = cellOfFirstFigure(built);
  const served = await serveWorkbench({ port: 0 });
  const browser = await startBrowser();
  try {
    const drawn = await onFreshPage(browser, async (page) => {
      await page.goto(served.address);
      await page.getByRole("gridcell").first().waitFor();
      await openFile(page, bytes);
      return typeFigures(page, sheet.name, cellAddress(row, column));
    });
    return section(drawn);
  } finally {
    await browser.close();
    await served.close();
  }
}

function section(drawn: readonly DrawnEdit[]): Section {
  const times: Times = inOrder(drawn.map((edit) => edit.milliseconds));
  const largest = (count: (edit: DrawnEdit) => number): string => counted(Math.max(...drawn.map(count)));
  return {
    title,
    note: "One figure typed on Data points, with the pane open beside the sheet. Times are noisy; the counts are not.",
    measurements: [
      {
        what: "From typing to the drawn result",
        value: showTimes(times),
        budget: { words: `aim ${aimMilliseconds} ms`, isMet: median(times) <= aimMilliseconds },
      },
      { what: "Formulas evaluated, at most", value: largest((edit) => edit.formulasEvaluated) },
      { what: "Cells drawn, at most", value: largest((edit) => edit.cellsDrawn) },
    ],
  };
}

async function openFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate((base64) => {
    const { workbench } = window as unknown as { readonly workbench: Workbench }; // put there by index.tsx
    return workbench.openXlsx(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  }, Buffer.from(bytes).toString("base64"));
  await page.waitForTimeout(pauseMilliseconds);
}

async function typeFigures(page: Page, sheetName: string, address: string): Promise<readonly DrawnEdit[]> {
  await page.evaluate(
    ([sheet, cell]) => {
      (window as unknown as { readonly workbench: Workbench }).workbench.select(sheet, cell); // as above
    },
    [sheetName, address] as const,
  );
  const drawn: DrawnEdit[] = [];
  for (let i = 0; i < edits; i++) {
    await page.waitForTimeout(pauseMilliseconds);
    drawn.push(await page.evaluate(typeAndAwaitFrame, [sheetName, address, String(101 + i)] as const));
  }
  return drawn;
}

/** Runs in the page. */
async function typeAndAwaitFrame([sheet, address, text]: readonly [
  string,
  string,
  string,
]): Promise<DrawnEdit> {
  const { workbench } = window as unknown as { readonly workbench: Workbench }; // put there by index.tsx
  const touched = new Set<Element>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
      if (cell !== null) touched.add(cell);
    }
  });
  const grid = document.querySelector('[role="grid"]');
  if (grid !== null) observer.observe(grid, { subtree: true, childList: true, attributes: true });
  const evaluatedBefore = workbench.calculation.counters.formulasEvaluated;
  const start = performance.now();
  workbench.typeInto(sheet, address, text);
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      // the message comes after the frame's layout and painting
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
  const milliseconds = performance.now() - start;
  observer.disconnect();
  const formulasEvaluated = workbench.calculation.counters.formulasEvaluated - evaluatedBefore;
  return { milliseconds, formulasEvaluated, cellsDrawn: touched.size };
}
