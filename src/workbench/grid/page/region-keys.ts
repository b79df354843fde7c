import type { RefObject } from "react";
import { useCallback, useEffect } from "react";
import { useDesk } from "./desk-context";
import { commitEditing } from "../desk/edit-cell";

/** Where F6 stops, in this order; Shift+F6 goes back. */
const regions = [
  ".grid",
  ".sheet-tabs [aria-selected=true]",
  ".pane-frame iframe",
  ".title-bar button",
  ".formula-field",
];

/** Gives the keyboard to the task pane. */
export type EnterPane = RefObject<(backwards: boolean) => void>;

/**
 * F6 and Shift+F6 move between the parts of the page, as in Excel.
 * @returns for the task pane's frame, which hears its own keys: moves on from there
 */
export function useRegionKeys(
  page: RefObject<HTMLElement | null>,
  enterPane: EnterPane,
): (backwards: boolean) => void {
  const desk = useDesk();
  const move = useCallback(
    (backwards: boolean) => {
      const stops = regions.map(
        (selector) => page.current?.querySelector<HTMLElement>(selector) ?? undefined,
      );
      const focused = document.activeElement;
      const parts = [".scroller", ".sheet-tabs", ".pane-frame", ".title-bar", ".formula-bar"];
      const now = parts.findIndex((part) => focused?.closest(part) !== null && focused !== null);
      if (!commitEditing(desk)) return;
      const next = (now + (backwards ? -1 : 1) + stops.length) % stops.length;
      const stop = stops[next];
      if (stop instanceof HTMLIFrameElement) enterPane.current(backwards);
      else stop?.focus();
    },
    [desk, page, enterPane],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey) return;
      event.preventDefault();
      move(event.shiftKey);
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, [move]);
  return move;
}
