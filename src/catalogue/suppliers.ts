/** Figures that anybody can look up need no letter. */
export const lookUp = "Published: look it up";

/** Stands where nobody is named; people choose. */
export const unknownSupplier = "To be agreed";

/** Publications by their names: one named for a body, such as justice social work, goes before the body itself. */
const publications =
  /\b(justice social work|recorded crime|criminal proceedings|prison population|homelessness|national|official) statistics|Scottish (Household|Crime and Justice|Health|Prison|Social Attitudes) Survey|Scotland.s Census/i;

/** Bodies that hold figures, and how the possible source of a figure names them; the first of the list that fits is asked. */
const suppliers: readonly { readonly name: string; readonly isNamedIn: RegExp }[] = [
  { name: "Justice Analytical Services (JAS)", isNamedIn: /\bJAS\b|Justice Analytical/i },
  { name: "Scottish Prison Service (SPS)", isNamedIn: /\bSPS\b|Scottish Prison Service/i },
  {
    name: "Crown Office and Procurator Fiscal Service (COPFS)",
    isNamedIn: /\bCOPFS\b|Procurator Fiscal/i,
  },
  { name: lookUp, isNamedIn: publications },
  { name: "Police Scotland", isNamedIn: /police/i },
  { name: "Public Health Scotland (PHS)", isNamedIn: /Public Health Scotland|\bPHS\b/i },
  { name: "NHS Board", isNamedIn: /\bNHS\b/i },
  { name: "Local authority housing", isNamedIn: /housing/i },
  { name: "Justice social work", isNamedIn: /justice social work/i },
  { name: "Local employability partners", isNamedIn: /employability/i },
  { name: "Local authority", isNamedIn: /local authorit/i },
  { name: "Scottish Government", isNamedIn: /Scottish Government/i },
  // where no body is named; a survey or statistics of somebody's own are asked for
  { name: lookUp, isNamedIn: /gov\.scot|(?<!\bnot )\bpublished/i },
];

/**
 * Whom to ask for a figure: the body that its possible source names first. Partners may change it in the sheet.
 * @param possibleSource words with semicolons between bodies, such as "SPS; Justice Social Work"
 */
export function supplierOf(possibleSource: string): string {
  return knownIn(firstOf(possibleSource)) ?? unknownSupplier;
}

/** The same for a source that people typed: a body that we do not know is called as they call it; "" where they named none. */
export function supplierNamed(source: string): string {
  return knownIn(firstOf(source)) ?? firstOf(source);
}

function firstOf(source: string): string {
  return (source.split(";")[0] ?? "").trim();
}

function knownIn(words: string): string | undefined {
  return suppliers.find(({ isNamedIn }) => isNamedIn.test(words))?.name;
}
