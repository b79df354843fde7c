import type { Finding } from "../domain/finding";
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
  readonly as?: Pick<Finding, "rule" | "ruleId">;
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
    about: named(["Agreed status", "How near", "Priority", "Agreed on", ...selfScores]),
    advice: "Type it again where it is a slip. A word that is none of the choices counts for nothing.",
  },
  CJ_Scoring: {
    said: "Check",
    about: [["The id ", "Id"]],
    as: { rule: "SCO-16", ruleId: "activity-id-doubled" },
    advice: "Give each row an id of its own, or delete the one that is not needed.",
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
  return Object.entries(tellings).flatMap(([name, { said, about, as = amiss, advice }]) => {
    const table = tables.get(name);
    return (table === undefined ? [] : tableRows(table)).flatMap((row) => {
      const sentence = row.text(said);
      const header = about.find(([begins]) => sentence.startsWith(begins))?.[1];
      if (header === undefined) return []; // nothing, or an error in the row, which other findings tell
      return [
        {
          ...as,
          severity: "warning",
          result: "failed",
          place: row.place(header),
          values: { [header]: row.text(header) },
          message: `${row.text("Short name") || row.text("Setting") || row.text("Id")}: ${sentence}`,
          advice,
        } as const,
      ];
    });
  });
}
