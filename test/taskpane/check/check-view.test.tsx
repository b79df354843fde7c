/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { CheckReport } from "../../../src/actions/check-report";
import type { IdsPlan } from "../../../src/actions/ids-plan";
import type { CellPlace } from "../../../src/domain/finding";
import { yearFrom } from "../../../src/domain/period";
import { ok, trouble as inTrouble, type Result } from "../../../src/domain/result";
import type { Trouble } from "../../../src/domain/trouble";
import type { PlannerActions } from "../../../src/taskpane/planner-actions";
import { accessibilityFaults, drawPane, openView, press } from "../draw-pane";
import { checkReport, finding, plainActions, trouble } from "../plain-actions";

async function openCheck(changed: Partial<PlannerActions> = {}): Promise<void> {
  await drawPane(plainActions(changed));
  await openView("Check");
  await screen.findByRole("button", { name: "Check again" });
}

const group = (title: RegExp) => within(screen.getByRole("region", { name: title }));
const counts = () =>
  within(screen.getByRole("list", { name: "Results of all checks" }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

describe("Check figures", () => {
  it("shows five counts in words and each finding with message, advice, place and consequences", async () => {
    const went: CellPlace[] = [];
    const folded = finding({
      rule: "VT-07",
      ruleId: "conversion-above-100",
      severity: "warning",
      foldedUnder: "VT-02",
      message: "The conversion is 120 %.",
    });
    const notTested = [2020, 2021, 2022].map((start) =>
      finding({
        rule: "VT-03",
        ruleId: "engaged-above-accepted",
        result: "not tested",
        year: yearFrom(start),
        message: `People engaging in ${yearFrom(start)} is blank.`,
      }),
    );
    const ofScotland = notTested.map((one) => ({ ...one, rule: "FLW-13", ruleId: "area-above-scotland" }));
    await openCheck({
      checkWorkbook: async () =>
        ok(checkReport({ findings: [finding(), folded, ...notTested, ...ofScotland] })),
      goToCell: async (place) => {
        went.push(place);
        return ok(undefined);
      },
    });
    await screen.findByText("Checked: 1 to fix, 1 to look at, 6 could not check.");
    expect(counts()).toEqual(["214 passed", "1 failed", "40 not tested", "12 not applicable", "0 broken"]);

    const toFix = group(/^To fix/);
    expect(toFix.getByText("People accepting support is 60, above people made aware, 50.")).toBeTruthy();
    expect(toFix.getByText("Correct whichever figure is wrong.")).toBeTruthy();
    expect(toFix.getByText("VT-02, 2024-25, error")).toBeTruthy();
    expect(toFix.getByText("also: VT-07 The conversion is 120 %.")).toBeTruthy();
    await press(toFix.getByRole("button", { name: "Go to Data points, G8" }));
    expect(went).toEqual([{ sheet: "Data points", cell: "G8" }]);
    expect(group(/^To look at/).getByText(/^1 of these stands under To fix/)).toBeTruthy();

    const unchecked = group(/^Could not check/);
    const rule = unchecked.getByRole("button", {
      name: "VT-03, engaged above accepted: 3 not tested, 2020-21 to 2022-23",
    });
    expect(rule.getAttribute("aria-expanded")).toBe("false");
    expect(unchecked.queryByText("People engaging in 2021-22 is blank.")).toBeNull();
    await press(rule);
    expect(rule.getAttribute("aria-expanded")).toBe("true");
    expect(unchecked.getByText("People engaging in 2021-22 is blank.")).toBeTruthy();
    expect(
      unchecked.getByRole("button", { name: /^FLW-13, area above Scotland: 3 not tested/ }),
    ).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says before anything else that another version made the workbook, and counts it among what is to be looked at", async () => {
    const other = finding({
      ruleId: "other-version",
      severity: "warning",
      message: "Made by version 2 of the planner, expected version 3",
      advice: "Upgrade it under Add.",
      place: { sheet: "Setup", cell: "C9" },
    });
    await openCheck({ checkWorkbook: async () => ok(checkReport({ findings: [other, finding()] })) });
    const told = await screen.findByText("Made by version 2 of the planner, expected version 3.");
    screen.getByText("Upgrade it under Add.");
    screen.getByRole("button", { name: "Go to Setup, C9" });
    screen.getByText("Checked: 1 to fix, 1 to look at, 0 could not check.");
    screen.getByRole("heading", { name: "To look at (1)" });
    screen.getByText("1 of these, about the version, stands at the top.");
    const first = screen.getByRole("list", { name: "Results of all checks" });
    expect(told.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says in words that a group is empty, and that counts are not known before the first check", async () => {
    let finish: (result: Result<CheckReport, Trouble>) => void = () => undefined;
    await openCheck({
      checkWorkbook: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    expect(counts()).toContain("– passed");
    const passed = { passed: 9, failed: 0, notTested: 0, notApplicable: 0, broken: 0 };
    await act(async () => finish(ok({ counts: passed, findings: [] })));
    expect(counts()).toContain("9 passed");
    for (const sentence of [
      "Nothing to fix.",
      "Nothing to look at.",
      "Every check had the figures that it needs.",
    ]) {
      expect(screen.getByText(sentence)).toBeTruthy();
    }
  });

  it("checks again when cells change, keeps the focus where it is, and stops when the view is left", async () => {
    let change: () => void = () => undefined;
    let watching = 0;
    const reports = [checkReport(), checkReport({ findings: [finding(), finding({ rule: "VT-03" })] })];
    await openCheck({
      checkWorkbook: async () => ok(reports.shift() ?? checkReport({ findings: [] })),
      watchWorkbook: async (onChange) => {
        change = onChange;
        watching += 1;
        return ok(async () => {
          watching -= 1;
        });
      },
    });
    await screen.findByText("Checked: 1 to fix, 0 to look at, 0 could not check.");
    const place = screen.getByRole("button", { name: "Go to Data points, G8" });
    place.focus();
    act(() => {
      change();
      change();
    });
    await screen.findByText("Checked again: 2 to fix, 0 to look at, 0 could not check.");
    expect(document.activeElement).toBe(place);
    expect(reports).toEqual([]);

    await openView("Help");
    await screen.findByRole("heading", { name: "Privacy" });
    expect(watching).toBe(0);
  });

  it("keeps the last result and says why when the figures cannot be read", async () => {
    const answers: Result<CheckReport, Trouble>[] = [ok(checkReport())];
    await openCheck({
      checkWorkbook: async () =>
        answers.shift() ?? inTrouble(trouble({ kind: "table-missing", found: "The table of Rates is gone" })),
    });
    await screen.findByText(/^Checked:/);
    await press(screen.getByRole("button", { name: "Check again" }));
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("The table of Rates is gone")).toBeTruthy();
    expect(alert.getByText(/from the last check that could be done/)).toBeTruthy();
    expect(group(/^To fix/).getByText("Correct whichever figure is wrong.")).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("waits quietly while a cell is being edited", async () => {
    const editing = trouble({
      kind: "cell-being-edited",
      found: "A cell is being edited",
      whatToDo: "Press Enter or Esc in it.",
    });
    await openCheck({ checkWorkbook: async () => inTrouble(editing) });
    await screen.findByText("A cell is being edited. Press Enter or Esc in it. The check follows by itself.");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("asks no more, and watches no more, once it is left while a cell is being edited", async () => {
    jest.useFakeTimers();
    try {
      const editing = trouble({ kind: "cell-being-edited", found: "A cell is being edited" });
      let times = 0;
      await openCheck({
        checkWorkbook: async () => inTrouble(editing),
        watchWorkbook: async () => {
          times += 1;
          return inTrouble(editing);
        },
      });
      await screen.findByText(/^A cell is being edited/);
      await act(() => jest.advanceTimersByTimeAsync(2000));
      await openView("Help");
      const before = times;
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      expect(times).toBe(before);
    } finally {
      jest.useRealTimers();
    }
  });

  it("leads calmly to building in a new workbook", async () => {
    const checkWorkbook = async () => inTrouble(trouble({ kind: "workbook-not-built" }));
    await drawPane(plainActions({ checkWorkbook }));
    await openView("Check");
    await screen.findByText("This workbook is not set up yet.", { selector: "[role=status]" });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await press(screen.getByRole("button", { name: "Build workbook" }));
    expect(screen.getByRole("heading", { level: 1, name: "Build workbook" })).toBeTruthy();
  });

  it("says beside the place why a cell could not be gone to, and says when checks do not run by themselves", async () => {
    await openCheck({
      goToCell: async () => inTrouble(trouble({ kind: "sheet-missing", found: "Data points is gone" })),
      watchWorkbook: async () => inTrouble(trouble({ found: "Excel gives no news of changes" })),
    });
    await press(await screen.findByRole("button", { name: "Go to Data points, G8" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/^Data points is gone\./);
    expect(screen.getByText(/The checks do not run by themselves here\. Excel gives no news/)).toBeTruthy();
  });
});

describe("rows that were typed without an id", () => {
  const choir = {
    name: "A choir",
    id: "A8.7",
    place: { sheet: "Scoring", cell: "B12" },
    namePlace: { sheet: "Scoring", cell: "A12" },
  };
  const band = {
    name: "A band",
    why: "Name its outcome first; the id begins with it.",
    place: { sheet: "Scoring", cell: "C13" },
  };

  it.each([
    ["while another waits", [band]],
    ["as the last", []],
  ])(
    "are named with the id that each would get, and get it, %s, when the person says so",
    async (_, stillWaiting) => {
      let plan: IdsPlan = { given: [choir], waiting: [band], isReadOnly: false, obstacles: [] };
      let times = 0;
      await openCheck({
        planIds: async () => ok(plan),
        giveIds: async () => {
          const was = plan;
          times += 1;
          plan = { ...plan, given: [], waiting: stillWaiting };
          return ok(was);
        },
      });
      const region = within(await screen.findByRole("region", { name: "Rows without an id (2)" }));
      region.getByText("A choir: will be A8.7");
      region.getByText("A band: no id yet. Name its outcome first; the id begins with it.");
      region.getByRole("button", { name: "Go to Scoring, C13" });
      expect(times).toBe(0);
      expect(await accessibilityFaults()).toEqual([]);
      const give = region.getByRole("button", { name: "Give this id" });
      act(() => {
        give.click();
        give.click();
      });
      await screen.findByText("The id A8.7 was given.", { selector: "[role=status]" });
      expect(times).toBe(1);
      await screen.findByRole("heading", { name: `Rows without an id (${stillWaiting.length})` });
      expect(screen.queryAllByText(/^A band: no id yet/)).toHaveLength(stillWaiting.length);
      expect(screen.queryByRole("button", { name: "Give this id" })).toBeNull();
      expect(await accessibilityFaults()).toEqual([]);
    },
  );

  it("are only shown where the workbook is open for reading only", async () => {
    await openCheck({
      planIds: async () => ok({ given: [choir], waiting: [], isReadOnly: true, obstacles: [] }),
    });
    await screen.findByText("A choir: will be A8.7");
    expect(screen.queryByRole("button", { name: /^Give/ })).toBeNull();
  });

  it("cannot be given while a sheet of theirs is protected, which is said before", async () => {
    const locked = trouble({ found: 'The sheet "Our scores" is protected' });
    await openCheck({
      planIds: async () => ok({ given: [choir], waiting: [], isReadOnly: false, obstacles: [locked] }),
    });
    await screen.findByText('The sheet "Our scores" is protected');
    expect(screen.queryByRole("button", { name: /^Give/ })).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("take no room where there are none", async () => {
    await openCheck();
    await screen.findByText(/^Checked: /);
    expect(screen.queryByText(/without an id/)).toBeNull();
  });

  it("say why they could not be given", async () => {
    await openCheck({
      planIds: async () => ok({ given: [choir], waiting: [], isReadOnly: false, obstacles: [] }),
      giveIds: async () => inTrouble(trouble({ found: "Excel did not keep the id A8.7" })),
    });
    await press(await screen.findByRole("button", { name: "Give this id" }));
    within(screen.getByRole("alert")).getByText("Excel did not keep the id A8.7");
  });
});
