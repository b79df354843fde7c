import type { Page } from "playwright-core";
import { eventually } from "../workbench/grid/eventually";
import type { PaneInWorkbench } from "./pane-in-workbench";
import { paneInWorkbench } from "./pane-in-workbench";

/** The pane and the sheet beside it, for a walk from one to the other with the keyboard alone. */
export interface WalkInWorkbench extends PaneInWorkbench {
  /** Leaves the pane for the sheet. */
  readonly leavePane: () => Promise<void>;
  /** From the sheet to another sheet, by its tab. */
  readonly goToSheet: (name: string) => Promise<void>;
  /** From the sheet to one of its cells, by the Name box. */
  readonly goToCell: (address: string) => Promise<void>;
  /** Types a figure of 2024-25 on Data points as a person at the sheet does. */
  readonly typeFigure: (id: string, figure: string) => Promise<void>;
  /** Where a row's value of 2024-25 stands on a sheet, as people see it: column by header, row by id. */
  readonly addressOf: (sheet: string, id: string) => Promise<string>;
  readonly sheetNames: () => Promise<string[]>;
}

export function walkInWorkbench(page: Page): WalkInWorkbench {
  const walk = paneInWorkbench(page);

  const addressOf = (sheet: string, id: string): Promise<string> =>
    page.evaluate(
      ([name, row]) => {
        const found = window.workbench.edits.workbook.sheets.find((one) => one.name === name);
        const table = found?.tables[0];
        if (!found || !table) throw new Error(`There is no table on ${name}.`);
        const { top, left, bottom } = table.area;
        const textAt = (r: number, c: number): unknown => found.cells.get(r * 16384 + c)?.value;
        const columns = table.columns.map((column) => column.name);
        const column = left + columns.indexOf("2024-25");
        for (let r = top + 1; r <= bottom; r++) {
          if (textAt(r, left + columns.indexOf("Id")) === row)
            return `${String.fromCharCode(65 + column)}${r + 1}`;
        }
        throw new Error(`${name} has no row ${row}.`);
      },
      [sheet, id] as const,
    );

  return {
    ...walk,
    leavePane: async () => {
      await walk.press("Escape");
      await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
    },
    goToSheet: async (name) => {
      await walk.press("F6");
      await eventually(walk.focused, (place) => place.startsWith("tab "));
      for (let tabs = 0; tabs < 30; tabs++) {
        const place = await walk.focused();
        if (place === `tab ${name}`) break;
        await walk.press("ArrowRight");
        await eventually(walk.focused, (next) => next !== place);
      }
      await walk.expectFocus(`tab ${name}`);
      await walk.press("Shift+F6");
    },
    goToCell: async (address) => {
      await walk.press("Shift+F6", "Shift+Tab");
      await walk.expectFocus("input Name box: type a cell to go there");
      await walk.type(address);
      await walk.press("Enter");
      await walk.expectFocus(`grid ${address}`);
    },
    typeFigure: async (id, figure) => {
      const typed = [await addressOf("Data points", id), figure] as const;
      await page.evaluate(([a, t]) => window.workbench.typeInto("Data points", a, t), typed);
    },
    addressOf,
    sheetNames: () => page.evaluate(() => window.workbench.edits.workbook.sheets.map(({ name }) => name)),
  };
}
