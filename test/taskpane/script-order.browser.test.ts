import type { Route } from "playwright-core";
import addIn from "../../addin.config.json";
import type { OpenedWorkbench } from "../workbench/grid/open-workbench";
import { openWorkbench } from "../workbench/grid/open-workbench";
import type { PaneInWorkbench } from "./pane-in-workbench";
import { paneInWorkbench } from "./pane-in-workbench";

/* The pane and Microsoft's script arrive in any order, late, or not at all. */

let workbench: OpenedWorkbench;
let pane: PaneInWorkbench["pane"];

const officeScript = `**${addIn.officeJsFromThisMachine}`;

beforeAll(async () => {
  workbench = await openWorkbench();
  ({ pane } = paneInWorkbench(workbench.page));
});

afterEach(() => workbench.page.unrouteAll({ behavior: "ignoreErrors" }));

afterAll(async () => {
  await workbench?.close();
});

/** Loads the page again; Office.js stays on its way until the answer is called. */
async function loadWithOfficeScriptHeld(): Promise<() => Promise<void>> {
  const { page } = workbench;
  let held: Route | undefined;
  const asked = new Promise<void>((resolve) => {
    void page.route(officeScript, (route) => {
      held = route;
      resolve();
    });
  });
  await page.reload({ waitUntil: "commit" });
  await asked;
  return async () => held?.continue();
}

const isReady = (): Promise<void> => pane.getByText("This workbook is not set up yet.").waitFor();

describe("the pane's scripts", () => {
  it("draw the shell while Office.js is on its way, and go on when it is there", async () => {
    const letGo = await loadWithOfficeScriptHeld();
    await pane.getByRole("heading", { name: "Outcome Planner" }).waitFor();
    await pane.getByText("Connecting to Excel …").waitFor();
    await pane.getByRole("navigation").getByRole("button", { name: "Help" }).click();
    await pane.getByRole("heading", { name: "Help" }).waitFor();
    await pane.getByRole("navigation").getByRole("button").first().click();
    await letGo();
    await isReady();
  });

  it("work as well when Office.js has started first", async () => {
    await workbench.page.route("**/taskpane.html", async (route) => {
      const page = await (await route.fetch()).text();
      const scripts = page.match(/<script[^>]*><\/script>/g) ?? [];
      const swapped = page.replace(scripts.join(""), [...scripts].reverse().join(""));
      expect(swapped).not.toBe(page);
      await route.fulfill({ body: swapped, contentType: "text/html" });
    });
    await workbench.page.reload();
    await isReady();
  });

  it("say after ten seconds that Excel has not answered, and still go on", async () => {
    const { clock } = workbench.page;
    await clock.install();
    const letGo = await loadWithOfficeScriptHeld();
    await pane.getByText("Connecting to Excel …").waitFor();
    await clock.fastForward(10_000);
    await pane.getByText(/^Excel has not answered yet\./).waitFor();
    await letGo();
    await isReady();
  });

  it("say what to do when Office.js cannot be loaded", async () => {
    await workbench.page.route(officeScript, (route) => route.abort());
    await workbench.page.reload();
    const alert = pane.getByRole("alert");
    await alert.getByText("Microsoft's Office.js script did not load", { exact: true }).waitFor();
    await alert.getByText(/Check the network connection/).waitFor();
  });
});
