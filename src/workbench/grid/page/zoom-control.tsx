import { largestZoomPercent, smallestZoomPercent, zoomBy, zoomTo } from "../desk/zoom";
import { useDesk, usePageState } from "./desk-context";

/** Smaller, 100 %, larger: how large the sheet is drawn. The size in the middle is a button that goes back to 100 %. */
export function ZoomControl() {
  const desk = useDesk();
  const { zoomPercent } = usePageState();
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out (Ctrl+minus or Ctrl+mouse wheel on the sheet)"
        aria-disabled={zoomPercent <= smallestZoomPercent}
        onClick={() => zoomBy(desk, "out")}
      >
        −
      </button>
      <button
        type="button"
        className="percent"
        aria-label={`${zoomPercent} %, back to 100 %`}
        title="Back to 100 % (Ctrl+0 on the sheet)"
        onClick={() => zoomTo(desk, 100)}
      >
        {zoomPercent} %
      </button>
      <button
        type="button"
        aria-label="Zoom in"
        title="Zoom in (Ctrl+plus or Ctrl+mouse wheel on the sheet)"
        aria-disabled={zoomPercent >= largestZoomPercent}
        onClick={() => zoomBy(desk, "in")}
      >
        +
      </button>
    </div>
  );
}
