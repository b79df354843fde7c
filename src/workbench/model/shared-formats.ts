import type { CellFormat } from "./cell";

/** One object for each look: tens of thousands of cells have a few dozen. */
export class SharedFormats {
  private readonly byLook = new Map<string, CellFormat>();

  /** @returns the object that stands for this look; the one given, when it is the first */
  shared(format: CellFormat): CellFormat {
    const look = JSON.stringify(format, inOrder);
    const known = this.byLook.get(look);
    if (known !== undefined) return known;
    this.byLook.set(look, format);
    return format;
  }
}

/** A replacer: properties in the order of their names, so that the order in which they were set makes no difference. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
