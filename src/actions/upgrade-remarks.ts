const typedOver =
  /^(?<sheet>.+?), (?<cell>[A-Z]+\d+) \((?<header>[^)]*)\): (?<found>.*) was typed over a label, which is put back\.$/s;

/**
 * A label of an earlier version differs from ours because we reworded it, or because somebody typed over it; nobody can
 * tell which. The remark says what stood there and claims neither; the same words in several cells are told once.
 */
export function upgradeRemarks(remarks: readonly string[]): readonly string[] {
  const told: string[] = [];
  const cellsOf = new Map<
    string,
    { readonly sheet: string; readonly cells: string[]; readonly rest: string }
  >();
  for (const remark of remarks) {
    const { sheet, cell, header, found } = typedOver.exec(remark)?.groups ?? {};
    if (sheet === undefined || cell === undefined || header === undefined || found === undefined) {
      told.push(remark);
      continue;
    }
    const rest = `(${header}): ${found}`;
    const key = `${sheet} ${rest}`;
    const known = cellsOf.get(key);
    if (known === undefined) cellsOf.set(key, { sheet, cells: [cell], rest });
    else known.cells.push(cell);
  }
  const reworded = [...cellsOf.values()].map(({ sheet, cells, rest }) => {
    const [first = "", ...others] = cells;
    const places = others.length === 0 ? first : `${first} and ${others.length} more`;
    return `${sheet}, ${places} ${rest} is replaced by the words of this version.`;
  });
  return [...told, ...reworded];
}
