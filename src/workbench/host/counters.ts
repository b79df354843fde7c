/** What passed between the add-in and the host, for tests and the benchmark. */
export interface HostCounters {
  /** requests that carry more than the release of references: one for each `context.sync()` that had something to do */
  syncs: number;
  /** every request, also the release of references at the end of `Excel.run` */
  requests: number;
  requestBytes: number;
  responseBytes: number;
  /** cells whose values, formulas, texts or formats were read */
  cellsRead: number;
  /** cells whose contents or number formats were written, counted each time */
  cellsWritten: number;
  /** contents of several rows written at once where some of them are hidden, which Excel was seen to misplace */
  writesAcrossHiddenRows: number;
  /** actions that change the workbook */
  writeActions: number;
  reset(): void;
}

export function newCounters(): HostCounters {
  return {
    syncs: 0,
    requests: 0,
    requestBytes: 0,
    responseBytes: 0,
    cellsRead: 0,
    cellsWritten: 0,
    writesAcrossHiddenRows: 0,
    writeActions: 0,
    reset() {
      Object.assign(this, {
        syncs: 0,
        requests: 0,
        requestBytes: 0,
        responseBytes: 0,
        cellsRead: 0,
        cellsWritten: 0,
        writesAcrossHiddenRows: 0,
        writeActions: 0,
      });
    },
  };
}
