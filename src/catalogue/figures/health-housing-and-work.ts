import type { Figure, FigureTotal } from "../../domain/figure";
import type { Source } from "../../domain/source";
import { evidencePoint, indicatorPart, referenceFigure, scotlandFigure } from "../figure-kinds";

const transfers = indicatorPart(5, "NHS Boards; SPS", {
  id: "NI5.i",
  label: "Number of transfers in drug/alcohol treatments from custody to community",
  shortName: "Treatment transfers from custody to community",
  unit: "transfers",
});

const applications = indicatorPart(6, "Local Authority (Housing)", {
  id: "NI6.i",
  label:
    "Number of homelessness applications where prison was the property the main applicant became homeless from",
  shortName: "Homelessness applications from prison",
  unit: "applications",
  polarity: "lower",
});

/** Both sources as printed, but the prison first: it admits, assesses and starts the contact, so the letter goes to it. */
const item14 = {
  number: 14,
  outcomeId: "O6",
  possibleSource: "SPS; Local Authority (Housing and Justice Social Work)",
};

const item15 = {
  number: 15,
  outcomeId: "O6",
  possibleSource:
    "Local authority (as part of their annual return to the Scottish Housing Regulator on Scottish Social Housing Charter – indicator 16)",
};

/** The sources of let of local evidence 15; they do not overlap. `shortName` is ours. */
const sourcesOfLet = [
  { letter: "a", label: "existing tenants", shortName: "existing tenants" },
  {
    letter: "b",
    label: "applicants who have been assessed as statutory homeless by the local authority",
    shortName: "statutory homeless",
  },
  { letter: "c", label: "applicants from the local authority housing list", shortName: "housing list" },
  { letter: "d", label: "nominations from local authority (RSLs only)", shortName: "nominations" },
  { letter: "e", label: "other", shortName: "other sources" },
] as const;

/** The printed sentence that both sets of counts go on with; it begins with words about their source. */
const leavers = "… for those people leaving prison:";
const commencedLabel =
  "Number of new tenancies commenced during the previous reporting year by source of let:";
const sustainedLabel =
  "By source of lets, the number of new tenants who remained in their tenancy for more than one year.";

/** Nominations are printed as "(RSLs only)". */
function councils(letter: string): string {
  return letter === "d" ? " A council types [z]: RSLs only." : "";
}

/**
 * Typed under the year in which the tenancies began, the one before the reporting year: each must have had a year to
 * last, so the figures are a year behind (rule HOU-08).
 */
const tenancies = [
  ...sourcesOfLet.map(({ letter, label, shortName }) =>
    evidencePoint(item15, {
      id: `LE15.${letter}.commenced`,
      label: `${leavers} ${commencedLabel} ${letter}) ${label}`,
      shortName: `Tenancies begun by people leaving prison, ${shortName}`,
      howToCount: `Tenancies of people leaving prison that began in these twelve months (the label's previous reporting year).${councils(letter)}`,
      unit: "tenancies",
      yearsBehind: 1,
      partOf: "LE15.commenced",
    }),
  ),
  ...sourcesOfLet.map(({ letter, label, shortName }) =>
    evidencePoint(item15, {
      id: `LE15.${letter}.sustained`,
      label: `${leavers} ${sustainedLabel} ${letter}) ${label}`,
      shortName: `People leaving prison who stayed more than a year, ${shortName}`,
      howToCount: `Of the people leaving prison whose tenancies began in these twelve months, those who stayed more than a year.${councils(letter)}`,
      unit: "tenants",
      yearsBehind: 1,
      partOf: "LE15.sustained",
    }),
  ),
];

const totalsSource: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: "06, local evidence 15 (the sum of its five sources of let is ours, rule HOU-06)",
};

/** Totals that a proportion divides. */
export const figureTotals: readonly FigureTotal[] = [
  {
    id: "LE15.commenced",
    label: "Tenancies begun by people leaving prison, all sources of let",
    figureIds: sourcesOfLet.map(({ letter }) => `LE15.${letter}.commenced`),
    source: totalsSource,
  },
  {
    id: "LE15.sustained",
    label: "People leaving prison who stayed more than a year, all sources of let",
    figureIds: sourcesOfLet.map(({ letter }) => `LE15.${letter}.sustained`),
    source: totalsSource,
  },
];

const employability = "Local employability partners";
const ofIndicator = (number: number, rule: string): Source => ({
  file: "001_4cd31f86244bb500.txt",
  section: `06, national indicator of outcome ${number} (a figure that rule ${rule} needs; not in any list)`,
});

/** Data points of outcomes 5 to 7. */
export const healthHousingAndWork: readonly Figure[] = [
  transfers,
  scotlandFigure(transfers, "Public Health Scotland"),
  applications,
  scotlandFigure(applications, "Homelessness in Scotland (gov.scot)"),
  referenceFigure("O6", "Local Authority (Housing)", ofIndicator(6, "FLW-10"), {
    id: "REF.applications",
    label: "All homelessness applications, from anywhere",
    shortName: "All homelessness applications",
    unit: "applications",
  }),
  evidencePoint(item14, {
    id: "LE14.a",
    label: "a) No. of admissions",
    shortName: "Admissions",
    unit: "admissions",
    polarity: "context only",
  }),
  evidencePoint(item14, {
    id: "LE14.b",
    label: "b) No. of housing needs assessments carried out by prison staff (within 72 hours of entry)",
    shortName: "Housing needs assessments within 72 hours",
    unit: "assessments",
  }),
  evidencePoint(item14, {
    id: "LE14.c",
    label: "c) No. of contacts between SPS and local authority to agree prevention options (within 14 days)",
    shortName: "Contacts to agree prevention within 14 days",
    unit: "contacts",
  }),
  ...tenancies,
  indicatorPart(7, employability, {
    id: "NI7.i",
    label: "Percentage of those in employability services with convictions",
    shortName: "Convictions in employability services, per cent",
    unit: "per cent",
  }),
  referenceFigure("O7", employability, ofIndicator(7, "FLW-12"), {
    id: "NI7.i.convictions",
    label: "People with convictions in employability services",
    shortName: "People with convictions in employability services",
    unit: "people",
  }),
  referenceFigure("O7", employability, ofIndicator(7, "FLW-12"), {
    id: "NI7.i.all",
    label: "All people in employability services",
    shortName: "All people in employability services",
    unit: "people",
  }),
];
