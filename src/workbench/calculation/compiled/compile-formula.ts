import type { CellResult } from "../../model/cell";
import { isCellError } from "../../model/cell";
import type { FormulaNode } from "../formula-references";
import { plainFunctionName } from "../formula-references";
import { areaFunctions } from "./area-functions";
import { exactMatch } from "./lookups";
import { scalarFunctions } from "./scalar-functions";
import {
  asValues,
  broadcast,
  errors,
  isError,
  isValues,
  LeaveToPackage,
  negative,
  operatorOf,
  toBoolean,
  toNumber,
  type Values,
} from "./values";

/** What a compiled formula asks while it runs in its cell; references count as in `FormulaReferences.references`. */
export interface Surroundings {
  /** the value of a reference to one cell */
  valueOf(reference: number): CellResult;
  /** the values of a reference, also of one cell */
  areaOf(reference: number): Values;
  isOneCell(reference: number): boolean;
  /** today's serial number */
  today(): number;
}

export type CompiledFormula = (around: Surroundings) => CellResult;
/** Gives one value or several. */
type CompiledArray = (around: Surroundings) => CellResult | Values;

// NodeType of the package's `formula` module, 10.2.0 (its enums are not exported)
const constantNodes: readonly number[] = [1, 2, 3];

/** Thrown while compiling at a node that is left to the package. */
class NotCompiled extends Error {}

/**
 * Makes functions of a formula in our dialect, which run some twenty times faster than the package, because nothing is
 * looked up by name and a table column is one array with an index. The results are those of the package.
 * @param placeOf the number of a reference's node
 * @returns `undefined` when the formula uses anything outside the dialect: then the package evaluates it
 */
export function compileFormula(
  root: FormulaNode,
  placeOf: ReadonlyMap<FormulaNode, number>,
): CompiledFormula | undefined {
  try {
    return scalar(root, placeOf);
  } catch (trouble) {
    if (trouble instanceof NotCompiled) return undefined;
    throw trouble;
  }
}

type PlaceOf = ReadonlyMap<FormulaNode, number>;

function scalar(node: FormulaNode, placeOf: PlaceOf): CompiledFormula {
  const reference = placeOf.get(node);
  if (reference !== undefined) return (around) => around.valueOf(reference);
  if (constantNodes.includes(node.type) && "value" in node) {
    const { value } = node;
    return () => value;
  }
  if ("left" in node) {
    const operate = operatorOf(node.op);
    if (operate === undefined) throw new NotCompiled();
    const left = scalar(node.left, placeOf);
    const right = scalar(node.right, placeOf);
    return (around) => operate(left(around), right(around));
  }
  if ("operand" in node && "op" in node && node.op === "-") {
    const operand = scalar(node.operand, placeOf);
    return (around) => negative(operand(around));
  }
  if ("args" in node) return call(plainFunctionName(node.name), node.args, placeOf);
  throw new NotCompiled();
}

function call(name: string, args: readonly FormulaNode[], placeOf: PlaceOf): CompiledFormula {
  const special = specialFunctions.get(name);
  if (special !== undefined) return special(args, placeOf);
  const ofAreas = areaFunctions.get(name);
  if (ofAreas !== undefined) {
    if (!ofAreas.takes(args.length)) throw new NotCompiled();
    const compiled = args.map((arg, i) => (ofAreas.isArea(i) ? array(arg, placeOf) : scalar(arg, placeOf)));
    return (around) => ofAreas.apply(compiled.map((arg) => arg(around)));
  }
  const ofScalars = scalarFunctions.get(name);
  if (ofScalars === undefined || args.length < ofScalars.least || args.length > ofScalars.most) {
    throw new NotCompiled();
  }
  const compiled = args.map((arg) => scalar(arg, placeOf));
  return (around) => ofScalars.apply(compiled.map((arg) => arg(around)));
}

/** Where several values may stand: arguments of functions over areas, and arithmetic in them. */
function array(node: FormulaNode, placeOf: PlaceOf): CompiledArray {
  const reference = placeOf.get(node);
  if (reference !== undefined) return (around) => around.areaOf(reference);
  if ("left" in node) {
    const operate = operatorOf(node.op);
    if (operate === undefined) throw new NotCompiled();
    const left = operand(node.left, placeOf);
    const right = operand(node.right, placeOf);
    return (around) => broadcast(operate, left(around), right(around));
  }
  if ("args" in node && plainFunctionName(node.name) === "INDEX") return index(node.args, placeOf);
  return scalar(node, placeOf);
}

/** Between operators a reference to one cell is a single value; as an argument it is an area, in which texts do not count. */
function operand(node: FormulaNode, placeOf: PlaceOf): CompiledArray {
  const reference = placeOf.get(node);
  if (reference === undefined) return array(node, placeOf);
  return (around) => (around.isOneCell(reference) ? around.valueOf(reference) : around.areaOf(reference));
}

