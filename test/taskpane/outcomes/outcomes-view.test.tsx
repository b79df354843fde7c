/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { AgreementChange, AgreeRequest } from "../../../src/actions/agree-status";
import type { AgreementCells, OutcomeReport } from "../../../src/actions/outcome-report";
import { ok, trouble as inTrouble, type Result } from "../../../src/domain/result";
import type { Trouble } from "../../../src/domain/trouble";
import type { PlannerActions } from "../../../src/taskpane/planner-actions";
import { accessibilityFaults, drawPane, openView, press } from "../draw-pane";
import { outcomeReport, outcomesReport, plainActions, report, trouble } from "../plain-actions";

const title = "More people access voluntary throughcare";

async function openOutcomes(changed: Partial<PlannerActions> = {}): Promise<void> {
  await drawPane(plainActions(changed));
  await openView("Outcomes");
}

const section = (name: string) => within(screen.getByRole("region", { name }));
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const alert = async () => within(await screen.findByRole("alert"));

function cells(status: string, by = "", on: number | string = ""): AgreementCells {
  const cell = (value: string | number) => ({ shown: value, content: { kind: "constant", value } }) as const;
  return { status: cell(status), reason: cell(""), by: cell(by), on: cell(on), evidence: cell("kept") };
}

/** The outcome as it reads once it is agreed. */
function agreed(status: "Green" | "Amber", changed: Partial<OutcomeReport["agreement"]> = {}): OutcomeReport {
  const { agreement } = outcomeReport();
  return outcomeReport({
    agreement: {
      ...agreement,
      status: { ...agreement.status, status, text: status },
      words: { status, reason: "", by: "chair", on: "3 May 2025" },
      cells: cells(status, "chair", 45780),
      age: "agreed on the latest data",
      ...changed,
    },
  });
}

