import fc from "fast-check";
import { readFormulaText } from "../../../src/workbench/calculation/formula-texts";
import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import type { CellResult } from "../../../src/workbench/model/cell";
import { cellResult } from "../../../src/workbench/model/cell";
import type { CellContent } from "../../../src/workbench/model/cell-contents";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

// The package orders texts by their codes, we as LibreOffice does; the texts here stand in one order in both.
// The table T has the columns A, B, C and D over 20 rows or more, S over 3 rows: long areas and short ones.
const typed = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom<CellResult>(0, 1, 2, 3, 2.5, -3, 1e9, 0.1, true, false, null) },
  { weight: 40, arbitrary: fc.constantFrom<CellResult>("", "a", "A", "ab", "/x", "2", " 7% ") },
  { weight: 1, arbitrary: fc.constantFrom("#N/A", "#DIV/0!").map((error) => ({ error })) },
);

const column = fc.constantFrom("A", "B", "C", "D");
const area = fc
  .tuple(fc.constantFrom("T", "S"), column)
  .map(([table, name]) => ({ table, text: `${table}[[${name}]]` }));
const cell = column.map((name) => `T[[#This Row],[${name}]]`);
const span = fc.constantFrom("T[[#This Row],[A]:[C]]", "T[[A]:[C]]", "S[[#All],[B]:[D]]");
const words = fc.constantFrom('"a"', '"/x"', '""', '"ab"', '"2"', '"none"');
const constant = fc.oneof(words, fc.constantFrom("0", "1", "2", "9", "2.5", "TRUE"));

