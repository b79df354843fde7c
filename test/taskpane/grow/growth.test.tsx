/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Growth, GrowthPlan } from "../../../src/actions/grow-workbook";
import type { CellPlace } from "../../../src/domain/finding";
import { ok, trouble as inTrouble } from "../../../src/domain/result";
import { accessibilityFaults, press } from "../draw-pane";
import { growable, growthPlan, recording, report, trouble } from "../plain-actions";
import { button, openAdd } from "./open-add";

describe("a year, or outcomes", () => {
  it("says first what each sheet gets, then adds it, then what was done", async () => {
    const grown: Growth[] = [];
    await openAdd({
      growWorkbook: async (growth, onProgress) => {
        grown.push(growth);
        onProgress({ step: "Making Data points", done: 1, total: 2 });
        return ok(report({ made: [], completed: ["Data points", "Setup"] }));
      },
    });
    await screen.findByRole("radio", { name: "The next reporting year, 2025-26" });
    await press(button("See what will change"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 3, name: "What will change" }));
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
      expect.arrayContaining([
        "Data points gets the column 2025-26 and 2 working columns: 160 cells are written",
        "Setup is brought up to date: 2 cells are written",
      ]),
    );
    screen.getByText(/Everything that was typed stays where it is\. Nothing has been written yet\./, {
      selector: "section p",
    });
    expect(grown).toEqual([]);
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("Add 2025-26"));
    expect(grown).toEqual([{ kind: "year", which: "next" }]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 3, name: "2025-26 was added" }));
    screen.getByText(/Changed: Data points, Setup\. Everything that was typed is where it was\./, {
      selector: "section p",
    });
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("adds the outcomes that are chosen among those that are missing", async () => {
    const planning = recording<Growth, GrowthPlan>(growthPlan());
    await openAdd({ planGrowth: planning.action });
    await press(await screen.findByRole("radio", { name: "Outcomes that are not there yet" }));
    await press(button("See what will change"));
    screen.getByText("No outcome is chosen. Choose at least one.");
    expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "1 Diversion" }));
    await press(screen.getByRole("checkbox", { name: "2 Police custody" }));
    await press(button("See what will change"));
    expect(planning.asked).toEqual([{ kind: "outcomes", outcomes: ["O2"] }]);
    button("Add outcome 2");
    expect(await accessibilityFaults()).toEqual([]);
    await press(screen.getByRole("checkbox", { name: "1 Diversion" }));
    expect(screen.queryByRole("heading", { name: "What will change" })).toBeNull();
  });

  it("asks for no other outcome when those that were chosen have just been added", async () => {
    let missing = growable().missingOutcomes;
    await openAdd({
      readGrowable: async () => ok(growable({ missingOutcomes: missing })),
      growWorkbook: async () => {
        missing = missing.filter(({ id }) => id !== "O2");
        return ok(report());
      },
    });
    await press(await screen.findByRole("radio", { name: "Outcomes that are not there yet" }));
    await press(screen.getByRole("checkbox", { name: "2 Police custody" }));
    await press(button("See what will change"));
    await press(button("Add outcome 2"));
    await waitFor(() => expect(screen.queryByRole("checkbox", { name: "2 Police custody" })).toBeNull());
    expect(screen.queryByRole("alert")).toBeNull();
    button("Go to Outcomes");
  });

  it("names and opens sheets as people have renamed them", async () => {
    const going = recording<CellPlace, undefined>(undefined);
    await openAdd({
      planGrowth: async () => ok(growthPlan({ firstFigure: { sheet: "Figures", cell: "I6" } })),
      growWorkbook: async () =>
        ok(report({ made: [], completed: ["Figures"], renamed: new Map([["Data points", "Figures"]]) })),
      goToCell: going.action,
    });
    await screen.findByRole("radio", { name: /^The next/ });
    await press(button("See what will change"));
    await press(button("Add 2025-26"));
    screen.getByText(/Changed: Figures\./, { selector: "section p" });
    await press(button("Type figures for 2025-26"));
    expect(going.asked).toEqual([{ sheet: "Figures", cell: "I6" }]);
  });

  it("says calmly that a cell is being edited", async () => {
    const editing = trouble({ kind: "cell-being-edited", found: "A cell is being edited", expected: "none" });
    await openAdd({ planGrowth: async () => inTrouble(editing) });
    await screen.findByRole("radio", { name: /^The next/ });
    await press(button("See what will change"));
    within(screen.getByRole("alert")).getByText("A cell is being edited");
    expect(within(screen.getByRole("alert")).queryByText(/Expected/)).toBeNull();
    button("Try again");
  });

  it("offers no outcomes where all are there, and a year before the first", async () => {
    const planning = recording<Growth, GrowthPlan>(growthPlan());
    await openAdd({
      readGrowable: async () => ok(growable({ missingOutcomes: [] })),
      planGrowth: planning.action,
    });
    await press(await screen.findByRole("radio", { name: "The year before the first, 2019-20" }));
    expect(screen.queryByRole("radio", { name: "Outcomes that are not there yet" })).toBeNull();
    await press(button("See what will change"));
    expect(planning.asked).toEqual([{ kind: "year", which: "previous" }]);
  });

  it("says what stands in the way and offers nothing that writes", async () => {
    await openAdd({ planGrowth: async () => ok(growthPlan({ obstacles: [trouble()] })) });
    await screen.findByRole("radio", { name: /^The next/ });
    await press(button("See what will change"));
    screen.getByText("A sheet named Scoring was not made by this add-in");
    expect(screen.queryByRole("button", { name: "Add 2025-26" })).toBeNull();
  });

  it("folds a long list of remarks, so that the button below it stays near", async () => {
    const remarks = ["A", "B", "C", "D"].map((name) => `The sheet "${name}" has another name now.`);
    await openAdd({ planGrowth: async () => ok(growthPlan({ remarks })) });
    await screen.findByRole("radio", { name: /^The next/ });
    await press(button("See what will change"));
    const summary = screen.getByText("4 things to know");
    expect(summary.closest("details")).toHaveProperty("open", false);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("keeps the plan in sight when writing fails, and goes on from there", async () => {
    let tries = 0;
    await openAdd({
      growWorkbook: async () =>
        ++tries === 1 ? inTrouble(trouble({ found: "Excel is busy" })) : ok(report()),
    });
    await screen.findByRole("radio", { name: /^The next/ });
    await press(button("See what will change"));
    await press(button("Add 2025-26"));
    within(screen.getByRole("alert")).getByText(/A part may have been added; trying again adds the rest/);
    screen.getByRole("heading", { name: "What will change" });
    await press(button("Try again"));
    screen.getByRole("heading", { name: "2025-26 was added" });
  });
});
