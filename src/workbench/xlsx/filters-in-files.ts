import { areaAddress } from "../model/address";
import type { ColumnFilter, Table } from "../model/workbook-model";
import type { XmlElement } from "./xml";
import { asText, attributeOf, childOf, childrenOf, isOn, localNameOf, numberOf, unescaped, xml } from "./xml";

/** The filter buttons of a table and what is filtered (ECMA-376 Part 1, 18.3.1.2). The rows themselves say that they are hidden. */
export function autoFilterXml(table: Table): string {
  if (!table.showFilterButton) return "";
  const filtered = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  return xml(
    "autoFilter",
    { ref: areaAddress(filtered) },
    ...table.columns.flatMap(({ filter }, i) =>
      filter === undefined ? [] : [xml("filterColumn", { colId: i }, filterXml(filter))],
    ),
  );
}

function filterXml(filter: ColumnFilter): string {
  if (filter.kind === "other") return filter.xml;
  return xml(
    "filters",
    { blank: filter.blanks ? 1 : undefined },
    ...filter.values.map((val) => xml("filter", { val })),
  );
}

/** Filters by place of the column. Those by colour and icon name formats that are written anew, so they are left out. */
export function readFilters(autoFilter: XmlElement | undefined): ReadonlyMap<number, ColumnFilter> {
  const filters = new Map<number, ColumnFilter>();
  for (const column of childrenOf(autoFilter, "filterColumn")) {
    const at = numberOf(column, "colId");
    const [condition] = childrenOf(column);
    if (at === undefined || condition === undefined) continue;
    const name = localNameOf(condition);
    if (name === "filters" && childOf(condition, "dateGroupItem") === undefined)
      filters.set(at, valuesOf(condition));
    else if (["filters", "customFilters", "top10", "dynamicFilter"].includes(name))
      filters.set(at, { kind: "other", xml: asText(condition) });
  }
  return filters;
}

function valuesOf(filters: XmlElement): ColumnFilter {
  const texts = childrenOf(filters, "filter").map((filter) => unescaped(attributeOf(filter, "val") ?? ""));
  return {
    kind: "values",
    values: texts.filter((text) => text !== ""), // LibreOffice says so for blanks
    blanks: isOn(filters, "blank") || texts.includes(""),
  };
}
