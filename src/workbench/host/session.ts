import type { Calculation } from "../calculation/calculation";
import type { WorkbookEdits } from "../model/edits";
import type { WorkbookModel } from "../model/workbook-model";
import type { HostObject } from "./class-definition";
import type { HostCounters } from "./counters";

/** How `range.formulas` comes back: as stored in files, or in the short spelling that Excel shows. */
export type FormulaDisplay = "as written" | "as Excel shows";

/** What every member of the object model may use. */
export interface HostSession {
  readonly edits: WorkbookEdits;
  readonly workbook: WorkbookModel;
  readonly calculation: Calculation;
  readonly counters: HostCounters;
  readonly formulaDisplay: FormulaDisplay;
  readonly workbookName: () => string;
  /** ranges kept by `_KeepReference`, by reference id */
  readonly references: Map<string, HostObject>;
  /** how many references were ever given, for their ids */
  referencesGiven: number;
  /** event registrations, as `eventType|targetId` */
  readonly registrations: Set<string>;
  /** `runtime.enableEvents` */
  eventsEnabled: boolean;
  calculationMode: string;
}
