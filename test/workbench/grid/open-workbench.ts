import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { requireProgram } from "../../../src/workbench/run/programs";
import { ensureBuilt } from "../../../src/workbench/serve/ensure-built";
import { serveWorkbench } from "../../../src/workbench/serve/serve-workbench";

/** The workbench in a browser, as `npm start` shows it. */
export interface OpenedWorkbench {
  readonly page: Page;
  /** errors that no code of the page caught, and addresses outside localhost that it asked for */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** Builds when needed, serves on any free port, opens the page and waits until cells are drawn. */
export async function openWorkbench(viewport = { width: 1366, height: 768 }): Promise<OpenedWorkbench> {
  await ensureBuilt();
  const served = await serveWorkbench({ port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath: requireProgram("chromium"),
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
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") troubles.push(`asked for ${request.url()}`);
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
