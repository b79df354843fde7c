import type { Browser, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { requireProgram } from "../../../src/workbench/run/programs";
import { longestWait } from "../grid/eventually";
import type { HostPage } from "./pages/host-page";
import { servePages } from "./pages/serve-pages";

declare const page: HostPage; // what host-page.ts puts on its window

let browser: Browser;
let served: Awaited<ReturnType<typeof servePages>>;
let host: Page;
let addIn: Frame;
const troubles: string[] = [];

beforeAll(async () => {
  served = await servePages();
  browser = await chromium.launch({
    executablePath: requireProgram("chromium"),
    timeout: longestWait,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-sync",
    ],
  });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.setDefaultTimeout(longestWait);
  host = await context.newPage();
  host.on("pageerror", (error) => troubles.push(error.message));
  await host.goto(`${served.address}/host.html`);
  const frame = await (await host.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("The host page has no frame.");
  addIn = frame;
  await addIn.waitForFunction(() => document.getElementById("state")?.textContent !== "starting");
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe("an add-in page in a frame of the host page", () => {
  it("is ready, in Excel on the web", async () => {
    expect(await addIn.textContent("#state")).toBe("ready in Excel on OfficeOnline");
  });

  it("is told the requirement sets of the host, compared as versions", async () => {
    const supported = await addIn.evaluate(() =>
      ["1.1", "1.9", "1.14", "1.15", "1.2"].map((v) =>
        Office.context.requirements.isSetSupported("ExcelApi", v),
      ),
    );
    expect(supported).toEqual([true, true, true, false, true]);
  });

  it("writes and reads the workbook of the host page", async () => {
    const values = await addIn.evaluate(async () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
        range.values = [[1, 2], [3, "=A1+B1"]]; // prettier-ignore
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([
      [1, 2],
      [3, 3],
    ]);
    const inModel = await host.evaluate(() => page.edits.workbook.sheets[0]?.cells.get(0)?.value);
    expect(inModel).toBe(1);
  });

  it("hears of cells that a person changes", async () => {
    await addIn.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          document.body.dataset["heard"] = event.address;
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await host.evaluate(() => {
      const [sheet] = page.edits.workbook.sheets;
      const area = { top: 4, left: 2, bottom: 4, right: 2 };
      if (sheet) page.edits.setContents(sheet, area, [[{ kind: "constant", value: 7 }]], "person");
    });
    await addIn.waitForFunction(() => document.body.dataset["heard"] !== undefined);
    expect(await addIn.evaluate(() => document.body.dataset["heard"])).toBe("C5");
  });

  it("keeps settings in the workbook", async () => {
    const saved = await addIn.evaluate(
      () =>
        new Promise<string>((resolve) => {
          Office.context.document.settings.set("area", "Fife");
          Office.context.document.settings.saveAsync((result) => resolve(String(result.status)));
        }),
    );
    expect(saved).toBe("succeeded");
    expect(await host.evaluate(() => page.edits.workbook.settings.get("area"))).toBe('"Fife"');
  });

  it("runs a ribbon command", async () => {
    await addIn.evaluate(() => {
      Office.actions.associate("openPane", (event: Office.AddinCommands.Event) => {
        document.body.dataset["command"] = "ran";
        event.completed();
      });
    });
    await host.evaluate(() => page.addIn.invokeCommand("openPane"));
    await addIn.waitForFunction(() => document.body.dataset["command"] !== undefined);
    expect(await addIn.evaluate(() => document.body.dataset["command"])).toBe("ran");
  });

  it("waits for the end of editing when a batch asks for that, and fails otherwise", async () => {
    await host.evaluate(() => {
      page.host.cellBeingEdited = true;
    });
    const code = await addIn.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return "no error";
      }).catch((error: { code: string }) => error.code),
    );
    expect(code).toBe("InvalidOperationInCellEditMode");
    const waiting = addIn.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return sheet.name;
      }),
    );
    await host.evaluate(() => {
      page.host.cellBeingEdited = false;
    });
    expect(await waiting).toBe("Sheet1");
  });

  it("raises no error in either page", () => {
    expect(troubles).toEqual([]);
  });
});
