import type { Operation } from "./operations";

type Size = Extract<Operation, { kind: "width" | "height" }>;
type Validation = Extract<Operation, { kind: "validation" }>;

/** An address of several blocks stays below the length that Excel takes in every call. */
const longestAddress = 250;

/**
 * The same with fewer operations, since each costs some 500 to 900 bytes of the request whatever it does: equal widths, and
 * equal heights, that follow each other on a sheet are set in one call, whatever their order; so is the same validation in
 * neighbouring rows.
 */
export function mergeOperations(operations: readonly Operation[]): readonly Operation[] {
  const merged: Operation[] = [];
  let sizes: Size[] = [];
  for (const operation of operations) {
    const isSize = operation.kind === "width" || operation.kind === "height";
    const [first] = sizes;
    if (
      first !== undefined &&
      !(isSize && operation.kind === first.kind && operation.sheet === first.sheet)
    ) {
      merged.push(...bySize(sizes));
      sizes = [];
    }
    const last = merged.at(-1);
    const joined =
      operation.kind === "validation" && last?.kind === "validation"
        ? joinedWith(last, operation)
        : undefined;
    if (isSize) sizes.push(operation);
    else if (joined !== undefined) merged[merged.length - 1] = joined;
    else merged.push(operation);
  }
  return [...merged, ...bySize(sizes)];
}

function bySize(sizes: readonly Size[]): readonly Size[] {
  const merged: Size[] = [];
  const openAt = new Map<number, number>();
  for (const size of sizes) {
    const at = openAt.get(size.points);
    const open = at === undefined ? undefined : merged[at];
    if (at !== undefined && open !== undefined && open.block.length + 1 + size.block.length <= longestAddress)
      merged[at] = { ...open, block: `${open.block},${size.block}` };
    else openAt.set(size.points, merged.push(size) - 1);
  }
  return merged;
}

/** One validation for both, where the second is the cell below the first. */
function joinedWith(above: Validation, below: Validation): Validation | undefined {
  const isSame =
    above.sheet === below.sheet && above.validation === below.validation && above.source === below.source;
  const stretch = /^([A-Z]+)(\d+)(?::\1(\d+))?$/.exec(above.block);
  const [, letters = "", top = "", bottom = top] = stretch ?? [];
  const isBelow = stretch !== null && below.block === `${letters}${Number(bottom) + 1}`;
  if (!isSame || !isBelow) return undefined;
  return { ...above, block: `${letters}${top}:${below.block}` };
}
