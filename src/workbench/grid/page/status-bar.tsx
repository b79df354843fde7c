import { useEffect, useState } from "react";
import { formatValue } from "../../host/format-value";
import { activeSheet } from "../desk/desk";
import { selectedArea } from "../desk/page-state";
import { selectionTotals } from "../editing/selection-totals";
import { useDesk, usePageState } from "./desk-context";
import { ZoomControl } from "./zoom-control";

/** Mode, last message, totals of the selection as in Excel, and what passed between add-in and host. */
export function StatusBar() {
  const desk = useDesk();
  const { editing, selection, announcement } = usePageState();
  const totals = selectionTotals(activeSheet(desk), selectedArea(selection));
  const counters = useCounters();
  const mode = editing === undefined ? "Ready" : editing.mode === "enter" ? "Enter" : "Edit";
  return (
    <footer className="status-bar">
      <span className="mode">{mode}</span>
      <span className="announcement" role="status">
        {announcement}
      </span>
      {totals !== undefined && (
        <span className="totals">
          {totals.numbers > 0 && (
            <span>Average: {formatValue(totals.sum / totals.numbers, totals.numberFormat)}</span>
          )}
          <span>Count: {totals.count}</span>
          {totals.numbers > 0 && <span>Sum: {formatValue(totals.sum, totals.numberFormat)}</span>}
        </span>
      )}
      <span
        className="counters"
        title="What passed between the add-in and the embedded host since the page was opened"
      >
        {counters}
      </span>
      <ZoomControl />
    </footer>
  );
}

/** The host counts silently, so the page looks once a second. */
function useCounters(): string {
  const { host } = useDesk();
  const [shown, setShown] = useState("");
  useEffect(() => {
    const read = (): void => {
      const { syncs, requests, requestBytes, responseBytes } = host.counters;
      const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
      setShown(
        `${counted(syncs, "sync")} · ${counted(requests, "request")} · ${kilobytes(requestBytes)} in · ${kilobytes(responseBytes)} out`,
      );
    };
    read();
    const timer = setInterval(read, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [host]);
  return shown;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
