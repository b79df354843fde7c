import type { Trouble } from "../domain/trouble";
import type { TableContents } from "../excel/read-tables";
import { contentOf } from "../excel/write-cells";
import type { CellPlace } from "../domain/finding";
import { agreementHeaders, type AgreementCells, type AgreementPart } from "./outcome-report";
import type { TableRow } from "./table-rows";

/** What must stand in the header row of Outcomes for an agreement to be read and written. */
export const outcomesHeaders: readonly string[] = [
  "Outcome",
  "Id",
  "Suggested status",
  "Why",
  ...Object.values(agreementHeaders),
  "Working: evidence",
  "Working: status",
];

/** The first header that is not there, as a sentence. */
export function missingHeader(table: TableContents, wanted: readonly string[]): Trouble | undefined {
  const header = wanted.find((name) => !table.headers.includes(name));
  if (header === undefined) return undefined;
  return {
    kind: "header-changed",
    found: `The column "${header}" of ${table.name} is not there`,
    expected: `a column with the header "${header}"`,
    where: { sheet: table.sheet, cell: table.headerAddressOf(0) },
    whatToDo: `Type the header "${header}" again where it stood. Nothing was changed.`,
  };
}

const parts = Object.keys(agreementHeaders) as readonly AgreementPart[]; // the keys of the object, nothing else

export function agreementCells(row: TableRow): AgreementCells {
  return mapParts((header) => {
    const shown = row.raw(header);
    return { shown, content: contentOf(shown, row.formula(header) ?? shown) };
  });
}

export function agreementPlaces(row: TableRow): Readonly<Record<AgreementPart, CellPlace>> {
  return mapParts((header) => row.place(header));
}

function mapParts<T>(make: (header: string) => T): Readonly<Record<AgreementPart, T>> {
  return {
    status: make(agreementHeaders.status),
    reason: make(agreementHeaders.reason),
    by: make(agreementHeaders.by),
    on: make(agreementHeaders.on),
    evidence: make(agreementHeaders.evidence),
  };
}

/** Whether both show the same in all five cells. */
export function sameAgreement(one: AgreementCells, other: AgreementCells): boolean {
  return parts.every((part) => one[part].shown === other[part].shown);
}
