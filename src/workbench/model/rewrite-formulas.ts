import type { Area } from "./address";
import type { Chart, ChartSource } from "./chart";
import { rewriteAddresses, sameArea } from "./rewrite-addresses";
import type { Sheet, Validation, WorkbookModel } from "./workbook-model";
import { findSheet } from "./workbook-model";

/** Rewrites every formula of a workbook: in cells, of table columns, in conditional formats and data validation. */
export function rewriteFormulas(
  workbook: WorkbookModel,
  rewrite: (formula: string, sheet: Sheet) => string,
): void {
  const [first] = workbook.sheets;
  workbook.names = mapped(workbook.names, (name) => {
    // addresses in names say their sheet, so any does
    const formula = first === undefined ? name.formula : rewrite(name.formula, first);
    return formula === name.formula ? name : { ...name, formula };
  });
  for (const sheet of workbook.sheets) {
    const rewritten = remembering((formula) => rewrite(formula, sheet));
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const formula = rewritten(cell.formula);
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
    }
    sheet.tables = mapped(sheet.tables, (table) => {
      const columns = mapped(table.columns, (column) => {
        const formula = column.formula && rewritten(column.formula);
        return formula === undefined || formula === column.formula ? column : { ...column, formula };
      });
      return columns === table.columns ? table : { ...table, columns };
    });
    sheet.conditionalFormats = mapped(sheet.conditionalFormats, (format) => {
      const formula = rewritten(format.formula);
      return formula === format.formula ? format : { ...format, formula };
    });
    sheet.validations = mapped(sheet.validations, (validation) => {
      const rule = rewrittenRule(validation.rule, rewritten);
      return JSON.stringify(rule) === JSON.stringify(validation.rule) ? validation : { ...validation, rule };
    });
  }
}

/** The same list when nothing in it changed, so that who kept it sees that. */
function mapped<T, L extends readonly T[]>(list: L & readonly T[], change: (item: T) => T): L {
  const changed = list.map(change);
  // a list of the same items in the same order, changed one by one
  return changed.every((item, i) => item === list[i]) ? list : (changed as unknown as L);
}

/**
 * Lets every address of a workbook follow its cells: those of formulas and the cells that charts draw.
 * @param follow where an area of a sheet is now; `undefined` when its cells have gone
 */
export function followAddresses(
  workbook: WorkbookModel,
  follow: (sheet: Sheet, area: Area) => Area | undefined,
): void {
  rewriteFormulas(workbook, (formula, ownSheet) =>
    rewriteAddresses(formula, (name, area) => {
      const sheet = name === undefined ? ownSheet : findSheet(workbook, name);
      return sheet === undefined ? area : follow(sheet, area);
    }),
  );
  for (const sheet of workbook.sheets) {
    sheet.charts = mapped(sheet.charts, (chart) => followedChart(workbook, chart, follow));
  }
}

/** A series whose cells have gone goes too; axis words, titles and labels whose cells have gone are no longer taken from cells. */
function followedChart(
  workbook: WorkbookModel,
  chart: Chart,
  follow: (sheet: Sheet, area: Area) => Area | undefined,
): Chart {
  const followed = (source: ChartSource): ChartSource | undefined => {
    const sheet = workbook.sheets.find(({ id }) => id === source.sheetId);
    const area = sheet === undefined ? source.area : follow(sheet, source.area);
    if (area === undefined) return undefined;
    return sameArea(area, source.area) ? source : { ...source, area };
  };
  /** every source in it, at whatever depth; the same object when none has moved */
  const within = <T extends object>(part: T): T => {
    const entries = Object.entries(part).map(([name, value]: [string, unknown]) => [
      name,
      isSource(value) ? followed(value) : isPart(value) ? within(value) : value,
    ]);
    const isSame = entries.every(([name, value]) => value === Reflect.get(part, name as string));
    // only optional sources are taken away: series without values are left out below
    return isSame ? part : (Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T);
  };
  const series = mapped(
    chart.series.filter(({ values }) => followed(values) !== undefined),
    within,
  );
  const isSame = series.every((one, i) => one === chart.series[i]) && series.length === chart.series.length;
  return within(isSame ? chart : { ...chart, series });
}

function isPart(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSource(value: unknown): value is ChartSource {
  return isPart(value) && "sheetId" in value && "area" in value;
}

/** A validation rule with other formulas; a list that stands in the rule itself is none. */
export function rewrittenRule(
  rule: Validation["rule"],
  rewrite: (formula: string) => string,
): Validation["rule"] {
  switch (rule.kind) {
    case "list":
      return rule.source.startsWith("=") ? { ...rule, source: rewrite(rule.source) } : rule;
    case "custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "wholeNumber":
    case "decimal": {
      const { formula1, formula2 } = rule;
      const bound = (value: string | number): string | number =>
        typeof value === "string" ? rewrite(value) : value;
      return {
        ...rule,
        formula1: bound(formula1),
        ...(formula2 === undefined ? {} : { formula2: bound(formula2) }),
      };
    }
  }
}

/** Most formulas of a column are the same text, which is rewritten once. */
function remembering(rewrite: (formula: string) => string): (formula: string) => string {
  const known = new Map<string, string>();
  return (formula) => {
    const old = known.get(formula);
    if (old !== undefined) return old;
    const rewritten = rewrite(formula);
    known.set(formula, rewritten);
    return rewritten;
  };
}
