/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Growth } from "../../../src/actions/grow-workbook";
import type { CellPlace } from "../../../src/domain/finding";
import { schemaVersion } from "../../../src/catalogue/framework";
import { ok, trouble as inTrouble } from "../../../src/domain/result";
import { accessibilityFaults, drawPane, openView, press } from "../draw-pane";
import {
  builtStatus,
  growable,
  growthPlan,
  plainActions,
  recording,
  report,
  standing,
  trouble,
} from "../plain-actions";
import { button, openAdd } from "./open-add";

describe("sheets made when needed", () => {
  it("makes one by name and then leads to it with the same button", async () => {
    const made: string[] = [];
    const going = recording<CellPlace, undefined>(undefined);
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
      goToCell: going.action,
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
    expect(going.asked).toEqual([{ sheet: "Requests", cell: "A1" }]);
  });
});

const unagreed = standing({
  outcomes: [{ id: "O8", title: "Voluntary throughcare", agreed: "", isAgreedBeforeLatest: false }],
});

describe("a workbook of another version", () => {
  it("is upgraded first when it is earlier: Home says so and leads here", async () => {
    const grown: Growth[] = [];
    const earlier = growable({ version: "earlier", schemaVersion: "1" });
    await drawPane(
      plainActions({
        readStatus: async () => ok(builtStatus({ schemaVersion: "1" })),
        readGrowable: async () => ok(grown.length === 0 ? earlier : growable()),
        planGrowth: async () => ok(growthPlan({ versions: { before: 1, after: schemaVersion } })),
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
    screen.getByText(new RegExp(`^Made by version 1; this is version ${schemaVersion}\\.`));
    expect(screen.queryByRole("region", { name: "A row" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Make/ })).toBeNull();
    button("Go to Charts");
    await press(button("See what will change"));
    expect(grown).toEqual([]);
    await press(button("Upgrade the workbook"));
    expect(grown).toEqual([{ kind: "upgrade" }]);
    await screen.findByRole("region", { name: "A row" });
    const done = screen.getByRole("heading", { name: `The workbook is of version ${schemaVersion} now` });
    expect(document.activeElement).toBe(done);
    button("Check figures");
    expect(await accessibilityFaults()).toEqual([]);
    await press(button("See what will change"));
    button("Add 2025-26");
    expect(screen.queryByRole("heading", { name: "Upgraded" })).toBeNull();
  });

  it("says why the upgrade stopped half-way, although it reads as upgraded, and goes on from there", async () => {
    let tries = 0;
    await openAdd({
      readGrowable: async () => ok(growable(tries === 0 ? { version: "earlier", schemaVersion: "1" } : {})),
      growWorkbook: async () =>
        ++tries === 1 ? inTrouble(trouble({ found: "Excel is busy" })) : ok(report()),
    });
    await press(await screen.findByRole("button", { name: "See what will change" }));
    await press(button("Upgrade the workbook"));
    await screen.findByRole("region", { name: "A row" });
    within(screen.getByRole("alert")).getByText("Excel is busy");
    await press(button("Try again"));
    screen.getByRole("heading", { level: 2, name: "Upgraded" });
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
