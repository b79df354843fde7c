import type { AnyClassDefinition } from "./class-definition";
import type { ClassName, Targets } from "./targets";
import type { ClassDefinition } from "./class-definition";
import { chartClass, chartLegendClass, chartTitleClass } from "./objects/chart";
import {
  chartAxesClass,
  chartAxisClass,
  chartAxisTitleClass,
  chartGridlinesClass,
} from "./objects/chart-axes";
import { chartCollectionClass } from "./objects/chart-collection";
import {
  chartFillClass,
  chartLineFormatClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
  chartSeriesFormatClass,
} from "./objects/chart-series";
import {
  chartDataLabelClass,
  chartDataLabelsClass,
  chartPointClass,
  chartPointsCollectionClass,
} from "./objects/chart-labels";
import {
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  customConditionalFormatClass,
} from "./objects/conditional-format";
import { dataValidationClass } from "./objects/data-validation";
import { autoFilterClass, filterClass } from "./objects/filter";
import { pageLayoutClass } from "./objects/page-layout";
import { rangeClass } from "./objects/range";
import { rangeAreasClass, rangeCollectionClass } from "./objects/range-areas";
import { rangeBorderClass, rangeBorderCollectionClass } from "./objects/range-border";
import {
  formatProtectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from "./objects/range-format";
import { settingClass, settingCollectionClass } from "./objects/settings";
import { tableClass, tableSortClass } from "./objects/table";
import { tableCollectionClass } from "./objects/table-collection";
import { tableColumnClass, tableColumnCollectionClass } from "./objects/table-columns";
import { tableRowClass, tableRowCollectionClass } from "./objects/table-rows";
import {
  addinInternalServiceClass,
  applicationClass,
  documentPropertiesClass,
  namedItemCollectionClass,
  runtimeClass,
  workbookClass,
  workbookProtectionClass,
} from "./objects/workbook";
import { worksheetClass } from "./objects/worksheet";
import { worksheetCollectionClass } from "./objects/worksheet-collection";
import { freezePanesClass, worksheetProtectionClass } from "./objects/worksheet-parts";

/** Every class that the host serves. A new one: its target in `targets.ts`, its members in `objects/`, a line here. */
const definitions = {
  Workbook: workbookClass,
  Application: applicationClass,
  Runtime: runtimeClass,
  WorkbookProtection: workbookProtectionClass,
  DocumentProperties: documentPropertiesClass,
  SettingCollection: settingCollectionClass,
  Setting: settingClass,
  NamedItemCollection: namedItemCollectionClass,
  AddinInternalService: addinInternalServiceClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetFreezePanes: freezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
  PageLayout: pageLayoutClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFormat: rangeFormatClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  FormatProtection: formatProtectionClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormat: conditionalFormatClass,
  CustomConditionalFormat: customConditionalFormatClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  TableCollection: tableCollectionClass,
  Table: tableClass,
  TableSort: tableSortClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
  Filter: filterClass,
  AutoFilter: autoFilterClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartTitle: chartTitleClass,
  ChartLegend: chartLegendClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartGridlines: chartGridlinesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartDataLabels: chartDataLabelsClass,
  ChartPointsCollection: chartPointsCollectionClass,
  ChartPoint: chartPointClass,
  ChartDataLabel: chartDataLabelClass,
  ChartFill: chartFillClass,
  ChartLineFormat: chartLineFormatClass,
} satisfies { readonly [K in ClassName]: ClassDefinition<Targets[K]> };

export const classDefinitions: Readonly<Record<ClassName, AnyClassDefinition>> = definitions;
