import type { CellValue, Shorthand } from "./cell-value";

/** A calculated proportion in per cent, or why there is none. Nothing is calculated over a gap. */
export type ProportionResult =
  | { readonly state: "number"; readonly percent: number }
  | { readonly state: "code"; readonly code: Shorthand }
  | { readonly state: "incomplete"; readonly present: number; readonly needed: number }
  | { readonly state: "not applicable" }
  | { readonly state: "not calculated"; readonly because: "text" | "error" };

/**
 * 100 × numerator ÷ denominator.
 *
 * The strongest code wins: [c] before [x] before [z], since a share and one of its figures would give a confidential one away.
 * A blank makes it incomplete; a zero denominator makes it not applicable (0 ÷ 0 is neither 0 nor 100 per cent).
 */
export function proportionOf(numerator: CellValue, denominator: CellValue): ProportionResult {
  const both = [numerator, denominator] as const;
  if (both.some((v) => v.state === "error")) return { state: "not calculated", because: "error" };
  for (const code of ["[c]", "[x]", "[z]"] as const) {
    if (both.some((v) => v.state === "code" && v.code === code)) return { state: "code", code };
  }
  if (both.some((v) => v.state === "blank")) {
    return { state: "incomplete", present: both.some((v) => v.state === "number") ? 1 : 0, needed: 2 };
  }
  if (numerator.state !== "number" || denominator.state !== "number") {
    return { state: "not calculated", because: "text" };
  }
  if (denominator.number === 0) return { state: "not applicable" };
  return { state: "number", percent: (100 * numerator.number) / denominator.number };
}

/**
 * The same for two totals: 100 × the sum of the numerators ÷ the sum of the denominators, never a mean of percentages.
 * Numerators and denominators come in pairs: one that is [z] on both sides is left out, on one side only it is a gap, since
 * the totals would then count different parts; behind the pairs stand parts of people's own, of which nobody knows the
 * other. Otherwise the states are those of `proportionOf`.
 */
export function proportionOfTotals(
  numerators: readonly CellValue[],
  denominators: readonly CellValue[],
  pairs: number = numerators.length,
): ProportionResult {
  const all = [...numerators, ...denominators];
  if (all.some((v) => v.state === "error")) return { state: "not calculated", because: "error" };
  for (const code of ["[c]", "[x]"] as const) {
    if (all.some((v) => v.state === "code" && v.code === code)) return { state: "code", code };
  }
  // any code that is left is [z]
  const sides = [numerators, denominators] as const;
  if (sides.some((side) => side.every((v) => v.state === "code"))) return { state: "code", code: "[z]" };
  const isLeftOut = (i: number): boolean => i < pairs && sides.every((side) => side[i]?.state === "code");
  const counted = sides.flatMap((side) => side.filter((_, i) => !isLeftOut(i)));
  const present = counted.filter((v) => v.state === "number").length;
  if (counted.some((v) => v.state === "blank" || v.state === "code")) {
    return { state: "incomplete", present, needed: counted.length };
  }
  if (present < counted.length) return { state: "not calculated", because: "text" };
  const sum = (side: readonly CellValue[]): number =>
    side.reduce((total, v) => total + (v.state === "number" ? v.number : 0), 0);
  if (sum(denominators) === 0) return { state: "not applicable" };
  return { state: "number", percent: (100 * sum(numerators)) / sum(denominators) };
}

/** The sum of parts, [z] left out; blank while a part is missing, [z] when all of them are. */
export function totalOf(parts: readonly CellValue[]): CellValue {
  if (parts.some((part) => part.state === "error")) return { state: "error", error: "#N/A" };
  const counted = parts.filter((part) => part.state !== "code" || part.code !== "[z]");
  if (counted.length === 0) return { state: "code", code: "[z]" };
  let number = 0;
  for (const part of counted) {
    if (part.state !== "number") return { state: "blank" };
    number += part.number;
  }
  return { state: "number", number };
}

/** What the cell of a proportion holds: the number, or the words. */
export function proportionCell(result: ProportionResult): number | string {
  switch (result.state) {
    case "number":
      return result.percent;
    case "code":
      return result.code;
    case "incomplete":
      return `incomplete: ${result.present} of ${result.needed}`;
    case "not applicable":
      return "not applicable";
    case "not calculated":
      return `not calculated: ${result.because} in the figures`;
  }
}
