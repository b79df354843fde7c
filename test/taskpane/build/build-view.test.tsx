/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import type { BuildPlan, BuildReport, BuildRequest, Progress } from "../../../src/actions/build-request";
import type { Growth } from "../../../src/actions/grow-workbook";
import { schemaVersion } from "../../../src/catalogue/framework";
import { ok, trouble as inTrouble, type Result } from "../../../src/domain/result";
import type { Trouble } from "../../../src/domain/trouble";
import type { PlannerActions } from "../../../src/taskpane/planner-actions";
import { accessibilityFaults, drawPane, navigationButton, openView, press } from "../draw-pane";
import { buildRequest, builtStatus, growthPlan, plainActions, plan, report, trouble } from "../plain-actions";

async function openBuildIn(changed: Partial<PlannerActions>): Promise<void> {
  await drawPane(plainActions(changed));
  await openView("Build");
}

async function openBuild(changed: Partial<PlannerActions> = {}): Promise<HTMLElement> {
  await openBuildIn(changed);
  return screen.findByRole("combobox", { name: "Area" });
}

const nine = ["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9"];

const button = (name: string) => within(screen.getByRole("main")).getByRole("button", { name });

async function askForPlan(area: HTMLElement): Promise<void> {
  fireEvent.change(area, { target: { value: "Fife" } });
  const ask = button("See what will be made");
  ask.focus();
  await press(ask);
  await screen.findByRole("heading", { name: "What will be made" });
}

describe("Build in a workbook of another version", () => {
  it("says of which version it is, upgrades it after a dry run, and only then offers to build", async () => {
    const grown: Growth[] = [];
    let madeBy = "1";
    await openBuildIn({
      readStatus: async () => ok(builtStatus({ schemaVersion: madeBy })),
      planGrowth: async () => ok(growthPlan({ versions: { before: 1, after: schemaVersion } })),
      growWorkbook: async (growth) => {
        grown.push(growth);
        madeBy = String(schemaVersion);
        return ok(report());
      },
    });
    await screen.findByText(new RegExp(`^Made by version 1; this is version ${schemaVersion}\\.`));
    expect(screen.queryByRole("button", { name: "See what will be made" })).toBeNull();
    await press(button("See what will change"));
    expect(grown).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 3, name: "What will change" }));
    expect(screen.getByRole("status").textContent).toMatch(/Nothing has been written yet\.$/);
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("Upgrade the workbook"));
    expect(grown).toEqual([{ kind: "upgrade" }]);
    expect(document.activeElement?.textContent).toBe(`The workbook is of version ${schemaVersion} now`);
    await press(await screen.findByRole("button", { name: "See what will be made" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What will be made" }));
    expect(screen.queryByText(`The workbook is of version ${schemaVersion} now`)).toBeNull();
  });

  it("says why the upgrade stopped half-way, although the workbook reads as upgraded, and goes on from there", async () => {
    let tries = 0;
    await openBuildIn({
      readStatus: async () => ok(builtStatus({ schemaVersion: tries === 0 ? "1" : String(schemaVersion) })),
      planGrowth: async () => ok(growthPlan({ versions: { before: 1, after: schemaVersion } })),
      growWorkbook: async () =>
        ++tries === 1 ? inTrouble(trouble({ found: "Excel is busy" })) : ok(report()),
    });
    await screen.findByText(/^Made by version 1/);
    await press(button("See what will change"));
    await press(button("Upgrade the workbook"));
    await screen.findByRole("button", { name: "See what will be made" });
    within(screen.getByRole("alert")).getByText("Excel is busy");
    await press(button("Try again"));
    screen.getByRole("heading", { level: 2, name: "Upgraded" });
  });

  it("offers nothing that writes in a newer one, and in one that is open for reading only", async () => {
    await openBuildIn({ readStatus: async () => ok(builtStatus({ schemaVersion: "99" })) });
    await screen.findByText(/^Nothing can be built in it with this one\./);
    expect(within(screen.getByRole("main")).queryAllByRole("button")).toEqual([]);
    cleanup();
    await openBuildIn({ readStatus: async () => ok(builtStatus({ isReadOnly: true })) });
    await screen.findByText(/^To build in it, save a copy/);
    expect(within(screen.getByRole("main")).queryAllByRole("button")).toEqual([]);
  });
});

