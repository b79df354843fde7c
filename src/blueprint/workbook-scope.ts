import type { ReportingYear } from "../domain/period";
import type { AskedFigure } from "./asked-figures";

/** What a workbook is built for: the parameters of the blueprint. */
export interface WorkbookScope {
  /** official name of a partnership; empty when it is not known yet */
  readonly area: string;
  readonly reportingYear: ReportingYear;
  readonly firstYear: ReportingYear;
  readonly outcomeIds: readonly string[];
  /** rows that stand on Scoring, those of people's own too; absent where it is not known or there is none yet */
  readonly activities?: number;
  /** scores for the matrix that Scoring takes over from an earlier version: by id of the activity, then by header */
  readonly axisScores?: ReadonlyMap<string, Readonly<Record<string, string | number>>>;
  /** figures of people's own that Requests asks for; absent where none is known */
  readonly ownFigures?: readonly AskedFigure[];
  /** number of the last update of the national delivery plan that has cells; absent: as many as at first */
  readonly lastUpdate?: number;
  /** fill invented figures into new rows */
  readonly sample: boolean;
}
