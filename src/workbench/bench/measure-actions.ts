import { agreeStatus } from "../../actions/agree-status";
import type { BuildRequest } from "../../actions/build-request";
import { buildWorkbook, planBuild } from "../../actions/build-workbook";
import { checkWorkbook } from "../../actions/check-workbook";
import { growWorkbook } from "../../actions/grow-workbook";
import { readOutcomes } from "../../actions/read-outcomes";
import { readStatus } from "../../actions/read-status";
import type { HeadlessExcel } from "../headless/run-excel";
import { openHeadlessExcel } from "../headless/run-excel";
import type { WorkbookModel } from "../model/workbook-model";
import { exampleRequest, expected, starterRequest } from "./built-example";
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
  const { firstYear, reportingYear, outcomes } = exampleRequest;
  return {
    title: "Actions with every sheet, counted at the host",
    note:
      `${outcomes.length} outcomes, ${built.sheets.length} sheets, ${firstYear} to ${reportingYear}, through Microsoft's client. ` +
      "The counts do not depend on the machine; the times do and are noisy. Excel on the web answers with 5 MB at most, so " +
      "what stands is read in one sync for each 4.8 MB or so; the budget of one is for a workbook that fits into one answer.",
    measurements: [
      ...(await builds(exampleRequest, built)),
      ...(await smallActions(built)),
      ...(await times(built)),
    ],
  };
}

/** The same for the sheets that every workbook has. */
export async function measureStarterActions(built: WorkbookModel): Promise<Section> {
  return {
    title: "Actions with the starter sheets, counted at the host",
    note: `${starterRequest.outcomes.length} outcomes, ${built.sheets.length} sheets; as above.`,
    measurements: [...(await builds(starterRequest, built)), ...(await smallActions(built))],
  };
}

async function builds(request: BuildRequest, built: WorkbookModel): Promise<readonly Measurement[]> {
  const buildIt = async (): Promise<void> => {
    expected(await buildWorkbook(request, () => undefined));
  };
  const dryRun = await traffic(undefined, async () => expected(await planBuild(request)));
  const build = await traffic(undefined, buildIt);
  const again = await traffic(built, buildIt);
  const year = await traffic(built, addYear);
  return [
    syncsOf("Dry run", dryRun, 1),
    noWrites("Dry run", dryRun),
    syncsOf("Build", build, 8),
    ...passed("Build", build),
    { what: "Build: cells written", value: counted(build.cellsWritten) },
    { what: "Build: write actions", value: counted(build.writeActions) },
    syncsOf("Build again", again, 1),
    noWrites("Build again", again),
    ...passed("Build again", again),
    syncsOf("Add a year", year, 8),
    ...passed("Add a year", year),
    { what: "Add a year: cells written", value: counted(year.cellsWritten) },
  ];
}

/** What a person does in the pane, and what the pane does by itself after each edit. */
async function smallActions(built: WorkbookModel): Promise<readonly Measurement[]> {
  const check = await traffic(built, async () => expected(await checkWorkbook()));
  const status = await traffic(built, async () => expected(await readStatus()));
  const outcomes = await traffic(built, async () => expected(await readOutcomes()));
  const agree = await traffic(built, agreeOnFirst);
  return [
    syncsOf("Check", check, 1),
    noWrites("Check", check),
    ...passed("Check", check),
    syncsOf("Home reads again after an edit", status, 1),
    syncsOf("Outcomes reads again after an edit", outcomes, 1),
    {
      what: "Agree a status: syncs beside the reading of Outcomes, one to look and one to write",
      value: counted(agree.syncs - outcomes.syncs),
      budget: atMost(agree.syncs - outcomes.syncs, 2),
    },
  ];
}

/** The writing is the last sync; the one before looks whether the row is still as the person saw it. */
async function agreeOnFirst(): Promise<void> {
  const [outcome] = expected(await readOutcomes()).outcomes;
  if (outcome === undefined) throw new Error("The example has no outcome.");
  const seen = { agreement: outcome.agreement.cells, suggestion: outcome.suggestion.text };
  const agreed = { outcomeId: outcome.id, status: "Amber", reason: "Measured", by: "chair", seen } as const;
  expected(await agreeStatus(agreed, new Date(2025, 10, 21)));
}

function syncsOf(action: string, { syncs }: Traffic, most: number): Measurement {
  return { what: `${action}: syncs`, value: counted(syncs), budget: atMost(syncs, most) };
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
