import { agreeStatus } from "../../actions/agree-status";
import type { BuildRequest } from "../../actions/build-request";
import { buildWorkbook, planBuild } from "../../actions/build-workbook";
import { checkWorkbook } from "../../actions/check-workbook";
import { growWorkbook } from "../../actions/grow-workbook";
import { readOutcomes } from "../../actions/read-outcomes";
import { readStatus } from "../../actions/read-status";
import type { WorkbookModel } from "../model/workbook-model";
import { exampleRequest, expected, starterRequest } from "./built-example";
import { additions } from "./measure-additions";
import { tableSizes } from "./measure-answers";
import { showTimes, timesOf } from "./measure-time";
import { atMost, counted, kilobytes, type Measurement, type Section } from "./report";
import { inExcel, noWrites, passed, syncsOf, traffic, type Traffic } from "./traffic";

/** Counts at the host what each action costs. The counts are the same in every run; the times are not. */
export async function measureActions(built: WorkbookModel): Promise<Section> {
  const { firstYear, reportingYear, outcomes } = exampleRequest;
  return {
    title: "Actions with every sheet, counted at the host",
    note:
      `${outcomes.length} outcomes, ${built.sheets.length} sheets, ${firstYear} to ${reportingYear}, through Microsoft's client. ` +
      "The counts do not depend on the machine; the times do and are noisy. Excel on the web answers with 5 MB at most, so " +
      "what stands is read in one sync for each 4.8 MB.",
    measurements: [
      ...(await builds(exampleRequest, built)),
      ...(await additions(built)),
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
    await readsOfBuildAgain(again, built),
    noWrites("Build again", again),
    ...passed("Build again", again),
    syncsOf("Add a year", year, 8),
    ...passed("Add a year", year),
    { what: "Add a year: cells written", value: counted(year.cellsWritten) },
  ];
}

/** What one answer is planned to hold of the 5 MB that Excel on the web gives. */
const bytesPerAnswer = 4_800_000;

/** Which tables there are decides how many answers it takes, so the budget comes from what they hold. */
async function readsOfBuildAgain({ syncs }: Traffic, built: WorkbookModel): Promise<Measurement> {
  const bytes = (await tableSizes(built)).reduce((sum, table) => sum + table.bytes, 0);
  const answers = Math.ceil(bytes / bytesPerAnswer);
  return {
    what: "Build again: syncs, all of them reads",
    value: counted(syncs),
    budget: {
      words: `at most ${answers}: one for each ${kilobytes(bytesPerAnswer)} of the ${kilobytes(bytes)} that the tables hold`,
      isMet: syncs <= answers,
    },
  };
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

async function buildExampleAgain(): Promise<void> {
  expected(await buildWorkbook(exampleRequest, () => undefined));
}

async function addYear(): Promise<void> {
  expected(await growWorkbook({ kind: "year", which: "next" }, () => undefined));
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
