import { chromium, type Browser, type Page } from "playwright-core";
import { requireProgram } from "../run/programs";

/** Chromium as on every machine: nothing of its own in the background. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
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
}

/** A page with empty caches, as wide as a task pane and a spreadsheet need. */
export async function onFreshPage<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}
