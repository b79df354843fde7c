/** What an action of the partnership is: something to improve, or a gap in what is known. */
export const actionKinds = ["improvement", "gap"] as const;

/**
 * How an action stands. The words are those of the national delivery plan, to which "not started" is added; the colours
 * are this product's own choice, and only actions and deliverables are ever Blue.
 * @see 003_667253055ec11f65.txt, Updating process
 */
export const actionStatuses = [
  "✔ Blue – complete",
  "● Green – in progress",
  "▲ Amber – in progress (with revised timescale)",
  "■ Red – outstanding",
  "○ Grey – not started",
] as const;

export const complete = actionStatuses[0];

/** Rows that Actions begins with; people add more below. */
export const actionRows = 20;