/** An expression that gives one value. */
const { value } = fc.letrec<{ value: string; array: string; condition: string }>((tie) => {
  const v = tie("value");
  const join = (parts: readonly string[]): string => parts.join(",");
  const calls = (name: string, ...args: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...args).map((parts) => `${name}(${join(parts)})`);
  // The package writes every digit of a number into a text and we write 15, so what becomes a text is short here.
  const t = fc.oneof(
    { weight: 2, arbitrary: cell },
    { weight: 2, arbitrary: constant },
    { weight: 1, arbitrary: v.map((a) => `IF(ISNUMBER(${a}),ROUND(MOD(${a},1000),9),${a})`) },
  );
  const sameTable = fc
    .tuple(area, column, column, words, v)
    .map(([{ table, text }, b, c, word, criterion]) => ({
      two: `${text},${table}[[${b}]]`,
      criteria: `${table}[[${b}]],${word},${table}[[${c}]],${criterion}`,
      sum: text,
    }));
  return {
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      cell,
      constant,
      fc
        .tuple(v, fc.constantFrom("+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">="), v)
        .map(([a, sign, b]) => `(${a}${sign}${b})`),
      fc.tuple(t, t).map(([a, b]) => `(${a}&${b})`),
      v.map((a) => `-${a}`),
      calls("IF", tie("condition"), v, v),
      calls("IF", v, v),
      calls("IFERROR", v, v),
      calls(
        "IFERROR",
        calls(
          "INDEX",
          area.map((a) => a.text),
          v,
        ),
        v,
      ),
      calls("INDEX", span, v, v),
      calls(
        "INDEX",
        area.map((a) => a.text),
        calls(
          "MATCH",
          v,
          area.map((a) => a.text),
          fc.constant("0"),
        ),
      ),
      calls("MATCH", v, span, fc.constant("0")),
      calls(
        "MATCH",
        constant,
        fc.tuple(area, v).map(([a, b]) => `INDEX((${a.text}=${b})*1,0)`),
        fc.constant("0"),
      ),
      calls(
        "COUNTIF",
        fc.oneof(
          area.map((a) => a.text),
          span,
        ),
        v,
      ),
      sameTable.map(({ criteria }) => `COUNTIFS(${criteria})`),
      sameTable.map(({ sum, criteria }) => `SUMIFS(${sum},${criteria})`),
      sameTable.map(({ sum, criteria }) => `AVERAGEIFS(${sum},${criteria})`),
      sameTable.map(({ two }) => `SUMPRODUCT(${two})`),
      calls("SUMPRODUCT", tie("array")),
      fc
        .tuple(
          fc.constantFrom("SUM", "COUNT", "MIN", "MAX", "AVERAGE"),
          fc.oneof(
            span,
            area.map((a) => a.text),
          ),
          constant,
        )
        .map(([name, a, b]) => `${name}(${a},${b})`),
      fc
        .tuple(
          fc.constantFrom(
            "ISNUMBER",
            "ISTEXT",
            "ISERROR",
            "ISBLANK",
            "NOT",
            "N",
            "SQRT",
            "INT",
            "ABS",
            "SIGN",
          ),
          v,
        )
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(fc.constantFrom("LOWER", "TRIM", "LEN", "LEFT", "RIGHT"), t)
        .map(([name, a]) => `${name}(${a})`),
      fc.tuple(fc.constantFrom("ROUND", "ROUNDUP", "MOD"), v, v).map(([name, a, b]) => `${name}(${a},${b})`),
      fc.tuple(fc.constantFrom("LEFT", "RIGHT"), t, v).map(([name, a, b]) => `${name}(${a},${b})`),
      calls("FIND", t, t),
      calls("SMALL", span, v),
      fc.tuple(fc.constantFrom("YEAR", "MONTH"), v).map(([name, a]) => `${name}(40000+${a})`),
      calls("DATE", fc.constant("2024"), v, v),
      calls("MID", t, v, v),
      calls("TEXT", v, fc.constantFrom('"0"', '"00"', '"0.0"', '"0.00"', '"#,##0"')),
    ),
    condition: fc.oneof(
      fc.tuple(fc.constantFrom("AND", "OR"), v, v).map(([name, a, b]) => `${name}(${a},${b})`),
      fc.tuple(v, fc.constantFrom("=", "<", ">="), v).map((parts) => parts.join("")),
    ),
    array: fc.oneof(
      fc.tuple(area, v, area, v).map(([a, b, c, d]) => `(${a.text}=${b})*(${c.text}<>${d})`),
      fc.tuple(area, area).map(([a, b]) => `(${a.text}<9E+99)*${b.text}`),
      fc.tuple(span, v).map(([a, b]) => `(${a}>${b})*1`),
      fc.tuple(v, v).map(([a, b]) => `(INDEX(T[[A]:[C]],0,${a})=${b})*1`),
    ),
  };
});

const header = ["A", "B", "C", "D", "Result"];
const contentOf = (content: CellResult): CellContent => {
  if (content === null) return { kind: "empty" };
  if (typeof content !== "object") return { kind: "constant", value: content };
  return {
    kind: "formula",
    formula: content.error === "#N/A" ? 'MATCH("none",S[[#Headers],[A]:[B]],0)' : "1/0",
  };
};

/** What the formula gives in some rows of T, counted from 1; T holds all the values and S the first three rows. */
function resultsOf(
  formula: string,
  values: readonly (readonly CellResult[])[],
  packageOnly: boolean,
  formulaRows: readonly number[] = [1, 2],
): readonly CellResult[] {
  const edits = new WorkbookEdits(newWorkbook());
  const tables = [
    { name: "T", rows: values.length },
    { name: "S", rows: 3 },
  ];
  const [sheet] = tables.map(({ name, rows }) => {
    const made = edits.addSheet(name, "addIn");
    const body = values.slice(0, rows).map((row) => row.map(contentOf));
    const headers = header.map((text): CellContent => ({ kind: "constant", value: text }));
    edits.setContents(made, { top: 0, left: 0, bottom: rows, right: 4 }, [headers, ...body], "addIn");
    edits.addTable(made, { top: 0, left: 0, bottom: rows, right: 4 }, name, "addIn");
    return made;
  });
  if (sheet === undefined) throw new Error("no sheet was made");
  for (const row of formulaRows) {
    const here = { top: row, left: 4, bottom: row, right: 4 };
    edits.setContents(sheet, here, [[{ kind: "formula", formula }]], "addIn");
  }
  createCalculation(edits, { packageOnly }).recalculate();
  return formulaRows.map((row) => cellResult(sheet.cells.get(cellKey(row, 4))));
}

const tableOfValues = fc.array(fc.array(typed, { minLength: 4, maxLength: 4 }), {
  minLength: 20,
  maxLength: 20,
});

it("gives the package's results for any formula of the dialect", () => {
  fc.assert(
    fc.property(value, tableOfValues, (formula, values) => {
      expect(resultsOf(formula, values, false)).toEqual(resultsOf(formula, values, true));
    }),
    { numRuns: 300 },
  );
});

/** Every pair of these stands in A and B of a row. */
const pool: readonly CellResult[] = [
  ...[0, 1, 2, 2.5, -2.5, -1, -0.5, 0.125, 12.345, 1e9, true, false, null],
  ...[60, 61, 2024, 45_657, 45_658.75, 2_958_466],
  ...["", "a", "A", "ab", "a b  c ", "2", "-2.5", "7%", "true", "*", ">0", "1e3", { error: "#N/A" }],
];

const [a, b] = ["T[[#This Row],[A]]", "T[[#This Row],[B]]"];
const ofPairs: readonly string[] = [
  ...["+", "-", "*", "/", "&", "=", "<>", "<", "<=", ">", ">="].map((sign) => `${a}${sign}${b}`),
  ...["AND", "OR", "IFERROR", "ROUND", "ROUNDUP", "MOD", "LEFT", "RIGHT", "FIND"].map(
    (name) => `${name}(${a},${b})`,
  ),
  ...["ISNUMBER", "ISTEXT", "ISBLANK", "ISERROR", "NOT", "N"].map((name) => `${name}(${a})`),
  ...["SQRT", "INT", "ABS", "SIGN", "LEFT", "RIGHT", "LOWER", "TRIM", "LEN"].map((name) => `${name}(${a})`),
  ...[`YEAR(${a})`, `MONTH(${a})`, `DATE(${a},${b},1)`, `DATE(2024,${a},${b})`],
  ...[`SMALL(S[[A]:[C]],${a})`, `SMALL(T[[#This Row],[A]:[B]],${b})`],
  ...['"0"', '"00"', '"0.0"', '"0.00"', '"mmmm yyyy"', '"d mmmm yyyy"'].map(
    (format) => `TEXT(${a},${format})`,
  ),
  ...[`IF(${a},1,${b})`, `IF(${a},${b})`, `-${a}`, `MID(${a},${b},2)`, `MID("abcde",${a},${b})`, a],
  ...["SUM", "MIN", "MAX", "AVERAGE", "COUNT"].map((name) => `${name}(T[[#This Row],[A]:[B]],3)`),
  ...["SUM", "MIN", "MAX", "AVERAGE", "COUNT"].map((name) => `${name}(${a}&"",${b}+1)`),
  `COUNTIF(T[[#This Row],[A]:[B]],${b})`,
  `COUNTIFS(T[[#This Row],[A]:[B]],${a},T[[#This Row],[A]:[B]],${b})`,
  `SUMIFS(T[[#This Row],[A]:[B]],T[[#This Row],[A]:[B]],${a})`,
  `AVERAGEIFS(T[[#This Row],[A]:[B]],T[[#This Row],[A]:[B]],${a})`,
  `SUMPRODUCT(T[[#This Row],[A]:[B]],T[[#This Row],[A]:[B]])`,
  `SUMPRODUCT((T[[#This Row],[A]:[B]]<>"")*1)`,
  `MATCH(${b},T[[#This Row],[A]:[B]],0)`,
  `INDEX(T[[#This Row],[A]:[B]],1,${a})`,
  `INDEX(S[[A]:[C]],${a},${b})`,
];

it.each(ofPairs)("gives the package's results for %s, whatever stands in the two cells", (formula) => {
  const isOrder = /\]\][<>]=?T/.test(formula);
  const those = isOrder ? pool.filter((one) => one !== "*" && one !== ">0") : pool;
  const pairs = those.flatMap((first) => those.map((second) => [first, second, null, null]));
  const rows = pairs.map((_, i) => i + 1);
  expect(resultsOf(formula, pairs, false, rows)).toEqual(resultsOf(formula, pairs, true, rows));
});

