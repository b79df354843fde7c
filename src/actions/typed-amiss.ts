import { noSuchAxes } from "../blueprint/formulas/matrix-columns";
import { axisPairs } from "../catalogue/axis-pairs";
import type { CellPlace, Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { selfScores } from "../blueprint/formulas/outcome-check";
import { tableRows } from "./table-rows";

/** Where a sheet says itself what was typed amiss. */
interface Telling {
  /** the column with the sentence, "" where nothing is amiss */
  readonly said: string;
  /** how the sentence about a column begins, and that column; it may say other things too, which are no slips */
  readonly about: readonly (readonly [begins: string, column: string])[];
  /** where it is not that of a cell typed amiss */
  readonly as?: Pick<Finding, "rule" | "ruleId"> & Partial<Pick<Finding, "severity">>;
  readonly advice: string;
}

const named = (columns: readonly string[]): Telling["about"] =>
  columns.map((column) => [`${column} is `, column]);

const amiss = { rule: "VAL-12", ruleId: "typed-amiss" } as const;

/** where no other finding tells it */
const holdsError = ["A cell of this row holds an error", "Id"] as const;

const noOutcome = ["There is no outcome", "Outcome"] as const;

const besideFigures: Telling = {
  said: "Working: typed amiss",
  about: [
    ...named(["Target", "Unit", "Own band", "Series starts", "Part year", "Markers", "Better when"]),
    noOutcome,
  ],
  advice: "Type it again. Until then the status of this row may be another than was meant.",
};

/** Of these tables only Check is read; it says other things, too. */
const figuresOfProfile: Telling = {
  said: "Check",
  about: ["Not a number", "Not a whole number", "Not a percentage", holdsError[0]].map((begins) => [
    begins,
    "Check",
  ]),
  advice: "Type the figure again where it is a slip: 72 for 72%, a whole number of people.",
};

const tellings: Readonly<Record<string, Telling>> = {
  CJ_DataPoints: besideFigures,
  CJ_Rates: besideFigures,
  CJ_Setup: {
    said: "Check",
    about: [["Not used", "Value"]],
    advice: "Type or choose it again. Until then the workbook goes on as its Check says.",
  },
  CJ_Outcomes: {
    said: "Check",
    about: [
      ...named(["Agreed status", "How near", "Priority", "Agreed on", ...selfScores]),
      ...named(["Reason", "Agreed by", "Action"]),
      holdsError,
    ],
    advice: "Type it again where it is a slip. A word that is none of the choices counts for nothing.",
  },
  CJ_Scoring: {
    said: "Check",
    about: [["The id ", "Id"]],
    as: { rule: "SCO-16", ruleId: "activity-id-doubled" },
    advice: "Give each row an id of its own, or delete the one that is not needed.",
  },
  CJ_DemographicProfile: figuresOfProfile,
  CJ_NeedsProfile: figuresOfProfile,
  CJ_NationalDeliverables: {
    said: "Check",
    about: [["To fix:", "Check"]],
    as: { rule: "DEL-17", ruleId: "deliverable-to-fix", severity: "error" },
    advice: "Correct the row of the deliverable, as its Check says.",
  },
  CJ_LocalEvidence: {
    said: "Check",
    about: [
      ...named(["Date"]),
      noOutcome,
      ["Name the outcome", "Outcome"],
      ["The judgement is none", "Judgement"],
      holdsError,
    ],
    advice: "Type it again where it is a slip. A judgement that is none of the choices is grey.",
  },
};

/**
 * What was typed amiss beside figures, in agreements and in judgements, in the sentence that the sheet gives: without it
 * a status, a date or a score would be another than was meant, and nobody told. The sheet compares days with its own
 * Today, so no clock is needed here.
 */
export function typedAmiss(tables: ReadonlyMap<string, TableContents>): readonly Finding[] {
  const told = Object.entries(tellings).flatMap(([name, { said, about, as = amiss, advice }]) => {
    const table = tables.get(name);
    return (table === undefined ? [] : tableRows(table)).flatMap((row) => {
      const sentence = row.text(said);
      const header = about.find(([begins]) => sentence.startsWith(begins))?.[1];
      if (header === undefined) return []; // nothing, or an error in the row, which other findings tell
      const place = row.place(header);
      const called = row.text("Short name") || row.text("Setting") || row.text("Id") || rowOf(place);
      return [
        {
          severity: "warning",
          ...as,
          result: "failed",
          place,
          values: { [header]: row.text(header) },
          message: `${called}: ${sentence}`,
          advice,
        } as const,
      ];
    });
  });
  return [...told, ...axesAmiss(tables.get("CJ_ImpactAndEffort"))];
}

/** Of a row of which only one column is read: "Needs profile, row 9". */
function rowOf({ sheet, cell }: CellPlace): string {
  return `${sheet}, row ${cell.replace(/\D/g, "")}`;
}

/** The pair of scales is chosen in one cell; those below it are formulas, which say so when there is no such pair. */
function axesAmiss(matrix: TableContents | undefined): readonly Finding[] {
  const rows = matrix === undefined ? [] : tableRows(matrix);
  const pairs = axisPairs.map(({ name }) => name);
  const isPair = (text: string): boolean => pairs.includes(text.toLowerCase());
  return rows
    .filter((row) => ![noSuchAxes, ""].includes(row.text("Axes")) && !isPair(row.text("Axes")))
    .map((row) => ({
      ...amiss,
      severity: "warning",
      result: "failed",
      place: row.place("Axes"),
      values: { Axes: row.text("Axes") },
      message: `${rowOf(row.place("Axes"))}: Axes is "${row.text("Axes")}"; expected ${pairs.join(", ")}; until then ${pairs[0] ?? ""}`,
      advice: "Choose the pair of scales from the list.",
    }));
}
