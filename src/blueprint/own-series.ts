import { additions } from "./additions";

/** How the rows that people type themselves are numbered on a sheet. */
export interface OwnSeries {
  readonly sheet: string;
  /** header of the column that names the row; a row without a name is not numbered */
  readonly named: string;
  /** the next free number follows; `<outcome>`: number or id of the row's outcome, which it therefore needs */
  readonly keyPrefix: string;
}

/** Sheets on which people type rows, but add none from the pane. */
const typedOnly: readonly OwnSeries[] = [{ sheet: "Actions", named: "Action", keyPrefix: "AC.own" }];

/** Each sheet whose rows have ids that people may leave blank, once; the series of the pane, and of sheets without one. */
export const ownSeries: readonly OwnSeries[] = [
  ...additions
    .filter(({ sheet }, i) => additions.findIndex((first) => first.sheet === sheet) === i)
    .map(({ sheet, fields, keyPrefix }) => ({ sheet, named: fields[0].header, keyPrefix })),
  ...typedOnly,
];

/** Where ids of a series begin: "A8." for an activity of outcome 8, "ALO1." for one of a local outcome. */
export function seriesPrefix({ keyPrefix }: Pick<OwnSeries, "keyPrefix">, outcomeId: string): string {
  return keyPrefix.replace("<outcome>", outcomeId.replace(/^O(?=\d)/, ""));
}
