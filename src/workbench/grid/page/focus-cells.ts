/** Gives the keyboard to the sheet, so that the next key typed goes into the active cell. */
export function focusCells(): void {
  document.querySelector<HTMLElement>(".grid")?.focus({ preventScroll: true });
}
