import { parseFormula, type FormulaNode } from "./formula-parser";

/**
 * The one formula dialect that Excel, LibreOffice 7.4 and the embedded host calculate alike. Outside it they differ
 * silently: a scalar function over a range uses the first cell only, COUNTIFS(">0") counts a text "900", a bare table
 * name fails, and so on. Blueprint formulas keep to it, and a test holds every one of them to this page.
 *
 * - functions: those listed below;
 * - references: `T[[Col]]`, `T[[A]:[B]]`, `T[[#This Row],[A]]`, `T[[#This Row],[A]:[B]]`, `T[[#Headers],[A]:[B]]`;
 *   never `@`, never single brackets, never an A1 address, a bare name or an array constant;
 * - ranges only where a function takes one; arithmetic over ranges only inside SUMPRODUCT, or in the first argument of
 *   INDEX whose row is 0;
 * - MATCH is exact; criteria of COUNTIF, COUNTIFS, SUMIFS are words or single cells;
 * - numbers as Excel gives them back: 1000000, 0.5, 9E+99, never 1E6, which would then seem to be another formula;
 * - at most 8,192 characters and 64 levels, Excel's limits.
 */
export function dialectFaults(formula: string): readonly string[] {
  const faults: string[] = [];
  if (formula.length > 8192) faults.push(`${formula.length} characters, Excel takes 8,192`);
  const parsed = parseFormula(formula);
  if ("fault" in parsed) return [...faults, parsed.fault];
  kindOf(parsed.node, { faults, arraysAllowed: false, depth: 1 });
  return faults;
}

/** cell: one value; range: cells of a table; array: arithmetic over a range. */
type Kind = "cell" | "range" | "array";

interface Scope {
  readonly faults: string[];
  readonly arraysAllowed: boolean;
  readonly depth: number;
}

const scalarFunctions = new Set(["IF", "CHOOSE", "AND", "OR", "NOT", "IFERROR", "ISNUMBER", "ISTEXT", "ISERROR", "ROUND", "ROUNDUP", "SQRT", "INT", "ABS", "SIGN", "MOD", "LEFT", "RIGHT", "MID", "FIND", "LOWER", "TRIM", "LEN", "SUBSTITUTE", "TEXT", "DATE", "TODAY", "YEAR", "MONTH", "N"]); // prettier-ignore
const rangeFunctions = new Set(["SUM", "COUNT", "MIN", "MAX", "SMALL"]);
const criteriaFunctions = new Set(["COUNTIF", "COUNTIFS", "SUMIFS", "AVERAGEIFS"]);

function kindOf(node: FormulaNode, scope: Scope): Kind {
  if (scope.depth > 64) scope.faults.push("more than 64 levels");
  const inner: Scope = { ...scope, depth: scope.depth + 1 };
  switch (node.type) {
    case "constant":
      if (!isAsGivenBack(node.text))
        scope.faults.push(`the number ${node.text} is not written as Excel gives it back`);
      return "cell";
    case "reference":
      return node.isSingleCell ? "cell" : "range";
    case "operator": {
      const kinds = node.operands.map((operand) => kindOf(operand, scope));
      if (kinds.every((kind) => kind === "cell")) return "cell";
      if (!scope.arraysAllowed) scope.faults.push(`"${node.operator}" over a range outside SUMPRODUCT`);
      return "array";
    }
    case "call":
      return callKind(node, inner);
  }
}

/** Numbers below 1E+15 stand in digits, without a zero too many; larger ones with E and a sign. */
function isAsGivenBack(text: string): boolean {
  const number = Number(text);
  if (Number.isNaN(number)) return true;
  return number < 1e15 ? String(number) === text : /^\d(?:\.\d*[1-9])?E\+\d\d+$/.test(text);
}

function callKind(node: Extract<FormulaNode, { type: "call" }>, scope: Scope): Kind {
  const { name, args } = node;
  if (name === "SUMPRODUCT") {
    for (const arg of args) kindOf(arg, { ...scope, arraysAllowed: true });
    return "cell";
  }
  if (name === "INDEX") return indexKind(args, scope);
  if (name === "MATCH") return matchKind(args, scope);
  const kinds = args.map((arg) => kindOf(arg, { ...scope, arraysAllowed: false }));
  if (rangeFunctions.has(name)) return "cell";
  if (criteriaFunctions.has(name)) {
    criteriaFaults(name, args, kinds, scope);
    return "cell";
  }
  if (!scalarFunctions.has(name)) scope.faults.push(`the function ${name} is not in the dialect`);
  else if (kinds.some((kind) => kind !== "cell")) scope.faults.push(`${name} over a range`);
  return "cell";
}

/** INDEX(range, row) and INDEX(range, row, column) give one cell; INDEX(array, 0) only serves MATCH. */
function indexKind(args: readonly FormulaNode[], scope: Scope): Kind {
  const [source, row, column] = args;
  if (source === undefined || row === undefined) {
    scope.faults.push("INDEX without a row");
    return "cell";
  }
  const isWhole = row.type === "constant" && row.text === "0";
  const kind = kindOf(source, { ...scope, arraysAllowed: isWhole });
  if (kind === "cell") scope.faults.push("INDEX of a single cell");
  for (const position of [row, ...(column === undefined ? [] : [column])]) {
    if (kindOf(position, { ...scope, arraysAllowed: false }) !== "cell")
      scope.faults.push("INDEX at a range of positions");
  }
  return isWhole ? "array" : "cell";
}

function matchKind(args: readonly FormulaNode[], scope: Scope): Kind {
  const [wanted, among, type] = args;
  if (wanted !== undefined && kindOf(wanted, { ...scope, arraysAllowed: false }) !== "cell")
    scope.faults.push("MATCH of a range");
  if (among !== undefined && kindOf(among, { ...scope, arraysAllowed: false }) === "cell")
    scope.faults.push("MATCH in a single cell");
  if (type?.type !== "constant" || type.text !== "0") scope.faults.push("MATCH that is not exact");
  return "cell";
}

function criteriaFaults(
  name: string,
  args: readonly FormulaNode[],
  kinds: readonly Kind[],
  scope: Scope,
): void {
  const firstCriteria = name === "SUMIFS" || name === "AVERAGEIFS" ? 2 : 1;
  for (const [i, arg] of args.entries()) {
    const isCriteria = i >= firstCriteria && (i - firstCriteria) % 2 === 0;
    if (!isCriteria && kinds[i] !== "range") scope.faults.push(`${name}: argument ${i + 1} is no range`);
    if (!isCriteria) continue;
    if (kinds[i] !== "cell") scope.faults.push(`${name}: a criterion that is a range`);
    if (arg.type === "constant" && !/^"[^<>=*?~"][^*?~"]*"$/.test(arg.text)) {
      scope.faults.push(`${name}: the criterion ${arg.text} is not a word`);
    }
  }
}
