/** Rewrites what stands outside quotation marks. */
function outsideStrings(formula: string, rewrite: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : rewrite(part)))
    .join("");
}

/** The formula with a sheet under its new name. */
export function renameSheetIn(formula: string, oldName: string, newName: string): string {
  const quoted = new RegExp(`'${escaped(oldName.replaceAll("'", "''"))}'!`, "gi");
  const plain = new RegExp(`(?<![A-Za-z0-9_.'])${escaped(oldName)}!`, "gi");
  const replacement = `'${newName.replaceAll("'", "''")}'!`;
  return outsideStrings(formula, (part) => part.replace(quoted, replacement).replace(plain, replacement));
}

/** The formula with a table under its new name. */
export function renameTableIn(formula: string, oldName: string, newName: string): string {
  const name = new RegExp(`(?<![A-Za-z0-9_.\\\\])${escaped(oldName)}(?=\\[)`, "gi");
  return outsideStrings(formula, (part) => part.replace(name, newName));
}

/**
 * The formula with columns of a table under their new names.
 * @param renames new names by old ones; two that change places do so at once
 */
export function renameColumnsIn(
  formula: string,
  tableName: string,
  renames: ReadonlyMap<string, string>,
): string {
  const isRenamed = [...renames].some(([old, now]) => old !== now && formula.includes(`[${old}]`));
  if (!isRenamed) return formula;
  const reference = new RegExp(
    `(?<![A-Za-z0-9_.\\\\])${escaped(tableName)}\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]`,
    "gi",
  );
  return outsideStrings(formula, (part) =>
    part.replace(reference, (text) =>
      text.replace(/\[([^[\]]*)\]/g, (whole, name: string) => {
        const renamed = renames.get(name);
        return renamed === undefined ? whole : `[${renamed}]`;
      }),
    ),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
