import type { ColumnBlueprint } from "../blueprint";
import { firstThatApplies } from "./first-that-applies";
import { outcomesTable as table } from "./outcome-columns";
import { dayFaults } from "./plausible-day";
import { own } from "./references";

const me = (header: string): string => own(table, header);

/** Partners score an outcome from 1 to 10 in a session. The sources name no scale: 9 was published, 10 is our choice. */
export const selfScoreScale = { from: 1, to: 10 } as const;
const { from, to } = selfScoreScale;

/** The headers of the two self-scores. */
export const selfScores = ["first session", "second session"].map((session) => `Self-score, ${session}`);

/**
 * What was typed in the row and cannot be meant so, "" where nothing is: nothing else on the sheet judges these cells, and
 * a word that is none of the choices counts for nothing.
 * @param chosen the columns that take a word of a closed list
 */
export function outcomeCheckColumn(chosen: Readonly<Record<string, readonly string[]>>): ColumnBlueprint {
  const words = Object.entries(chosen).map(([header, choices]): readonly [string, string] => {
    const cell = me(header);
    const isOne = choices.map((choice) => `${cell}="${choice}"`).join(",");
    return [
      `AND(${cell}<>"",NOT(OR(${isOne})))`,
      `"${header} is """&${cell}&"""; expected ${listed(choices)}"`,
    ];
  });
  const scores = selfScores.map((header): readonly [string, string] => {
    const cell = me(header);
    const isWhole = `IF(ISNUMBER(${cell}),AND(INT(${cell})=${cell},${cell}>=${from},${cell}<=${to}),${cell}="")`;
    const shown = `IF(ISNUMBER(${cell}),ROUND(${cell},2),""""&${cell}&"""")`;
    return [`NOT(${isWhole})`, `"${header} is "&${shown}&"; expected a whole number from ${from} to ${to}"`];
  });
  const inWords = ["Reason", "Agreed by", "Action"].map((header): readonly [string, string] => [
    `ISERROR(${me(header)})`,
    `"${header} is an error; expected words"`,
  ]);
  return {
    header: "Check",
    role: "formula",
    widthInCharacters: 92,
    since: 3,
    formula: `IFERROR(${firstThatApplies([...words, ...dayFaults(table, "Agreed on"), ...scores, ...inWords], '""')},"A cell of this row holds an error")`,
    tones: { "*": "caution" },
  };
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