describe("Build workbook", () => {
  it("plans without writing, builds with progress, and says what was made and what is next", async () => {
    const planned: BuildRequest[] = [];
    const built: BuildRequest[] = [];
    let tell: (progress: Progress) => void = () => undefined;
    let finish: (result: Result<BuildReport, Trouble>) => void = () => undefined;
    const area = await openBuild({
      planBuild: async (request) => {
        planned.push(request);
        return ok(plan({ remarks: ["Setup was renamed to My setup."] }));
      },
      buildWorkbook: (request, onProgress) => {
        built.push(request);
        tell = onProgress;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    expect(await accessibilityFaults()).toEqual([]);

    await askForPlan(area);
    expect(planned).toEqual([buildRequest({ outcomes: nine })]);
    expect(built).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What will be made" }));
    const sheets = within(screen.getByRole("list", { name: "Sheets" })).getAllByRole("listitem");
    expect(sheets.map((sheet) => sheet.textContent)).toEqual([
      "Cover will be made",
      "Data points will be completed: 6 rows are missing",
      "Setup stays as it is",
    ]);
    expect(screen.getByText("Setup was renamed to My setup.")).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);

    const write = button("Build workbook");
    write.focus();
    await press(write);
    act(() => tell({ step: "Writing Scoring", done: 2, total: 5 }));
    const progress = screen.getByRole("progressbar", { name: "Writing Scoring" });
    expect(progress.getAttribute("aria-valuenow")).toBe("2");
    expect(screen.getByRole("status").textContent).toBe("Writing Scoring …");
    expect(document.activeElement).toBe(write);
    expect(write.getAttribute("aria-disabled")).toBe("true");
    await press(write);
    expect(built).toEqual([buildRequest({ outcomes: nine })]);
    // What is being built stays in sight: no other choice, and no other plan.
    fireEvent.change(screen.getByRole("combobox", { name: "First year" }), { target: { value: "2018-19" } });
    expect(screen.getByRole("combobox", { name: "First year" })).toHaveProperty("value", "2020-21");
    await press(button("See what will be made"));
    expect(planned).toHaveLength(1);

    await act(async () => finish(ok(report())));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "The workbook is built" }));
    expect(screen.getByText("Fife, 2020-21 to 2024-25. Made: Cover. Completed: Data points.")).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("Check figures"));
    expect(screen.getByRole("heading", { level: 1, name: "Check figures" })).toBeTruthy();
  });

  it("shows what stands in the way and cannot build before it is gone", async () => {
    const built: BuildRequest[] = [];
    const area = await openBuild({
      planBuild: async () => ok(plan({ obstacles: [trouble({ where: { sheet: "Scoring", cell: "A1" } })] })),
      buildWorkbook: async (request) => {
        built.push(request);
        return ok(report());
      },
    });
    await askForPlan(area);
    expect(screen.getByRole("status").textContent).toBe(
      "One thing stands in the way, so nothing can be built yet.",
    );
    expect(screen.getByText("Rename that sheet, then try again.")).toBeTruthy();
    expect(button("Go to Scoring, A1")).toBeTruthy();
    const write = button("Build workbook");
    expect(write.getAttribute("aria-disabled")).toBe("true");
    await press(write);
    expect(built).toEqual([]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says what is wrong with the area, goes back to its field and plans nothing", async () => {
    const planned: BuildRequest[] = [];
    const area = await openBuild({
      planBuild: async (request) => {
        planned.push(request);
        return ok(plan());
      },
    });
    await press(button("See what will be made"));
    expect(screen.getByText("No area is chosen. Choose one of the 30 partnerships.")).toBeTruthy();
    expect(area.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(area);
    expect(planned).toEqual([]);
  });

  it.each([
    ["the grid", () => (document.hasFocus = () => false)],
    ["the navigation", () => navigationButton("Help").focus()],
  ])("does not call back someone who is in %s when the plan comes", async (_, goAway) => {
    let finish: (result: Result<BuildPlan, Trouble>) => void = () => undefined;
    const area = await openBuild({ planBuild: () => new Promise((resolve) => (finish = resolve)) });
    fireEvent.change(area, { target: { value: "Fife" } });
    const ask = button("See what will be made");
    ask.focus();
    await press(ask);
    goAway();
    const before = document.activeElement;
    await act(async () => finish(ok(plan())));
    screen.getByRole("heading", { name: "What will be made" });
    expect(document.activeElement).toBe(before);
  });

  it("forgets the plan when a choice changes, and follows a built workbook until then", async () => {
    const area = await openBuild({ readStatus: async () => ok(builtStatus({ area: "Moray" })) });
    await screen.findByText(/This workbook is built for Moray/);
    expect(area).toHaveProperty("value", "Moray");
    await press(button("See what will be made"));
    await screen.findByRole("heading", { name: "What will be made" });
    fireEvent.change(screen.getByRole("combobox", { name: "First year" }), { target: { value: "2018-19" } });
    expect(screen.queryByRole("heading", { name: "What will be made" })).toBeNull();
    expect(screen.getByRole("combobox", { name: "First year" })).toHaveProperty("value", "2018-19");
    expect(area).toHaveProperty("value", "Moray");
  });

  it("plans for the outcomes that are chosen, all nine at first, and not for none", async () => {
    const planned: BuildRequest[] = [];
    const area = await openBuild({
      planBuild: async (request) => {
        planned.push(request);
        return ok(plan());
      },
    });
    const group = within(screen.getByRole("group", { name: "Outcomes" }));
    const box = (name: string) => group.getByRole("checkbox", { name });
    expect(group.getAllByRole("checkbox").map((found) => (found as HTMLInputElement).checked)).toEqual(
      Array.from({ length: 10 }, () => true),
    );
    fireEvent.change(area, { target: { value: "Fife" } });
    fireEvent.click(box("All nine"));
    await press(button("See what will be made"));
    expect(screen.getByRole("alert").textContent).toBe("No outcome is chosen. Choose at least one.");
    // Pressed again, the sentence stands there already, so nothing else would be heard.
    expect(document.activeElement).toBe(box("All nine"));
    expect(planned).toEqual([]);
    fireEvent.click(box("8 Voluntary throughcare"));
    fireEvent.click(box("1 Diversion"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect((box("All nine") as HTMLInputElement).indeterminate).toBe(true);
    await press(button("See what will be made"));
    expect(planned.map(({ outcomes }) => outcomes)).toEqual([["O1", "O8"]]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("never offers to take away an outcome that the workbook has", async () => {
    await openBuild({ readStatus: async () => ok(builtStatus()) });
    await screen.findByText(/This workbook is built for Fife/);
    const there = screen.getByRole("checkbox", { name: "8 Voluntary throughcare" });
    expect(there).toHaveProperty("checked", true);
    expect(there).toHaveProperty("disabled", true);
    fireEvent.click(screen.getByRole("checkbox", { name: "All nine" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "All nine" }));
    expect(there).toHaveProperty("checked", true);
    expect(screen.getByRole("checkbox", { name: "1 Diversion" })).toHaveProperty("checked", false);
    expect(screen.getByText("Those that the workbook has already stay.")).toBeTruthy();
  });

  it("keeps the plan when a build fails half-way, and finishes it on request", async () => {
    const answers: Result<BuildReport, Trouble>[] = [
      inTrouble(trouble({ kind: "write-not-kept", found: "Excel stopped while Rates was written" })),
    ];
    const area = await openBuild({ buildWorkbook: async () => answers.shift() ?? ok(report()) });
    await askForPlan(area);
    await press(button("Build workbook"));
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("Excel stopped while Rates was written")).toBeTruthy();
    expect(alert.getByText(/trying again makes the rest/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "What will be made" })).toBeTruthy();
    await press(alert.getByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { name: "The workbook is built" });
  });

  it("keeps what was typed while another view is looked at", async () => {
    const area = await openBuild();
    fireEvent.change(area, { target: { value: "Angus" } });
    await openView("Help");
    await screen.findByRole("heading", { name: "Privacy" });
    expect(screen.queryByRole("combobox", { name: "Area" })).toBeNull();
    await openView("Build");
    expect(await screen.findByRole("combobox", { name: "Area" })).toHaveProperty("value", "Angus");
  });
});
