import type { Sheet } from "../../model/workbook-model";
import { findSheet } from "../../model/workbook-model";
import type { Desk } from "./desk";
import { activeSheet, announce, visibleSheets } from "./desk";
import { activateSheet } from "./select";

/** Adds "Sheet2", "Sheet3" … at the end and goes there. */
export function addSheet(desk: Desk): void {
  const { workbook } = desk.edits;
  let number = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${number}`)) number++;
  activateSheet(desk, desk.edits.addSheet(`Sheet${number}`, "person"));
}

/**
 * Renames a sheet by Excel's rules for names.
 * @returns why not, as a sentence; `undefined` when it was done
 */
export function renameSheet(desk: Desk, sheet: Sheet, name: string): string | undefined {
  if (name === sheet.name) return undefined;
  const namesake = findSheet(desk.edits.workbook, name);
  if (name.trim() === "") return "A sheet needs a name: type at least one character.";
  if (name.length > 31) return `A sheet name has at most 31 characters, this one has ${name.length}.`;
  if (/[:\\/?*[\]]/.test(name)) return String.raw`A sheet name holds none of : \ / ? * [ ] – take them out.`;
  if (name.startsWith("'") || name.endsWith("'"))
    return "A sheet name neither starts nor ends with an apostrophe.";
  if (namesake !== undefined && namesake !== sheet)
    return `There is already a sheet called "${namesake.name}". Choose another name.`;
  desk.edits.changeSheet(sheet, { name }, "person");
  return undefined;
}

/** Asks in the page, then deletes the sheet in front. */
export function deleteSheet(desk: Desk, sheet: Sheet): void {
  if (visibleSheets(desk).length === 1) {
    announce(desk, "A workbook needs at least one visible sheet, so this one stays.");
    return;
  }
  const close = (): void => desk.state.set({ notice: undefined });
  desk.state.set({
    notice: {
      title: `Delete "${sheet.name}"?`,
      message: "Everything on the sheet is deleted with it. This cannot be undone.",
      answers: [
        {
          label: "Delete",
          run: () => {
            close();
            const visible = visibleSheets(desk);
            const index = visible.indexOf(sheet);
            const next = visible[index + 1] ?? visible[index - 1];
            if (sheet === activeSheet(desk) && next !== undefined) activateSheet(desk, next);
            desk.edits.deleteSheet(sheet, "person");
          },
        },
        { label: "Keep it", run: close },
      ],
    },
  });
}
