/** One line of the benchmark. */
export interface Measurement {
  readonly what: string;
  readonly value: string;
  /** absent where there is none: the number is there to be compared with the last run */
  readonly budget?: Budget;
}

export interface Budget {
  readonly words: string;
  readonly isMet: boolean;
}

/** What one file of this folder measured. */
export interface Section {
  readonly title: string;
  /** how it was measured, or why it was not */
  readonly note: string;
  readonly measurements: readonly Measurement[];
}

/** A budget that a number must not be above. */
export function atMost(measured: number, limit: number, unit = ""): Budget {
  return { words: `at most ${limit}${unit}`, isMet: measured <= limit };
}

/** A section as Markdown: its note, then a table with the budgets beside the values. */
export function asMarkdown({ title, note, measurements }: Section): string {
  const rows = measurements.map(({ what, value, budget }) => [
    what,
    value,
    budget === undefined ? "" : `${budget.isMet ? "met" : "**NOT MET**"} (${budget.words})`,
  ]);
  const table = rows.length === 0 ? "" : `\n${markdownTable(["Measured", "Value", "Budget"], rows)}`;
  return `## ${title}\n\n${note}\n${table}`;
}

function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, i) =>
    Math.max(header.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return `${[line(headers), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n")}\n`;
}

/** 12345 → "12,345" */
export function counted(count: number): string {
  return count.toLocaleString("en-GB");
}

/** Bytes in thousands, as in "717 KB"; small ones with a decimal. */
export function kilobytes(bytes: number): string {
  const thousands = bytes / 1000;
  return `${thousands < 10 ? thousands.toFixed(1) : Math.round(thousands)} KB`;
}
