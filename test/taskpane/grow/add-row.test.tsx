/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { AddedRow, AddRequest } from "../../../src/actions/add-row";
import type { RowAdditionPlan } from "../../../src/actions/addition-plan";
import type { CellPlace } from "../../../src/domain/finding";
import { ok, trouble as inTrouble } from "../../../src/domain/result";
import { accessibilityFaults, press } from "../draw-pane";
import { addedRow, recording, report, rowPlan, trouble } from "../plain-actions";
import { button, openAdd } from "./open-add";

const field = (name: string): HTMLElement => screen.getByRole("textbox", { name });

/** Types an activity for an outcome. */
async function fillIn(words: string, outcome = "O8"): Promise<HTMLElement> {
  const activity = await screen.findByRole("textbox", { name: "The activity" });
  fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: outcome } });
  fireEvent.change(activity, { target: { value: words } });
  return activity;
}

/** The button of the form, which first shows what will be added and then adds it. */
function rowButton(): HTMLElement {
  const inForm = within(screen.getByRole("region", { name: "A row" }));
  return inForm.getByRole("button", { name: /^(See what will be added|Add to )/ });
}

describe("adding a row", () => {
  it("adds what was typed, says where it stands, and is ready for the next one", async () => {
    const adding = recording<AddRequest, AddedRow>(addedRow());
    const going = recording<CellPlace, undefined>(undefined);
    await openAdd({ addRow: adding.action, goToCell: going.action });
    const activity = await fillIn("Peer mentors", "LO1");
    rowButton().focus();
    await press(rowButton());
    expect(adding.asked).toEqual([]);
    expect(rowButton().textContent).toBe("Add to Scoring");
    expect(document.activeElement).toBe(rowButton());
    expect(screen.getByRole("status").textContent).toBe(
      "“Peer mentors” will be the row A8.1, which is empty: Scoring, A6. Nothing has been written yet.",
    );
    screen.getByText("is filled in: 1 cell is written", { exact: false });
    expect(await accessibilityFaults()).toEqual([]);
    await press(rowButton());
    expect(adding.asked).toEqual([
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
    expect(going.asked).toEqual([{ sheet: "Scoring", cell: "A6" }]);
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
    const activity = await fillIn("Peer mentors");
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
    const adding = recording<AddRequest, AddedRow>(addedRow());
    await openAdd({ addRow: adding.action });
    fireEvent.change(await screen.findByRole("textbox", { name: "The activity" }), {
      target: { value: "Mentors" },
    });
    await press(rowButton());
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Outcome" }));
    screen.getByText("Nothing is chosen here yet; the row needs it.");
    expect(adding.asked).toEqual([]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says at its field what no cell would keep, before anything is asked of the workbook, and keeps it", async () => {
    const planning = recording<AddRequest, RowAdditionPlan>(rowPlan());
    await openAdd({ planRow: planning.action });
    const activity = await fillIn("x".repeat(40_000));
    await press(rowButton());
    screen.getByText(/^40000 characters stand here\. Expected: at most 32767 characters/);
    expect(document.activeElement).toBe(activity);
    expect(activity).toHaveProperty("value", "x".repeat(40_000));
    fireEvent.change(activity, { target: { value: "=1+1" } });
    await press(rowButton());
    screen.getByText(/^"=1\+1" stands here\. Expected: words, beginning with a letter or a number\./);
    expect(planning.asked).toEqual([]);
  });

  it("shows of pasted words what will stand in the cell, and of very long ones the beginning", async () => {
    await openAdd();
    await fillIn(`Peer\t mentors\u200B ${"and more ".repeat(100)}`);
    await press(rowButton());
    expect(screen.getByRole("status").textContent).toMatch(
      /^“Peer mentors and more [^”]{80,100}…” will be the row A8\.1/,
    );
  });

  it("keeps what was typed when it is refused, and says why", async () => {
    await openAdd({ addRow: async () => inTrouble(trouble({ found: '"Mentors" is already on Scoring' })) });
    await fillIn("Mentors");
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
    const activity = await fillIn("Mentors");
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
    await fillIn("Mentors");
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
    await fillIn("Mentors");
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
