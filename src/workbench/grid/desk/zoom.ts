import type { Desk } from "./desk";
import { announce } from "./desk";

export const smallestZoomPercent = 50;
export const largestZoomPercent = 200;
const stepPercent = 10;

/** Draws every sheet at this size, as near to it as 50 to 200 per cent allow. */
export function zoomTo(desk: Desk, percent: number): void {
  const zoomPercent = Math.max(smallestZoomPercent, Math.min(largestZoomPercent, Math.round(percent)));
  desk.state.set({ zoomPercent });
  announce(desk, `The sheet is shown at ${zoomPercent} per cent.`);
}

/** One step larger or smaller, to the next whole ten. */
export function zoomBy(desk: Desk, direction: "in" | "out"): void {
  const { zoomPercent } = desk.state.get();
  const steps = zoomPercent / stepPercent;
  zoomTo(desk, (direction === "in" ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * stepPercent);
}
