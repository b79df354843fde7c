import type { ReportingYear } from "../domain/period";

/** Where the open workbook stands, for the pane's home. */
export type WorkbookStatus =
  | { readonly kind: "not built" }
  | {
      readonly kind: "built";
      readonly area: string;
      readonly reportingYear: ReportingYear;
      readonly firstYear: ReportingYear;
      readonly schemaVersion: string;
      /** sheets of the blueprint that are no longer there */
      readonly missingSheets: readonly string[];
      readonly isReadOnly: boolean;
    };
