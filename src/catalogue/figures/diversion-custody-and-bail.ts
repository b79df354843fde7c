import type { Figure } from "../../domain/figure";
import { yearFrom } from "../../domain/period";
import { indicatorPart, referenceFigure, scotlandFigure } from "../figure-kinds";

const socialWork = "Justice Social Work";
const custody = "Police custody centres";
const published = "Justice social work statistics, part 1 (gov.scot)";

const diversion = [
  indicatorPart(1, socialWork, {
    id: "NI1.i",
    label: "Number of diversion from prosecution: i) assessments undertaken",
    shortName: "Diversion assessments undertaken",
    unit: "assessments",
  }),
  indicatorPart(1, socialWork, {
    id: "NI1.ii",
    label: "Number of diversion from prosecution: ii) cases commenced",
    shortName: "Diversion cases commenced",
    unit: "cases",
  }),
  indicatorPart(1, socialWork, {
    id: "NI1.iii",
    label: "Number of diversion from prosecution: iii) cases successfully completed",
    shortName: "Diversion cases completed",
    unit: "cases",
  }),
];

const referrals = indicatorPart(2, custody, {
  id: "NI2.i",
  label: "Number of referrals from custody centres",
  shortName: "Referrals from custody centres",
  unit: "referrals",
});

/** The collection of bail figures changed in 2022-23 and is "in development" (003_667253055ec11f65.txt, No. 9; rule FLW-06). */
const newCollection = {
  seriesStarts: yearFrom(2022),
  howToCount:
    "Figures from 2022-23 on. Those of earlier years were collected in another way: they are shown, and not compared with these.",
};

const bail = [
  indicatorPart(3, socialWork, {
    id: "NI3.i",
    label: "Number of: i) assessment reports for bail suitability",
    shortName: "Bail suitability reports",
    unit: "reports",
    ...newCollection,
  }),
  indicatorPart(3, socialWork, {
    id: "NI3.ii",
    label: "Number of: ii) bail supervision cases commenced",
    shortName: "Bail supervision cases commenced",
    unit: "cases",
    ...newCollection,
  }),
  indicatorPart(3, socialWork, {
    id: "NI3.iii",
    label: "Number of: iii) bail supervision cases completed",
    shortName: "Bail supervision cases completed",
    unit: "cases",
    ...newCollection,
  }),
];

/** Data points of outcomes 1 to 3. Assessments, cases begun and cases completed in a year are flows, not one group of people. */
export const diversionCustodyAndBail: readonly Figure[] = [
  ...diversion,
  ...diversion.map((part) => scotlandFigure(part, published)),
  // COPFS stands first among the sources of outcome 1 (001, section 06), and what it alone decides is whom to refer
  referenceFigure(
    "O1",
    "COPFS",
    {
      file: "003_667253055ec11f65.txt",
      section:
        "Aim 1, introduction: the decision to refer is the prosecutor's (a figure of ours; not in any list)",
    },
    {
      id: "REF.diversion",
      label: "People whom the procurator fiscal referred for a diversion assessment",
      shortName: "Referrals for a diversion assessment",
      unit: "people",
    },
  ),
  referrals,
  scotlandFigure(referrals, "Scottish Government (Justice Analytical Services)"),
  referenceFigure(
    "O2",
    "Police Scotland",
    {
      file: "001_4cd31f86244bb500.txt",
      section: "06, national indicator of outcome 2 (a figure that rule FLW-07 needs; not in any list)",
    },
    {
      id: "REF.custody",
      label: "People held in the custody centres that the referrals come from",
      shortName: "People held in custody centres",
      unit: "people",
    },
  ),
  ...bail,
  ...bail.map((part) => scotlandFigure(part, published)),
];
