import { buildWorkbook, planBuild } from "../../actions/build-workbook";
import { growWorkbook } from "../../actions/grow-workbook";
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
  readonly largestResponseBytes: number;
  readonly cellsWritten: number;
  readonly writeActions: number;
}

/** Counts at the host what each action costs. The counts are the same in every run; the times are not. */
export async function measureActions(built: WorkbookModel): Promise<Section> {
  const dryRun = await traffic(undefined, async () => expected(await planBuild(exampleRequest)));
  const build = await traffic(undefined, buildExampleAgain);
  const again = await traffic(built, buildExampleAgain);
  const year = await traffic(built, addYear);
  const check = await traffic(built, async () => expected(await checkWorkbook()));
  return {
    title: "Actions, counted at the host",
    note:
      `${exampleRequest.outcomes.length} outcomes, ${built.sheets.length} sheets, ${exampleRequest.firstYear} to ${exampleRequest.reportingYear}, through Microsoft's client. ` +
      "The counts do not depend on the machine; the times do and are noisy. Excel on the web answers with 5 MB at most, so " +
      "what stands is read in one sync for each 3.5 MB or so; the budget of one is for a workbook that fits into one answer.",
    measurements: [
      { what: "Dry run: syncs", value: counted(dryRun.syncs), budget: atMost(dryRun.syncs, 1) },
      noWrites("Dry run", dryRun),
      { what: "Build: syncs", value: counted(build.syncs), budget: atMost(build.syncs, 8) },
      ...passed("Build", build),
      { what: "Build: cells written", value: counted(build.cellsWritten) },
      { what: "Build: write actions", value: counted(build.writeActions) },
      { what: "Build again: syncs", value: counted(again.syncs), budget: atMost(again.syncs, 1) },
      noWrites("Build again", again),
      ...passed("Build again", again),
      { what: "Add a year: syncs", value: counted(year.syncs) },
      ...passed("Add a year", year),
      { what: "Add a year: cells written", value: counted(year.cellsWritten) },
      { what: "Check: syncs", value: counted(check.syncs), budget: atMost(check.syncs, 1) },
      noWrites("Check", check),
      ...passed("Check", check),
      ...(await times(built)),
    ],
  };
}

async function buildExampleAgain(): Promise<void> {
  expected(await buildWorkbook(exampleRequest, () => undefined));
}

async function addYear(): Promise<void> {
  expected(await growWorkbook({ kind: "year", which: "next" }, () => undefined));
}

/** Bytes each way; neither a request above 1 MB nor, for Excel on the web, an answer above 5 MB. */
function passed(action: string, of: Traffic): readonly Measurement[] {
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

async function times(built: WorkbookModel): Promise<readonly Measurement[]> {
  const build = await timesOf(
    3,
    () => undefined,
    () => inExcel(undefined, buildExampleAgain),
  );
  const year = await timesOf(
    3,
    () => structuredClone(built),
    (workbook) => inExcel(workbook, addYear),
  );
  const check = await timesOf(
    3,
    () => structuredClone(built),
    (workbook) => inExcel(workbook, checkWorkbook),
  );
  return [
    { what: "Build: time", value: showTimes(build) },
    { what: "Add a year: time, client started and workbook calculated anew", value: showTimes(year) },
    { what: "Check: time, client started and workbook calculated anew", value: showTimes(check) },
  ];
}

function noWrites(action: string, { writeActions }: Traffic): Measurement {
  return { what: `${action}: writes`, value: counted(writeActions), budget: atMost(writeActions, 0) };
}

async function traffic(workbook: WorkbookModel | undefined, act: () => Promise<unknown>): Promise<Traffic> {
  let largestRequestBytes = 0;
  let largestResponseBytes = 0;
  return inExcel(workbook && structuredClone(workbook), async ({ host }) => {
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
