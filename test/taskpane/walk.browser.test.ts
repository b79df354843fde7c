import { expectEventually } from "../workbench/grid/eventually";
import type { OpenedWorkbench } from "../workbench/grid/open-workbench";
import { openWorkbench } from "../workbench/grid/open-workbench";
import type { WalkInWorkbench } from "./walk-in-workbench";
import { walkInWorkbench } from "./walk-in-workbench";

/*
 * One person's way through the product, with the keyboard alone: the pane that Excel loads, in the workbench page, on
 * Microsoft's client. Each step goes on from the one before; run them together.
 */

let workbench: OpenedWorkbench;
let walk: WalkInWorkbench;
/** the cell of people accepting support in 2024-25 */
let accepting: string;

/** the workbook of this walk, as it was saved */
let built: Buffer;

beforeAll(async () => {
  workbench = await openWorkbench();
  walk = walkInWorkbench(workbench.page);
});

afterAll(async () => {
  await workbench?.close();
});

/** Opens the saved workbook in the place of the one that is there; the page asks first where something was typed there. */
async function openSaved({ isTypedIn }: { readonly isTypedIn: boolean }): Promise<void> {
  const file = { name: "Fife.xlsx", mimeType: "", buffer: built };
  await workbench.page.getByLabel("Workbook file").setInputFiles(file);
  if (isTypedIn) await workbench.page.getByRole("button", { name: "Go on without saving" }).press("Enter");
  await walk.pane.getByRole("navigation").getByRole("button", { name: "Home" }).press("Enter");
  await walk.text("Fife", { exact: true }).waitFor();
}

describe("a workbook from nothing, by keyboard", () => {
  it("begins in the sheet: the pane says what it is for and takes no focus", async () => {
    await walk.pane.getByRole("button", { name: "Build workbook" }).waitFor();
    expect(await walk.focused()).toBe("grid A1");
    expect(await walk.faults()).toEqual([]);
  });

  it("is entered with F6, at its first control", async () => {
    await walk.enterPane();
    const first = walk.pane.getByRole("navigation").getByRole("button").first();
    expect(await walk.focused()).toBe(`pane: button ${await first.innerText()}`);
    await walk.tabTo("pane: button Build workbook");
    await walk.press("Enter");
    await walk.expectFocus("pane: h1 Build workbook");
    await walk.pane.getByRole("combobox", { name: "Area" }).waitFor();
  });

  it("finds the area by a part of its name; Escape closes the list and stays", async () => {
    await walk.tabTo("pane: combobox Area*");
    await walk.type("fif");
    await walk.pane.getByRole("option", { name: "Fife" }).waitFor();
    await walk.press("Escape");
    await walk.pane.getByRole("option", { name: "Fife" }).waitFor({ state: "detached" });
    expect(await walk.focused()).toBe("pane: combobox Area*");
    await walk.press("ArrowDown", "Enter");
    await expectEventually(() => walk.pane.getByRole("combobox", { name: "Area" }).inputValue(), "Fife");
    await walk.tabTo("pane: select Reporting year");
    await walk.type("2024-25");
    await expectEventually(() => walk.pane.getByLabel("Reporting year").inputValue(), "2024-25");
    expect(await walk.faults()).toEqual([]);
  });

  it("keeps to a name that was put in the place of another in one go, and then offers all areas again", async () => {
    const { keyboard } = workbench.page;
    const area = walk.pane.getByRole("combobox", { name: "Area" });
    await area.focus();
    await walk.press("ControlOrMeta+a");
    await walk.type("ayr");
    await walk.pane.getByRole("option", { name: "Ayrshire" }).first().waitFor();
    await walk.press("ControlOrMeta+a");
    await keyboard.insertText("Fife");
    await walk.press("Tab");
    await expectEventually(() => area.inputValue(), "Fife");
    await area.focus();
    await walk.press("ArrowDown");
    await walk.pane.getByRole("option", { name: "Aberdeen City" }).waitFor();
    await walk.press("Escape");
    await walk.tabTo("pane: select Reporting year");
  });

  it("says first what will be made, and writes nothing yet", async () => {
    await walk.tabTo("pane: button See what will be made");
    await walk.press("Enter");
    await walk.expectFocus("pane: h2 What will be made");
    const [first, ...others] = await walk.pane
      .getByRole("list", { name: "Sheets" })
      .getByRole("listitem")
      .allInnerTexts();
    expect(first).toMatch(/^Cover will be made/);
    expect(others.filter((sheet) => !sheet.includes("will be made"))).toEqual([]);
    expect(others.length).toBeGreaterThanOrEqual(6);
    expect(await walk.sheetNames()).toEqual(["Sheet1"]);
    expect(await walk.faults()).toEqual([]);
  });

  it("builds, saying each step, and ends at what was made", async () => {
    const heard = await walk.listen();
    await walk.tabTo("pane: button Build workbook");
    await walk.press("Enter");
    await walk.expectFocus("pane: h2 The workbook is built");
    const sentences = await heard();
    expect(sentences.filter((sentence) => sentence.endsWith(" …")).length).toBeGreaterThanOrEqual(3);
    const made = (await walk.sheetNames()).filter((name) => name !== "Sheet1").join(", ");
    expect(sentences.at(-1)).toBe(`The workbook is built. Fife, 2020-21 to 2024-25. Made: ${made}.`);
    expect(await walk.faults()).toEqual([]);
  });
});

