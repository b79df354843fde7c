/**
 * RAG progress status of a figure, a piece of evidence or an outcome. Grey is an ordinary state: too little to say.
 * The colours are this product's own choice; the source documents contain none.
 */
export type Status = "Green" | "Amber" | "Red" | "Grey";

export const statuses = ["Green", "Amber", "Red", "Grey"] as const satisfies readonly Status[];

/** How a status is written in a cell: the symbol only ever stands beside the word. */
export const statusWords: Readonly<Record<Status, string>> = {
  Green: "● Green – met, or improving",
  Amber: "▲ Amber – close, mixed, or no clear change",
  Red: "■ Red – far off, or worsening",
  Grey: "○ Grey – not enough information",
};

/** Movement against earlier years; it never says "on track" or "not close". */
export type Movement = "improving" | "no clear change" | "worsening";

/** Which way is better. "context only": shown, never judged, no vote. */
export type Polarity = "higher" | "lower" | "context only";

export const polarities = ["higher", "lower", "context only"] as const satisfies readonly Polarity[];

/**
 * Which way counts as better in a row: what was typed where it is one of the words, in any case; else what the catalogue
 * says of the row; in a row of people's own higher is better until they say.
 */
export function polarityInForce(typed: string, byDefault: Polarity | undefined): Polarity {
  return polarities.find((word) => word === typed.toLowerCase()) ?? byDefault ?? "higher";
}

export function isStatus(text: string): text is Status {
  return (statuses as readonly string[]).includes(text);
}

/** What the workbook says of the age of an agreed status: whether the data are those that partners saw. */
export const agreementAges = {
  latest: "agreed on the latest data",
  older: "agreed before the latest data",
  unknown: "agreed, evidence not stamped",
} as const;

export type AgreementAge = keyof typeof agreementAges;
