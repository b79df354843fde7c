import type { Locator, Page } from "playwright-core";
import type {} from "../../../src/workbench/grid/index";
import { eventually } from "./eventually";
import type { OpenedWorkbench } from "./open-workbench";
import { openWorkbench, startAnew } from "./open-workbench";

let workbench: OpenedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
});

afterAll(async () => {
  await workbench?.close();
});

const cell = (name: string): Locator => page.getByRole("gridcell", { name, exact: true });
const handle = (): Locator => page.locator(".fill-handle:visible");

const select = (address: string): Promise<void> =>
  page.evaluate((a) => window.workbench.select("Sheet1", a), address);

async function type(texts: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((all) => {
    for (const [address, text] of Object.entries(all)) window.workbench.typeInto("Sheet1", address, text);
  }, texts);
}

async function beginAnew(): Promise<void> {
  await startAnew(page);
  await select("A1");
  await page.getByRole("grid").focus();
}

/** Drags the fill handle into the middle of a cell that is in view. */
async function dragHandleOnto(address: string): Promise<void> {
  const from = await handle().boundingBox();
  const to = await emptyPlace(address);
  if (from === null) throw new Error("The fill handle is not drawn.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Cells without contents have no element, so the cell is selected first and the selection given back. */
async function emptyPlace(address: string): Promise<{ readonly x: number; readonly y: number }> {
  const before = await page.evaluate(() => window.workbench.desk.state.get().selection);
  await select(address);
  const box = await page.locator(`#cell-${address}`).boundingBox();
  if (box === null) throw new Error(`${address} is not in view.`);
  await page.evaluate((selection) => {
    const { desk } = window.workbench;
    desk.state.set({ selection });
  }, before);
  await handle().waitFor();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const widthOf = async (name: string): Promise<number> => (await cell(name).boundingBox())?.width ?? 0;

/** The sheet is drawn with the next frame, so the width is asked for until it is right; it fails when it never is. */
async function expectWidth(name: string, width: number): Promise<void> {
  const drawn = await eventually(
    () => widthOf(name),
    (found) => Math.abs(found - width) < 0.5,
  );
  expect(drawn).toBeCloseTo(width, 0);
}

describe("filling on the page", () => {
  beforeEach(beginAnew);

  it("goes on with reporting years when the fill handle is dragged down, and takes it back in one step", async () => {
    await type({ A1: "2023-24", B1: "kept" });
    await select("A1");
    await dragHandleOnto("A4");
    await cell("A4, 2026-27").waitFor();
    await cell("B1, kept").waitFor();
    expect(await page.evaluate(() => window.workbench.edits.workbook.selection)).toEqual({
      top: 0,
      left: 0,
      bottom: 3,
      right: 0,
    });
    await page.keyboard.press("Control+z");
    await cell("A4, 2026-27").waitFor({ state: "detached" });
    await cell("A1, 2023-24").waitFor();
  });

  it("moves formulas when the fill handle is dragged to the right", async () => {
    await type({ A1: "1", B1: "2", C1: "3", A2: "=A1*10" });
    await select("A2");
    await dragHandleOnto("C2");
    await cell("C2, 30").waitFor();
  });

  it("fills down along the column beside it when the fill handle is clicked twice", async () => {
    await type({ A1: "1", A2: "2", A3: "3", B1: "=A1*10" });
    await select("B1");
    await handle().dblclick();
    await cell("B3, 30").waitFor();
    expect(await page.getByRole("textbox", { name: "Cell", exact: true }).isVisible()).toBe(false);
  });

  it("gives up when Escape is pressed before the handle is let go", async () => {
    await type({ A1: "5" });
    await select("A1");
    const to = await emptyPlace("A3");
    await handle().hover();
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.locator(".fill-frame:visible").waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await select("A3");
    await cell("A3, empty").waitFor();
  });

  it("fills down and right by keyboard", async () => {
    await type({ A1: "5", A2: "6" });
    await select("A1:A3");
    await page.keyboard.press("Control+d");
    await cell("A3, 5").waitFor();
    await select("B3");
    await page.keyboard.press("Control+r");
    await cell("B3, 5").waitFor();
  });
});

describe("zoom", () => {
  beforeEach(beginAnew);

  it("draws the sheet larger and smaller with the buttons of the status bar, and says how large", async () => {
    await type({ A1: "here" });
    const usual = await widthOf("A1, here");
    const zoom = page.getByRole("group", { name: "Zoom" });
    await zoom.getByRole("button", { name: "Zoom in" }).press("Enter");
    await zoom.getByRole("button", { name: "110 %, back to 100 %" }).waitFor();
    await page.getByRole("status").getByText("The sheet is shown at 110 per cent.").waitFor();
    await expectWidth("A1, here", usual * 1.1);
    await zoom.getByRole("button", { name: "Zoom out" }).click();
    await zoom.getByRole("button", { name: "Zoom out" }).click();
    await expectWidth("A1, here", usual * 0.9);
    await zoom.getByRole("button", { name: "90 %, back to 100 %" }).click();
    await expectWidth("A1, here", usual);
  });

  it("goes no further than 200 and 50 per cent", async () => {
    const zoom = page.getByRole("group", { name: "Zoom" });
    for (let i = 0; i < 12; i++) await page.keyboard.press("Control++");
    await zoom.getByRole("button", { name: "200 %, back to 100 %" }).waitFor();
    for (let i = 0; i < 17; i++) await page.keyboard.press("Control+-");
    await zoom.getByRole("button", { name: "50 %, back to 100 %" }).waitFor();
    await page.keyboard.press("Control+0");
    await zoom.getByRole("button", { name: "100 %, back to 100 %" }).waitFor();
  });

  it("finds cells under the pointer, types and fills at any size", async () => {
    await type({ A1: "1", A2: "2" });
    await select("A1:A2");
    await handle().hover();
    await page.keyboard.down("Control");
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await page.getByRole("button", { name: "150 %, back to 100 %" }).waitFor();
    await dragHandleOnto("A5");
    await cell("A5, 5").waitFor();
    await cell("A4, 4").click();
    await page.keyboard.type("40");
    await page.keyboard.press("Enter");
    await cell("A4, 40").waitFor();
    await page.keyboard.press("Control+0");
  });

  it("scrolls to a cell far away at any size", async () => {
    for (let i = 0; i < 5; i++) await page.keyboard.press("Control++");
    await select("X200");
    const box = await cell("X200, empty").boundingBox();
    const view = await page.locator(".view").boundingBox();
    if (box === null || view === null) throw new Error("The cell is not drawn.");
    expect(box.x).toBeGreaterThan(view.x);
    expect(box.x + box.width).toBeLessThanOrEqual(view.x + view.width + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height + 1);
    await page.keyboard.press("Control+0");
  });
});

describe("filling and zooming", () => {
  it("meets no error", () => {
    expect(workbench.troubles).toEqual([]);
  });
});
