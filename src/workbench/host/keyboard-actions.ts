/** Where the keyboard goes when it leaves the add-in's page. */
export type WayOut = "forwards" | "backwards" | "to the cells";

/** Numbers of Office.js (`OSF.AgaveHostAction`): the host asks for the first or the last control of the page. */
export const tabIn = 11;
export const tabInBackwards = 12;

/** The same numbers in the other direction: what the client tells the host when a key leads out of the page. */
const waysOut: ReadonlyMap<unknown, WayOut> = new Map([
  [5, "forwards"], // Ctrl+F6
  [6, "backwards"],
  [13, "forwards"], // Tab behind the last control, or from a place that is none
  [14, "backwards"],
  [15, "to the cells"], // Escape
  [16, "to the cells"], // F2
  [17, "forwards"], // there was no control to enter
  [18, "backwards"],
]);

/** @param data of a `notifyHost` message: the add-in's id, the number of the action, and what belongs to it */
export function wayOutOf(data: unknown): WayOut | undefined {
  return Array.isArray(data) ? waysOut.get(data[1]) : undefined;
}
