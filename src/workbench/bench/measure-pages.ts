import type { Browser } from "playwright-core";
import { findProgram } from "../run/programs";
import { serveWorkbench } from "../serve/serve-workbench";
import { serveComparisonPage } from "./comparison-page";
import { onFreshPage, startBrowser } from "./measured-page";
import { inOrder, median, showTimes, type Times } from "./measure-time";
import { kilobytes, type Section } from "./report";

/** The pages take turns, so that what slows the machine down slows all of them. */
const runs = 9;
const title = "Pages in Chromium";

/** A council's laptop beside this machine; the pane is measured as if the processor were so many times slower. */
const slowdown = 4;

/** The workbench page counts as usable this long after it was opened, on two cores. */
const usableAimMilliseconds = 5000;

/** When the pane's shell and the workbench page are drawn, on empty caches. `dist` has to be built. */
export async function measurePages(): Promise<Section> {
  if (findProgram("chromium") === undefined) {
    return {
      title,
      note: "NOT MEASURED: Chromium (or Chrome, or Edge) was not found on this machine.",
      measurements: [],
    };
  }
  const served = await serveWorkbench({ port: 0 });
  const comparison = await serveComparisonPage(`${served.address}/office-js/office.js`);
  const browser = await startBrowser();
  const paneAddress = `${served.address}/taskpane.html`;
  try {
    // The first page of a browser pays for its start.
    await timeUntilDrawn(browser, paneAddress);
    const pane: number[] = [];
    const plain: number[] = [];
    const workbench: number[] = [];
    for (let i = 0; i < runs; i++) {
      pane.push(await timeUntilDrawn(browser, paneAddress));
      plain.push(await timeUntilDrawn(browser, comparison.address));
      workbench.push(await timeUntilCell(browser, `${served.address}/`));
    }
    const quotients = inOrder(pane.map((time, i) => time / (plain[i] ?? Number.NaN)));
    return section(
      { pane: inOrder(pane), plain: inOrder(plain), workbench: inOrder(workbench), quotients },
      comparison.scriptBytesGzip,
    );
  } finally {
    await browser.close();
    comparison.close();
    await served.close();
  }
}

function section(
  { pane, plain, workbench, quotients }: Record<"pane" | "plain" | "workbench" | "quotients", Times>,
  comparisonBytes: number,
): Section {
  const ratio = median(quotients);
  return {
    title,
    note:
      `https localhost, empty caches. Pane and comparison page: first contentful paint with the processor slowed ${slowdown} times; ` +
      "the comparison page is made up as Microsoft's React template (one script, core-js, Fluent at once), with our React. " +
      "The two take turns, and each turn gives a quotient of its own. Workbench: the frame after the first cell is there. All of it is noisy.",
    measurements: [
      { what: "Pane: shell drawn", value: showTimes(pane) },
      {
        what: `Comparison page drawn (${kilobytes(comparisonBytes)} script, gzip)`,
        value: showTimes(plain),
      },
      {
        what: "Pane ÷ comparison page",
        value: `median ${ratio.toFixed(2)}, from ${quotients[0]?.toFixed(2)} to ${quotients.at(-1)?.toFixed(2)}, of ${quotients.length}`,
        budget: { words: "at most 0.7", isMet: ratio <= 0.7 },
      },
      {
        what: "Workbench: first cell drawn",
        value: showTimes(workbench),
        budget: {
          words: `aim ${usableAimMilliseconds} ms`,
          isMet: median(workbench) <= usableAimMilliseconds,
        },
      },
    ],
  };
}

/** Milliseconds from the start of the navigation to the first frame with anything in it, on a slow processor. */
async function timeUntilDrawn(browser: Browser, address: string): Promise<number> {
  return onFreshPage(browser, async (page) => {
    const developerTools = await page.context().newCDPSession(page);
    await developerTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(address);
    const firstPaint = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    return Number(await firstPaint.jsonValue());
  });
}

/** Milliseconds from the start of the navigation to the frame after the grid's first cell was there. */
async function timeUntilCell(browser: Browser, address: string): Promise<number> {
  return onFreshPage(browser, async (page) => {
    await page.goto(address, { waitUntil: "commit" });
    await page.getByRole("gridcell").first().waitFor();
    return page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))),
    );
  });
}
