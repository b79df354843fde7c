import type { SheetBlueprint } from "./blueprint";

/** A column that stands where formulas or charts of ours go wrong. */
export interface MisplacedColumn {
  /** its place among the headers as they stand, 0-based */
  readonly at: number;
  readonly header: string;
  /** "between": a column of the people's own among ours; "outside": one of ours away from its neighbours */
  readonly how: "between" | "outside";
  /** first and last header of the stretch that it breaks */
  readonly first: string;
  readonly last: string;
}

/** What was found, what was expected and what to do about it, for the check and for whoever wants to write. */
export function misplacedWords({ header, how, first, last }: MisplacedColumn): {
  readonly found: string;
  readonly expected: string;
  readonly whatToDo: string;
} {
  return how === "between"
    ? {
        found: `The column "${header}" of your own stands among columns that are read side by side`,
        expected: `nothing but our own columns from "${first}" to "${last}"`,
        whatToDo:
          "Move your column to the right end of the table: cut the whole column, insert it there. It keeps what is in it.",
      }
    : {
        found: `The column "${header}" stands away from the others of its kind`,
        expected: `the columns from "${first}" to "${last}" in their order`,
        whatToDo: "Move the column back to its place: cut the whole column, insert it there.",
      };
}

interface Stretch {
  readonly first: string;
  readonly last: string;
  /** "side by side": by place, nothing may come between; "within": by header, anywhere between the first and the last */
  readonly read: "side by side" | "within";
}

/** Tables whose formulas find a cell of a stretch by its place, or count what stands in it. */
const readByPlace = ["CJ_DataChecks", "CJ_OutcomePage"];

/**
 * Columns that have been moved away from the others of their stretch, or put into one that is read by place. Most of our
 * formulas find years by their headers, so that columns of the people's own may stand between them; what charts draw,
 * and two tables, cannot.
 * @param headers as they stand; a column of ours that is not there is no matter of this function
 */
export function misplacedColumns(
  sheet: SheetBlueprint,
  headers: readonly string[],
): readonly MisplacedColumn[] {
  const found = stretchesOf(sheet).flatMap((stretch) => misplacedIn(sheet, stretch, headers));
  return found.filter(({ at }, i) => found.findIndex((other) => other.at === at) === i);
}

function misplacedIn(
  sheet: SheetBlueprint,
  { first, last, read }: Stretch,
  headers: readonly string[],
): readonly MisplacedColumn[] {
  const declared = sheet.table.columns.map(({ header }) => header);
  const ours = declared
    .slice(declared.indexOf(first), declared.indexOf(last) + 1)
    .filter((header) => headers.includes(header));
  const [from, to] = [headers.indexOf(ours[0] ?? ""), headers.indexOf(ours.at(-1) ?? "")];
  const misplaced = (at: number, how: MisplacedColumn["how"]): MisplacedColumn => ({
    at,
    header: headers[at] ?? "",
    how,
    first,
    last,
  });
  const outside = ours
    .map((header) => headers.indexOf(header))
    .filter((at) => at < Math.min(from, to) || at > Math.max(from, to));
  if (from > to || outside.length > 0)
    return (outside.length > 0 ? outside : [to]).map((at) => misplaced(at, "outside"));
  if (read === "within") return [];
  return headers
    .map((_, at) => at)
    .slice(from, to + 1)
    .filter((at) => !declared.includes(headers[at] ?? ""))
    .map((at) => misplaced(at, "between"));
}

function stretchesOf({ table, charts = [] }: SheetBlueprint): readonly Stretch[] {
  const years = table.columns.map(({ header }) => header).filter((header) => /^\d{4}-\d{2}$/.test(header));
  const [first, last] = [years[0], years.at(-1)];
  const ofYears: readonly Stretch[] =
    first === undefined || last === undefined ? [] : [{ first, last, read: "within" }];
  const drawn = charts
    .flatMap((chart) => (chart.kind === "XYScatter" ? [] : [chart.values, chart.categories]))
    .map((stretch): Stretch => ({ ...stretch, read: "side by side" }));
  return [...drawn, ...(readByPlace.includes(table.name) ? stretchesInFormulas(table) : []), ...ofYears];
}

/** The stretches that the formulas of a table read in itself. */
function stretchesInFormulas({ name, columns, rows }: SheetBlueprint["table"]): readonly Stretch[] {
  const pattern = new RegExp(`${name}\\[\\[(?:#[^\\]]+\\],\\[)?([^\\]]+)\\]:\\[([^\\]]+)\\]\\]`, "g");
  const found = new Map<string, Stretch>();
  const formulas = [
    ...columns.map(({ formula }) => formula),
    ...rows.flatMap((row) => Object.values(row.formulas ?? {})),
  ];
  for (const formula of new Set(formulas)) {
    for (const [text, first = "", last = ""] of formula?.matchAll(pattern) ?? [])
      found.set(text, { first, last, read: "side by side" });
  }
  return [...found.values()];
}
