/** Words of Office.js and of the file format for data validation. */
export const validationKinds = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  custom: "custom",
} as const;

export const validationOperators: readonly (readonly [office: string, file: string])[] = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
];

/** Excel repairs a file whose texts are longer (ECMA-376 Part 1, 18.3.1.32, and Microsoft's implementer notes). */
export const longestTitle = 32;
export const longestPrompt = 255;
export const longestError = 225;
