import { describeDay } from "../domain/calendar-day";
import { readCellValue, showCellValue, type RawValue } from "../domain/cell-value";
import { agreementAges } from "../domain/status";
import type { AgreementCells, AgreementWords } from "./outcome-report";

/** The cells of an agreement as a person reads them. */
export function agreementWords(cells: AgreementCells): AgreementWords {
  return {
    status: textOf(cells.status.shown),
    reason: textOf(cells.reason.shown),
    by: textOf(cells.by.shown),
    on: typeof cells.on.shown === "number" ? describeDay(cells.on.shown) : textOf(cells.on.shown),
  };
}

/** "Amber, agreed on 3 May 2025 by chair", or that nothing was agreed. */
export function describeAgreement(words: AgreementWords): string {
  if (words.status === "") return "not agreed";
  const when = describeWhen(words);
  return when === "" ? words.status : `${words.status}, ${when}`;
}

/** "agreed on 3 May 2025 by chair"; "" when neither stands there. */
export function describeWhen({ by, on }: AgreementWords): string {
  const details = [...(on === "" ? [] : [`on ${on}`]), ...(by === "" ? [] : [`by ${by}`])];
  return details.length === 0 ? "" : `agreed ${details.join(" ")}`;
}

/** Whether the words of the column "Agreed before the latest data" say that the evidence has changed since. */
export function isBeforeLatest(words: string): boolean {
  return words === agreementAges.older;
}

function textOf(raw: RawValue): string {
  const value = readCellValue(raw);
  if (value.state === "blank") return "";
  return value.state === "text" ? value.text.trim() : showCellValue(value);
}
