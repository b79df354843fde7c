import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { addBreakdown } from "../../actions/add-breakdown";
import { describeBreakdownPlan } from "../../actions/breakdown-request";
import { buildWorkbook, planBuild } from "../../actions/build-workbook";
import { groupOf } from "../../actions/check-report";
import { checkWorkbook } from "../../actions/check-workbook";
import { growWorkbook } from "../../actions/grow-workbook";
import { readBuildRequest } from "../../actions/read-build-request";
import { readBreakdownNames } from "../../catalogue/breakdowns";
import { describeTrouble } from "../../domain/trouble";
import type { LeftOut } from "../model/left-out";
import { describeLeftOut, kindsOf } from "../model/left-out";
import { readXlsx } from "../xlsx/read-xlsx";
import { writeXlsx } from "../xlsx/write-xlsx";
import { inCommandWords } from "./command-words";
import { readArguments, usage, type PlannerCommand } from "./planner-arguments";
import { reportAsJson, reportAsText } from "./print-report";
import { openHeadlessExcel } from "./run-excel";

/** The exit codes that the README promises. */
const noErrors = 0;
const errorFindings = 1;
const couldNot = 2;

/** Runs one command: results on stdout, progress and trouble on stderr. */
async function main(args: readonly string[]): Promise<number> {
  const command = readArguments(args);
  if ("line" in command) return complain(command.line);
  switch (command.name) {
    case "help":
      process.stdout.write(usage);
      return noErrors;
    case "build":
      return build(command);
    case "grow":
      return grow(command);
    case "check":
      return check(command);
  }
}

/** npm runs its scripts in the project's folder; a file is named from the folder that the person stands in. */
function fromWhereThePersonIs(file: string): string {
  return path.resolve(process.env["INIT_CWD"] ?? process.cwd(), file);
}

async function build(command: Extract<PlannerCommand, { name: "build" }>): Promise<number> {
  const request = readBuildRequest({
    area: command.area,
    reportingYear: command.year,
    firstYear: command.firstYear,
    outcomes: command.outcomes,
    sample: command.sample,
    sheets: command.sheets,
  });
  if (!request.ok) return complain(describeTrouble(request.trouble));
  const breakdowns = readBreakdownNames(command.breakdowns ?? "");
  if (!breakdowns.ok) return complain(`build: ${breakdowns.found}. Expected: ${breakdowns.expected}.`);
  if (isTaken(command)) return complain(alreadyThere(command.out));
  const excel = openHeadlessExcel();
  const restore = excel.installGlobals();
  try {
    const planned = await planBuild(request.value);
    if (!planned.ok) return complain(describeTrouble(planned.trouble));
    const built = await buildWorkbook(request.value, ({ step }) => process.stderr.write(`${step}\n`));
    if (!built.ok) return complain(describeTrouble(built.trouble));
    if (breakdowns.list.length > 0) {
      const asked = { breakdowns: breakdowns.list, rowIds: "all" } as const;
      const added = await addBreakdown(asked, ({ step }) => process.stderr.write(`${step}\n`));
      if (!added.ok) return complain(describeTrouble(added.trouble));
      process.stderr.write(`${describeBreakdownPlan(added.value, true)}\n`);
    }
    excel.calculation.recalculate();
    const bytes = await writeXlsx(excel.workbook);
    if (!write(command.out, bytes)) return couldNot;
    const { made } = built.value;
    process.stdout.write(
      `${command.out}: ${request.value.area}, ${request.value.firstYear} to ${request.value.reportingYear}, ` +
        `${made.length} sheets (${made.join(", ")})${request.value.sample ? ", filled with invented figures" : ""}\n`,
    );
    return noErrors;
  } finally {
    restore();
    excel.close();
  }
}