describe("figures typed into the sheet", () => {
  it("change the rates at once", async () => {
    await walk.leavePane();
    await walk.goToSheet("Data points");
    await walk.goToCell(await walk.addressOf("Data points", "LE19.a"));
    for (const figure of ["120", "50", "60", "41", "55"]) {
      await walk.type(figure);
      await walk.press("Enter");
    }
    accepting = await walk.addressOf("Data points", "LE19.c");
    await walk.cell(`${accepting}, 60`).waitFor();
    await walk.goToSheet("Rates");
    const rates = { "LE19.i": "41.7", "LE19.ii": "50.0", "LE19.iii": "45.8", "LE19.c/b": "120.0" };
    for (const [id, rate] of Object.entries(rates)) {
      const address = await walk.addressOf("Rates", id);
      await walk.goToCell(address);
      await walk.cell(`${address}, ${rate}`).waitFor();
    }
  });
});

describe("the check", () => {
  it("shows five counts and three groups", async () => {
    await walk.enterPane();
    await walk.tabTo("pane: button Check figures");
    await walk.press("Enter");
    await walk.expectFocus("pane: h1 Check figures");
    await walk.text(/^Checked: 0 to fix, \d+ to look at, \d+ could not check\.$/).waitFor();
    const counts = await walk.pane.getByRole("list", { name: "Results of all checks" }).innerText();
    expect(counts.replace(/\s+/g, " ")).toMatch(
      /^\d+ passed \d+ failed \d+ not tested \d+ not applicable 0 broken$/,
    );
    for (const group of [/^To fix \(0\)/, /^To look at \(\d+\)/, /^Could not check \(\d+\)/])
      await walk.pane.getByRole("heading", { level: 2, name: group }).waitFor();
    expect(await walk.faults()).toEqual([]);
  });

  it("says of accepted above made aware what was found, what was expected, where, and what to do", async () => {
    const finding = walk.pane.getByRole("listitem").filter({ hasText: "VT-02, 2024-25, warning" });
    const [found, whatToDo, where] = (await finding.innerText()).split(/\n+/);
    expect(found).toMatch(/accept.* 60.* made aware.* 50.* 2024-25/i);
    expect(whatToDo).not.toBe("");
    expect(where).toBe(`Data points, ${accepting}`);
  });

  it("goes to the cell on Enter, and leaves the focus where it is", async () => {
    await walk.tabTo(`pane: button Go to Data points, ${accepting}`);
    await walk.press("Enter");
    await workbench.page.waitForFunction(
      (id) => document.querySelector(".grid")?.getAttribute("aria-activedescendant") === id,
      `cell-${accepting}`,
    );
    await walk.cell(`${accepting}, 60`).waitFor();
    expect(await walk.focused()).toBe(`pane: button Go to Data points, ${accepting}`);
  });

  it("takes the finding away when the figure is corrected, without a key in the pane or the focus", async () => {
    await walk.leavePane();
    await walk.expectFocus(`grid ${accepting}`);
    await walk.type("48");
    await walk.press("Enter");
    await walk.text(/^Checked again:/).waitFor();
    await walk.text("VT-02, 2024-25, warning").waitFor({ state: "detached" });
    expect(await walk.focused()).toBe(`grid ${await walk.addressOf("Data points", "LE19.d")}`);
  });
});

