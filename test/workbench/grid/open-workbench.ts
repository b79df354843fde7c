import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type {} from "../../../src/workbench/grid/index";
import { requireProgram } from "../../../src/workbench/run/programs";
import { ensureBuilt } from "../../../src/workbench/serve/ensure-built";
import { serveWorkbench } from "../../../src/workbench/serve/serve-workbench";
import { eventually, longestWait } from "./eventually";

/** The workbench in a browser, as `npm start` shows it. */
export interface OpenedWorkbench {
  readonly page: Page;
  /** errors that no code of the page caught or that it wrote to the console, and what it asked of any other server */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** Builds when needed, serves on any free port, opens the page and waits until cells are drawn. */
export async function openWorkbench(viewport = { width: 1366, height: 768 }): Promise<OpenedWorkbench> {
  await ensureBuilt();
  const served = await serveWorkbench({ port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath: requireProgram("chromium"),
    timeout: longestWait,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = await browser.newPage({ viewport, ignoreHTTPSErrors: true });
  page.setDefaultTimeout(longestWait);
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOfThePage = protocol === "blob:" || protocol === "data:";
    if (origin !== served.address && !isOfThePage) troubles.push(`asked for ${request.url()}`);
  });
  page.on("websocket", (socket) => troubles.push(`opened ${socket.url()}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  await page.goto(served.address);
  await page.getByRole("gridcell").first().waitFor();
  return {
    page,
    troubles,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Presses New, and lets go what is there where the page asks about it, which it does a moment later or not at all. */
export async function startAnew(page: Page): Promise<void> {
  const before = await page.evaluateHandle(() => window.workbench.edits.workbook.sheets[0]);
  const isAnew = (): Promise<boolean> =>
    page.evaluate((old) => window.workbench.edits.workbook.sheets[0] !== old, before);
  await page.getByRole("button", { name: "New", exact: true }).click();
  const goOn = page.getByRole("button", { name: "Go on without saving" });
  await eventually(async () => (await goOn.isVisible()) || (await isAnew()), Boolean);
  if (await goOn.isVisible()) await goOn.click();
  expect(await eventually(isAnew, Boolean)).toBe(true);
}
