import type { HeadlessExcel } from "../headless/run-excel";
import { openHeadlessExcel } from "../headless/run-excel";
import type { WorkbookModel } from "../model/workbook-model";
import { atMost, counted, kilobytes, type Measurement } from "./report";

const megabyte = 1_000_000;

/** What passed between the add-in and the host during one action. */
export interface Traffic {
  readonly syncs: number;
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequestBytes: number;
  readonly largestResponseBytes: number;
  readonly cellsWritten: number;
  readonly writeActions: number;
}

export function syncsOf(action: string, { syncs }: Traffic, most: number): Measurement {
  return { what: `${action}: syncs`, value: counted(syncs), budget: atMost(syncs, most) };
}

export function noWrites(action: string, { writeActions }: Traffic): Measurement {
  return { what: `${action}: writes`, value: counted(writeActions), budget: atMost(writeActions, 0) };
}

/** Bytes each way; neither a request above 1 MB nor, for Excel on the web, an answer above 5 MB. */
export function passed(action: string, of: Traffic): readonly Measurement[] {
  const withinBytes = (bytes: number, megabytes: number) => ({
    words: `at most ${megabytes} MB`,
    isMet: bytes <= megabytes * megabyte,
  });
  return [
    {
      what: `${action}: sent, received`,
      value: `${kilobytes(of.requestBytes)}, ${kilobytes(of.responseBytes)}`,
    },
    {
      what: `${action}: largest request`,
      value: kilobytes(of.largestRequestBytes),
      budget: withinBytes(of.largestRequestBytes, 1),
    },
    {
      what: `${action}: largest answer`,
      value: kilobytes(of.largestResponseBytes),
      budget: withinBytes(of.largestResponseBytes, 5),
    },
  ];
}

/**
 * @param workbook of which a copy is worked on; undefined: a new one
 * @param prepare what comes before and is not counted
 */
export async function traffic(
  workbook: WorkbookModel | undefined,
  act: () => Promise<unknown>,
  prepare: () => Promise<unknown> = async () => undefined,
): Promise<Traffic> {
  let largestRequestBytes = 0;
  let largestResponseBytes = 0;
  return inExcel(workbook && structuredClone(workbook), async ({ host }) => {
    await prepare();
    host.counters.reset();
    const answer = host.processRequest;
    host.processRequest = async (request, flags) => {
      largestRequestBytes = Math.max(largestRequestBytes, Buffer.byteLength(request));
      const given = await answer(request, flags);
      largestResponseBytes = Math.max(largestResponseBytes, Buffer.byteLength(given));
      return given;
    };
    await act();
    return { ...host.counters, largestRequestBytes, largestResponseBytes };
  });
}

export async function inExcel<T>(
  workbook: WorkbookModel | undefined,
  act: (excel: HeadlessExcel) => Promise<T>,
): Promise<T> {
  const excel = openHeadlessExcel(workbook === undefined ? {} : { workbook });
  const restore = excel.installGlobals();
  try {
    return await act(excel);
  } finally {
    restore();
    excel.close();
  }
}