describe("the outcome", () => {
  it("gathers what the workbook says of it", async () => {
    await walk.enterPane();
    await walk.tabTo("pane: button Outcomes");
    await walk.press("Enter");
    await walk.expectFocus("pane: h1 Outcomes");
    const title = "More people access voluntary throughcare following a short term prison sentence";
    await walk.pane.getByRole("button", { name: title }).waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo(`pane: button ${title}`);
    await walk.press("Enter");
    await walk.expectFocus(`pane: h2 ${title}`);
    for (const part of ["Suggested status", "Agreed status", "Figures", "Local evidence", "In words"])
      await walk.pane.getByRole("region", { name: part, exact: true }).waitFor();
    await walk.text("40% in 2024-25").first().waitFor();
    expect(await walk.faults()).toEqual([]);
  });

  it("is agreed with one key, and the agreement is taken back with another", async () => {
    await walk.tabTo("pane: input Agreed by");
    await walk.type("chair");
    await walk.press("Tab");
    expect(await walk.focused()).toMatch(/^pane: button Agree with /);
    await walk.press("Enter");
    await walk.text("Written into Outcomes").waitFor();
    await walk.text(/^Agreed with /).waitFor();
    expect(await walk.focused()).toMatch(/^pane: button Agreed with /);
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: button Undo: back to not agreed");
    await walk.press("Enter");
    await walk.text("Not agreed yet.").waitFor();
    await walk.leavePane();
  });
});

describe("trouble", () => {
  it("says that a cell is being edited; the pane follows by itself afterwards, and goes on following", async () => {
    await walk.goToCell(await walk.addressOf("Data points", "NI8.i"));
    await walk.type("12");
    // F6 would end the editing; only the pointer leaves a cell open.
    await walk.pane.getByRole("navigation").getByRole("button").first().click();
    await walk.pane
      .getByText(/^A cell is being edited\. Press Enter or Escape in the sheet, then try again\.$/)
      .waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.pane.getByRole("navigation").getByRole("button", { name: "Check" }).click();
    await walk.text(/^A cell is being edited\..*by itself\.$/).waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.press("F6");
    await walk.cell(`${await walk.addressOf("Data points", "NI8.i")}, 12`).waitFor();
    await walk.text(/^Checked again:/).waitFor();
    await walk.typeFigure("LE19.c", "70");
    await walk.text("VT-02, 2024-25, warning").waitFor();
    await walk.typeFigure("LE19.c", "48");
    await walk.text("VT-02, 2024-25, warning").waitFor({ state: "detached" });
  });

  it("offers to try again what a person asked for while a cell was being edited", async () => {
    await walk.pane.getByRole("navigation").getByRole("button", { name: "Build" }).click();
    await walk.pane.getByRole("button", { name: "Build again with other choices" }).click();
    await workbench.page.getByRole("grid").focus();
    await walk.type("41");
    await walk.pane.getByRole("button", { name: "See what will be made" }).click();
    const alert = walk.pane.getByRole("alert");
    await alert.getByText("A cell is being edited", { exact: true }).waitFor();
    await alert.getByText(/Press Enter or Escape in the sheet/).waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.press("F6");
    await walk.enterPane();
    await walk.tabTo("pane: button Try again");
    await walk.press("Enter");
    await walk.expectFocus("pane: h2 What will be made");
  });

  it("shows another workbook as what it is, without findings of the one before", async () => {
    const { page } = workbench;
    await walk.pane.getByRole("navigation").getByRole("button", { name: "Check" }).press("Enter");
    await walk.text(/^Checked/).waitFor();
    const saved = await page.evaluate(async () => {
      const bytes = await window.workbench.saveXlsx();
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    });

    await walk.press("F6");
    await walk.expectFocus("button New");
    await walk.press("Enter");
    await walk.text("This workbook is not set up yet.").waitFor();
    await expectEventually(() => walk.text(/^Checked/).count(), 0);

    built = Buffer.from(saved, "base64");
    await openSaved({ isTypedIn: false });
    await walk.text("2024-25, with figures from 2020-21").waitFor();
    await walk.enterPane();
    await walk.tabTo("pane: button Check figures");
    await walk.press("Enter");
    await walk.text(/^Checked: 0 to fix/).waitFor();
    await walk.leavePane();
    await walk.goToSheet("Data points");
    await walk.cell(`${accepting}, 48`).waitFor();
  });

  it("shows a name that is taken in the dry run, and does not build", async () => {
    await workbench.page.getByRole("button", { name: "New", exact: true }).press("Enter");
    await walk.text("This workbook is not set up yet.").waitFor();
    await workbench.page.getByRole("tab", { name: "Sheet1" }).press("F2");
    await walk.type("Rates");
    await walk.press("Enter");
    await walk.expectFocus("grid A1");
    await walk.type("Interest rates");
    await walk.press("Enter");
    await walk.enterPane();
    await walk.tabTo("pane: button Build");
    await walk.press("Enter");
    await walk.pane.getByRole("combobox", { name: "Area" }).waitFor();
    await walk.tabTo("pane: combobox Area*");
    await walk.type("Fife");
    await walk.press("Enter");
    await walk.tabTo("pane: button See what will be made");
    await walk.press("Enter");
    await walk.expectFocus("pane: h2 What will be made");
    await walk.text('A sheet named "Rates" is already there and holds something else').waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: button Build workbook");
    const build = walk.pane.getByRole("button", { name: "Build workbook" });
    expect(await build.getAttribute("aria-disabled")).toBe("true");
    await walk.press("Enter");
    expect(await walk.sheetNames()).toEqual(["Rates"]);
  });
});

