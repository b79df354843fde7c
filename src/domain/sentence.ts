/** The words of a cell as the end of a sentence: with a full stop, unless they bring a mark of their own. */
export function withStop(words: string): string {
  return /[.!?]\s*$/.test(words) ? words.trim() : `${words.trim()}.`;
}

/** The words of a cell amid a sentence: without the full stop that they may end in. */
export function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, "");
}

/** A name as it stands inside a sentence: "Made aware" → "made aware"; one in capitals, such as "SIMD" or "HMP Perth", stays. */
export function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
