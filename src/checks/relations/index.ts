import { notNegative, numberOrCode, notAWordForMissing, wholeNumber } from "./cell-content";
import { atMost, atMostScotland, equals } from "./comparison";
import { nobodyAtTheStart } from "./nobody-at-the-start";
import { notApplicableTogether } from "./not-applicable-together";
import { asItsCounts, noNumberOverZero, typedWithinHundred, withinHundred } from "./proportion-cell";
import type { Relation } from "./relation";

/** Every relation that the Data checks sheet can judge year by year, in the order in which its formula asks. */
export const relations: readonly Relation[] = [
  atMost,
  atMostScotland,
  equals,
  wholeNumber,
  notNegative,
  numberOrCode,
  notAWordForMissing,
  nobodyAtTheStart,
  withinHundred,
  typedWithinHundred,
  noNumberOverZero,
  asItsCounts,
  notApplicableTogether,
];
