/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { ok, trouble as inTrouble } from "../../../src/domain/result";
import { accessibilityFaults, drawPane, press } from "../draw-pane";
import { builtStatus, plainActions, trouble } from "../plain-actions";

describe("Start", () => {
  it("says what the tool does and leads to building, when the workbook is not built", async () => {
    await drawPane(plainActions());
    expect(await screen.findByText(/Sets up a workbook for your community justice outcomes/)).toBeTruthy();
    expect(screen.getByText(/No data leaves the workbook/)).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
    await press(screen.getByRole("button", { name: "Build workbook" }));
    expect(screen.getByRole("heading", { level: 1, name: "Build workbook" })).toBeTruthy();
  });

  it("shows area, years and missing sheets of a built workbook and says that it is read-only", async () => {
    const status = builtStatus({ missingSheets: ["Rates", "Notes"], isReadOnly: true });
    await drawPane(plainActions({ readStatus: async () => ok(status) }));
    await screen.findByText("Fife");
    expect(screen.getByText("2020-21 to 2024-25")).toBeTruthy();
    expect(screen.getByText("2 sheets are missing")).toBeTruthy();
    expect(screen.getByText(/^Rates, Notes\./)).toBeTruthy();
    expect(screen.getByText("This workbook is open for reading only")).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
    await press(screen.getByRole("button", { name: "Complete workbook" }));
    expect(screen.getByRole("heading", { level: 1, name: "Build workbook" })).toBeTruthy();
  });

  it("shows trouble as found, expected, where and what to do, and tries again on request", async () => {
    const answers = [
      inTrouble(trouble({ where: { sheet: "Scoring" } })),
      ok(builtStatus({ missingSheets: [] })),
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