type Special = (args: readonly FormulaNode[], placeOf: PlaceOf) => CompiledFormula;

/** Functions that do not evaluate every argument, or not to a single value. */
const specialFunctions: ReadonlyMap<string, Special> = new Map<string, Special>([
  ["IF", when],
  [
    "IFERROR",
    (args, placeOf) => {
      const [value, otherwise] = exactly(2, args, placeOf);
      return (around) => {
        const result = value(around);
        return isCellError(result) ? otherwise(around) : result;
      };
    },
  ],
  ["AND", (args, placeOf) => everyOrSome(args, placeOf, (all, one) => all && one, true)],
  ["OR", (args, placeOf) => everyOrSome(args, placeOf, (any, one) => any || one, false)],
  ["INDEX", (args, placeOf) => one(index(args, placeOf))],
  ["MATCH", match],
  [
    "TODAY",
    (args) => {
      if (args.length > 0) throw new NotCompiled();
      return (around) => around.today();
    },
  ],
]);

function exactly(
  count: 2,
  args: readonly FormulaNode[],
  placeOf: PlaceOf,
): readonly [CompiledFormula, CompiledFormula] {
  const [first, second] = args;
  if (args.length !== count || first === undefined || second === undefined) throw new NotCompiled();
  return [scalar(first, placeOf), scalar(second, placeOf)];
}

function when(args: readonly FormulaNode[], placeOf: PlaceOf): CompiledFormula {
  const [condition, yes, no = () => false] = args.map((arg) => scalar(arg, placeOf));
  if (condition === undefined || yes === undefined || args.length > 3) throw new NotCompiled();
  return (around) => {
    const holds = toBoolean(condition(around));
    return isCellError(holds) ? holds : holds ? yes(around) : no(around);
  };
}

function everyOrSome(
  args: readonly FormulaNode[],
  placeOf: PlaceOf,
  combine: (before: boolean, one: boolean) => boolean,
  start: boolean,
): CompiledFormula {
  const compiled = args.map((arg) => scalar(arg, placeOf));
  return (around) => {
    // every argument is evaluated before one of them counts
    const values = compiled.map((arg) => arg(around));
    let result = start;
    let hasCounted = false;
    for (const value of values) {
      if (value === null) continue;
      const holds = toBoolean(value);
      if (isCellError(holds)) return holds;
      result = combine(result, holds);
      hasCounted = true;
    }
    return hasCounted ? result : errors.value;
  };
}

function match(args: readonly FormulaNode[], placeOf: PlaceOf): CompiledFormula {
  const [wanted, among, type] = args;
  const isExact = type !== undefined && "value" in type && type.value === 0;
  if (wanted === undefined || among === undefined || !isExact || args.length !== 3) throw new NotCompiled();
  const value = scalar(wanted, placeOf);
  const area = array(among, placeOf);
  return (around) => {
    const sought = value(around);
    const values = area(around);
    if (isCellError(sought)) return sought;
    return isError(values) ? values : exactMatch(sought, asValues(values));
  };
}

/** INDEX with a row, or with a row and a column; a row of 0 gives the whole column, which only arrays take. */
function index(args: readonly FormulaNode[], placeOf: PlaceOf): CompiledArray {
  const [source, row, column] = args;
  if (source === undefined || row === undefined || args.length > 3) throw new NotCompiled();
  const area = array(source, placeOf);
  const rowOf = scalar(row, placeOf);
  const columnOf = column && scalar(column, placeOf);
  return (around) => {
    const values = area(around);
    const rowNumber = toNumber(rowOf(around));
    const columnNumber = columnOf === undefined ? 0 : toNumber(columnOf(around));
    if (isError(values)) return values;
    if (typeof rowNumber !== "number") return rowNumber;
    if (typeof columnNumber !== "number") return columnNumber;
    return pick(asValues(values), Math.trunc(rowNumber), Math.trunc(columnNumber));
  };
}

function pick(values: Values, row: number, column: number): CellResult | Values {
  const { height, width, cells } = values;
  if (row < 0 || column < 0) return errors.value;
  if (row === 0 && column === 0) return values;
  if (row > height || column > width) return errors.reference;
  if (column === 0) {
    if (width === 1) return cells[row - 1] ?? null;
    return { height: 1, width, cells: cells.slice((row - 1) * width, row * width) };
  }
  if (row === 0) {
    if (height === 1) return cells[column - 1] ?? null;
    return { height, width: 1, cells: cells.filter((_, i) => i % width === column - 1) };
  }
  return cells[(row - 1) * width + column - 1] ?? null;
}

/** Several values where one is wanted: which one counts depends on the formula's own place. */
function one(compiled: CompiledArray): CompiledFormula {
  return (around) => {
    const result = compiled(around);
    if (isValues(result)) throw new LeaveToPackage();
    return result;
  };
}
