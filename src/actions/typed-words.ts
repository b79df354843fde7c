/**
 * Characters that Excel keeps in one cell.
 * @see Microsoft, "Excel specifications and limits": total number of characters that a cell can contain (read 2026-11)
 */
export const mostInCell = 32_767;

/** Why words cannot stand in a cell as they are. */
export interface WordsFault {
  /** a sentence that goes on with the place: "40000 characters stand" */
  readonly found: string;
  readonly expected: string;
  /** what to do about it, without its full stop */
  readonly whatToDo: string;
}

/**
 * @param words tidied, not empty
 * @returns undefined when a cell keeps them letter by letter
 */
export function faultOfWords(words: string): WordsFault | undefined {
  if (words.length > mostInCell) {
    return {
      found: `${words.length} characters stand`,
      expected: `at most ${mostInCell} characters, which is all that a cell keeps`,
      whatToDo: "Shorten it",
    };
  }
  const found = `"${shortened(words)}" stands`;
  if (!/^[\p{L}\p{N}("“‘]/u.test(words)) {
    return {
      found,
      expected: "words, beginning with a letter or a number",
      whatToDo:
        "Reword it: Excel takes =, +, - or @ at the beginning for a formula, and drops an apostrophe there",
    };
  }
  if (/\p{L}/u.test(words)) return undefined;
  return {
    found,
    expected: "words, with at least one letter",
    whatToDo: "Say it in words; figures are typed into the row once it is there",
  };
}

/** The beginning of a text that is too long to be repeated in a sentence. */
export function shortened(text: string): string {
  const most = 120;
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}
