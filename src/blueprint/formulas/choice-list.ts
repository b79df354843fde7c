import type { ColumnBlueprint, ValidationBlueprint } from "../blueprint";
import { own, quoted } from "./references";

/** A closed list of words, the drop-down that offers it and the columns at the right of the row that hold it. */
export interface ChoiceList {
  readonly columns: readonly ColumnBlueprint[];
  readonly validation: ValidationBlueprint;
  /** a condition: the cell under this header holds one of the words */
  readonly isChosen: (header: string) => string;
}

/**
 * The columns that hold the words of a closed list: formulas, so that a row which a person types has them too, wherever
 * sorting puts it. "Gap choice" gives "Gap choice 1" and so on.
 */
export function choiceColumns(
  name: string,
  words: readonly string[],
  widthInCharacters: number,
): readonly ColumnBlueprint[] {
  return words.map((word, i) => ({
    header: `${name} ${i + 1}`,
    role: "formula",
    widthInCharacters,
    formula: quoted(word),
  }));
}

/**
 * Choices that are the same in every row are formulas of their columns, so that a row which a person adds has them too,
 * wherever sorting puts it.
 * @param name what the columns are called: "Gap choice" gives "Gap choice 1" and so on
 */
export function choiceList(list: {
  readonly table: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly promptTitle: string;
  readonly prompt: string;
  readonly widthInCharacters: number;
}): ChoiceList {
  const header = (n: number): string => `${list.name} ${n}`;
  return {
    columns: choiceColumns(list.name, list.words, list.widthInCharacters),
    validation: {
      rule: { kind: "choices", firstHeader: header(1), lastHeader: header(list.words.length) },
      promptTitle: list.promptTitle,
      prompt: list.prompt,
      error: `Choose one of the words that stand in this row under ${header(1)} to ${header(list.words.length)}.`,
      severity: "stop",
    },
    isChosen: (cell) =>
      `OR(${list.words.map((word) => `${own(list.table, cell)}=${quoted(word)}`).join(",")})`,
  };
}
