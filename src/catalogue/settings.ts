import { countingBases } from "../domain/counting-basis";
import { frameworkEdition, schemaVersion } from "./framework";

/** One row of the Setup sheet. `default` is what the formulas compare with to say "changed from default". */
export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly default: string | number;
  /** number format of the value: "@" keeps "2009-10" from becoming a date */
  readonly format?: string;
  /** the closed list of values, when there is one; shown in the row, so that the drop-down takes it from cells */
  readonly choices?: readonly string[];
  readonly explanation: string;
  /** "build": written by the build and read by formulas; "person": typed; "fixed": states what the file is */
  readonly writtenBy: "build" | "person" | "fixed";
}

export const settings: readonly Setting[] = [
  {
    id: "area",
    label: "Partnership area",
    default: "",
    explanation: "The community justice partnership that this workbook is for.",
    writtenBy: "build",
  },
  {
    id: "reportingYear",
    format: "@",
    label: "Reporting year",
    default: "",
    explanation: "1 April to 31 March. The latest year that the report covers.",
    writtenBy: "build",
  },
  {
    id: "firstYear",
    format: "@",
    label: "First year",
    default: "",
    explanation: "The first reporting year that has a column.",
    writtenBy: "build",
  },
  {
    id: "contact",
    label: "Contact for this workbook",
    default: "",
    explanation: "A role and a mailbox rather than a person's name, for example: analyst, cjp@example.org.",
    writtenBy: "person",
  },
  {
    id: "basis.LE19",
    label: "Counting basis of local evidence 19",
    default: "not stated",
    choices: countingBases,
    explanation:
      "Same people: all five figures count the people liberated in the year, so a later step cannot exceed an earlier one. Otherwise an excess can be true and is a warning.",
    writtenBy: "person",
  },
  {
    id: "unit.LE19.a",
    label: "What LE19.a counts",
    default: "not stated",
    choices: ["not stated", "people", "liberations"],
    explanation:
      "One person can be liberated more than once in a year; the label of the data point says people.",
    writtenBy: "person",
  },
  {
    id: "remand.LE19.a",
    label: "Are releases from remand counted in LE19.a?",
    default: "not stated",
    choices: ["not stated", "yes", "no"],
    explanation: "The outcome is about a short term prison sentence; say whether remand is in the figure.",
    writtenBy: "person",
  },
  {
    id: "supervision.LE19.a",
    label: "Are people under statutory supervision counted in LE19.a?",
    default: "not stated",
    choices: ["not stated", "yes", "no"],
    explanation:
      "Some sentences under four years carry statutory supervision; those people are not eligible for voluntary throughcare.",
    writtenBy: "person",
  },
  {
    id: "plan.LE19.e",
    label: "What counts as a pre-release plan in LE19.e",
    default: "",
    explanation:
      "For example: a plan that social work, the prison and one other service have agreed. The title calls it co-ordinated, the data point does not.",
    writtenBy: "person",
  },
  {
    id: "unit.LE14.a",
    label: "What LE14.a counts",
    default: "not stated",
    choices: ["not stated", "people", "admissions"],
    explanation: "One person can be admitted more than once in a year; say which of the two is counted.",
    writtenBy: "person",
  },
  {
    id: "leavers.LE15",
    label: "How people leaving prison were told apart in LE15",
    default: "",
    explanation:
      "The figures come from a return on all new tenancies; say how tenants who left prison were identified.",
    writtenBy: "person",
  },
  {
    id: "today",
    format: "d mmmm yyyy",
    label: "Today",
    default: "",
    explanation:
      "Leave blank to use the date of the computer; type a date to look at the workbook as on that day.",
    writtenBy: "person",
  },
  {
    id: "sampleFigures",
    label: "Figures are invented",
    default: "no",
    choices: ["no", "yes"],
    explanation:
      "Says yes when the workbook was built with sample figures; every sheet with figures then says so.",
    writtenBy: "build",
  },
  {
    id: "schemaVersion",
    label: "Workbook version",
    default: schemaVersion,
    explanation: "The version of these sheets; the add-in uses it to upgrade older workbooks.",
    writtenBy: "fixed",
  },
  {
    id: "frameworkEdition",
    label: "Framework edition",
    default: frameworkEdition,
    explanation: "The edition of the framework that labels and numbers were taken from.",
    writtenBy: "fixed",
  },
];
