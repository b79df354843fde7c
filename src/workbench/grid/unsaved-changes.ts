import type { WorkbookEdits } from "../model/edits";
import { ask } from "./desk/ask";
import type { Desk } from "./desk/desk";

/** Knows whether the workbook on the screen is kept anywhere but in this page. */
export interface UnsavedChanges {
  /** The workbook was just saved, opened or begun: there is nothing to lose. */
  settle(): void;
  /** Goes on at once, or asks in the page first when typed work would be lost. @returns whether to go on */
  askBeforeLosing(desk: Desk, intent: string): Promise<boolean>;
}

/** Also lets the browser ask before the page is closed or loaded again. */
export function watchUnsavedChanges(edits: WorkbookEdits): UnsavedChanges {
  let isUnsaved = false;
  edits.listen(({ kind }) => {
    if (kind !== "selection" && kind !== "calculated") isUnsaved = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved) event.preventDefault();
  });

  return {
    settle: () => {
      isUnsaved = false;
    },
    askBeforeLosing: async (desk, intent) =>
      !isUnsaved ||
      ask(desk, {
        title: `${intent}?`,
        message:
          "What was changed since the last save is only in this page. Save the workbook as .xlsx first if you want to keep it.",
        goOn: "Go on without saving",
      }),
  };
}
