import { parseArea, splitSheetAddress } from "../model/address";
import type { Chart, ChartAxis, ChartKind, ChartPlace, ChartSeries, ChartSource } from "../model/chart";
import { describeChart, labelPositions, placeAt, startOf } from "../model/chart";
import type { LegendPosition } from "../model/chart";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { defaultColumnWidthInPoints, defaultRowHeightInPoints, findSheet } from "../model/workbook-model";
import { positionLetters } from "./write-chart";
import { unitsPerPoint } from "./write-drawing";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, descendantsOf, isOn, numberOf, textOf, unescaped } from "./xml";

/** A chart that a drawing names: its place and name; `relationId` leads to its part. */
export interface DrawnChart {
  readonly relationId: string;
  readonly name: string;
  readonly description: string;
  readonly place: ChartPlace;
}

/** The charts of a drawing, in order; pictures and shapes are left out. */
export function readDrawing(root: XmlElement | undefined, sheet: Sheet): readonly DrawnChart[] {
  return childrenOf(root).flatMap((anchor) => {
    const frame = childOf(anchor, "graphicFrame");
    const relationId = attributeOf(descendantsOf(frame, "chart")[0], "id");
    if (relationId === undefined) return [];
    const named = descendantsOf(frame, "cNvPr")[0];
    return [
      {
        relationId,
        name: unescaped(attributeOf(named, "name") ?? ""),
        description: unescaped(attributeOf(named, "descr") ?? ""),
        place: readPlace(anchor, sheet),
      },
    ];
  });
}

/** One cell and a size, two cells, or a distance from the corner of the sheet. */
function readPlace(anchor: XmlElement, sheet: Sheet): ChartPlace {
  const points = (element: XmlElement | undefined, name: string): number =>
    (numberOf(element, name) ?? 0) / unitsPerPoint;
  const extent = childOf(anchor, "ext");
  const size = { widthInPoints: points(extent, "cx"), heightInPoints: points(extent, "cy") };
  const position = childOf(anchor, "pos");
  if (position) return placeAt(sheet, points(position, "x"), points(position, "y"), size);
  const from = readMarker(childOf(anchor, "from"));
  const end = childOf(anchor, "to");
  if (!end) return { ...from, ...size };
  const to = readMarker(end);
  const across = (m: CellMarker): number =>
    startOf(sheet.columnWidths, defaultColumnWidthInPoints, m.column) + m.xInPoints;
  const down = (m: CellMarker): number =>
    startOf(sheet.rowHeights, defaultRowHeightInPoints, m.row) + m.yInPoints;
  return { ...from, widthInPoints: across(to) - across(from), heightInPoints: down(to) - down(from) };
}

type CellMarker = Omit<ChartPlace, "widthInPoints" | "heightInPoints">;

function readMarker(element: XmlElement | undefined): CellMarker {
  const number = (name: string): number => Number(textOf(childOf(element, name)) || 0);
  return {
    row: number("row"),
    column: number("col"),
    xInPoints: number("colOff") / unitsPerPoint,
    yInPoints: number("rowOff") / unitsPerPoint,
  };
}

/**
 * A chart from its part; its sheets must be in the workbook already.
 * @returns `undefined` for kinds that the model has no place for (pies, scatter, several kinds in one …)
 */
export function readChart(
  workbook: WorkbookModel,
  root: XmlElement | undefined,
  drawn: DrawnChart,
  id: string,
): Chart | undefined {
  const chart = childOf(root, "chart");
  const area = childOf(chart, "plotArea");
  const groups = childrenOf(area).filter(({ name }) => name.endsWith("Chart"));
  const [group] = groups;
  const kind = group && groups.length === 1 ? readKind(group) : undefined;
  if (group === undefined || kind === undefined) return undefined;
  const title = readTitle(chart);
  const legend = readLegend(childOf(chart, "legend"));
  const read: Chart = {
    id,
    name: drawn.name,
    kind,
    ...(title === undefined ? {} : { title }),
    series: childrenOf(group, "ser").flatMap((series, i) => readSeries(workbook, series, i) ?? []),
    ...(legend === undefined ? {} : { legend }),
    ...readAxes(workbook, area, kind),
    place: drawn.place,
  };
  // what we say of a chart without words of its own is no words of its own
  if (drawn.description === "" || drawn.description === describeChart(read)) return read;
  return { ...read, altText: drawn.description };
}

/** Both axes of a scatter chart are scales; the one below or above goes across. */
function readAxes(
  workbook: WorkbookModel,
  area: XmlElement | undefined,
  kind: ChartKind,
): Pick<Chart, "valueAxis" | "categoryAxis"> {
  const scales = childrenOf(area, "valAx");
  const isAcross = (axis: XmlElement): boolean =>
    /^[bt]$/.test(attributeOf(childOf(axis, "axPos"), "val") ?? "");
  const [value, category] =
    kind === "XYScatter"
      ? [scales.find((axis) => !isAcross(axis)), scales.find(isAcross)]
      : [scales[0], childOf(area, "catAx")];
  return { valueAxis: readAxis(workbook, value), categoryAxis: readAxis(workbook, category) };
}