async function grow(command: Extract<PlannerCommand, { name: "grow" }>): Promise<number> {
  if (isTaken(command)) return complain(alreadyThere(command.out));
  const bytes = read(command.file);
  if (bytes === undefined) return couldNot;
  const workbook = await readXlsx(bytes);
  if (!workbook.ok) return complain(`${command.file}: ${describeTrouble(workbook.trouble)}`);
  const { leftOut } = workbook.value;
  const lost = leftOut.filter(
    ({ what }) => !command.leaveOut.some((kind) => kind === "all" || kind === what),
  );
  if (lost.length > 0) return complain(wouldBeLost(command.file, lost));
  const excel = openHeadlessExcel({ workbook: workbook.value });
  const restore = excel.installGlobals();
  try {
    const grown = await growWorkbook(command.growth, ({ step }) => process.stderr.write(`${step}\n`));
    if (!grown.ok) return complain(`${command.file}: ${describeTrouble(inCommandWords(grown.trouble))}`);
    excel.calculation.recalculate();
    if (!write(command.out, await writeXlsx(excel.workbook))) return couldNot;
    const { made, completed, remarks } = grown.value;
    for (const remark of remarks) process.stderr.write(`${remark}\n`);
    if (leftOut.length > 0) process.stderr.write(`Left out: ${describeLeftOut(leftOut)}\n`);
    const changed = [...made, ...completed];
    process.stdout.write(
      `${command.out}: ${changed.length === 0 ? "nothing had to be added" : `changed ${changed.join(", ")}`}\n`,
    );
    return noErrors;
  } finally {
    restore();
    excel.close();
  }
}

async function check(command: Extract<PlannerCommand, { name: "check" }>): Promise<number> {
  const bytes = read(command.file);
  if (bytes === undefined) return couldNot;
  const workbook = await readXlsx(bytes);
  if (!workbook.ok) return complain(`${command.file}: ${describeTrouble(workbook.trouble)}`);
  const excel = openHeadlessExcel({ workbook: workbook.value });
  const restore = excel.installGlobals();
  try {
    const report = await checkWorkbook();
    if (!report.ok) return complain(`${command.file}: ${describeTrouble(report.trouble)}`);
    process.stdout.write(
      command.json ? `${JSON.stringify(reportAsJson(report.value), null, 2)}\n` : reportAsText(report.value),
    );
    return report.value.findings.some((finding) => groupOf(finding) === "to fix") ? errorFindings : noErrors;
  } finally {
    restore();
    excel.close();
  }
}

function isTaken({ out, force }: { readonly out: string; readonly force: boolean }): boolean {
  return existsSync(fromWhereThePersonIs(out)) && !force;
}

function alreadyThere(out: string): string {
  return `"${out}" is already there. Expected: a new file name. Choose another name, or add --force to replace it.`;
}

function wouldBeLost(file: string, lost: readonly LeftOut[]): string {
  return (
    `${file} holds what this command cannot keep: ${describeLeftOut(lost)}. Nothing was written. ` +
    "Do this step in Excel with the add-in, which leaves them where they are, or take them out of the file first. " +
    `To go on without them, add --leave-out "${kindsOf(lost).join(", ")}".`
  );
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(fromWhereThePersonIs(file));
  } catch (error) {
    complain(
      `"${file}" could not be read (${reason(error)}). Expected: an .xlsx workbook. Check the name and the folder.`,
    );
    return undefined;
  }
}

function write(file: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(fromWhereThePersonIs(file), bytes);
    return true;
  } catch (error) {
    complain(
      `"${file}" could not be written (${reason(error)}). Expected: a folder that is there and can be written to.`,
    );
    return false;
  }
}

/** The system's short code, such as ENOENT; its sentence repeats the path. */
function reason(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function complain(line: string): number {
  process.stderr.write(`${line.replaceAll("\n", " ")}\n`);
  return couldNot;
}

// Who reads may stop early: `planner check … | head`. That is no fault, and the exit code still says what was found.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `Outcome Planner met a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = couldNot;
  },
);
