import type { CellResult } from "../model/cell";
import type { Sheet } from "../model/workbook-model";
import { cellKey } from "../model/workbook-model";
import {
  engineTag,
  engineValue,
  type EngineFunction,
  type EngineFunctions,
  type EngineValue,
} from "./engine-values";
import { areaFunction } from "./hand-over-areas";
import { lookupFunctions } from "./lookup-functions";
import type { SheetArea } from "./resolve-references";

/** Values of cells as far as they are settled: results of this run, else what the workbook holds. */
export type ValueAt = (sheet: Sheet, key: number) => CellResult;

/** Wrapped round formulas whose result may be an empty cell, which Excel turns into 0. */
export const shown = "CJ_SHOWN";

/** Functions that we give the package, some in place of its own. */
export function ownFunctions(
  now: () => Date,
  areaValue: (place: readonly number[]) => EngineValue,
): EngineFunctions {
  const number = (value: number): EngineValue => ({ kind: engineTag.number, value });
  return new Map([
    ["TODAY", withArguments(0, () => number(Math.floor(serialOf(now()))))],
    ["NOW", withArguments(0, () => number(serialOf(now())))],
    [shown, withArguments(1, ([value]) => (kindOf(value) === engineTag.blank ? number(0) : value))],
    [areaFunction, withArguments(5, (place) => areaValue(place.map(numberIn)))],
    ...lookupFunctions,
  ]);
}

function withArguments(count: number, invoke: EngineFunction["invoke"]): EngineFunction {
  return { minArity: count, maxArity: count, invoke };
}

/** The value of an area as the package gets it. */
export function valueOfArea({ sheet, area }: SheetArea, valueAt: ValueAt): EngineValue {
  const { top, left, bottom, right } = area;
  const rows: EngineValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    const values: EngineValue[] = [];
    for (let column = left; column <= right; column++) {
      values.push(engineValue(valueAt(sheet, cellKey(row, column))));
    }
    rows.push(values);
  }
  const [height, width] = [bottom - top + 1, right - left + 1];
  return { kind: engineTag.array, rows, height, width, originRow: top + 1, originCol: left + 1 };
}

function kindOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
}

function numberIn(value: unknown): number {
  return typeof value === "object" && value !== null && "value" in value ? Number(value.value) : Number.NaN;
}

/** Excel's serial number of a local date and time: days since 30 December 1899. */
export function serialOf(date: Date): number {
  const days = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000 + 25_569;
  return days + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400;
}
