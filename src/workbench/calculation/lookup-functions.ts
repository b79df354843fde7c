import type { CellResult } from "../model/cell";
import { areaFunctions } from "./compiled/area-functions";
import { exactMatch, orderedMatch } from "./compiled/lookups";
import { asValues, errors, isError, isValues, toNumber, type Values } from "./compiled/values";
import { engineTag, engineValue, type EngineFunction, type EngineValue } from "./engine-values";

const mostArguments = 255; // Excel's own limit

/**
 * Functions that look for a value, in place of the package's: it finds an empty row where a blank cell is looked for,
 * and takes a range of one cell, such as the column of a table with one row, for no range. Compiled formulas use the same.
 */
export const lookupFunctions: readonly (readonly [string, EngineFunction])[] = [
  ["MATCH", { minArity: 2, maxArity: 3, invoke: (args) => engineValue(match(args.map(argument))) }],
  ...["COUNTIF", "COUNTIFS", "SUMIFS", "AVERAGEIFS"].map((name) => [name, ofAreas(name)] as const),
];

function ofAreas(name: string): EngineFunction {
  const ours = areaFunctions.get(name);
  return {
    minArity: 2,
    maxArity: mostArguments,
    invoke: (args) => {
      if (ours?.takes(args.length) !== true) return engineValue(errors.value);
      const given = args.map(argument);
      return engineValue(ours.apply(given.map((arg, i) => (ours.isArea(i) ? arg : single(arg)))));
    },
  };
}

/** Without a third argument MATCH expects ascending values; a third argument that is left empty is the same. */
function match([wanted = null, among = null, type = null]: readonly (CellResult | Values)[]): CellResult {
  if (isError(among)) return among;
  const given = single(type);
  const order = given === null ? 1 : toNumber(given);
  if (typeof order !== "number") return order;
  return order === 0
    ? exactMatch(single(wanted), asValues(among))
    : orderedMatch(single(wanted), asValues(among), order > 0 ? 1 : -1);
}

function single(value: CellResult | Values): CellResult {
  return isValues(value) ? (value.cells[0] ?? null) : value;
}

/** What the package passes, as compiled formulas know it. */
function argument(value: unknown): CellResult | Values {
  const given = value as EngineValue; // the package passes nothing else to functions that are not given references
  if (given.kind !== engineTag.array) return cell(given);
  const { rows, height, width } = given;
  const cells = rows.flatMap((row) => Array.from({ length: width }, (_, i) => cell(row[i])));
  return { height, width, cells };
}

function cell(value: EngineValue | undefined): CellResult {
  switch (value?.kind) {
    case engineTag.number:
    case engineTag.text:
    case engineTag.boolean:
      return value.value;
    case engineTag.error:
      return { error: value.code } as CellResult; // the package's error codes are Excel's
    default:
      return null;
  }
}
