import type { Desk } from "../desk/desk";
import { zoomBy } from "../desk/zoom";

/** So far a wheel or two fingers must go for one step: a notch of a usual mouse wheel is 100 to 120 pixels. */
const pixelsPerStep = 60;

/** Ctrl and the mouse wheel, or two fingers on a touch pad, which browsers tell in the same way, zoom the sheet and not the page. */
export function listenToZoomWheel(desk: Desk, element: HTMLElement): void {
  let gone = 0;
  element.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      gone += event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 40 : event.deltaY;
      if (Math.abs(gone) < pixelsPerStep) return;
      zoomBy(desk, gone < 0 ? "in" : "out");
      gone = 0;
    },
    { passive: false }, // otherwise the browser would zoom the page
  );
}