it.each([
  [1 / 3, "0.333333333333333"],
  [(100 * 2) / 3, "66.6666666666667"],
  [0.1 + 0.2, "0.3"],
  [-(0.1 + 0.2), "-0.3"],
  [3.166666666666666, "3.16666666666667"],
  [0.00015, "0.00015"],
  [1.5e-7, "0.00000015"],
  [1e-15, "1E-15"],
  [1e14 - 1 / 64, "100000000000000"],
  [-120, "-120"],
  [10 ** 19 / 3, "3.33333333333333E+18"],
])("writes %d into a text with 15 digits at most: %s", (number, text) => {
  const row = [[number, null, null, null]];
  expect(resultsOf(`${a}&""`, row, false, [1])).toEqual([text]);
  expect(resultsOf(`LEN(${a})`, row, false, [1])).toEqual([text.length]);
});

it.each([
  'IF(AND(ISNUMBER(T[[#This Row],[A]]),T[[#This Row],[A]]>0),"yes","no")',
  'SUMPRODUCT((T[[A]]=T[[#This Row],[A]])*(T[[B]]<>""))',
  "IFERROR(INDEX(T[[B]],MATCH(T[[#This Row],[A]],T[[A]],0)),0)",
  'COUNTIFS(T[[A]],"a",T[[B]],"b")+TODAY()',
  'TEXT(DATE(YEAR(T[[#This Row],[A]]),MONTH(T[[#This Row],[B]])+1,1),"mmmm yyyy")',
  "SMALL(T[[A]:[C]],2)",
])("compiles %s", (formula) => {
  expect(readFormulaText(formula, "T").compiled).toBeDefined();
});

it.each([
  ["whole columns", "SUM(T!A:A)"],
  ["functions outside the dialect", "VLOOKUP(1,T[[A]:[B]],2,FALSE)"],
  ["places", "ROW(T[[A]])"],
  ["a match that is not exact", "MATCH(1,T[[A]],1)"],
  ["references that are known only when they run", "OFFSET(A1,1,1)"],
])("leaves %s to the package", (_what, formula) => {
  expect(readFormulaText(formula, "T").compiled).toBeUndefined();
});
