/**
 * The order of texts in comparisons and sorting: without regard to case, "_" "-" and other punctuation before symbols,
 * then digits, then letters, an accented letter after the plain one. It is the order of Unicode's collation as LibreOffice
 * uses it, whose results for what our sheets hold a test compares. Excel's own is described only for sorting ("Default
 * sort orders", support.microsoft.com: digits, space, punctuation, letters; apostrophes and hyphens ignored) and was not
 * measured for comparisons, so our formulas compare only texts for which both orders agree, such as reporting years.
 */
const collator = new Intl.Collator("en-GB", { sensitivity: "accent" });

/** Below 0, 0 or above 0; 0 for texts that differ in nothing but case. */
export function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return 0;
  // texts that collation takes for one, such as those with invisible characters, are two in comparisons
  return collator.compare(x, y) || (x < y ? -1 : 1);
}