function readKind(group: XmlElement): ChartKind | undefined {
  if (group.name.endsWith("scatterChart")) return "XYScatter";
  if (group.name.endsWith("lineChart")) {
    const symbols = descendantsOf(group, "symbol").map((symbol) => attributeOf(symbol, "val"));
    return symbols.length > 0 && symbols.every((symbol) => symbol === "none") ? "Line" : "LineMarkers";
  }
  if (!group.name.endsWith("barChart")) return undefined;
  if (attributeOf(childOf(group, "grouping"), "val") !== "clustered") return undefined;
  return attributeOf(childOf(group, "barDir"), "val") === "bar" ? "BarClustered" : "ColumnClustered";
}

function readTitle(element: XmlElement | undefined): string | undefined {
  const title = childOf(element, "title");
  if (title === undefined) return undefined;
  const cached = descendantsOf(title, "v")[0]; // of a title that follows a cell
  return unescaped(cached ? textOf(cached) : descendantsOf(title, "t").map(textOf).join(""));
}

function readLegend(legend: XmlElement | undefined): LegendPosition | undefined {
  if (legend === undefined) return undefined;
  const places = { t: "Top", b: "Bottom", l: "Left", r: "Right" } as const;
  const letter = attributeOf(childOf(legend, "legendPos"), "val") ?? "r";
  return letter in places ? places[letter as keyof typeof places] : "Right"; // just looked up
}

function readSeries(workbook: WorkbookModel, element: XmlElement, index: number): ChartSeries | undefined {
  const values = readSource(workbook, childOf(element, "val") ?? childOf(element, "yVal"));
  if (values === undefined) return undefined;
  const categories = readSource(workbook, childOf(element, "cat") ?? childOf(element, "xVal"));
  const name = descendantsOf(childOf(element, "tx"), "v")[0];
  const isScatter = childOf(element, "yVal") !== undefined;
  const marker = childOf(element, "marker");
  const painted = isScatter ? childOf(childOf(marker, "spPr"), "solidFill") : childOf(element, "spPr");
  const color = attributeOf(descendantsOf(painted, "srgbClr")[0], "val");
  return {
    name: name === undefined ? `Series${index + 1}` : unescaped(textOf(name)),
    values,
    ...(categories === undefined ? {} : { categories }),
    ...(color === undefined ? {} : { color: `#${color.toUpperCase()}` }),
    ...(isScatter ? { ...readPointMarker(marker), ...readLabel(workbook, element) } : {}),
  };
}

function readPointMarker(marker: XmlElement | undefined): Pick<ChartSeries, "marker"> {
  const symbol = attributeOf(childOf(marker, "symbol"), "val");
  const size = numberOf(childOf(marker, "size"), "val");
  if (symbol === "none") return { marker: { style: "None" } };
  return size === undefined ? {} : { marker: { style: "Circle", sizeInPoints: size } };
}

/** A label that follows a cell: as the linked name of the series, or linked itself, as Excel also writes it. */
function readLabel(workbook: WorkbookModel, series: XmlElement): Pick<ChartSeries, "label"> {
  const labels = childOf(series, "dLbls");
  if (labels === undefined) return {};
  const own = childOf(labels, "dLbl");
  const showsName = isOn(childOf(labels, "showSerName"), "val");
  const source =
    readSource(workbook, childOf(own, "tx")) ??
    (showsName ? readSource(workbook, childOf(series, "tx")) : undefined);
  if (source === undefined && !showsName) return {};
  const letter = attributeOf(childOf(labels, "dLblPos") ?? childOf(own, "dLblPos"), "val");
  const position = labelPositions.find((name) => positionLetters[name] === letter);
  return {
    label: {
      showsName,
      ...(source === undefined ? {} : { source }),
      ...(position === undefined ? {} : { position }),
    },
  };
}

function readSource(workbook: WorkbookModel, element: XmlElement | undefined): ChartSource | undefined {
  const formula = descendantsOf(element, "f")[0];
  if (formula === undefined) return undefined;
  const { sheet: name, address } = splitSheetAddress(unescaped(textOf(formula)));
  const sheet = name === undefined ? undefined : findSheet(workbook, name);
  const area = parseArea(address);
  return sheet && area && { sheetId: sheet.id, area };
}

function readAxis(workbook: WorkbookModel, element: XmlElement | undefined): ChartAxis {
  const scaling = childOf(element, "scaling");
  const title = readTitle(element);
  const minimum = numberOf(childOf(scaling, "min"), "val");
  const maximum = numberOf(childOf(scaling, "max"), "val");
  const titleSource = readSource(workbook, childOf(element, "title"));
  const step = numberOf(childOf(element, "majorUnit"), "val");
  const hasLabels = attributeOf(childOf(element, "tickLblPos"), "val") !== "none";
  return {
    ...(title === undefined ? {} : { title }),
    ...(titleSource === undefined ? {} : { titleSource }),
    ...(hasLabels ? {} : { hasLabels }),
    ...(step === undefined ? {} : { step }),
    isVisible: !isOn(childOf(element, "delete"), "val"),
    hasGridlines: childOf(element, "majorGridlines") !== undefined,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    isReversed: attributeOf(childOf(scaling, "orientation"), "val") === "maxMin",
  };
}
