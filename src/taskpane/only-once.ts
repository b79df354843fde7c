import type { MouseEvent } from "react";

/**
 * For a button that first shows what will change and then writes it: the second click of a double click is none, since
 * nobody can have read anything between the two.
 */
export function onlyOnce(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
