import type { Area } from "../../model/address";
import { contains } from "../../model/address";
import type { CellFormat } from "../../model/cell";
import type { Table } from "../../model/workbook-model";

/** Office theme: text, then accents 1 to 6, in the order of the built-in table styles. */
const accents = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

type Family = "light-lines" | "light-box" | "light-grid" | "medium" | "medium-grid" | "medium-rule" | "none";

/**
 * What a table's style gives a cell that has no format of its own.
 * Light 1–21 and Medium 1–21 are drawn; others are drawn as Medium 2, so that a table is never plain by mistake.
 */
export function tableFormat(table: Table, row: number, column: number): CellFormat {
  if (!contains(table.area, row, column)) return {};
  const { family, accent } = familyOf(table.style);
  if (family === "none") return {};
  const part = partOf(table, row);
  const banded = table.showBandedRows && part === "odd";
  const line = { color: accent, style: "Continuous" };
  const edges = edgesOf(table.area, row);
  const pale = tint(accent, 0.8);
  if (part === "header") {
    return family.startsWith("light") && family !== "light-box"
      ? { bold: true, borders: { EdgeTop: line, EdgeBottom: line } }
      : { bold: true, fill: accent, fontColor: contrastingText(accent) };
  }
  if (part === "total") return { bold: true, borders: { EdgeTop: { ...line, style: "Double" } } };
  switch (family) {
    case "light-lines":
      return banded
        ? { fill: pale, borders: edges.bottom ? { EdgeBottom: line } : {} }
        : edges.bottom
          ? { borders: { EdgeBottom: line } }
          : {};
    case "light-box":
      return { borders: { EdgeBottom: line } };
    case "medium":
      return {
        ...(banded ? { fill: pale } : {}),
        borders: { EdgeBottom: { color: tint(accent, 0.4), style: "Continuous" } },
      };
    case "medium-grid":
      return { fill: banded ? tint(accent, 0.6) : pale, borders: { EdgeBottom: white, EdgeRight: white } };
    default:
      return {
        ...(banded ? { fill: pale } : {}),
        borders: { EdgeBottom: line, EdgeRight: line, EdgeLeft: line },
      };
  }
}

/** Colour mixed with white: 0 keeps it, 1 is white. */
export function tint(color: string, share: number): string {
  const channels = [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16));
  return `#${channels
    .map((c) =>
      Math.round(c + (255 - c) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}

const white = { color: "#FFFFFF", style: "Continuous" };

function familyOf(style: string): { readonly family: Family; readonly accent: string } {
  const [, shade, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (style === "" || style === "None") return { family: "none", accent: accents[0] };
  const number = Number(digits ?? 2);
  const accent = accents[(number - 1) % 7] ?? accents[1];
  const group = Math.floor((number - 1) / 7);
  if (shade === "Light")
    return { family: (["light-lines", "light-box", "light-grid"] as const)[group] ?? "light-grid", accent };
  if (shade === "Medium")
    return { family: (["medium", "medium-grid", "medium-rule"] as const)[group] ?? "medium", accent };
  return { family: "medium", accent: shade === undefined ? accents[1] : accent };
}

function partOf(table: Table, row: number): "header" | "odd" | "even" | "total" {
  if (row === table.area.top) return "header";
  if (table.showTotals && row === table.area.bottom) return "total";
  return (row - table.area.top) % 2 === 1 ? "odd" : "even";
}

function edgesOf(area: Area, row: number): { readonly bottom: boolean } {
  return { bottom: row === area.bottom };
}

function contrastingText(fill: string): string {
  return fill === "#FFC000" || fill === "#A5A5A5" ? "#000000" : "#FFFFFF";
}
