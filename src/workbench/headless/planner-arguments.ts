import { parseArgs } from "node:util";

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

  planner check F.xlsx [--json]
      Recalculates and checks a workbook; changes nothing.
      Exit code 0: no error finding. 1: error findings. 2: could not read, or wrong arguments.
`;

export function readArguments(args: readonly string[]): PlannerCommand | ArgumentTrouble {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return { name: "help" };
  try {
    if (name === "build") return buildCommand(rest);
    if (name === "check") return checkCommand(rest);
  } catch (error) {
    // parseArgs throws for an option that it does not know, with a sentence of its own
    return { line: `${name}: ${error instanceof Error ? firstSentence(error.message) : String(error)}` };
  }
  return { line: `There is no command "${name}". Expected: build or check.` };
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
  if (!/\.xlsx$/i.test(values.out ?? "")) {
    return {
      line: `build: "${values.out ?? ""}" is no name of a workbook. Expected: a name that ends with .xlsx.`,
    };
  }
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
