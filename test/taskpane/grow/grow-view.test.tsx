/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { AddRequest } from "../../../src/actions/add-row";
import type { Growth } from "../../../src/actions/grow-workbook";
import type { CellPlace } from "../../../src/domain/finding";
import { ok, trouble as inTrouble } from "../../../src/domain/result";
import type { PlannerActions } from "../../../src/taskpane/planner-actions";
import { accessibilityFaults, drawPane, openView, press } from "../draw-pane";
import {
  addedRow,
  builtStatus,
  growable,
  growthPlan,
  plainActions,
  report,
  rowPlan,
  standing,
  trouble,
} from "../plain-actions";

async function openAdd(changed: Partial<PlannerActions> = {}): Promise<void> {
  await drawPane(plainActions({ readStatus: async () => ok(builtStatus()), ...changed }));
  await openView("Add");
  await screen.findByRole("heading", { level: 1, name: "Add to the workbook" });
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const field = (name: string): HTMLElement => screen.getByRole("textbox", { name });

/** The button of the form, which first shows what will be added and then adds it. */
function rowButton(): HTMLElement {
  const inForm = within(screen.getByRole("region", { name: "A row" }));
  return inForm.getByRole("button", { name: /^(See what will be added|Add to )/ });
}

describe("adding a row", () => {
  it("adds what was typed, says where it stands, and is ready for the next one", async () => {
    const asked: AddRequest[] = [];
    const places: CellPlace[] = [];
    await openAdd({
      addRow: async (request) => {
        asked.push(request);
        return ok(addedRow());
      },
      goToCell: async (place) => {
        places.push(place);
        return ok(undefined);
      },
    });
    const activity = await screen.findByRole("textbox", { name: "The activity" });
    fireEvent.change(activity, { target: { value: "Peer mentors" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "LO1" } });
    rowButton().focus();
    await press(rowButton());
    expect(asked).toEqual([]);
    expect(rowButton().textContent).toBe("Add to Scoring");
    expect(document.activeElement).toBe(rowButton());
    expect(screen.getByRole("status").textContent).toBe(
      "“Peer mentors” will be the row A8.1, which is empty: Scoring, A6. Nothing has been written yet.",
    );
    screen.getByText("is filled in: 1 cell is written", { exact: false });
    expect(await accessibilityFaults()).toEqual([]);
    await press(rowButton());
    expect(asked).toEqual([
      { additionId: "activity", typed: { "Improvement activity": "Peer mentors", Outcome: "LO1" } },
    ]);
    screen.getByText("Added: Peer mentors", { selector: "p" });
    expect(activity).toHaveProperty("value", "");
    expect(screen.getByRole("combobox", { name: "Outcome" })).toHaveProperty("value", "LO1");
    expect(document.activeElement).toBe(activity);
    expect(screen.getByRole("status").textContent).toBe(
      "Added: Peer mentors. It stands in the row A8.1 of Scoring, which was empty.",
    );
    await press(button("Go to it: Scoring, A6"));
    expect(places).toEqual([{ sheet: "Scoring", cell: "A6" }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("keeps what was typed meanwhile, and does not call back who has left the form", async () => {
    let finish = (): void => undefined;
    await openAdd({
      addRow: () =>
        new Promise((resolve) => {
          finish = () => resolve(ok(addedRow()));
        }),
    });
    const activity = await screen.findByRole("textbox", { name: "The activity" });
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "O8" } });
    fireEvent.change(activity, { target: { value: "Peer mentors" } });
    await press(rowButton());
    await press(rowButton());
    fireEvent.change(activity, { target: { value: "Job fairs" } });
    const elsewhere = screen.getByRole("radio", { name: /^The next reporting year/ });
    elsewhere.focus();
    finish();
    await screen.findByText("Added: Peer mentors", { selector: "p" });
    expect(activity).toHaveProperty("value", "Job fairs");
    expect(document.activeElement).toBe(elsewhere);
  });

  it("says at its field what is missing, goes there, and asks nothing of the workbook", async () => {
    const asked: AddRequest[] = [];
    await openAdd({
      addRow: async (request) => {
        asked.push(request);
        return ok(addedRow());
      },
    });
    fireEvent.change(await screen.findByRole("textbox", { name: "The activity" }), {
      target: { value: "Mentors" },
    });
    await press(rowButton());
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Outcome" }));
    screen.getByText("Nothing is chosen here yet; the row needs it.");
    expect(asked).toEqual([]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("keeps what was typed when it is refused, and says why", async () => {
    await openAdd({ addRow: async () => inTrouble(trouble({ found: '"Mentors" is already on Scoring' })) });
    fireEvent.change(await screen.findByRole("textbox", { name: "The activity" }), {
      target: { value: "Mentors" },
    });
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "O8" } });
    await press(rowButton());
    await press(rowButton());
    within(screen.getByRole("alert")).getByText('"Mentors" is already on Scoring');
    expect(field("The activity")).toHaveProperty("value", "Mentors");
    fireEvent.change(field("The activity"), { target: { value: "Peer mentors" } });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows the dry run again when something else was typed since, and writes nothing of it", async () => {
    const asked: string[] = [];
    await openAdd({
      planRow: async ({ typed }) => {
        asked.push(`see ${typed["Improvement activity"]}`);
        return ok(rowPlan());
      },
      addRow: async ({ typed }) => {
        asked.push(`add ${typed["Improvement activity"]}`);
        return ok(addedRow());
      },
    });
    const activity = await screen.findByRole("textbox", { name: "The activity" });
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "O8" } });
    fireEvent.change(activity, { target: { value: "Mentors" } });
    await press(rowButton());
    fireEvent.change(activity, { target: { value: "Peer mentors" } });
    expect(rowButton().textContent).toBe("See what will be added");
    expect(screen.queryByText("What will change")).toBeNull();
    await press(rowButton());
    await press(rowButton());
    expect(asked).toEqual(["see Mentors", "see Peer mentors", "add Peer mentors"]);
  });

  it("takes a double click, and Enter held down, for one", async () => {
    const asked: string[] = [];
    await openAdd({
      addRow: async ({ additionId }) => {
        asked.push(additionId);
        return ok(addedRow());
      },
      makeSheet: async (name) => {
        asked.push(name);
        return ok(report());
      },
    });
    fireEvent.change(await screen.findByRole("textbox", { name: "The activity" }), {
      target: { value: "Mentors" },
    });
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "O8" } });
    await press(rowButton());
    await act(async () => fireEvent.click(rowButton(), { detail: 2 }));
    // false: the browser goes no further, so the form is not sent
    expect(fireEvent.keyDown(field("The activity"), { key: "Enter", repeat: true })).toBe(false);
    await press(button("Make … Requests: see it first"));
    await act(async () => fireEvent.click(button("Make Requests"), { detail: 2 }));
    expect(asked).toEqual([]);
  });

  it("says what stands in the way and offers nothing that writes", async () => {
    await openAdd({ planRow: async () => ok(rowPlan({ obstacles: [trouble()] })) });
    fireEvent.change(await screen.findByRole("textbox", { name: "The activity" }), {
      target: { value: "Mentors" },
    });
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "O8" } });
    await press(rowButton());
    screen.getByText("A sheet named Scoring was not made by this add-in");
    expect(rowButton().textContent).toBe("See what will be added");
  });

  it("asks for what belongs to the kind, and keeps the outcome from one kind to the next", async () => {
    await openAdd();
    const kind = (await screen.findAllByRole("combobox", { name: "What to add" }))[0];
    if (kind === undefined) throw new Error("There is nothing to choose a kind with.");
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "O8" } });
    fireEvent.change(kind, { target: { value: "local-outcome" } });
    screen.getByText("An outcome of your own.");
    expect(screen.queryByRole("combobox", { name: "Outcome" })).toBeNull();
    expect(field("The outcome")).toHaveProperty("value", "");
    fireEvent.change(kind, { target: { value: "activity" } });
    expect(screen.getByRole("combobox", { name: "Outcome" })).toHaveProperty("value", "O8");
  });
});

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
      expect.arrayContaining(["Data points gets the column 2025-26", "Setup is brought up to date"]),
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
    const planned: Growth[] = [];
    await openAdd({
      planGrowth: async (growth) => {
        planned.push(growth);
        return ok(growthPlan());
      },
    });
    await press(await screen.findByRole("radio", { name: "Outcomes that are not there yet" }));
    await press(button("See what will change"));
    screen.getByText("No outcome is chosen. Choose at least one.");
    await press(screen.getByRole("checkbox", { name: "2 Police custody" }));
    await press(button("See what will change"));
    expect(planned).toEqual([{ kind: "outcomes", outcomes: ["O2"] }]);
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
    const planned: Growth[] = [];
    await openAdd({
      readGrowable: async () => ok(growable({ missingOutcomes: [] })),
      planGrowth: async (growth) => {
        planned.push(growth);
        return ok(growthPlan());
      },
    });
    await press(await screen.findByRole("radio", { name: "The year before the first, 2019-20" }));
    expect(screen.queryByRole("radio", { name: "Outcomes that are not there yet" })).toBeNull();
    await press(button("See what will change"));
    expect(planned).toEqual([{ kind: "year", which: "previous" }]);
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
    const summary = screen.getByText("4 cells or sheets that differ from what this version writes");
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

