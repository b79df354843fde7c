import { startOf, type ReportingYear } from "../domain/period";
import { workedExample } from "../catalogue/scoring-criteria";

/**
 * Invented figures for trying the workbook out, oldest first, ending with the reporting year. They describe no area;
 * the published Scottish figures of voluntary throughcare are not used, so that nobody mistakes one for the other.
 */
const series: Readonly<Record<string, readonly (number | string)[]>> = {
  "NI8.i": [58, 62, "[x]", 64, 71, 74],
  "LE19.a": [131, 118, 124, 109, 128, 120],
  "LE19.b": [92, 90, 97, 85, 104, 96],
  "LE19.c": [55, 51, 60, 52, 66, 60],
  "LE19.d": [35, 33, 40, 34, 46, 41],
  "LE19.e": [50, 44, 50, 45, 58, 55],
  Q3: [131, 118, 124, 109, 128, 120],
  "REF.liberated": [240, 226, 231, 219, 235, 228],
};

/** The sample value of a data point in a year; undefined before the sample begins. */
export function sampleFigure(
  id: string,
  year: ReportingYear,
  reportingYear: ReportingYear,
): number | string | undefined {
  return series[id]?.at(-1 - (startOf(reportingYear) - startOf(year)));
}

const activityNames = [
  "Agree one referral route with the prison link centre",
  "Train housing staff in throughcare support",
  "Offer support at court to people released directly",
];

/** The scores are those of the printed worked example, so that the means are known: 3, 4 and 2.5. */
export function sampleActivity(
  index: number,
): { readonly name: string; readonly scores: readonly number[] } | undefined {
  const name = activityNames[index];
  const scores = workedExample.rows[index]?.scores;
  return name === undefined || scores === undefined ? undefined : { name, scores };
}
