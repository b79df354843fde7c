/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import type { BreakdownPlan, BreakdownRequest } from "../../../src/actions/breakdown-request";
import { ok, trouble as inTrouble } from "../../../src/domain/result";
import type { PlannerActions } from "../../../src/taskpane/planner-actions";
import { accessibilityFaults, drawPane, navigationButton, press } from "../draw-pane";
import { builtStatus, plainActions, recording, trouble } from "../plain-actions";

const rows = [
  {
    id: "Q1",
    sheet: "Demographic profile",
    words: "How many people are held on remand?",
    kind: "question",
    place: { sheet: "Demographic profile", cell: "A6" },
    has: ["Age (6 groups)"],
  },
  {
    id: "ND1",
    sheet: "Needs profile",
    words: "Housing",
    kind: "need",
    place: { sheet: "Needs profile", cell: "A6" },
    has: [],
  },
] as const;

const plan: BreakdownPlan = {
  additions: [{ rowId: "Q1", sheet: "Demographic profile", breakdown: "Gender", groups: ["women", "men"] }],
  present: [],
  unfinished: [],
  remarks: [],
};

async function openProfiles(changed: Partial<PlannerActions> = {}): Promise<void> {
  await drawPane(
    plainActions({
      readStatus: async () => ok(builtStatus()),
      readBreakable: async () => ok(rows),
      planBreakdown: async () => ok(plan),
      addBreakdown: async () => ok(plan),
      ...changed,
    }),
  );
  await press(await screen.findByRole("button", { name: "Break figures down" }));
  await screen.findByRole("heading", { level: 1, name: "Break figures down" });
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });

describe("the view of breakdowns", () => {
  it("is opened from Home, which the navigation goes on marking as the way back", async () => {
    await openProfiles();
    await screen.findByRole("combobox", { name: "Break down" });
    expect(navigationButton("Home").getAttribute("aria-current")).toBe("true");
    expect(screen.queryByRole("button", { name: "Profiles" })).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says what will be added, adds it, and says how to take it back", async () => {
    const planning = recording<BreakdownRequest, BreakdownPlan>(plan);
    await openProfiles({ planBreakdown: planning.action });
    const groups = await screen.findByRole("textbox", { name: "Groups" });
    fireEvent.change(groups, { target: { value: "women, men" } });
    await press(button("See what will be added"));
    expect(planning.asked).toEqual([
      {
        breakdowns: [{ id: "gender", name: "Gender", groups: ["women", "men"], canOverlap: false }],
        rowIds: ["Q1"],
      },
    ]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What will be added" }));
    screen.getByText(
      "2 rows will be added to Demographic profile: Q1 by Gender (women, men). Nothing has been written yet.",
      {
        selector: "section p",
      },
    );
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("Add rows"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Rows were added" }));
    screen.getByText(/To take a group back, delete its table row/);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says what else is put back, before and after", async () => {
    const remark =
      'Demographic profile, L7 (Change): "see note" was typed over a formula, which is put back.';
    const remarked = { ...plan, remarks: [remark] };
    await openProfiles({
      planBreakdown: async () => ok(remarked),
      addBreakdown: async () => ok({ ...plan, remarks: ["Excel did not put all filters back."] }),
    });
    await screen.findByRole("textbox", { name: "Groups" });
    await press(button("See what will be added"));
    screen.getByText(remark);
    await press(button("Add rows"));
    screen.getByText("Excel did not put all filters back.");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("takes a breakdown in a person's own words, and says what is missing from it", async () => {
    const planning = recording<BreakdownRequest, BreakdownPlan>(plan);
    await openProfiles({ planBreakdown: planning.action });
    fireEvent.change(await screen.findByRole("combobox", { name: "Break down" }), {
      target: { value: "ND1" },
    });
    await press(screen.getByRole("radio", { name: "In your own words" }));
    await press(button("See what will be added"));
    screen.getByText(/^The breakdown has no name\. Expected: a name/);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: "Kind of help" } });
    fireEvent.change(screen.getByRole("textbox", { name: "Groups" }), { target: { value: "advice" } });
    await press(button("See what will be added"));
    screen.getByText(/^Only one group was typed\. Expected: between 2 and 20 groups/);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Groups" }));
    expect(planning.asked).toEqual([]);
    fireEvent.change(screen.getByRole("textbox", { name: "Groups" }), {
      target: { value: "advice, a place" },
    });
    await press(screen.getByRole("checkbox", { name: "Someone can be in more than one group" }));
    await press(button("See what will be added"));
    expect(planning.asked).toEqual([
      {
        breakdowns: [
          { id: "kind-of-help", name: "Kind of help", groups: ["advice", "a place"], canOverlap: true },
        ],
        rowIds: ["ND1"],
      },
    ]);
  });

  it("finishes what an earlier try left undone, although no row is missing", async () => {
    const undone: BreakdownPlan = { ...plan, additions: [], unfinished: ["Demographic profile"] };
    await openProfiles({ planBreakdown: async () => ok(undone), addBreakdown: async () => ok(undone) });
    await screen.findByRole("textbox", { name: "Groups" });
    await press(button("See what will be added"));
    screen.getByText(/An earlier try stopped half-way: .* will be written\. Nothing has been written yet\./, {
      selector: "section p",
    });
    await press(button("Finish the rows"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "The rows are finished" }));
  });

  it("keeps the plan when writing fails, says what may be there, and goes on from it", async () => {
    let tries = 0;
    await openProfiles({
      addBreakdown: async () => (++tries === 1 ? inTrouble(trouble({ found: "Excel is busy" })) : ok(plan)),
    });
    await screen.findByRole("textbox", { name: "Groups" });
    await press(button("See what will be added"));
    await press(button("Add rows"));
    within(screen.getByRole("alert")).getByText(/Some rows may be there; trying again adds the rest/);
    screen.getByRole("heading", { name: "What will be added" });
    await press(button("Try again"));
    screen.getByRole("heading", { name: "Rows were added" });
    expect(tries).toBe(2);
  });

  it("is calm about a new workbook, and leads to building it", async () => {
    await openProfiles({ readBreakable: async () => inTrouble(trouble({ kind: "workbook-not-built" })) });
    await screen.findByText(/^This workbook is not set up yet\./, { selector: "main p:not([role])" });
    expect(screen.queryByRole("alert")).toBeNull();
    await press(button("Build workbook"));
    await screen.findByRole("heading", { level: 1, name: "Build workbook" });
  });
});
