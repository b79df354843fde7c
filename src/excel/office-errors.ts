import type { Trouble, TroubleKind } from "../domain/trouble";

interface KnownError {
  readonly kind: TroubleKind;
  readonly found: string;
  readonly expected: string;
  readonly whatToDo: string;
}

const tryAgain = "Nothing that was typed is lost; run the same step again, it goes on where it stopped.";

/** Excel's error codes that a person can do something about. Codes are matched, never texts, which are translated. */
const knownErrors: Readonly<Record<string, KnownError>> = {
  InvalidOperationInCellEditMode: {
    kind: "cell-being-edited",
    found: "A cell is being edited",
    expected: "no cell in edit mode",
    whatToDo: "Press Enter or Escape in the sheet, then try again.",
  },
  AccessDenied: {
    kind: "workbook-read-only",
    found: "Excel refused to change the workbook",
    expected: "a workbook and sheets that can be edited",
    whatToDo: "Choose Enable Editing, save a copy, or take the protection off the sheet, then try again.",
  },
  ApiNotFound: {
    kind: "requirement-missing",
    found: "This version of Excel lacks a function that the add-in needs",
    expected: "ExcelApi 1.9 or later",
    whatToDo: "Open the workbook in a newer Excel or in Excel on the web.",
  },
  ItemAlreadyExists: {
    kind: "sheet-name-taken",
    found: "A sheet or table of the same name came into being meanwhile",
    expected: "the names of the planned sheets and tables to be free",
    whatToDo: "Look at the dry run again; it names what is in the way.",
  },
  ItemNotFound: {
    kind: "sheet-missing",
    found: "A sheet, table or cell is no longer there",
    expected: "the sheets as they were a moment ago",
    whatToDo: `Somebody else may have changed the workbook. ${tryAgain}`,
  },
  InsertDeleteConflict: {
    kind: "host-error",
    found:
      "A table, a merged cell or an array of yours beside or below one of our tables cannot be moved aside",
    expected: "room to the right of our tables and below them",
    whatToDo: `Move what stands there to a sheet of its own. ${tryAgain}`,
  },
  RequestPayloadSizeLimitExceeded: {
    kind: "host-error",
    found: "The request was too large for this Excel",
    expected: "at most 5 MB in one request",
    whatToDo: "Please report this with the number of years and outcomes.",
  },
  // What is read is asked for in ever smaller pieces before this is told.
  ResponsePayloadSizeLimitExceeded: {
    kind: "host-error",
    found: "A single row of a table holds more than this Excel passes on at once",
    expected: "rows of less than 5 MB",
    whatToDo: "Shorten very long texts in our tables, or open the workbook in Excel on a computer.",
  },
};

/** Codes that pass by themselves. */
const passing = new Set([
  "GeneralException",
  "RequestAborted",
  "ActivityLimitReached",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidSelection",
  "ConnectionFailure",
  "Timeout",
  "OperationCellsExceedLimit",
  "NotImplemented",
  "UnsupportedOperation",
  "Conflict",
  "ServiceNotAvailable",
  "HostRestartNeeded",
  "PowerQueryRefreshResourceChallenge",
]);

/** @returns the trouble that an error of Office.js stands for, or undefined for anything that is not one */
export function troubleFromOfficeError(error: unknown): Trouble | undefined {
  const code = officeCode(error);
  if (code === undefined) return undefined;
  const known = knownErrors[code];
  if (known !== undefined) return known;
  if (!passing.has(code)) return undefined;
  return {
    kind: "host-error",
    found: `Excel stopped half-way with the code ${code}${locationOf(error)}`,
    expected: "the whole step to be carried out",
    whatToDo: tryAgain,
  };
}

function officeCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  const { code, name } = error as { code: unknown; name?: unknown }; // a plain error object of Office.js or of a bug
  const isOffice = name === "RichApi.Error" || "debugInfo" in error;
  return isOffice && typeof code === "string" ? code : undefined;
}

/** Names the call that failed, which holds no cell content. */
function locationOf(error: unknown): string {
  const info = (error as { debugInfo?: { errorLocation?: unknown } }).debugInfo;
  return typeof info?.errorLocation === "string" && info.errorLocation !== ""
    ? ` in ${info.errorLocation}`
    : "";
}
