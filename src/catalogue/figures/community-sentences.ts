import type { Figure } from "../../domain/figure";
import type { Source } from "../../domain/source";
import { indicatorPart, referenceFigure } from "../figure-kinds";

const socialWork = "Justice Social Work; justice social work statistics, part 2";

const counts: Source = {
  file: "001_4cd31f86244bb500.txt",
  section:
    "06, national indicator of outcome 4 (the counts behind the percentage, for rule FLW-08; the text names no denominator)",
};

/**
 * Data points of outcome 4. The percentages appear after the annual report is due, hence a year behind; published
 * rates divide by the orders that ended in the year.
 */
export const communitySentences: readonly Figure[] = [
  indicatorPart(4, socialWork, {
    id: "NI4.i",
    label: "Percentage of: i) community payback orders successfully completed",
    shortName: "Community payback orders completed, per cent",
    unit: "per cent",
    yearsBehind: 1,
  }),
  indicatorPart(4, socialWork, {
    id: "NI4.ii",
    label: "Percentage of: ii) drug treatment and testing orders successfully completed",
    shortName: "Drug treatment and testing orders completed, per cent",
    unit: "per cent",
    yearsBehind: 1,
  }),
  referenceFigure("O4", socialWork, counts, {
    id: "NI4.i.successful",
    label: "Community payback orders that ended in the year, successfully completed",
    shortName: "Community payback orders successfully completed",
    unit: "orders",
    yearsBehind: 1,
  }),
  referenceFigure("O4", socialWork, counts, {
    id: "NI4.i.ended",
    label: "Community payback orders that ended in the year",
    shortName: "Community payback orders ended",
    unit: "orders",
    yearsBehind: 1,
  }),
  referenceFigure("O4", socialWork, counts, {
    id: "NI4.ii.successful",
    label: "Drug treatment and testing orders that ended in the year, successfully completed",
    shortName: "Drug treatment and testing orders successfully completed",
    unit: "orders",
    yearsBehind: 1,
  }),
  referenceFigure("O4", socialWork, counts, {
    id: "NI4.ii.ended",
    label: "Drug treatment and testing orders that ended in the year",
    shortName: "Drug treatment and testing orders ended",
    unit: "orders",
    yearsBehind: 1,
  }),
];
