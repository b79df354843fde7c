import type { Area } from "../../model/address";
import type { Desk } from "../desk/desk";
import { activeSheet, announce } from "../desk/desk";
import { tellRefusal } from "../desk/edit-cell";
import { selectedArea } from "../desk/page-state";
import { selectArea } from "../desk/select";
import type { CopiedBlock } from "../editing/clipboard";
import { copyBlock, pasteText } from "../editing/clipboard";
import { clearContents } from "../editing/enter-text";

/** The copied cells, framed until something else happens. */
export interface CopyFrame {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Copy, cut and paste by the browser's own events, so that no permission is asked and nothing is read unbidden.
 * Cutting empties the cells at once, unlike Excel, which waits for the paste.
 * @returns what is framed as copied now
 */
export function listenToClipboard(
  desk: Desk,
  element: HTMLElement,
  repaint: () => void,
): { copied(): CopyFrame | undefined; forget(): void } {
  let own: CopiedBlock | undefined;
  let frame: CopyFrame | undefined;
  const isEditing = (): boolean => desk.state.get().editing !== undefined;

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (isEditing()) return;
    const sheet = activeSheet(desk);
    const area = selectedArea(desk.state.get().selection);
    own = copyBlock(sheet, area);
    event.clipboardData?.setData("text/plain", own.text);
    event.preventDefault();
    frame = cut ? undefined : { sheetId: sheet.id, area };
    if (cut) tellRefusal(desk, clearContents(desk, sheet, area));
    announce(desk, cut ? "Cut." : "Copied.");
    repaint();
  };
  element.addEventListener("copy", (event) => copy(event, false));
  element.addEventListener("cut", (event) => copy(event, true));
  element.addEventListener("paste", (event) => {
    if (isEditing()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const sheet = activeSheet(desk);
    const pasted = pasteText(desk, sheet, selectedArea(desk.state.get().selection), text, own);
    frame = undefined;
    if ("kind" in pasted) tellRefusal(desk, pasted);
    else {
      selectArea(desk, sheet, pasted);
      announce(desk, "Pasted.");
    }
  });
  return {
    copied: () => frame,
    forget: () => {
      frame = undefined;
      repaint();
    },
  };
}
