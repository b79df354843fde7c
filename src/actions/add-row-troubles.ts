import type { Addition, AdditionField } from "../blueprint/additions";
import type { CellPlace } from "../domain/finding";
import type { Trouble } from "../domain/trouble";
import { shortened, type WordsFault } from "./typed-words";

export const readOnly: Trouble = {
  kind: "workbook-read-only",
  found: "This workbook is open for reading only",
  expected: "a workbook that can be edited",
  whatToDo: "Choose Enable Editing, or save a copy and add the row there. Nothing was written.",
};

export function fieldMissing(addition: Addition, field: AdditionField): Trouble {
  return {
    kind: "request-invalid",
    found: `The ${addition.noun} says nothing under "${field.label}"`,
    expected: field.choices === undefined ? "a text" : "one of the choices",
    whatToDo: `${field.choices === undefined ? "Type" : "Choose"} it, then add the row. Nothing was written.`,
  };
}

export function notWords(field: AdditionField, { found, expected, whatToDo }: WordsFault): Trouble {
  return {
    kind: "request-invalid",
    found: `${found} under "${field.label}"`,
    expected,
    whatToDo: `${whatToDo}. Nothing was written.`,
  };
}

export function noChoice(field: AdditionField, text: string, choices: readonly string[]): Trouble {
  return {
    kind: "request-invalid",
    found: `"${text}" stands under "${field.label}"`,
    expected: choices.length === 0 ? "an outcome of this workbook" : `one of ${choices.join(", ")}`,
    whatToDo: "Choose again, then add the row. Nothing was written.",
  };
}

export function alreadyThere(addition: Addition, name: string, where: CellPlace): Trouble {
  return {
    kind: "request-invalid",
    found: `"${shortened(name)}" is already on ${where.sheet}`,
    expected: `words that no other ${addition.namedApartFrom ?? addition.noun} has`,
    where,
    whatToDo: "Use that row, or give the new one a name of its own. Nothing was written.",
  };
}

export function comesWithSheet({ noun, sheet }: Addition, name: string): Trouble {
  return {
    kind: "request-invalid",
    found: `"${shortened(name)}" comes with the sheet ${sheet}, which is not there yet`,
    expected: `words that no other ${noun} has`,
    whatToDo: `Make the sheet ${sheet}, which brings that row, or give the new one a name of its own. Nothing was written.`,
  };
}

export function notThere(addition: Addition, id: string): Trouble {
  return {
    kind: "write-not-kept",
    found: `The row ${id} is not on ${addition.sheet} after it was written`,
    expected: "the table to hold the new row",
    where: { sheet: addition.sheet },
    whatToDo: "Look at the end of the table; if the row is not there, add it again.",
  };
}

export function sheetNotThere({ sheet }: Addition): Trouble {
  return {
    kind: "write-not-kept",
    found: `The sheet ${sheet} is not there after it was made`,
    expected: "the sheet, with an empty row for what was typed",
    where: { sheet },
    whatToDo: "Add the row again; the sheet is made if it is still missing.",
  };
}

export function rowTaken(place: CellPlace): Trouble {
  return {
    kind: "changed-meanwhile",
    found: "The table was sorted or changed while the row was filled",
    expected: "the empty row to stay where it was",
    where: place,
    whatToDo: "Look at what stands there now, then add the row again if it is missing.",
  };
}

/** A remark: the row itself is there. */
export function requestsNotAdded({ found, whatToDo }: Trouble): string {
  return `Requests does not ask for its figures yet. ${found}. ${whatToDo} Then build again.`;
}
