import { startOf, type ReportingYear } from "../../domain/period";

/** Years in words, runs of three or more shortened: "2020-21 to 2022-23 and 2024-25". @param years oldest first */
export function describeYears(years: readonly ReportingYear[]): string {
  const runs: [ReportingYear, ...ReportingYear[]][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && startOf(year) === startOf(last) + 1) run.push(year);
    else runs.push([year]);
  }
  const parts = runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]} to ${run.at(-1) ?? run[0]}`]));
  const last = parts.pop();
  if (last === undefined) return "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}
