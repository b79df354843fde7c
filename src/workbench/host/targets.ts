import type { Area } from "../model/address";
import type { Sheet } from "../model/workbook-model";

/** A block of cells on one sheet. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Several blocks on one sheet; the format of a range is a block list of one. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Tables are replaced when they change, so they are held by id. */
export interface TableTarget {
  readonly tableId: string;
}

export interface TableColumnTarget extends TableTarget {
  readonly columnId: number;
}

export interface TableRowTarget extends TableTarget {
  readonly index: number;
}

/** All tables of the workbook, or of one sheet. */
export interface TablesTarget {
  readonly sheet: Sheet | undefined;
}

export interface BorderTarget extends AreasTarget {
  readonly edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
}

export interface ConditionalFormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** All charts of a sheet. */
export interface ChartsTarget {
  readonly sheet: Sheet;
}

/** A chart of a sheet, and its title and legend. */
export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ChartAxisTarget extends ChartTarget {
  readonly axis: "valueAxis" | "categoryAxis";
}

export interface ChartSeriesTarget extends ChartTarget {
  readonly index: number;
}

/** What stands behind an object of each class that the host serves. `undefined`: there is only one in a workbook. */
export interface Targets {
  Workbook: undefined;
  Application: undefined;
  Runtime: undefined;
  WorkbookProtection: undefined;
  DocumentProperties: undefined;
  SettingCollection: undefined;
  Setting: { readonly key: string };
  NamedItemCollection: undefined;
  AddinInternalService: undefined;
  WorksheetCollection: undefined;
  Worksheet: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  PageLayout: Sheet;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFormat: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeBorderCollection: AreasTarget;
  RangeBorder: BorderTarget;
  FormatProtection: AreasTarget;
  DataValidation: AreasTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  TableCollection: TablesTarget;
  Table: TableTarget;
  TableSort: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  Filter: TableColumnTarget;
  AutoFilter: TableTarget;
  ChartCollection: ChartsTarget;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartAxisTarget;
  ChartAxisTitle: ChartAxisTarget;
  ChartGridlines: ChartAxisTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesFormat: ChartSeriesTarget;
  ChartDataLabels: ChartSeriesTarget;
  ChartPointsCollection: ChartSeriesTarget;
  ChartPoint: ChartSeriesTarget;
  ChartDataLabel: ChartSeriesTarget;
  ChartFill: ChartSeriesTarget;
  ChartLineFormat: ChartSeriesTarget;
}

export type ClassName = keyof Targets;
