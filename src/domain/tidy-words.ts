/**
 * What a person typed or pasted, as it will stand in the cell: on one line, with single spaces and without signs that
 * nobody can see, which a file cannot hold or a search would stumble over.
 */
export function tidyWords(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, " ")
    .trim();
}
