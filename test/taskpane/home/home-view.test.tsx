/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { WorkbookStatus } from "../../../src/actions/workbook-status";
import type { CellPlace } from "../../../src/domain/finding";
import { yearFrom } from "../../../src/domain/period";
import { ok, trouble as inTrouble, type Result } from "../../../src/domain/result";
import type { Trouble } from "../../../src/domain/trouble";
import { accessibilityFaults, drawPane, press } from "../draw-pane";
import { builtStatus, plainActions, standing, trouble } from "../plain-actions";

const currentTitle = (): string | null => screen.getByRole("heading", { level: 1 }).textContent;

describe("Home", () => {
  it("says what the tool does and leads to building, when the workbook is not built", async () => {
    await drawPane(plainActions());
    expect(await screen.findByText(/Sets up a workbook for your community justice outcomes/)).toBeTruthy();
    expect(screen.getByText(/No data leaves the workbook/)).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
    await press(screen.getByRole("button", { name: "Build workbook" }));
    expect(currentTitle()).toBe("Build workbook");
  });

  it("leads to the first cell that waits for a figure, and lists the other parts of the work", async () => {
    const went: CellPlace[] = [];
    const figures = {
      filled: 0,
      of: 11,
      ofEarlier: 0,
      filledEver: 0,
      next: { sheet: "Data points", cell: "H6" },
      nextYear: yearFrom(2024),
      areInvented: false,
    };
    await drawPane(
      plainActions({
        readStatus: async () => ok(builtStatus({ standing: standing({ figures }) })),
        goToCell: async (place) => {
          went.push(place);
          return ok(undefined);
        },
      }),
    );
    const next = within(await screen.findByRole("region", { name: "Next: Figures for 2024-25" }));
    await press(next.getByRole("button", { name: "Type the first figure: Data points, H6" }));
    expect(went).toEqual([{ sheet: "Data points", cell: "H6" }]);
    const stands = within(screen.getByRole("list", { name: "Where the workbook stands" }));
    expect(stands.getAllByRole("listitem").map((item) => item.querySelector("p")?.textContent)).toEqual([
      "Figures for 2024-25",
      "Agreed statuses: done",
      "Priorities: done",
      "Annual report for 2024-25",
    ]);
    expect(stands.getByText("due by 31 December 2025, 40 days left")).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("names missing sheets, says that the workbook is read-only, and then urges nothing", async () => {
    const missing = builtStatus({ missingSheets: ["Rates", "Notes"] });
    const { leave } = await drawPane(plainActions({ readStatus: async () => ok(missing) }));
    const next = within(await screen.findByRole("region", { name: "Next: 2 sheets are missing" }));
    expect(next.getByText(/^Rates, Notes\./)).toBeTruthy();
    await press(next.getByRole("button", { name: "Complete workbook" }));
    expect(currentTitle()).toBe("Build workbook");
    leave();

    const readOnly = builtStatus({ missingSheets: ["Rates", "Notes"], isReadOnly: true });
    await drawPane(plainActions({ readStatus: async () => ok(readOnly) }));
    await screen.findByText("This workbook is open for reading only");
    expect(screen.queryByRole("region", { name: /^Next/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Complete workbook" })).toBeNull();
    expect(screen.getByRole("button", { name: "Check figures" })).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("follows the workbook when cells change", async () => {
    let change: () => void = () => undefined;
    const contradicting = builtStatus({
      standing: standing({ checks: { toFix: 2, toLookAt: 0, first: "Accepting is 60, above 50" } }),
    });
    const answers = [ok(builtStatus()), ok(contradicting)];
    await drawPane(
      plainActions({
        readStatus: async () => answers.shift() ?? ok({ kind: "not built" }),
        watchWorkbook: async (onChange) => {
          change = onChange;
          return ok(async () => undefined);
        },
      }),
    );
    await screen.findByText("Checks: done");
    act(change);
    const next = within(await screen.findByRole("region", { name: "Next: Checks" }));
    expect(next.getByText("2 to fix, 0 to look at. The first: Accepting is 60, above 50.")).toBeTruthy();
    await press(next.getByRole("button", { name: "See what to fix" }));
    expect(currentTitle()).toBe("Check figures");
  });

  it("speaks in one region, which is there from the beginning", async () => {
    let change: () => void = () => undefined;
    const asked: ((answer: Result<WorkbookStatus, Trouble>) => void)[] = [];
    await drawPane(
      plainActions({
        readStatus: () => new Promise((resolve) => asked.push(resolve)),
        watchWorkbook: async (onChange) => {
          change = onChange;
          return ok(async () => undefined);
        },
      }),
    );
    await waitFor(() => expect(asked).toHaveLength(1));
    const region = screen.getByRole("status");
    expect(region.textContent).toBe("Reading the workbook …");
    await act(async () => asked[0]?.(ok(builtStatus())));
    expect(screen.getByRole("status")).toBe(region);
    expect(region.textContent).toBe("");
    act(change);
    await waitFor(() => expect(asked).toHaveLength(2));
    const editing = { kind: "cell-being-edited", found: "A cell is being edited" } as const;
    await act(async () => asked[1]?.(inTrouble(trouble({ ...editing, whatToDo: "Press Enter in it." }))));
    expect(region.textContent).toBe("A cell is being edited. Press Enter in it.");
    expect(screen.getByRole("status")).toBe(region);
  });

  it("shows trouble as found, expected, where and what to do, and tries again on request", async () => {
    const answers: Result<WorkbookStatus, Trouble>[] = [
      inTrouble(trouble({ where: { sheet: "Scoring" } })),
      ok(builtStatus()),
    ];
    await drawPane(plainActions({ readStatus: async () => answers.shift() ?? ok({ kind: "not built" }) }));
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("A sheet named Scoring was not made by this add-in")).toBeTruthy();
    expect(alert.getAllByRole("term").map((term) => term.textContent.trim())).toEqual([
      "Expected:",
      "Where:",
      "What to do:",
    ]);
    expect(alert.getAllByRole("definition").map((detail) => detail.textContent)).toEqual([
      "the name Scoring to be free",
      "Scoring",
      "Rename that sheet, then try again.",
    ]);
    await press(alert.getByRole("button", { name: "Try again" }));
    await screen.findByText("Fife");
    expect(screen.queryByRole("button", { name: "Complete workbook" })).toBeNull();
  });

  it("is not the ordinary beginning where Setup was lost: says so, and leads to building it again", async () => {
    const lost = trouble({ kind: "years-missing", found: "The sheet Setup is gone" });
    await drawPane(plainActions({ readStatus: async () => inTrouble(lost) }));
    const alert = within(await screen.findByRole("alert"));
    alert.getByText("The sheet Setup is gone");
    expect(screen.queryByText(/not set up yet/)).toBeNull();
    await press(alert.getByRole("button", { name: "Build workbook" }));
    await screen.findByRole("heading", { level: 1, name: "Build workbook" });
  });

  it("waits quietly while a cell is being edited", async () => {
    const editing = trouble({
      kind: "cell-being-edited",
      found: "A cell is being edited",
      whatToDo: "Press Enter or Escape in the sheet.",
    });
    await drawPane(plainActions({ readStatus: async () => inTrouble(editing) }));
    await screen.findByText("A cell is being edited. Press Enter or Escape in the sheet.");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows something thrown as a fault of the add-in, with its message", async () => {
    const failing = async (): Promise<never> => {
      throw new Error("no such table");
    };
    await drawPane(plainActions({ readStatus: failing }));
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("Something went wrong in the add-in")).toBeTruthy();
    expect(alert.getByText("no such table")).toBeTruthy();
  });
});
