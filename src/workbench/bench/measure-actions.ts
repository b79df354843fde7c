import { buildWorkbook, planBuild } from "../../actions/build-workbook";
import { checkWorkbook } from "../../actions/check-workbook";
import type { HeadlessExcel } from "../headless/run-excel";
import { openHeadlessExcel } from "../headless/run-excel";
import type { WorkbookModel } from "../model/workbook-model";
import { exampleRequest, expected } from "./built-example";
import { showTimes, timesOf } from "./measure-time";
import { atMost, counted, kilobytes, type Measurement, type Section } from "./report";

const megabyte = 1_000_000;

/** What passed between the add-in and the host during one action. */
interface Traffic {
  readonly syncs: number;
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequestBytes: number;
  readonly cellsWritten: number;
  readonly writeActions: number;
}

/** Counts at the host what each action costs. The counts are the same in every run; the times are not. */
export async function measureActions(built: WorkbookModel): Promise<Section> {
  const dryRun = await traffic(undefined, async () => expected(await planBuild(exampleRequest)));
  const build = await traffic(undefined, async () =>
    expected(await buildWorkbook(exampleRequest, () => undefined)),
  );
  const again = await traffic(built, async () =>
    expected(await buildWorkbook(exampleRequest, () => undefined)),
  );
  const check = await traffic(built, async () => expected(await checkWorkbook()));
  return {
    title: "Actions, counted at the host",
    note: `${exampleRequest.outcomes.length} outcome(s), ${exampleRequest.firstYear} to ${exampleRequest.reportingYear}, through Microsoft's client. The counts do not depend on the machine; the times do and are noisy.`,
    measurements: [
      { what: "Dry run: syncs", value: counted(dryRun.syncs), budget: atMost(dryRun.syncs, 1) },
      noWrites("Dry run", dryRun),
      { what: "Build: syncs", value: counted(build.syncs), budget: atMost(build.syncs, 8) },
      { what: "Build: requests", value: counted(build.requests) },
      { what: "Build: bytes sent", value: kilobytes(build.requestBytes) },
      { what: "Build: bytes received", value: kilobytes(build.responseBytes) },
      {
        what: "Build: largest request",
        value: kilobytes(build.largestRequestBytes),
        budget: { words: "at most 1 MB", isMet: build.largestRequestBytes <= megabyte },
      },
      { what: "Build: cells written", value: counted(build.cellsWritten) },
      { what: "Build: write actions", value: counted(build.writeActions) },
      { what: "Build again: syncs", value: counted(again.syncs), budget: atMost(again.syncs, 1) },
      noWrites("Build again", again),
      { what: "Check: syncs", value: counted(check.syncs), budget: atMost(check.syncs, 1) },
      noWrites("Check", check),
      { what: "Check: bytes received", value: kilobytes(check.responseBytes) },
      ...(await times(built)),
    ],
  };
}

async function times(built: WorkbookModel): Promise<readonly Measurement[]> {
  const build = await timesOf(
    3,
    () => undefined,
    () => inExcel(undefined, () => buildWorkbook(exampleRequest, () => undefined)),
  );
  const check = await timesOf(
    3,
    () => structuredClone(built),
    (workbook) => inExcel(workbook, checkWorkbook),
  );
  return [
    { what: "Build: time", value: showTimes(build) },
    { what: "Check: time, client started and workbook calculated anew", value: showTimes(check) },
  ];
}

function noWrites(action: string, { writeActions }: Traffic): Measurement {
  return { what: `${action}: writes`, value: counted(writeActions), budget: atMost(writeActions, 0) };
}

async function traffic(workbook: WorkbookModel | undefined, act: () => Promise<unknown>): Promise<Traffic> {
  let largestRequestBytes = 0;
  return inExcel(workbook && structuredClone(workbook), async ({ host }) => {
    const answer = host.processRequest;
    host.processRequest = (request, flags) => {
      largestRequestBytes = Math.max(largestRequestBytes, Buffer.byteLength(request));
      return answer(request, flags);
    };
    await act();
    return { ...host.counters, largestRequestBytes };
  });
}

async function inExcel<T>(
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
