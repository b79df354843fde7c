import type { Figure } from "../../domain/figure";
import type { Source } from "../../domain/source";
import { evidencePoint, indicatorPart, referenceFigure, scotlandFigure } from "../figure-kinds";

const throughcare = indicatorPart(
  8,
  { printed: "Provided annually by JAS (Justice Analytical Services)" },
  {
    id: "NI8.i",
    label: "Number of voluntary throughcare cases commenced",
    shortName: "Voluntary throughcare cases commenced",
    unit: "cases",
  },
);

const item19 = { number: 19, outcomeId: "O8", possibleSource: "SPS; Justice Social Work" };
const sampleQuestions: Source = { file: "000_08d407e9504b914d.txt", section: "Step 1, Understanding People" };

/**
 * Data points of outcomes 8 and 9, and the tenth indicator: the tool announces ten and lists nine, so its words are for
 * people to type from the published framework, and nothing is calculated from it.
 */
export const throughcareAndUnderstanding: readonly Figure[] = [
  throughcare,
  evidencePoint(item19, {
    id: "LE19.a",
    label: "a) No. of people liberated",
    shortName: "Liberated",
    unit: "people",
    polarity: "context only",
  }),
  evidencePoint(item19, {
    id: "LE19.b",
    label: "b) No. of people made aware of support",
    shortName: "Made aware",
    unit: "people",
  }),
  evidencePoint(item19, {
    id: "LE19.c",
    label: "c) No. of people accepting support",
    shortName: "Accepting support",
    unit: "people",
  }),
  evidencePoint(item19, {
    id: "LE19.d",
    label: "d) No. of people engaging with the support",
    shortName: "Engaging with support",
    unit: "people",
  }),
  evidencePoint(item19, {
    id: "LE19.e",
    label: "e) No. of people leaving custody with a pre-release plan in place.",
    shortName: "Leaving with a pre-release plan",
    unit: "people",
  }),
  referenceFigure("O8", { printed: "SPS/local authority information sharing agreement" }, sampleQuestions, {
    id: "Q3",
    label: "How many people eligible for voluntary throughcare were liberated from prison?",
    shortName: "Eligible and liberated",
    unit: "people",
  }),
  referenceFigure(
    "O8",
    "SPS",
    {
      file: "001_4cd31f86244bb500.txt",
      section: "06, local evidence 19 (a figure that rules VT-14, FLW-09 and FLW-11 need; not in any list)",
    },
    {
      id: "REF.liberated",
      label: "All people liberated, from any sentence or remand",
      shortName: "All people liberated",
      unit: "people",
      alsoFor: ["O5", "O6"],
    },
  ),
  scotlandFigure(throughcare, "Justice social work statistics, part 1 (gov.scot)"),
  indicatorPart(9, "National survey; may exist for Scotland only", {
    id: "NI9.i",
    label:
      "Percentage of people who agree that people should help their community as part of a community sentence rather than spend a few months in prison for a minor offence",
    shortName: "People who agree with community sentences, per cent",
    unit: "per cent",
    polarity: "context only",
  }),
  {
    id: "NI10",
    kind: "national indicator",
    label: "",
    shortName: "National indicator 10",
    polarity: "context only",
    yearsBehind: 0,
    possibleSource: "The published framework: the tenth indicator is for all nine outcomes together",
    source: {
      file: "001_4cd31f86244bb500.txt",
      section: "03, National Indicators (ten are announced, section 06 lists nine)",
    },
  },
];