describe("sheets made when needed", () => {
  it("makes one by name and then leads to it with the same button", async () => {
    const made: string[] = [];
    const places: CellPlace[] = [];
    await openAdd({
      readGrowable: async () => {
        const { sheets } = growable();
        return ok(
          growable({
            sheets: sheets.map((sheet) =>
              made.includes(sheet.name) ? { ...sheet, standsAs: "Requests" } : sheet,
            ),
          }),
        );
      },
      makeSheet: async (name) => {
        made.push(name);
        const remarks = ['The sheet "Setup" is now called "Set up".'];
        return ok(report({ made: [name], completed: [], remarks }));
      },
      goToCell: async (place) => {
        places.push(place);
        return ok(undefined);
      },
    });
    await screen.findByText("Figures to ask for.");
    const make = button("Make … Requests: see it first");
    make.focus();
    await press(make);
    expect(made).toEqual([]);
    expect(screen.getByRole("status").textContent).toBe(
      "Requests will be made, and Cover changed. Nothing has been written yet.",
    );
    screen.getByText(
      "is made with 16 rows and 26 columns: 334 cells are written, 2 columns have a list to choose from",
      { exact: false },
    );
    expect(await accessibilityFaults()).toEqual([]);
    expect(make.textContent).toBe("Make");
    await press(make);
    await waitFor(() => expect(make.textContent).toBe("Go to"));
    expect(document.activeElement).toBe(make);
    expect(screen.getByRole("status").textContent).toBe("Requests was made.");
    screen.getByText('The sheet "Setup" is now called "Set up".');
    await press(make);
    expect(places).toEqual([{ sheet: "Requests", cell: "A1" }]);
  });
});

