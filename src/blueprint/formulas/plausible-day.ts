import { yearOfAct } from "../../catalogue/framework";
import type { ValidationBlueprint } from "../blueprint";
import { own, quoted } from "./references";
import { today } from "./today";

const expected = `expected a day from ${yearOfAct}, the year of the Act, to today`;

/**
 * What is wrong with the day that people typed in a cell, for `firstThatApplies`: it is none, it is still to come by
 * Setup's Today, or it lies before there was community justice as the Act knows it.
 */
export function dayFaults(
  table: string,
  header: string,
): readonly (readonly [condition: string, words: string])[] {
  const cell = own(table, header);
  // Excel writes no day before 1900 or after 9999
  const shown = `IF(AND(${cell}>=1,${cell}<2958466),TEXT(${cell},"d mmmm yyyy"),${cell}&"")`;
  return [
    [
      `AND(${cell}<>"",NOT(ISNUMBER(${cell})))`,
      `${quoted(`${header} is "`)}&${cell}&${quoted(`"; expected a day, typed as 31/03/2025`)}`,
    ],
    [
      `IF(ISNUMBER(${cell}),OR(${cell}<DATE(${yearOfAct},1,1),INT(${cell})>INT(${today})),FALSE)`,
      `${quoted(`${header} is `)}&${shown}&${quoted(`; ${expected}`)}`,
    ],
  ];
}

/** Tells a slip at once, where the day is typed; the sheet's own check reads it again, with Setup's Today. */
export function dayValidation(promptTitle: string, prompt: string): ValidationBlueprint {
  return {
    rule: { kind: "past day", from: yearOfAct },
    promptTitle,
    prompt,
    error: `Not a day, or not one that can be: ${expected}, typed as 31/03/2025.`,
    severity: "warning",
  };
}
