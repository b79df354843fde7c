import type { OpenedWorkbench } from "../workbench/grid/open-workbench";
import { openWorkbench } from "../workbench/grid/open-workbench";
import type { PaneInWorkbench } from "./pane-in-workbench";
import { paneInWorkbench } from "./pane-in-workbench";

/*
 * Every view in the narrowest pane with text twice as large: nothing may need scrolling sideways (WCAG 1.4.4, 1.4.10).
 * First a new workbook, then one that is built; run them together.
 */

let workbench: OpenedWorkbench;
let walk: PaneInWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  walk = paneInWorkbench(workbench.page);
  await walk.pane.getByRole("button", { name: "Build workbook" }).waitFor();
  await walk.narrowWithLargeText();
});

afterAll(async () => {
  await workbench?.close();
});

async function open(view: string): Promise<void> {
  await walk.pane.getByRole("navigation").getByRole("button", { name: view, exact: true }).click();
}

const press = (name: string | RegExp): Promise<void> =>
  walk.pane.getByRole("button", { name }).first().click();

const waitForText = (text: string | RegExp): Promise<void> => walk.text(text).first().waitFor();

async function expectNothingBeyondTheEdge(): Promise<void> {
  expect(await walk.beyondTheEdge()).toEqual([]);
}

describe("320 px and text of 200 %, a new workbook", () => {
  it("is as large and as narrow as this test says", async () => {
    const paragraph = walk.pane.locator("main p").first();
    const size = await paragraph.evaluate((text) => [innerWidth, getComputedStyle(text).fontSize]);
    expect(size).toEqual([320, "28px"]);
  });

  it.each([
    ["Home", "This workbook is not set up yet."],
    ["Check", "This workbook is not set up yet."],
    ["Outcomes", "This workbook is not set up yet."],
    ["Add", /no sheet Setup|not set up yet/],
    ["Help", /./],
    ["Build", "Reporting year"],
  ] as const)("fits: %s", async (view, text) => {
    await open(view);
    await waitForText(text);
    await expectNothingBeyondTheEdge();
  });

  it("fits: the list of areas, the dry run and the built workbook", async () => {
    await walk.pane.getByRole("combobox", { name: "Area" }).pressSequentially("Fif");
    await walk.pane.getByRole("option", { name: "Fife" }).waitFor();
    await expectNothingBeyondTheEdge();
    await walk.pane.getByRole("option", { name: "Fife" }).click();
    await press("See what will be made");
    await walk.pane.getByRole("heading", { name: "What will be made" }).waitFor();
    await expectNothingBeyondTheEdge();
    await walk.pane.getByRole("main").getByRole("button", { name: "Build workbook" }).last().click();
    await walk.pane.getByRole("heading", { name: "The workbook is built" }).waitFor();
    await expectNothingBeyondTheEdge();
    await press("Build again with other choices");
  });
});

describe("320 px and text of 200 %, a built workbook", () => {
  it.each([
    ["Home", "Fife"],
    ["Build", /This workbook is built for Fife/],
    ["Check", /^Checked: /],
    ["Add", "What to add"],
  ] as const)("fits: %s", async (view, text) => {
    await open(view);
    await waitForText(text);
    await expectNothingBeyondTheEdge();
  });

  it("fits: Outcomes, with the form of another status", async () => {
    await open("Outcomes");
    await waitForText(/This view follows the workbook/);
    await expectNothingBeyondTheEdge();
    const list = walk.pane.getByRole("list", { name: "Outcomes" });
    if (await list.isVisible()) await list.getByRole("button").first().click();
    await press("Another status, or a reason");
    await waitForText("Agreed status");
    await expectNothingBeyondTheEdge();
  });

  it("fits: the breakdown of figures, before and after the dry run", async () => {
    await open("Home");
    await press("Break figures down");
    await walk.pane.getByRole("combobox", { name: "Break down" }).waitFor();
    await walk.pane.getByRole("radio", { name: "In your own words" }).check();
    await expectNothingBeyondTheEdge();
    await walk.pane.getByRole("radio", { name: "Gender" }).check();
    await press("See what will be added");
    await walk.pane.getByRole("heading", { name: "What will be added" }).waitFor();
    await expectNothingBeyondTheEdge();
  });
});
