/** Things that a file holds and the model has no place for: a file that is written of the model lacks them. */
export interface LeftOut {
  /** absent: it belongs to the workbook as a whole */
  readonly sheet?: string;
  /** what people call it, in the plural: "pictures" */
  readonly what: string;
  readonly count: number;
  /** address of the first cell, where it stands at cells */
  readonly first?: string;
}

/** "pictures (2 on Cover, first at B7; 1 on Rates, at C3), macros": kinds in the order in which they were found. */
export function describeLeftOut(found: readonly LeftOut[]): string {
  return kindsOf(found)
    .map((kind) => {
      const places = found.filter(({ what }) => what === kind).flatMap((one) => placeOf(one) ?? []);
      return places.length === 0 ? kind : `${kind} (${places.join("; ")})`;
    })
    .join(", ");
}

function placeOf({ sheet, count, first }: LeftOut): string | undefined {
  if (sheet === undefined) return count > 1 ? String(count) : undefined;
  const where = first === undefined ? "" : count === 1 ? `, at ${first}` : `, first at ${first}`;
  return `${count} on ${sheet}${where}`;
}

/** Each kind once. */
export function kindsOf(found: readonly LeftOut[]): readonly string[] {
  return [...new Set(found.map(({ what }) => what))];
}
