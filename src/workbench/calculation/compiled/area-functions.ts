import type { CellError, CellResult } from "../../model/cell";
import { isCellError } from "../../model/cell";
import { placesOf, placesOfAll } from "./lookups";
import { asValues, errors, finite, isError, isValues, LeaveToPackage, toNumber, type Values } from "./values";

/** A function that takes areas in some of its arguments. */
export interface AreaFunction {
  readonly takes: (count: number) => boolean;
  /** whether the argument at this place, counted from 0, may be an area */
  readonly isArea: (argument: number) => boolean;
  readonly apply: (args: readonly (CellResult | Values)[]) => CellResult;
}

type Argument = CellResult | Values;

/** Functions of our formulas over areas. In areas they see numbers only, and errors; texts and blanks are passed over. */
export const areaFunctions: ReadonlyMap<string, AreaFunction> = new Map<string, AreaFunction>([
  ["SUM", ofAll((numbers) => finite(numbers.reduce((sum, number) => sum + number, 0)))],
  ["MIN", ofAll((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0))],
  ["MAX", ofAll((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0))],
  ["AVERAGE", ofAll(mean)],
  ["COUNT", { takes: (count) => count > 0, isArea: () => true, apply: countNumbers }],
  ["SMALL", { takes: (count) => count === 2, isArea: (i) => i === 0, apply: nthSmallest }],
  ["SUMPRODUCT", { takes: (count) => count > 0, isArea: () => true, apply: sumOfProducts }],
  ["COUNTIF", { takes: (count) => count === 2, isArea: (i) => i === 0, apply: countIf }],
  [
    "COUNTIFS",
    { takes: (count) => count > 0 && count % 2 === 0, isArea: (i) => i % 2 === 0, apply: countIfs },
  ],
  ["SUMIFS", { takes: (count) => count >= 3 && count % 2 === 1, isArea: (i) => i === 0 || i % 2 === 1, apply: sumIfs }], // prettier-ignore
  ["AVERAGEIFS", { takes: (count) => count >= 3 && count % 2 === 1, isArea: (i) => i === 0 || i % 2 === 1, apply: averageIfs }], // prettier-ignore
]);

function ofAll(apply: (numbers: readonly number[]) => number | CellError): AreaFunction {
  return {
    takes: (count) => count > 0,
    isArea: () => true,
    apply: (args) => {
      const numbers = numbersOf(args);
      return isErrorInstead(numbers) ? numbers : apply(numbers);
    },
  };
}

function isErrorInstead(list: readonly number[] | CellError): list is CellError {
  return "error" in list;
}

function mean(numbers: readonly number[]): number | CellError {
  if (numbers.length === 0) return errors.division;
  return finite(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}

/** All numbers of areas; of single values also what can be read as a number. The first error ends it. */
function numbersOf(args: readonly Argument[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isValues(arg)) {
      for (const cell of arg.cells) {
        if (isCellError(cell)) return cell;
        if (typeof cell === "number") numbers.push(cell);
      }
    } else if (arg !== null) {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** The place counts from 1; one that is none, or not whole, is left to the package. */
function nthSmallest([area = null, place = null]: readonly Argument[]): CellResult {
  const numbers = numbersOf([area]);
  if (isErrorInstead(numbers)) return numbers;
  if (typeof place !== "number" || !Number.isInteger(place)) throw new LeaveToPackage();
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[place - 1] ?? errors.number;
}

function countNumbers(args: readonly Argument[]): CellResult {
  let count = 0;
  for (const arg of args) {
    if (isValues(arg)) for (const cell of arg.cells) count += typeof cell === "number" ? 1 : 0;
    else if (typeof arg === "number") count++;
    else if (typeof arg === "string" && typeof toNumber(arg) === "number") count++;
  }
  return count;
}

function sumOfProducts(args: readonly Argument[]): CellResult {
  const areas = args.map(asValues);
  const isSingle = ({ height, width }: Values): boolean => height === 1 && width === 1;
  const shape = areas.find((area) => !isSingle(area)) ?? { height: 1, width: 1 };
  for (const area of areas) {
    if (!isSingle(area) && (area.height !== shape.height || area.width !== shape.width)) return errors.value;
  }
  let sum = 0;
  for (let place = 0; place < shape.height * shape.width; place++) {
    let product = 1;
    for (const area of areas) {
      const cell = area.cells[isSingle(area) ? 0 : place] ?? null;
      if (isCellError(cell)) return cell;
      product *= typeof cell === "number" ? cell : cell === true ? 1 : 0;
    }
    sum += product;
  }
  return finite(sum);
}

function countIf([area = null, criterion = null]: readonly Argument[]): CellResult {
  if (isValues(criterion)) return errors.value;
  if (isError(area)) return area;
  if (isCellError(criterion)) return criterion;
  return placesOf(criterion, asValues(area)).length;
}

function countIfs(args: readonly Argument[]): CellResult {
  const [shape = null] = args;
  if (isError(shape)) return shape;
  const places = placesWhere(asValues(shape), args);
  return isErrorInstead(places) ? places : places.length;
}

function sumIfs(args: readonly Argument[]): CellResult {
  const numbers = numbersWhere(args);
  return isErrorInstead(numbers) ? numbers : numbers.reduce((sum, number) => sum + number, 0);
}

function averageIfs(args: readonly Argument[]): CellResult {
  const numbers = numbersWhere(args);
  return isErrorInstead(numbers) ? numbers : mean(numbers);
}

/** The numbers of the first area where the criteria of the other pairs hold. */
function numbersWhere([first = null, ...pairs]: readonly Argument[]): readonly number[] | CellError {
  if (isError(first)) return first;
  const area = asValues(first);
  const places = placesWhere(area, pairs);
  if (isErrorInstead(places)) return places;
  const numbers: number[] = [];
  for (const place of places) {
    const cell = area.cells[place] ?? null;
    if (isCellError(cell)) return cell;
    if (typeof cell === "number") numbers.push(cell);
  }
  return numbers;
}

function placesWhere(shape: Values, pairs: readonly Argument[]): readonly number[] | CellError {
  const criteria: { readonly area: Values; readonly criterion: CellResult }[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const area = pairs[i] ?? null;
    const criterion = pairs[i + 1] ?? null;
    if (isValues(criterion)) return errors.value;
    if (isError(area)) return area;
    criteria.push({ area: asValues(area), criterion });
  }
  return placesOfAll(shape, criteria);
}
