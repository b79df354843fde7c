import type { AddRequest } from "../../actions/add-row";
import type { GrowableWorkbook, OutcomeChoice } from "../../actions/growable-workbook";
import { faultOfWords } from "../../actions/typed-words";
import { tidyWords } from "../../domain/tidy-words";

export type Addition = GrowableWorkbook["additions"][number];
export type AdditionField = Addition["fields"][number];

/** What stands in the form. A choice is kept when another kind of row is chosen, a text belongs to its kind. */
export interface RowForm {
  readonly additionId: string;
  readonly entries: Readonly<Record<string, string>>;
}

function entryKey(addition: Addition, field: AdditionField): string {
  return field.choices === undefined ? `${addition.id} ${field.header}` : field.header;
}

/** What can be chosen in a field; undefined for a field that is typed. */
export function choicesOf(
  field: AdditionField,
  outcomes: readonly OutcomeChoice[],
): readonly OutcomeChoice[] | undefined {
  if (field.choices === undefined) return undefined;
  return field.choices === "outcomes" ? outcomes : field.choices.map((word) => ({ id: word, title: word }));
}

/** What a field holds: a choice that is there no more counts as none, and the only outcome is chosen already. */
export function valueOf(
  form: RowForm,
  addition: Addition,
  field: AdditionField,
  outcomes: readonly OutcomeChoice[],
): string {
  const entry = form.entries[entryKey(addition, field)] ?? "";
  const choices = choicesOf(field, outcomes);
  if (choices === undefined || choices.some(({ id }) => id === entry)) return entry;
  return choices.length === 1 ? (choices[0]?.id ?? "") : "";
}

export function withValue(form: RowForm, addition: Addition, field: AdditionField, value: string): RowForm {
  return { ...form, entries: { ...form.entries, [entryKey(addition, field)]: value } };
}

/** The form for the next row of the kind: its texts are empty again, unless somebody has typed on; choices stay. */
export function afterAdding(form: RowForm, addition: Addition, added: AddRequest["typed"]): RowForm {
  const entries = { ...form.entries };
  for (const field of addition.fields) {
    const key = entryKey(addition, field);
    if (field.choices === undefined && field.tellsApart !== true && entries[key] === added[field.header])
      entries[key] = "";
  }
  return { ...form, entries };
}

/** True when both ask for the same row, letter by letter. */
export function isSameRequest(one: AddRequest, other: AddRequest): boolean {
  const headers = Object.keys(one.typed);
  return (
    one.additionId === other.additionId &&
    headers.length === Object.keys(other.typed).length &&
    headers.every((header) => one.typed[header] === other.typed[header])
  );
}

export type ReadRowForm =
  | { readonly ok: true; readonly request: AddRequest }
  | { readonly ok: false; readonly faults: ReadonlyMap<string, string> };

/** The form as a request, or what is wrong with it, by header. */
export function readRowForm(
  form: RowForm,
  addition: Addition,
  outcomes: readonly OutcomeChoice[],
): ReadRowForm {
  const typed = Object.fromEntries(
    addition.fields.map((field) => [field.header, valueOf(form, addition, field, outcomes)]),
  );
  const faults = new Map(
    addition.fields.flatMap((field) => {
      const fault = faultOf(field, typed[field.header] ?? "");
      return fault === undefined ? [] : [[field.header, fault]];
    }),
  );
  return faults.size > 0 ? { ok: false, faults } : { ok: true, request: { additionId: addition.id, typed } };
}

function faultOf({ choices, isOptional }: AdditionField, text: string): string | undefined {
  const words = tidyWords(text);
  if (words === "") {
    if (isOptional === true) return undefined;
    return choices === undefined
      ? "Nothing is typed here yet; the row needs it."
      : "Nothing is chosen here yet; the row needs it.";
  }
  const fault = choices === undefined ? faultOfWords(words) : undefined;
  return fault && `${fault.found} here. Expected: ${fault.expected}. ${fault.whatToDo}.`;
}
