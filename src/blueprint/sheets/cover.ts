import type { SheetBlueprint } from "../blueprint";
import { deliverablesToFix } from "../formulas/deliverable-findings";
import { coverName, houseSheet, liveNote } from "../house-sheet";
import { tabColours } from "../tones";
import { areaAndYear, masterCheck, whyUnchecked } from "./data-checks";
import { nationalDeliverablesName } from "./national-deliverables";

/** What each sheet is for, in the order of the tabs. */
const purposes: Readonly<Record<string, readonly [holds: string, todo: string]>> = {
  Outcomes: [
    "Each outcome: suggested and agreed status, how near, priority, action",
    "Agree a status, decide what is a priority",
  ],
  "Data points": [
    "Every figure, one row each, one column per reporting year",
    "Type figures, markers and sources",
  ],
  Rates: ["Proportions worked out from the figures", "Read; set a target where partners have one"],
  "Demographic profile": [
    "Who experiences this outcome: sample questions, answered with figures or in words",
    "Type figures and answers, or say that there is a gap",
  ],
  "Needs profile": [
    "What people need, how many people by year, and how many services meet each need",
    "Name needs, type figures and what is known",
  ],
  "Services profile": [
    "Services, the needs that they meet, how to reach them",
    "List services; the sheet counts the needs without one",
  ],
  "Local evidence": [
    "The numbered items of local evidence, judged by partners or by the figures",
    "Choose a judgement, write down what it rests on",
  ],
  Scoring: [
    "Improvement activities with six scores each, their priority and order",
    "Name activities and score them together",
  ],
  "Data checks": [
    "Consistency checks with a verdict for each year",
    "Read; correct the figures that they name",
  ],
  Setup: ["Area, years, counting basis and other settings", "State how the figures were counted"],
  Charts: ["The figures as bars and columns, and in words", "Look; nothing is typed"],
  "Statutory duties": [
    "Plan, participation statement, annual report and evidence of leadership, with the days left",
    "Type dates, links and what the evidence is",
  ],
  "National deliverables": [
    "The 41 deliverables of the national delivery plan: status as printed, later updates, what is late",
    "Read; type later updates of the plan",
  ],
  Requests: [
    "Figures to ask for, by supplier and year, with a sentence for the letter",
    "Ask, note dates, and say why a figure cannot be had",
  ],
  Partners: [
    "Who plans together: the partners that the Act names, and yours",
    "Say who takes part; add your own",
  ],
  Questions: [
    "Questions to partners and prompts for the progress report",
    "Answer them together, or say that there is a gap",
  ],
  "Logic model": [
    "What each partner does towards an outcome, and which indicator tests it",
    "Change it until it is yours; say what is in place",
  ],
  Actions: ["Improvement actions and data gaps, with owner and date", "Name actions, owners and dates"],
  "Impact and effort": [
    "Activities on two scales, with the quarter that each lies in, and as a picture",
    "Choose the outcomes and the axes; scores stand on Scoring",
  ],
  "Outcome page": ["One outcome on one A4 page", "Choose the outcome and print it; nothing else is typed"],
  Notes: ["Sources, and where this workbook departs from them", "Read; add notes of your own"],
};

/** For those who cannot see it (Analysis Function checklist, item 7); said once, where everybody begins. */
const frozen = "rows 1 to 5 and column A are frozen, so that headers and names stay in view";

/** The first sheet: where the workbook stands, and a table of contents with links. */
export function coverSheet(others: readonly SheetBlueprint[]): SheetBlueprint {
  // Excel takes no formula about a table that is not there
  const hasDeliverables = others.some(({ name }) => name === nationalDeliverablesName);
  return houseSheet({
    name: coverName,
    tabColor: tabColours.read,
    title: "Community justice outcome improvement plan: workbook",
    purpose: `Works without the add-in. Each sheet holds one table. On working sheets ${frozen}.`,
    freeze: "nothing",
    print: { orientation: "landscape", lastHeader: "What to do there", onOnePage: true },
    liveNote: liveNote(
      `${areaAndYear}&". "&${masterCheck(hasDeliverables ? [deliverablesToFix] : [])}&${whyUnchecked}&"."`,
      "Dumfries and Galloway, 2024-25. To fix: 12. To look at: 123. Could not check: 123, where something is missing.",
    ),
    table: {
      name: "CJ_Cover",
      keyHeader: "Sheet",
      columns: [
        { header: "Sheet", role: "label", widthInCharacters: 48 },
        { header: "What it holds", role: "label", widthInCharacters: 46 },
        { header: "What to do there", role: "label", widthInCharacters: 42 },
      ],
      rows: others.map((sheet) => ({
        key: sheet.name,
        cells: {
          Sheet: sheet.name,
          "What it holds": purposes[sheet.name]?.[0] ?? sheet.purpose,
          "What to do there": purposes[sheet.name]?.[1] ?? "",
        },
        links: { Sheet: sheet.name },
      })),
    },
  });
}