const unagreed = standing({
  outcomes: [{ id: "O8", title: "Voluntary throughcare", agreed: "", isAgreedBeforeLatest: false }],
});

describe("a workbook of another version", () => {
  it("is upgraded first when it is earlier: Home says so and leads here", async () => {
    const grown: Growth[] = [];
    await drawPane(
      plainActions({
        readStatus: async () => ok(builtStatus({ schemaVersion: "1" })),
        readGrowable: async () => ok(growable({ version: "earlier" })),
        planGrowth: async () => ok(growthPlan({ versions: { before: 1, after: 2 } })),
        growWorkbook: async (growth) => {
          grown.push(growth);
          return ok(report());
        },
      }),
    );
    await screen.findByRole("heading", { name: "Next: Upgrade the workbook" });
    screen.getByText(/^This workbook was made by an earlier version of the add-in\. Upgrade it:/);
    screen.getByText("after the upgrade");
    expect(screen.queryByRole("button", { name: "Check figures" })).toBeNull();
    await press(button("Upgrade it"));
    await screen.findByRole("heading", { name: "Upgrade this workbook" });
    expect(screen.queryByRole("region", { name: "A row" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Make/ })).toBeNull();
    button("Go to Charts");
    await press(button("See what will change"));
    expect(grown).toEqual([]);
    await press(button("Upgrade the workbook"));
    expect(grown).toEqual([{ kind: "upgrade" }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("is only looked at when it is newer, on Home too", async () => {
    await drawPane(
      plainActions({
        readStatus: async () => ok(builtStatus({ schemaVersion: "99", standing: unagreed })),
        readGrowable: async () => ok(growable({ version: "newer" })),
      }),
    );
    await screen.findByText("This workbook was made by a newer version of the add-in");
    expect(screen.queryByRole("heading", { name: /^Next/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Agree statuses" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Break figures down" })).toBeNull();
    await openView("Add");
    await screen.findByText(/Nothing can be added to it with this one/);
    expect(screen.queryByRole("button", { name: "See what will change" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Make/ })).toBeNull();
    button("Go to Charts");
  });
});

describe("a workbook that nothing can be added to", () => {
  it("is calm about a new one, and leads to building it", async () => {
    await openAdd({ readGrowable: async () => inTrouble(trouble({ kind: "workbook-not-built" })) });
    await screen.findByText(/^This workbook is not set up yet\. Once it is,/);
    expect(screen.getByRole("status").textContent).toBe("This workbook is not set up yet.");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("Build workbook"));
    await screen.findByRole("heading", { level: 1, name: "Build workbook" });
  });

  it("says what is lost where only Setup is gone, and leads to building it again", async () => {
    const found = "The sheet Setup is gone, which says for which years this workbook is";
    await openAdd({ readGrowable: async () => inTrouble(trouble({ kind: "years-missing", found })) });
    within(await screen.findByRole("alert")).getByText(found);
    await press(button("Build workbook"));
    await screen.findByRole("heading", { level: 1, name: "Build workbook" });
  });

  it("says when it is open for reading only", async () => {
    await openAdd({ readGrowable: async () => ok(growable({ isReadOnly: true })) });
    await screen.findByText("This workbook is open for reading only");
    expect(screen.queryByRole("region", { name: "A row" })).toBeNull();
  });
});