describe("the outcome view", () => {
  it("gathers everything about the outcome, each item with its cell", async () => {
    await openOutcomes();
    await screen.findByRole("heading", { level: 2, name: title });
    expect(section("Suggested status").getByText("Amber")).toBeTruthy();
    expect(section("Suggested status").getByText("Amber – NI8 Amber: 1 of 5 assessed")).toBeTruthy();
    expect(section("Agreed status").getByText("Not agreed yet.")).toBeTruthy();
    expect(section("To fix (1)").getByText(/People accepting support is 60/)).toBeTruthy();
    expect(section("Figures").getByText("1870 in 2024-25, up 30 on 2023-24")).toBeTruthy();
    expect(section("Local evidence").getByText("Not judged yet.")).toBeTruthy();
    expect(section("Improvement activities").getByText(/Outcome mean 2.5, rests on 1 of 1/)).toBeTruthy();
    expect(section("Charts").getByText("Voluntary throughcare by year")).toBeTruthy();
    expect(section("Decision").getAllByText("Not decided yet.")).toHaveLength(2);
    expect(section("In words").getByText("No status has been agreed.")).toBeTruthy();
    const places = screen.getAllByRole("button", { name: /^Go to / }).map((place) => place.textContent);
    for (const sheet of ["Outcomes", "Data points", "Local evidence", "Scoring", "Charts"])
      expect(places.some((place) => place.includes(`${sheet}, `))).toBe(true);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("agrees with the suggestion in one click, says what stood there before, and takes it back", async () => {
    const asked: AgreeRequest[] = [];
    const undone: AgreementChange[] = [];
    const change: AgreementChange = {
      outcomeId: "O8",
      before: cells("Green", "chair", 45780),
      after: cells("Amber", "chair", 45982),
    };
    const readings = [agreed("Green"), agreed("Amber"), agreed("Green")];
    await openOutcomes({
      readOutcomes: async () => ok(outcomesReport({ outcomes: [readings.shift() ?? agreed("Green")] })),
      agreeStatus: async (request) => {
        asked.push(request);
        return ok(change);
      },
      undoAgreement: async (taken) => {
        undone.push(taken);
        return ok(undefined);
      },
    });
    await screen.findByText("agreed on 3 May 2025 by chair");
    await press(button("Agree with Amber"));
    expect(asked).toMatchObject([{ outcomeId: "O8", status: "Amber", by: "chair" }]);
    const told = "Agreed: Amber. Before: Green, agreed on 3 May 2025 by chair.";
    expect((await screen.findAllByText(told)).some((text) => text.getAttribute("role") === "status")).toBe(
      true,
    );
    await press(button("Undo: back to Green, agreed on 3 May 2025 by chair"));
    expect(undone).toEqual([change]);
    await screen.findAllByText("Taken back. Now: Green, agreed on 3 May 2025 by chair.");
    expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("takes another status with a reason and a role, expects both kindly and needs neither", async () => {
    const asked: AgreeRequest[] = [];
    const answers: Result<AgreementChange, Trouble>[] = [
      inTrouble(trouble({ kind: "cell-being-edited", found: "A cell is being edited" })),
    ];
    await openOutcomes({
      agreeStatus: async (request) => {
        asked.push(request);
        return answers.shift() ?? ok({ outcomeId: "O8", before: cells(""), after: cells("Red") });
      },
    });
    await screen.findByRole("heading", { level: 2, name: title });
    const more = button("Another status, or a reason");
    expect(more.getAttribute("aria-expanded")).toBe("false");
    await press(more);
    await press(screen.getByRole("radio", { name: "Red" }));
    expect(screen.getByText(/^Expected, because the status differs from the suggestion/)).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: "Reason" }), {
      target: { value: "Two services closed" },
    });
    fireEvent.change(screen.getByRole("textbox", { name: "Agreed by" }), { target: { value: "board" } });
    expect(await accessibilityFaults()).toEqual([]);

    await press(button("Agree on Red"));
    expect((await alert()).getByText("A cell is being edited")).toBeTruthy();
    // What was typed stays, so that trying again is one click.
    await press(button("Agree on Red"));
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ status: "Red", reason: "Two services closed", by: "board" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("names what an agreement still lacks, with the cells, and says when the data is newer", async () => {
    const lacking = agreed("Green", {
      words: { status: "Green", reason: "", by: "", on: "3 May 2025" },
      age: "agreed before the latest data",
    });
    await openOutcomes({ readOutcomes: async () => ok(outcomesReport({ outcomes: [lacking] })) });
    await screen.findByText("Agreed before the latest data");
    const agreement = section("Agreed status");
    expect(agreement.getByText(/why it differs from the suggestion/)).toBeTruthy();
    expect(agreement.getByText(/who agreed it \(a role\)/)).toBeTruthy();
    expect(agreement.getByRole("button", { name: "Go to Outcomes, F6" })).toBeTruthy();
    expect(agreement.getByRole("button", { name: "Go to Outcomes, G6" })).toBeTruthy();
  });

  it("follows the workbook and leaves the focus and what was typed where they are", async () => {
    let change: () => void = () => undefined;
    const readings = [outcomeReport(), agreed("Amber")];
    await openOutcomes({
      readOutcomes: async () => ok(outcomesReport({ outcomes: [readings.shift() ?? agreed("Amber")] })),
      watchWorkbook: async (onChange) => {
        change = onChange;
        return ok(async () => undefined);
      },
    });
    const role = await screen.findByRole("textbox", { name: "Agreed by" });
    fireEvent.change(role, { target: { value: "chai" } });
    act(() => role.focus());
    act(change);
    await screen.findByText("agreed on 3 May 2025 by chair");
    expect(document.activeElement).toBe(role);
    expect((role as HTMLInputElement).value).toBe("chai");
  });

  it("follows the workbook later when editing ended between a watching that was refused and the reading", async () => {
    const readings = [outcomeReport()];
    const answers: boolean[] = [];
    let isEdited = false;
    const actions = plainActions({
      readOutcomes: async () => ok(outcomesReport({ outcomes: [readings.shift() ?? agreed("Amber")] })),
      watchWorkbook: async () => {
        answers.push(!isEdited);
        if (!isEdited) return ok(async () => undefined);
        isEdited = false;
        return inTrouble(trouble({ kind: "cell-being-edited", found: "A cell is being edited" }));
      },
    });
    await drawPane(actions);
    isEdited = true;
    await openView("Outcomes");
    await screen.findByText("agreed on 3 May 2025 by chair");
    expect(answers.slice(-2)).toEqual([false, true]);
  });

  it("speaks what the agreement did, and after that what changes", async () => {
    let change: () => void = () => undefined;
    const outdated = agreed("Amber", { age: "agreed before the latest data" });
    const readings = [outcomeReport(), agreed("Amber"), agreed("Amber"), outdated, agreed("Amber")];
    let read = 0;
    await openOutcomes({
      readOutcomes: async () => ok(outcomesReport({ outcomes: [readings[read++] ?? agreed("Amber")] })),
      agreeStatus: async () => ok({ outcomeId: "O8", before: cells(""), after: cells("Amber") }),
      watchWorkbook: async (onChange) => {
        change = onChange;
        return ok(async () => undefined);
      },
    });
    const spoken = () => screen.getAllByRole("status")[0]?.textContent;
    const readAgain = async (): Promise<void> => {
      const before = read;
      act(change);
      await waitFor(() => expect(read).toBe(before + 1));
    };
    await screen.findByText(`${title}: not agreed yet; suggested Amber.`);
    await press(button("Agree with Amber"));
    await screen.findByText("agreed on 3 May 2025 by chair");
    expect(spoken()).toMatch(/^Agreed: Amber\. Before: /);
    await readAgain();
    expect(spoken()).toMatch(/^Agreed: Amber\. Before: /);
    await readAgain();
    await screen.findByText("Agreed before the latest data");
    expect(spoken()).toBe(`${title}: agreed Amber, before the latest data; suggested Amber.`);
    // What is as it was after the agreement is news again, and not the agreement.
    await readAgain();
    await waitFor(() => expect(spoken()).toBe(`${title}: agreed Amber; suggested Amber.`));
  });

  it("copies the paragraph as text on a click, and says when Excel does not allow it", async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    await openOutcomes();
    await screen.findByRole("heading", { level: 2, name: title });
    expect(copied).toEqual([]);
    await press(button("Copy paragraph"));
    await screen.findByText("Copied.");
    expect(copied).toEqual(["No status has been agreed."]);

    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async () => Promise.reject(new Error("not allowed")) },
    });
    document.execCommand = () => false;
    await press(button("Copy paragraph"));
    await screen.findByText(/does not allow copying from here/);
  });

  it("makes the Charts sheet where there is none, once it was seen what that changes", async () => {
    const made: string[] = [];
    const unmade = outcomeReport({
      charts: [
        { title: "From liberation to support", place: undefined },
        { title: "Cases by year", place: undefined },
      ],
    });
    const drawn = outcomeReport({
      charts: [{ title: "Cases by year", place: { sheet: "Pictures", cell: "A6" } }],
    });
    await openOutcomes({
      readOutcomes: async () =>
        ok(
          made.length === 0
            ? outcomesReport({ outcomes: [unmade], chartsSheet: undefined })
            : outcomesReport({ outcomes: [drawn], chartsSheet: "Pictures" }),
        ),
      makeSheet: async (name) => {
        made.push(name);
        return ok(report({ made: [name] }));
      },
    });
    await screen.findByText("A sheet of their own can draw: From liberation to support; Cases by year.");
    await press(button("See what will be made"));
    const said = section("Charts").getByRole("status");
    expect(said.textContent).toBe("Charts will be made, and Cover changed. Nothing has been written yet.");
    expect(made).toEqual([]);
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("Make the Charts sheet"));
    expect(made).toEqual(["Charts"]);
    await screen.findByRole("button", { name: "Go to Pictures, A6" });
    expect(section("Charts").getByText("Drawn on the sheet Pictures.")).toBeTruthy();
    expect(said.textContent).toBe("Charts was made, and Data points changed.");
    expect(section("Charts").getByText("Cases by year")).toBeTruthy();
  });

  it.each(["Charts", undefined])(
    "says nothing of charts where the outcome has none (sheet: %s)",
    async (sheet) => {
      const local = outcomeReport({ charts: [], figures: [] });
      await openOutcomes({
        readOutcomes: async () => ok(outcomesReport({ outcomes: [local], chartsSheet: sheet })),
      });
      await screen.findByRole("heading", { level: 2, name: title });
      expect(screen.queryByRole("region", { name: "Charts" })).toBeNull();
      section("Figures").getByText("No indicator, national or your own, and no rate belong to this outcome.");
    },
  );

  it("lists several outcomes and opens the one that is chosen, at its heading", async () => {
    const other = outcomeReport({ id: "O1", title: "More people are diverted" });
    await openOutcomes({
      readOutcomes: async () => ok(outcomesReport({ outcomes: [other, outcomeReport()] })),
    });
    await screen.findByRole("list", { name: "Outcomes" });
    expect(await accessibilityFaults()).toEqual([]);
    await press(button(title));
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: title }));
    await press(button("All outcomes"));
    expect(button("More people are diverted")).toBeTruthy();
  });

  it("leads with what partners agreed in the list, and names the suggestion as one", async () => {
    const changed = agreed("Green", { age: "agreed before the latest data" });
    const waiting = outcomeReport({ id: "O1", title: "More people are diverted" });
    await openOutcomes({ readOutcomes: async () => ok(outcomesReport({ outcomes: [changed, waiting] })) });
    const list = within(await screen.findByRole("list", { name: "Outcomes" }));
    expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      `${title}Agreed ●Green, before the latest data; suggested ▲Amber`,
      "More people are divertedNot agreed yet; suggested ▲Amber",
    ]);
  });

  it("leads calmly to building in a new workbook", async () => {
    await openOutcomes({ readOutcomes: async () => inTrouble(trouble({ kind: "workbook-not-built" })) });
    await screen.findByText("This workbook is not set up yet.", { selector: "[role=status]" });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("Build workbook"));
    expect(screen.getByRole("heading", { level: 1, name: "Build workbook" })).toBeTruthy();
  });

  it.each([
    ["years-missing", "Build workbook"],
    ["table-missing", "Complete workbook"],
  ] as const)("leads to building when there is trouble of the kind %s", async (kind, label) => {
    await openOutcomes({ readOutcomes: async () => inTrouble(trouble({ kind })) });
    await press((await alert()).getByRole("button", { name: label }));
    expect(screen.getByRole("heading", { level: 1, name: "Build workbook" })).toBeTruthy();
  });

  it("offers no agreement in a workbook that is open for reading only", async () => {
    await openOutcomes({ readOutcomes: async () => ok(outcomesReport({ isReadOnly: true })) });
    await screen.findByText(/open for reading only, so nothing can be agreed here/);
    expect(screen.queryByRole("button", { name: /^Agree/ })).toBeNull();
  });
});