describe("growing the workbook", () => {
  it("adds an activity to it, says where it stands, and typing goes on", async () => {
    await openSaved({ isTypedIn: true });
    await walk.enterPane();
    await walk.tabTo("pane: button Add");
    await walk.press("Enter");
    await walk.expectFocus("pane: h1 Add to the workbook");
    await walk.pane.getByRole("textbox", { name: "The activity" }).waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: input The activity");
    await walk.press("Enter");
    await walk.text("Nothing is typed here yet; the row needs it.").waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.type("Peer mentors at the gate");
    await walk.press("Tab");
    await walk.expectFocus("pane: select Outcome");
    await walk.type("O8");
    const heard = await walk.listen();
    await walk.press("Tab");
    await walk.expectFocus("pane: button See what will be added");
    await walk.press("Enter");
    await walk.expectFocus("pane: button Add to Scoring");
    expect((await heard()).at(-1)).toBe(
      "“Peer mentors at the gate” will be the row A8.1, which is empty: Scoring, A48. Nothing has been written yet.",
    );
    expect(await walk.faults()).toEqual([]);
    const heardNext = await walk.listen();
    await walk.press("Enter");
    await walk.text("Added: Peer mentors at the gate", { exact: true }).waitFor();
    await walk.expectFocus("pane: input The activity");
    expect((await heardNext()).at(-1)).toBe(
      "Added: Peer mentors at the gate. It stands in the row A8.1 of Scoring, which was empty.",
    );
    await expectEventually(() => walk.pane.getByRole("textbox", { name: "The activity" }).inputValue(), "");
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: button Go to it: Scoring, A48");
    await walk.press("Enter");
    await walk.cell("A48, Peer mentors at the gate").waitFor();
  });

  it("makes a sheet, which the same button then leads to", async () => {
    await walk.tabTo("pane: button Make … Requests: see it first");
    await walk.press("Enter");
    await walk.expectFocus("pane: button Make Requests");
    expect(await walk.sheetNames()).not.toContain("Requests");
    expect(await walk.faults()).toEqual([]);
    await walk.press("Enter");
    await walk.expectFocus("pane: button Go to Requests");
    await expectEventually(async () => (await walk.sheetNames()).includes("Requests"), true);
    expect(await walk.faults()).toEqual([]);
    await walk.press("Enter");
    await workbench.page.getByRole("tab", { name: "Requests", selected: true }).waitFor();
  });

  it("says first which sheets get the next year, and then gives it to them", async () => {
    await walk.leavePane();
    await walk.enterPane();
    await walk.tabTo("pane: button See what will change");
    await walk.press("Enter");
    await walk.expectFocus("pane: h3 What will change");
    const changes = walk.pane.getByRole("list", { name: "Sheets that change" });
    await changes.getByText("Data points gets the column 2025-26").waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: button Add 2025-26");
    await walk.press("Enter");
    await walk.expectFocus("pane: h3 2025-26 was added");
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: button Type figures for 2025-26");
  });

  it("breaks the questions down by groups of people", async () => {
    await walk.leavePane();
    await walk.enterPane();
    await walk.tabTo("pane: button Home");
    await walk.press("Enter");
    await walk.text("2025-26, with figures from 2020-21").waitFor();
    await walk.tabTo("pane: button Break figures down");
    await walk.press("Enter");
    await walk.expectFocus("pane: h1 Break figures down");
    await walk.pane.getByRole("combobox", { name: "Break down" }).waitFor();
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: button See what will be added");
    await walk.press("Enter");
    await walk.expectFocus("pane: h2 What will be added");
    expect(await walk.faults()).toEqual([]);
    await walk.tabTo("pane: button Add rows");
    await walk.press("Enter");
    await walk.expectFocus("pane: h2 Rows were added");
    expect(await walk.faults()).toEqual([]);
    await walk.leavePane();
  });
});

describe("all of it", () => {
  it("is explained in Help", async () => {
    await walk.leavePane();
    await walk.enterPane();
    await walk.tabTo("pane: button Help");
    await walk.press("Enter");
    await walk.pane.getByRole("heading", { name: "What to type in a figure’s cell" }).waitFor();
    expect(await walk.faults()).toEqual([]);
  });

  it("meets no error and asks nothing of any other server", () => {
    expect(workbench.troubles).toEqual([]);
  });
});
