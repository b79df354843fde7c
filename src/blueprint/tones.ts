import type { Tone } from "./blueprint";

/**
 * Text on fill, each pair with a contrast above 4.5 to 1 (calculated): 6.1, 6.1, 5.9, 8.3 and 7.2.
 * @see WCAG 2.2, success criterion 1.4.3 (contrast of text)
 */
export const toneColours: Readonly<Record<Tone, { readonly text: string; readonly fill: string }>> = {
  good: { text: "#006100", fill: "#C6EFCE" },
  caution: { text: "#7F4A00", fill: "#FFEB9C" },
  bad: { text: "#9C0006", fill: "#FFC7CE" },
  neutral: { text: "#404040", fill: "#E7E6E6" },
  done: { text: "#1F4E78", fill: "#DDEBF7" },
};

/** What the cells of a table look like; the legend in A4 names them. */
export const roleColours = {
  header: { text: "#FFFFFF", fill: "#1F4E78" },
  input: { text: "#1F1F1F", fill: "#FFF8DC" },
  formula: { text: "#1F1F1F", fill: "#EDF2F7" },
  label: { text: "#1F1F1F", fill: "#FFFFFF" },
  /** thin lines between rows */
  lines: "#B4BEC9",
  /** and at the sides of cells for typing, which therefore stand in boxes where fills are not printed or shown */
  boxes: "#8C96A3",
} as const;

/** Bars on white, 8.6 to 1 (calculated); one series per chart, so that nothing is told by colour. */
export const chartColour = "#1F4E78";

export const tabColours = { read: "#1F4E78", type: "#B8860B", check: "#7F4A00", about: "#5A5A5A" } as const;
