import { statusWords } from "../../domain/status";
import type { Tone } from "../blueprint";
import { quoted, setting } from "./references";

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

/** As `amountOf`: "up 30.8%", "down 3.0 points", "the same". */
export function amountFormula(change: string, unit: "%" | " points"): string {
  return `IF(${change}=0,"the same",IF(${change}>0,"up ","down ")&${oneDecimalFormula(`ABS(${change})`)}&"${unit}")`;
}

/** As `movementOf`: the boundary belongs to the better class. */
export function movementFormula(betterBy: string, band: string): string {
  return `IF(${betterBy}>=${band},"improving",IF(${betterBy}<=-${band},"worsening","no clear change"))`;
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
