import { parseArgs } from "node:util";
import type { Growth } from "../../actions/grow-workbook";
import { readOutcomes } from "../../actions/read-build-request";
import { describeTrouble } from "../../domain/trouble";

/** What the command line asks for. */
export type PlannerCommand =
  | {
      readonly name: "build";
      readonly area: string;
      readonly year: string;
      readonly firstYear: string | undefined;
      readonly outcomes: string | undefined;
      readonly sample: boolean;
      readonly sheets: string | undefined;
      /** names of breakdowns with commas */
      readonly breakdowns: string | undefined;
      readonly out: string;
      readonly force: boolean;
    }
  | {
      readonly name: "grow";
      readonly file: string;
      readonly growth: Growth;
      /** what the file holds and the command may lose, in the words of its own refusal; "all" for everything */
      readonly leaveOut: readonly string[];
      readonly out: string;
      readonly force: boolean;
    }
  | { readonly name: "check"; readonly file: string; readonly json: boolean }
  | { readonly name: "help" };

/** One clear line about what is wrong with the arguments. */
export interface ArgumentTrouble {
  readonly line: string;
}

export const usage = `Outcome Planner for Excel, on the command line

  planner build --area "Fife" --year 2024-25 --out F.xlsx [--first-year 2020-21] [--outcomes all|1,8] [--sheets starter|all|Charts]
                [--breakdowns gender,age,employment] [--sample] [--force]
      Builds a workbook. --sheets makes later sheets besides the starter sheets. The first year is four years back unless given; an existing file needs --force.
      --breakdowns adds rows for groups of people below every question and need that takes figures.

  planner grow F.xlsx --add-year | --add-earlier-year | --outcomes 1,8 | --upgrade --out G.xlsx [--leave-out "pictures, macros"] [--force]
      Gives a built workbook the next year, the one before its first, outcomes that it lacks, or what a newer version has.
      What was typed stays where it is. Refused, with nothing written, where the pane would refuse it, and where the file
      holds what this command cannot keep (pictures, pivot tables, macros …), unless that is named after --leave-out.

  planner check F.xlsx [--json]
      Recalculates and checks a workbook; changes nothing.
      Exit code 0: no error finding. 1: error findings. 2: could not read, or wrong arguments.
`;

export function readArguments(args: readonly string[]): PlannerCommand | ArgumentTrouble {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || asksForHelp(args)) return { name: "help" };
  try {
    if (name === "build") return buildCommand(rest);
    if (name === "grow") return growCommand(rest);
    if (name === "check") return checkCommand(rest);
  } catch (error) {
    // parseArgs throws for an option that it does not know, with a sentence of its own
    return { line: `${name}: ${error instanceof Error ? firstSentence(error.message) : String(error)}` };
  }
  return { line: `There is no command "${name}". Expected: build, grow or check.` };
}

/** Anywhere, as people are used to; what follows "--" is no option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function buildCommand(args: readonly string[]): PlannerCommand | ArgumentTrouble {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      area: { type: "string" },
      year: { type: "string" },
      "first-year": { type: "string" },
      outcomes: { type: "string" },
      sample: { type: "boolean", default: false },
      sheets: { type: "string" },
      breakdowns: { type: "string" },
      out: { type: "string" },
      force: { type: "boolean", default: false },
    },
  });
  const stray = positionals[0];
  if (stray !== undefined)
    return { line: `build: "${stray}" belongs to no option. A name of several words needs quotation marks.` };
  for (const required of ["area", "year", "out"] as const) {
    if (values[required] === undefined)
      return { line: `build: --${required} is missing. ${examples[required]}` };
  }
  const badName = notAWorkbook("build", values.out ?? "");
  if (badName !== undefined) return badName;
  return {
    name: "build",
    area: values.area ?? "",
    year: values.year ?? "",
    firstYear: values["first-year"],
    outcomes: values.outcomes,
    sample: values.sample,
    sheets: values.sheets,
    breakdowns: values.breakdowns,
    out: values.out ?? "",
    force: values.force,
  };
}

function notAWorkbook(command: string, out: string): ArgumentTrouble | undefined {
  return /\.xlsx$/i.test(out)
    ? undefined
    : { line: `${command}: "${out}" is no name of a workbook. Expected: a name that ends with .xlsx.` };
}

function growCommand(args: readonly string[]): PlannerCommand | ArgumentTrouble {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "add-year": { type: "boolean", default: false },
      "add-earlier-year": { type: "boolean", default: false },
      outcomes: { type: "string" },
      upgrade: { type: "boolean", default: false },
      "leave-out": { type: "string" },
      out: { type: "string" },
      force: { type: "boolean", default: false },
    },
  });
  const [file, second] = positionals;
  if (file === undefined)
    return { line: "grow: no file was named. For example: planner grow Fife.xlsx --add-year --out New.xlsx" };
  if (second !== undefined) return { line: `grow: takes one file, found also "${second}".` };
  const outcomes = values.outcomes === undefined ? undefined : readOutcomes(values.outcomes);
  if (outcomes?.ok === false) return { line: `grow: ${describeTrouble(outcomes.trouble)}` };
  const asked: readonly Growth[] = [
    ...(values["add-year"] ? [{ kind: "year", which: "next" } as const] : []),
    ...(values["add-earlier-year"] ? [{ kind: "year", which: "previous" } as const] : []),
    ...(outcomes === undefined ? [] : [{ kind: "outcomes", outcomes: outcomes.value } as const]),
    ...(values.upgrade ? [{ kind: "upgrade" } as const] : []),
  ];
  const [growth] = asked;
  if (growth === undefined || asked.length > 1) {
    return {
      line: `grow: ${asked.length === 0 ? "nothing" : "more than one thing"} to add was named. Expected: one of --add-year, --add-earlier-year, --outcomes 1,8 and --upgrade.`,
    };
  }
  if (values.out === undefined) return { line: `grow: --out is missing. ${examples.out}` };
  const badName = notAWorkbook("grow", values.out);
  const leaveOut = (values["leave-out"] ?? "").split(",").map((kind) => kind.trim().toLowerCase());
  return badName ?? { name: "grow", file, growth, leaveOut, out: values.out, force: values.force };
}

const examples = {
  area: 'For example: --area "Fife"',
  year: "For example: --year 2024-25",
  out: "For example: --out Fife.xlsx",
} as const;

function checkCommand(args: readonly string[]): PlannerCommand | ArgumentTrouble {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [file, second] = positionals;
  if (file === undefined) return { line: "check: no file was named. For example: planner check Fife.xlsx" };
  if (second !== undefined) return { line: `check: takes one file, found also "${second}".` };
  return { name: "check", file, json: values.json };
}

function firstSentence(text: string): string {
  return `${text.split(". ")[0] ?? text}.`.replace(/\.\.$/, ".");
}
