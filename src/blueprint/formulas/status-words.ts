import { perHundred } from "../../domain/figure";
import type { ReportingYear } from "../../domain/period";
import { statusWords } from "../../domain/status";
import type { Tone } from "../blueprint";
import { quoted, setting } from "./references";
import { ofYear } from "./year-columns";

/** Symbol and words for a cell that holds a plain status word; anything else stays empty. */
export function statusWordsFormula(plain: string): string {
  return Object.entries(statusWords).reduceRight(
    (otherwise, [status, words]) => `IF(${plain}="${status}",${quoted(words)},${otherwise})`,
    '""',
  );
}

/** Colours beside the words: by the symbol with which each begins. */
export const statusTones: Readonly<Record<string, Tone>> = {
  "● Green": "good",
  "▲ Amber": "caution",
  "■ Red": "bad",
  "○ Grey": "neutral",
};

/** As `oneDecimal` in `src/status`. */
export function oneDecimalFormula(number: string): string {
  return `TEXT(ROUND(${number},1),"0.0")`;
}

/** As `oneOrTwoDecimals`. */
export function oneOrTwoDecimalsFormula(number: string): string {
  const rounded = `ROUND(${number},2)`;
  return `TEXT(${rounded},IF(${rounded}=ROUND(${number},1),"0.0","0.00"))`;
}

/** As `amountOf`: "up 30.8%", "down 3.0 points", "the same"; `unit` is an expression. */
export function amountFormula(change: string, unit: string, digits: 1 | 2 = 1): string {
  const inDigits = digits === 1 ? oneDecimalFormula : oneOrTwoDecimalsFormula;
  return (
    `IF(ROUND(${change},${digits})=0,"the same",` +
    `IF(${change}>0,"up ","down ")&${inDigits(`ABS(${change})`)}&${unit})`
  );
}

/** The text that stands in the cell of a year; "" for a number, a blank cell and a year without a column. */
export function notANumberIn(
  years: readonly ReportingYear[],
  year: string,
  cell: (year: ReportingYear) => string,
): string {
  return `IFERROR(${ofYear(years, year, (known) => `IF(ISNUMBER(${cell(known)}),"",${cell(known)}&"")`)},"")`;
}

/** As `notANumberWords`: what a cell that is neither blank nor a number says; `otherwise` is an expression. */
export function notANumberFormula(cell: string, otherwise: string): string {
  return (
    `IF(${cell}="[c]","confidential, [c]",IF(${cell}="[x]","not available, [x]",` +
    `IF(${cell}="[z]","not applicable, [z]",${otherwise})))`
  );
}

/** As `movementOf`: the boundary belongs to the better class, the same is no change. */
export function movementFormula(betterBy: string, band: string): string {
  return (
    `IF(AND(${betterBy}>0,${betterBy}>=${band}),"improving",` +
    `IF(AND(${betterBy}<0,${betterBy}<=-${band}),"worsening","no clear change"))`
  );
}

/**
 * As `percentTargetFault`, "" where there is none; `target` is known to be a number.
 * @param rate the unit and the mark of a rate, which may be one that can be above 100
 */
export function percentTargetFaultFormula(
  target: string,
  rate?: { readonly unit: string; readonly mark: string },
): string {
  const isAbove = isTargetAboveWholeFormula(target, rate?.unit);
  return (
    `IF(${isShareTargetFormula(target)},"the target is not above 1: type 80 for 80${rate === undefined ? '%"' : `"&${rate.mark}`},` +
    `IF(${isAbove},"the target is above 100%: type 100 or less",""))`
  );
}

/** Whether a target lies above the whole of a share; what is counted per 100 has no such end. */
export function isTargetAboveWholeFormula(target: string, unit?: string): string {
  return unit === undefined ? `${target}>100` : `AND(${target}>100,${unit}<>"${perHundred}")`;
}

/** Whether a target in per cent was typed with its sign, of which Excel keeps a hundredth. */
export function isShareTargetFormula(target: string): string {
  return `AND(${target}>0,${target}<=1)`;
}

/** As `oneOf`: "person" of "people", "tenant" of "tenants", "tenancy" of "tenancies", anything else as it is. */
export function oneOfFormula(unit: string): string {
  const last = (letters: number): string => `MID(${unit},MAX(1,LEN(${unit})-${letters - 1}),${letters})`;
  const without = (letters: number): string => `LEFT(${unit},LEN(${unit})-${letters})`;
  return `IF(${unit}="people","person",IF(${last(3)}="ies",${without(3)}&"y",IF(${last(1)}="s",${without(1)},${unit})))`;
}

/** The reporting year so many years before another one, both as texts such as "2024-25". */
export function yearsBeforeFormula(year: string, years: string): string {
  const start = `LEFT(${year},4)-${years}`;
  return `${start}&"-"&TEXT(MOD(${start}+1,100),"00")`;
}

/**
 * The year for which a figure is due: the reporting year less its years behind. "" while Setup names no reporting year,
 * so that nothing is called late.
 */
export function yearDueFormula(yearsBehind: string): string {
  return `IFERROR(${yearsBeforeFormula(setting("reportingYear"), yearsBehind)},"")`;
}
