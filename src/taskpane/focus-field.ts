/** Takes the person to the field of a form that has this `name`; of several, to the first. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  const fields = Array.from(form?.elements ?? []);
  const field = fields.find((candidate) => candidate.getAttribute("name") === name);
  if (field instanceof HTMLElement) field.focus();
}
